package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.documents.SheetIn;
import id.siaga.recruitment.Personal.Education;
import id.siaga.recruitment.Personal.Marital;
import id.siaga.web.CsvRow;
import id.siaga.web.ImportNotes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One line of an office's own list of applicants, read the way people write such lists. */
record ApplicantRow(CsvRow source, long area, Form form) {
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  /** Day 0 of the dates of spreadsheets. */
  private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);
  private static final Map<String, Education> SCHOOLS = Map.ofEntries(Map.entry("sd", Education.SD),
      Map.entry("smp", Education.SMP), Map.entry("sltp", Education.SMP), Map.entry("mts", Education.SMP),
      Map.entry("sma", Education.SMA), Map.entry("smk", Education.SMA), Map.entry("slta", Education.SMA),
      Map.entry("ma", Education.SMA), Map.entry("sma/sederajat", Education.SMA), Map.entry("d3", Education.D3),
      Map.entry("d4", Education.S1), Map.entry("s1", Education.S1), Map.entry("s2", Education.S2),
      Map.entry("s3", Education.S2));
  private static final int STATEMENTS = 14;

  /** Null when the line does not fit; why stands in the notes. */
  static ApplicantRow parse(CsvRow row, Wave wave, LocalDate today, ImportNotes notes) {
    int before = notes.errorCount();
    Reader in = new Reader(row, notes);
    Long area = in.area(ApplicantColumns.AREA);
    Personal personal = new Personal(in.digits("nik"), in.digits("no_kk"), in.text("tempat_lahir"),
        in.date("tanggal_lahir"), in.text("hp"), in.text("email"), in.text("alamat"), in.text("rt"), in.text("rw"),
        in.area("kelurahan_ktp"), in.marital("status_kawin"), in.digits("nik_pasangan"), in.school("pendidikan"),
        in.text("jurusan"), in.text("pekerjaan"), in.text("pengalaman"), in.yes("android"), in.text("disabilitas"),
        in.text("kesehatan"), in.text("kontak_darurat"), in.text("hp_darurat"), in.numbers("pernyataan"));
    Form form = new Form(in.text("nama"), in.sex("jenis_kelamin"), personal);
    if (area == null && notes.errorCount() == before) {
      notes.error(row, ApplicantColumns.AREA, "wajib diisi", "is required");
    } else if (area != null && !wave.areas().containsKey(area)) {
      notes.error(row, ApplicantColumns.AREA, "kelurahan ini tidak termasuk gelombang pendaftaran",
          "this kelurahan is not part of the wave");
    }
    if (notes.errorCount() > before) return null;
    try {
      Form clean = PersonalFields.draft(form, today);
      PersonalFields.complete(clean);
      return new ApplicantRow(row, area, clean);
    } catch (Problem problem) {
      problem.fields().forEach(f -> notes.error(row, ApplicantColumns.of(f.field()), f.id(), f.en()));
      return null;
    }
  }

  /** Reads the cells of one line, noting what does not fit. */
  private record Reader(CsvRow row, ImportNotes notes) {
    String text(String column) {
      String cell = SheetIn.plain(row.get(column));
      return cell.isBlank() ? null : cell;
    }

    /** A number that must keep every digit. */
    String digits(String column) {
      String cell = text(column);
      if (cell == null || !cell.matches("[0-9][.,0-9]*[eE]\\+?[0-9]+")) return cell;
      notes.error(row, column, "tersimpan sebagai angka sehingga digit terakhirnya hilang; ubah kolom ini menjadi teks",
          "was kept as a number and lost its last digits; make this column text");
      return null;
    }

    LocalDate date(String column) {
      String cell = text(column);
      if (cell == null) return null;
      try {
        if (cell.matches("[0-9]{5}(\\.0+)?")) return SHEET_EPOCH.plusDays(Long.parseLong(cell.substring(0, 5)));
        String day = cell.length() > 10 && cell.charAt(10) == ' ' ? cell.substring(0, 10) : cell;
        if (day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return LocalDate.parse(day);
        return LocalDate.parse(day.replace('-', '/').replace('.', '/'), DAY_FIRST);
      } catch (DateTimeException e) {
        return wrong(column, "tulis tanggal seperti 31/12/1999", "write a date like 31/12/1999");
      }
    }

    Long area(String column) {
      String cell = text(column);
      if (cell == null) return null;
      String digits = cell.replace(".", "");
      if (digits.matches("[0-9]{13}") && digits.endsWith("000")) digits = digits.substring(0, 10);
      if (!digits.matches("[0-9]{10}")) {
        return wrong(column, "harus kode kelurahan 10 angka, misalnya 36.73.01.1001",
            "must be the code of a kelurahan with 10 digits, for example 36.73.01.1001");
      }
      return Long.parseLong(digits) * 1000;
    }

    String sex(String column) {
      String cell = lower(column);
      if (cell == null) return null;
      return switch (cell) {
        case "l", "laki-laki", "laki laki", "pria", "male" -> "L";
        case "p", "perempuan", "wanita", "female" -> "P";
        default -> wrong(column, "tulis L atau P", "write L or P");
      };
    }

    Marital marital(String column) {
      String cell = lower(column);
      if (cell == null) return null;
      if (cell.matches("belum[ _](kawin|menikah|nikah)|lajang|single")) return Marital.BELUM_KAWIN;
      if (cell.matches("kawin|menikah|nikah|married")) return Marital.KAWIN;
      if (cell.matches("cerai.*|janda|duda|divorced|widowed")) return Marital.CERAI;
      return wrong(column, "tulis belum kawin, kawin, atau cerai", "write belum kawin, kawin or cerai");
    }

    Education school(String column) {
      String cell = lower(column);
      if (cell == null) return null;
      Education school = SCHOOLS.get(cell.replaceAll("[. -]", ""));
      return school != null ? school : wrong(column, "tulis SD, SMP, SMA, D3, S1, atau S2",
          "write SD, SMP, SMA, D3, S1 or S2");
    }

    Boolean yes(String column) {
      String cell = lower(column);
      if (cell == null) return null;
      if (cell.matches("ya|y|1|true|yes|ada|punya")) return true;
      if (cell.matches("tidak|t|0|false|no|tidak ada|tidak punya")) return false;
      return wrong(column, "tulis ya atau tidak", "write ya (yes) or tidak (no)");
    }

    Set<Integer> numbers(String column) {
      String cell = lower(column);
      if (cell == null) return null;
      Set<Integer> numbers = new TreeSet<>();
      for (String part : cell.equals("semua") ? new String[0] : cell.split("[,; ]+")) {
        if (!part.matches("[0-9]{1,2}")) {
          return wrong(column, "tulis nomor syarat dipisah koma, atau “semua”",
              "write the numbers of requirements separated by commas, or “semua” for all");
        }
        numbers.add(Integer.parseInt(part));
      }
      for (int n = 1; cell.equals("semua") && n <= STATEMENTS; n++) numbers.add(n);
      return numbers;
    }

    private String lower(String column) {
      String cell = text(column);
      return cell == null ? null : cell.toLowerCase(Locale.ROOT);
    }

    private <T> T wrong(String column, String id, String en) {
      notes.error(row, column, id, en);
      return null;
    }
  }
}
