package id.siaga.recruitment;

import static id.siaga.recruitment.Verdict.Result.FAILS;
import static id.siaga.recruitment.Verdict.Result.HUMAN;
import static id.siaga.recruitment.Verdict.Result.PASSES;

import id.siaga.recruitment.Verdict.Result;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules of eligibility: what each requirement says about an applicant, and why. Pure: the same application and
 * facts give the same verdicts. Rules warn and never block, a person decides; where the law leaves room, or a paper is
 * missing, the verdict is that a human is needed.
 */
public final class Eligibility {
  private static final long CODES_PER_KECAMATAN = 10_000_000L;
  private static final long CODES_PER_CITY = 1_000_000_000L;

  /** A verdict before it has its number. */
  private record Said(Result result, String source, String id, String en) {}

  private Eligibility() {}

  /** One verdict for each {@link Requirement}, in their order. */
  public static List<Verdict> judge(Personal personal, Facts facts) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Requirement requirement : Requirement.values()) {
      Said said = said(requirement, personal, facts);
      Facts.Judged judged = facts.judged().get(requirement.number());
      verdicts.add(judged == null
          ? new Verdict(requirement.number(), requirement.name(), said.result, said.id, said.en, said.source, null)
          : new Verdict(requirement.number(), requirement.name(), judged.passes() ? PASSES : FAILS,
              (judged.passes() ? "Petugas menilai memenuhi. " : "Petugas menilai tidak memenuhi. ") + said.id,
              (judged.passes() ? "An officer judged it met. " : "An officer judged it not met. ") + said.en,
              "PETUGAS", judged.by()));
    }
    return verdicts;
  }

  private static Said said(Requirement requirement, Personal p, Facts f) {
    return switch (requirement) {
      case WNI -> citizen(p, f);
      case USIA -> age(p, f);
      case PENDIDIKAN -> education(p, f);
      case DOMISILI -> domicile(p, f);
      case SEHAT -> health(p, f);
      case SETIA, INTEGRITAS, PENGETAHUAN, PARTAI, JABATAN, PIDANA, KAMPANYE, PENUH_WAKTU ->
          declared(requirement, p, f);
      case PERKAWINAN -> marriage(p, f);
      case BERKAS -> documents(f);
      case SATU_LAMARAN -> once(f);
      case SATU_NOMOR -> ownPhone(f);
      case BUKAN_PENYELENGGARA -> f.ties().ownDuty() == null
          ? new Said(PASSES, "DAFTAR_PENYELENGGARA", "NIK tidak ada dalam daftar penyelenggara lain.",
              "The NIK is not in the list of other organisers.")
          : new Said(FAILS, "DAFTAR_PENYELENGGARA", "NIK terdaftar sebagai " + f.ties().ownDuty() + ".",
              "The NIK is listed as " + f.ties().ownDuty() + ".");
    };
  }

  private static Said citizen(Personal p, Facts f) {
    if (p.nik() == null || p.nik().length() != 16) {
      return new Said(HUMAN, "KTP", "NIK belum diisi.", "No NIK is given yet.");
    }
    LocalDate born = PersonalFields.bornByNik(p.nik(), p.birthDate());
    if (born == null) {
      return new Said(HUMAN, "NIK", "Bagian tanggal pada NIK bukan tanggal yang benar; cocokkan dengan KTP.",
          "The date inside the NIK is no real date; compare with the identity card.");
    }
    if (p.birthDate() != null && !born.equals(p.birthDate())) {
      return new Said(HUMAN, "NIK", "Tanggal lahir berbeda dari bagian tanggal pada NIK; cocokkan dengan KTP.",
          "The birth date differs from the date inside the NIK; compare with the identity card.");
    }
    if (f.sex() != null && !f.sex().equals(PersonalFields.sexByNik(p.nik()))) {
      return new Said(HUMAN, "NIK", "Jenis kelamin berbeda dari yang terbaca pada NIK; cocokkan dengan KTP.",
          "The sex differs from what the NIK tells; compare with the identity card.");
    }
    if (missing(f, DocumentKind.KTP)) {
      return new Said(HUMAN, "KTP", "Fotokopi KTP belum ada.", "The copy of the identity card is missing.");
    }
    return new Said(PASSES, "KTP", "NIK dan data pada lamaran cocok.", "The NIK and the application agree.");
  }

  private static Said age(Personal p, Facts f) {
    if (p.birthDate() == null) {
      return new Said(HUMAN, "TANGGAL_LAHIR", "Tanggal lahir belum diisi.", "No birth date is given yet.");
    }
    int age = Period.between(p.birthDate(), f.registered()).getYears();
    int least = f.settings().minAge();
    return new Said(age >= least ? PASSES : FAILS, "TANGGAL_LAHIR",
        "Berusia " + age + " tahun pada hari pendaftaran; paling rendah " + least + " tahun.",
        "Aged " + age + " on the day of registration; at least " + least + ".");
  }

  private static Said education(Personal p, Facts f) {
    if (p.education() == null) {
      return new Said(HUMAN, "IJAZAH", "Pendidikan belum diisi.", "No schooling is given yet.");
    }
    String least = f.settings().minEducation();
    if (p.education().compareTo(Personal.Education.valueOf(least)) < 0) {
      return new Said(FAILS, "IJAZAH", "Pendidikan " + p.education() + "; paling rendah " + least + ".",
          "Schooled up to " + p.education() + "; at least " + least + ".");
    }
    if (missing(f, DocumentKind.IJAZAH)) {
      return new Said(HUMAN, "IJAZAH", "Pendidikan " + p.education() + " menurut lamaran; ijazah belum ada.",
          "Schooled up to " + p.education() + " by the application; the certificate is missing.");
    }
    return new Said(PASSES, "IJAZAH", "Pendidikan " + p.education() + "; paling rendah " + least + ".",
        "Schooled up to " + p.education() + "; at least " + least + ".");
  }

  private static Said domicile(Personal p, Facts f) {
    boolean kecamatan = f.settings().domicile().equals("KECAMATAN");
    long home = p.home() != null ? p.home() : prefix(p.nik());
    String source = p.home() != null ? "KTP" : "NIK";
    if (home == 0) return new Said(HUMAN, source, "Domisili belum diketahui.", "The domicile is not known yet.");
    boolean sameKecamatan = home / CODES_PER_KECAMATAN == f.area() / CODES_PER_KECAMATAN;
    boolean sameCity = home / CODES_PER_CITY == f.area() / CODES_PER_CITY;
    if (sameKecamatan || sameCity && !kecamatan) {
      return new Said(PASSES, source, sameKecamatan ? "Berdomisili di kecamatan yang sama."
          : "Berdomisili di kabupaten/kota yang sama.", sameKecamatan ? "Lives in the same kecamatan."
          : "Lives in the same city or regency.");
    }
    if (p.home() == null) {
      return new Said(HUMAN, "NIK", "NIK diterbitkan di wilayah lain; lihat alamat pada KTP.",
          "The NIK was issued elsewhere; see the address on the identity card.");
    }
    return sameCity ? new Said(HUMAN, "KTP", "Berdomisili di kecamatan lain dalam kabupaten/kota yang sama.",
            "Lives in another kecamatan of the same city or regency.")
        : new Said(FAILS, "KTP", "Berdomisili di kabupaten/kota lain.", "Lives in another city or regency.");
  }

  private static Said health(Personal p, Facts f) {
    if (f.documents().contains(DocumentKind.SURAT_SEHAT)) {
      return new Said(PASSES, "SURAT_SEHAT", "Surat keterangan sehat dilampirkan.",
          "A health certificate is attached.");
    }
    if (missing(f, DocumentKind.SURAT_SEHAT)) {
      return new Said(HUMAN, "SURAT_SEHAT", "Surat keterangan sehat belum ada.", "The health certificate is missing.");
    }
    return declared(Requirement.SEHAT, p, f);
  }

  private static Said declared(Requirement requirement, Personal p, Facts f) {
    boolean said = p.statements() != null && p.statements().contains(requirement.number());
    if (!said) {
      return new Said(HUMAN, "PERNYATAAN", "Belum dinyatakan oleh pelamar.", "Not declared by the applicant yet.");
    }
    if (missing(f, DocumentKind.SURAT_PERNYATAAN)) {
      return new Said(HUMAN, "PERNYATAAN", "Dinyatakan oleh pelamar; surat pernyataan belum ada.",
          "Declared by the applicant; the signed statement is missing.");
    }
    boolean later = requirement == Requirement.INTEGRITAS || requirement == Requirement.PENGETAHUAN;
    return new Said(PASSES, "PERNYATAAN", later ? "Dinyatakan oleh pelamar; dinilai lagi saat wawancara."
        : "Dinyatakan oleh pelamar.", later ? "Declared by the applicant; looked at again in the interview."
        : "Declared by the applicant.");
  }

  private static Said marriage(Personal p, Facts f) {
    if (f.ties().spouseDuty() != null) {
      return new Said(FAILS, "DAFTAR_PENYELENGGARA", "NIK pasangan terdaftar sebagai " + f.ties().spouseDuty() + ".",
          "The spouse's NIK is listed as " + f.ties().spouseDuty() + ".");
    }
    if (f.ties().spouseApplies()) {
      return new Said(HUMAN, "PELAMAR_LAIN", "Pasangan juga mendaftar; keduanya tidak dapat ditetapkan bersama.",
          "The spouse applies too; they cannot both be appointed.");
    }
    if (p.marital() == null) {
      return new Said(HUMAN, "PERNYATAAN", "Status perkawinan belum diisi.", "The marital status is not given yet.");
    }
    if (p.marital() == Personal.Marital.KAWIN && p.spouseNik() == null) {
      return new Said(HUMAN, "PERNYATAAN", "Kawin, tetapi NIK pasangan belum diisi sehingga belum dapat diperiksa.",
          "Married, but the spouse's NIK is not given, so it cannot be checked.");
    }
    return p.marital() == Personal.Marital.KAWIN
        ? new Said(PASSES, "DAFTAR_PENYELENGGARA", "NIK pasangan tidak ada dalam daftar penyelenggara.",
            "The spouse's NIK is not in the list of organisers.")
        : new Said(PASSES, "PERNYATAAN", "Tidak terikat perkawinan.", "Not married.");
  }

  private static Said documents(Facts f) {
    List<DocumentKind> gaps = f.settings().documents().stream().filter(WaveSettings.Document::required)
        .map(WaveSettings.Document::kind).filter(kind -> !f.documents().contains(kind)).toList();
    if (gaps.isEmpty()) {
      return new Said(PASSES, "BERKAS", "Semua berkas wajib sudah ada.", "All required documents are there.");
    }
    return new Said(HUMAN, "BERKAS", "Belum ada: " + words(gaps, false) + ".", "Missing: " + words(gaps, true) + ".");
  }

  private static Said once(Facts f) {
    if (f.twins().stream().anyMatch(twin -> twin.byNik() && twin.sameWave())) {
      return new Said(FAILS, "PELAMAR_LAIN", "NIK yang sama mendaftar lebih dari sekali dalam gelombang ini.",
          "The same NIK applied more than once in this wave.");
    }
    if (f.twins().stream().anyMatch(Facts.Twin::byNik)) {
      return new Said(HUMAN, "PELAMAR_LAIN", "NIK yang sama juga mendaftar dalam gelombang lain.",
          "The same NIK applied in another wave too.");
    }
    return new Said(PASSES, "PELAMAR_LAIN", "NIK hanya mendaftar satu kali.", "The NIK applied once.");
  }

  private static Said ownPhone(Facts f) {
    return f.twins().stream().anyMatch(twin -> !twin.byNik())
        ? new Said(HUMAN, "PELAMAR_LAIN", "Nomor telepon yang sama dipakai pelamar lain.",
            "Another applicant uses the same phone number.")
        : new Said(PASSES, "PELAMAR_LAIN", "Nomor telepon tidak dipakai pelamar lain.",
            "No other applicant uses the phone number.");
  }

  private static boolean missing(Facts f, DocumentKind kind) {
    return !f.documents().contains(kind)
        && f.settings().documents().stream().anyMatch(d -> d.kind() == kind && d.required());
  }

  /** The kecamatan that issued a NIK, in the form of a station code; 0 for none. */
  private static long prefix(String nik) {
    return nik == null || nik.length() < 6 ? 0 : Long.parseLong(nik.substring(0, 6)) * CODES_PER_KECAMATAN;
  }

  private static String words(List<DocumentKind> kinds, boolean english) {
    return kinds.stream().map(kind -> kind.words(english)).collect(Collectors.joining(", "));
  }
}
