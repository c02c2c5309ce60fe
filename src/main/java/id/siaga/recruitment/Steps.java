package id.siaga.recruitment;

import static id.siaga.recruitment.Question.of;
import static id.siaga.recruitment.Question.text;

import id.siaga.recruitment.Question.Choice;
import id.siaga.recruitment.Question.Kind;
import id.siaga.web.Language;
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
  record Step(Language language, String path, String title, String lead, List<Question> questions) {}

  private static final List<Step> INDONESIAN = made(Language.INDONESIAN);
  private static final List<Step> ENGLISH = made(Language.ENGLISH);

  private Steps() {}

  private static List<Step> made(Language t) {
    List<Step> steps = new ArrayList<>(person(t));
    steps.addAll(circumstances(t));
    return List.copyOf(steps);
  }

  private static List<Step> person(Language t) {
    return List.of(
        new Step(t, AREA, t.say("Di kelurahan mana Anda ingin bertugas?", "In which kelurahan do you want to serve?"),
            t.say("Satu orang melamar di satu kelurahan.", "One person applies in one kelurahan."), List.of(
            of(Kind.SELECT, "area", "Kelurahan", t.say("Hanya kelurahan yang sedang membuka pendaftaran.",
                "Only those that take applications now."), true))),
        new Step(t, "identitas", t.say("Nama dan NIK", "Name and NIK"), t.say("Tulis persis seperti di KTP.",
            "Write both exactly as on your KTP."), List.of(
            text("name", t.say("Nama lengkap", "Full name"), null, true, "name"),
            of(Kind.DIGITS, "nik", "NIK", t.say("16 angka pada KTP.", "16 digits on the KTP."), true))),
        new Step(t, "kelahiran", t.say("Kelahiran dan jenis kelamin", "Birth and sex"), null, List.of(
            text("birthPlace", t.say("Tempat lahir", "Place of birth"), null, true, null),
            of(Kind.DATE, "birthDate", t.say("Tanggal lahir", "Birth date"), t.say("Misalnya 31 12 1998.",
                "For example 31 12 1998."), true),
            of(Kind.RADIO, "sex", t.say("Jenis kelamin", "Sex"), null, true).with(List.of(
                new Choice("P", t.say("Perempuan", "Female"), null),
                new Choice("L", t.say("Laki-laki", "Male"), null))))),
        new Step(t, "kontak", t.say("Nomor yang dapat kami hubungi", "How we can reach you"), null, List.of(
            new Question("phone", t.say("Nomor HP atau WhatsApp", "Mobile or WhatsApp number"),
                t.say("Misalnya 0812-3456-7890.", "For example 0812-3456-7890."), Kind.PHONE, true, "tel", List.of()),
            new Question("email", t.say("Surel", "E-mail"), null, Kind.EMAIL, false, "email", List.of()),
            text("emergencyName", t.say("Nama kontak darurat", "Emergency contact"),
                t.say("Keluarga atau orang terdekat.", "Family or somebody close."), false, null),
            of(Kind.PHONE, "emergencyPhone", t.say("Nomor kontak darurat", "Number of the emergency contact"), null,
                false))),
        new Step(t, "alamat", t.say("Alamat menurut KTP", "Address on the KTP"), null, List.of(
            text("address", t.say("Jalan, kampung, nomor rumah", "Street, kampung, house number"), null, true,
                "street-address"),
            of(Kind.DIGITS, "rt", "RT", null, false), of(Kind.DIGITS, "rw", "RW", null, false),
            of(Kind.SELECT, "home", t.say("Kelurahan pada KTP", "Kelurahan on the KTP"),
                t.say("Kosongkan jika kelurahan Anda tidak ada di sini.", "Leave empty if yours is not listed."),
                false))));
  }

  private static List<Step> circumstances(Language t) {
    return List.of(
        new Step(t, "keluarga", t.say("Status perkawinan", "Marital status"), null, List.of(
            of(Kind.RADIO, "marital", t.say("Status perkawinan", "Marital status"), null, true).with(List.of(
                new Choice("BELUM_KAWIN", t.say("Belum kawin", "Single"), null),
                new Choice("KAWIN", t.say("Kawin", "Married"), null),
                new Choice("CERAI", t.say("Cerai", "Divorced or widowed"), null))),
            of(Kind.DIGITS, "spouseNik", t.say("NIK pasangan", "NIK of your spouse"), t.say("Isi jika kawin. Dipakai "
                + "untuk memastikan pasangan Anda bukan penyelenggara pemilihan.", "Fill in if married. Used to make "
                + "sure that your spouse is no election organiser."), false))),
        new Step(t, "pendidikan", t.say("Pendidikan dan pekerjaan", "Education and work"), null, List.of(
            of(Kind.RADIO, "education", t.say("Pendidikan terakhir", "Highest education"), null, true).with(List.of(
                new Choice("SD", t.say("SD", "Primary school (SD)"), null),
                new Choice("SMP", t.say("SMP", "Junior high school (SMP)"), null),
                new Choice("SMA", t.say("SMA atau sederajat", "Senior high school (SMA) or equal"), null),
                new Choice("D3", t.say("Diploma", "Diploma (D3)"), null),
                new Choice("S1", t.say("Sarjana (S1)", "Bachelor (S1)"), null),
                new Choice("S2", t.say("Pascasarjana", "Postgraduate"), null))),
            text("major", t.say("Jurusan", "Subject"), null, false, null),
            text("job", t.say("Pekerjaan sekarang", "Present work"), null, false, null),
            of(Kind.LONG, "experience", t.say("Pengalaman dalam pemilu atau pengawasan",
                "Experience with elections or supervision"), null, false))),
        new Step(t, "kesiapan", t.say("Kesiapan bertugas", "Readiness for duty"), null, List.of(
            of(Kind.RADIO, "android", t.say("Apakah Anda mempunyai HP Android?", "Do you have an Android phone?"),
                t.say("Dipakai untuk melapor pada hari pemungutan suara.", "Used for reports on voting day."), true)
                .with(List.of(new Choice("ya", t.say("Ya", "Yes"), null),
                    new Choice("tidak", t.say("Tidak", "No"), null))),
            text("disability", t.say("Disabilitas yang perlu kami ketahui", "A disability that we should know of"),
                t.say("Agar TPS dan pelatihan dapat disesuaikan. Tidak mengurangi peluang Anda.",
                    "So that TPS and training can be adapted. It does not lessen your chances."), false, null),
            text("health", t.say("Kondisi kesehatan yang perlu kami ketahui", "A health condition that we should know "
                + "of"), null, false, null))),
        new Step(t, "pernyataan", t.say("Pernyataan", "Statements"), t.say("Centang setiap pernyataan yang benar untuk "
            + "Anda.", "Tick each statement that is true of you."), List.of(
            of(Kind.CHECKS, "statements", t.say("Saya menyatakan bahwa saya:", "I state about myself:"), null,
                false))));
  }

  static List<Step> all(Language language) {
    return language.english() ? ENGLISH : INDONESIAN;
  }

  /** The same page in this language. */
  static Step in(Language language, Step step) {
    return all(language).stream().filter(one -> one.path().equals(step.path())).findFirst().orElseThrow();
  }

  /** The paths of every page in order, with the papers of this wave and the check at the end. */
  static List<String> paths(WaveSettings settings) {
    List<String> paths = new ArrayList<>(INDONESIAN.stream().map(Step::path).toList());
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
  static Optional<Step> asking(String value, Language language) {
    return all(language).stream().filter(step -> step.questions().stream().anyMatch(q -> q.name().equals(value)))
        .findFirst();
  }

  /** The questions with the choices that depend on the wave and the places. */
  static List<Question> questions(Step step, WaveSettings settings, List<Choice> open, List<Choice> homes) {
    return step.questions().stream().map(question -> switch (question.name()) {
      case "area" -> question.with(open);
      case "home" -> question.with(homes);
      case "statements" -> question.with(IntStream.rangeClosed(1, Requirement.OF_THE_LAW).mapToObj(n ->
          new Choice(String.valueOf(n), n + ". " + (settings == null ? ""
              : Requirement.values()[n - 1].words(settings, step.language().english())), null)).toList());
      default -> question;
    }).toList();
  }
}
