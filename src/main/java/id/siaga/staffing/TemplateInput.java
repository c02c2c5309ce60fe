package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;

/** What people send about the texts of papers and who signs them, checked as soon as it is read. */
final class TemplateInput {
  private static final int TITLE_MAX_CHARS = 120;
  private static final int PATTERN_MAX_CHARS = 80;
  private static final int BODY_MAX_CHARS = 12_000;
  private static final int SIGNER_MAX_CHARS = 100;
  private static final int ADDRESS_MAX_CHARS = 160;
  private static final int KECAMATAN_DIGITS = 6;
  private static final String PATTERN = "([^{}\\p{Cntrl}]|\\{(nomor|kecamatan|bulan|tahun)})+";

  private TemplateInput() {}

  /** {@code version}: an older one; the newest when absent. */
  record Look(String kind, @Maybe Integer version) {
    Look {
      PaperInput.kind("kind", kind);
    }
  }

  /** A text as it shall be from now on; {@code version} is that of the text it was made from. */
  record Change(String kind, Integer version, String title, String numberPattern, String body) {
    Change {
      if (version == null) throw Problem.invalid("version", "wajib diisi", "is required");
      title = text("title", title, TITLE_MAX_CHARS, true);
      numberPattern = pattern(numberPattern);
      body = checked(PaperInput.kind("kind", kind), body);
    }
  }

  /** A text to be looked at before it counts. */
  record Preview(String kind, String title, String numberPattern, String body, @FromHeader("host") String host) {
    Preview {
      title = text("title", title, TITLE_MAX_CHARS, true);
      numberPattern = pattern(numberPattern);
      body = checked(PaperInput.kind("kind", kind), body);
    }
  }

  record Issuers(@Maybe String territory) {
    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }
  }

  /** Who signs for a kecamatan; blank leaves room for the pen. */
  record Issuer(String area, Integer version, @Maybe String signer, @Maybe String place, @Maybe String address) {
    Issuer {
      if (version == null) throw Problem.invalid("version", "wajib diisi", "is required");
      if (area == null || area.replace(".", "").length() != KECAMATAN_DIGITS) {
        throw Problem.invalid("area", "isi kode kecamatan, misalnya 36.73.01",
            "enter a kecamatan, for example 36.73.01");
      }
      signer = text("signer", signer, SIGNER_MAX_CHARS, false);
      place = text("place", place, SIGNER_MAX_CHARS, false);
      address = text("address", address, ADDRESS_MAX_CHARS, false);
    }

    Territory where() {
      return Territory.parse("area", area);
    }
  }

  private static String pattern(String pattern) {
    String clean = text("numberPattern", pattern, PATTERN_MAX_CHARS, true);
    if (!clean.contains("{nomor}") || !clean.matches(PATTERN)) {
      throw Problem.invalid("numberPattern", "harus memuat {nomor}; boleh {kecamatan}, {bulan}, {tahun}",
          "must hold {nomor}; {kecamatan}, {bulan} and {tahun} may follow");
    }
    return clean;
  }

  private static String checked(PaperKind kind, String body) {
    String clean = body == null ? "" : body.replace("\r\n", "\n").strip();
    if (clean.isEmpty() || clean.length() > BODY_MAX_CHARS) {
      throw Problem.invalid("body", "wajib diisi, paling banyak 12.000 huruf",
          "is required, at most 12,000 characters");
    }
    PaperFields.check(kind, clean);
    return clean;
  }

  private static String text(String field, String text, int max, boolean required) {
    String clean = text == null ? "" : text.strip();
    boolean odd = clean.chars().anyMatch(Character::isISOControl);
    if (required && clean.isEmpty() || clean.length() > max || odd) {
      throw Problem.invalid(field, "isi satu baris, paling banyak " + max + " huruf",
          "enter one line of at most " + max + " characters");
    }
    return clean.isEmpty() ? null : clean;
  }
}
