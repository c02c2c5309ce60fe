package id.siaga.recruitment;

import static id.siaga.recruitment.Question.of;
import static id.siaga.recruitment.Question.text;

import id.siaga.recruitment.Question.Choice;
import id.siaga.recruitment.Question.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the public form asks for, page by page; one thing on each. */
final class Steps {
  static final String AREA = "wilayah";
  static final String CHECK = "periksa";
  static final String PAPER = "berkas/";

  /** @param lead one sentence above the questions, or null */
  record Step(String path, String title, String lead, List<Question> questions) {}

  private static final List<Step> ALL = List.of(
      new Step(AREA, "Di kelurahan mana Anda ingin bertugas?", "Satu orang melamar di satu kelurahan.", List.of(
          of(Kind.SELECT, "area", "Kelurahan", "Hanya kelurahan yang sedang membuka pendaftaran.", true))),
      new Step("identitas", "Nama dan NIK", "Tulis persis seperti di KTP.", List.of(
          text("name", "Nama lengkap", null, true, "name"),
          of(Kind.DIGITS, "nik", "NIK", "16 angka pada KTP.", true))),
      new Step("kelahiran", "Kelahiran dan jenis kelamin", null, List.of(
          text("birthPlace", "Tempat lahir", null, true, null),
          of(Kind.DATE, "birthDate", "Tanggal lahir", "Misalnya 31 12 1998.", true),
          of(Kind.RADIO, "sex", "Jenis kelamin", null, true).with(List.of(new Choice("P", "Perempuan", null),
              new Choice("L", "Laki-laki", null))))),
      new Step("kontak", "Nomor yang dapat kami hubungi", null, List.of(
          new Question("phone", "Nomor HP atau WhatsApp", "Misalnya 0812-3456-7890.", Kind.PHONE, true, "tel",
              List.of()),
          new Question("email", "Surel", null, Kind.EMAIL, false, "email", List.of()),
          text("emergencyName", "Nama kontak darurat", "Keluarga atau orang terdekat.", false, null),
          of(Kind.PHONE, "emergencyPhone", "Nomor kontak darurat", null, false))),
      new Step("alamat", "Alamat menurut KTP", null, List.of(
          text("address", "Jalan, kampung, nomor rumah", null, true, "street-address"),
          of(Kind.DIGITS, "rt", "RT", null, false), of(Kind.DIGITS, "rw", "RW", null, false),
          of(Kind.SELECT, "home", "Kelurahan pada KTP", "Kosongkan jika kelurahan Anda tidak ada di sini.", false))),
      new Step("keluarga", "Status perkawinan", null, List.of(
          of(Kind.RADIO, "marital", "Status perkawinan", null, true).with(List.of(
              new Choice("BELUM_KAWIN", "Belum kawin", null), new Choice("KAWIN", "Kawin", null),
              new Choice("CERAI", "Cerai", null))),
          of(Kind.DIGITS, "spouseNik", "NIK pasangan",
              "Isi jika kawin. Dipakai untuk memastikan pasangan Anda bukan penyelenggara pemilihan.", false))),
      new Step("pendidikan", "Pendidikan dan pekerjaan", null, List.of(
          of(Kind.RADIO, "education", "Pendidikan terakhir", null, true).with(List.of(new Choice("SD", "SD", null),
              new Choice("SMP", "SMP", null), new Choice("SMA", "SMA atau sederajat", null),
              new Choice("D3", "Diploma", null), new Choice("S1", "Sarjana (S1)", null),
              new Choice("S2", "Pascasarjana", null))),
          text("major", "Jurusan", null, false, null), text("job", "Pekerjaan sekarang", null, false, null),
          of(Kind.LONG, "experience", "Pengalaman dalam pemilu atau pengawasan", null, false))),
      new Step("kesiapan", "Kesiapan bertugas", null, List.of(
          of(Kind.RADIO, "android", "Apakah Anda mempunyai HP Android?", "Dipakai untuk melapor pada hari pemungutan "
              + "suara.", true).with(List.of(new Choice("ya", "Ya", null), new Choice("tidak", "Tidak", null))),
          text("disability", "Disabilitas yang perlu kami ketahui",
              "Agar TPS dan pelatihan dapat disesuaikan. Tidak mengurangi peluang Anda.", false, null),
          text("health", "Kondisi kesehatan yang perlu kami ketahui", null, false, null))),
      new Step("pernyataan", "Pernyataan", "Centang setiap pernyataan yang benar untuk Anda.", List.of(
          of(Kind.CHECKS, "statements", "Saya menyatakan bahwa saya:", null, false))));

  private Steps() {}

  static List<Step> all() {
    return ALL;
  }

  static Optional<Step> find(String path) {
    return ALL.stream().filter(step -> step.path().equals(path)).findFirst();
  }

  /** The paths of every page in order, with the papers of this wave and the check at the end. */
  static List<String> paths(WaveSettings settings) {
    List<String> paths = new ArrayList<>(ALL.stream().map(Step::path).toList());
    settings.documents().forEach(document -> paths.add(paper(document.kind())));
    paths.add(CHECK);
    return paths;
  }

  static String paper(DocumentKind kind) {
    return PAPER + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static String after(WaveSettings settings, String path) {
    List<String> paths = paths(settings);
    int at = paths.indexOf(path);
    return paths.get(Math.min(at + 1, paths.size() - 1));
  }

  /** The page on which a value is asked for. */
  static Optional<Step> asking(String value) {
    return ALL.stream().filter(step -> step.questions().stream().anyMatch(q -> q.name().equals(value))).findFirst();
  }

  /** The questions with the choices that depend on the wave and the places. */
  static List<Question> questions(Step step, WaveSettings settings, List<Choice> open, List<Choice> homes) {
    return step.questions().stream().map(question -> switch (question.name()) {
      case "area" -> question.with(open);
      case "home" -> question.with(homes);
      case "statements" -> question.with(IntStream.rangeClosed(1, Requirement.OF_THE_LAW).mapToObj(n ->
          new Choice(String.valueOf(n), n + ". " + (settings == null ? ""
              : Requirement.values()[n - 1].words(settings, false)), null)).toList());
      default -> question;
    }).toList();
  }
}
