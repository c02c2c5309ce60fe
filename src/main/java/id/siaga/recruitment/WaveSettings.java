package id.siaga.recruitment;

import id.siaga.access.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the law sets for one wave of recruitment and may set otherwise for the next: dates, ages, ratios, papers and
 * weights. Nothing of it is a constant in code; the preset holds the figures of 2024.
 *
 * @param opensOn the first day on which applications are taken, {@code closesOn} the last one
 * @param closesAt until when on the last day
 * @param officeFrom from when to when papers are taken at the office
 * @param resultsOn when the result of the check of papers is announced
 * @param extensionOpensOn the days of an extension, for the kelurahan that fell short
 * @param minAge in years on the day of registration; {@code extensionMinAge} in an extension
 * @param domicile how near an applicant must live: in the same KECAMATAN, or the same KOTA
 * @param quotaFactor how many eligible applicants for each place; {@code needsWoman} whether one must be a woman
 * @param partyFreeYears for how long no member of a party or of a campaign team
 * @param crimeYears an offence that is punished with this many years of prison, or more, excludes
 * @param interviewersMin how many must have scored somebody before the score counts; 1 where none is set
 * @param criteria what interviewers score; the weights make 100
 * @param tieBreak what decides between equal scores, in this order: score:CODE, experience, earlier
 * @param numberPattern how letters are numbered
 */
public record WaveSettings(ZoneId zone, LocalDate opensOn, LocalDate closesOn, LocalTime closesAt,
    LocalTime officeFrom, LocalTime officeTo, LocalDate resultsOn, LocalDate extensionOpensOn,
    LocalDate extensionClosesOn, LocalDate feedbackFrom, LocalDate feedbackTo, LocalDate interviewsFrom,
    LocalDate interviewsTo, LocalDate decisionOn, LocalDate swearingInOn, Integer minAge, Integer extensionMinAge,
    String domicile, Integer quotaFactor, Boolean needsWoman, Integer partyFreeYears, Integer crimeYears,
    String minEducation, List<Document> documents, Integer interviewersMin, List<Criterion> criteria,
    List<String> tieBreak, String numberPattern) {
  public static final List<String> DOMICILES = List.of("KECAMATAN", "KOTA");
  /** From the least to the most. */
  public static final List<String> EDUCATIONS = List.of("SD", "SMP", "SMA", "D3", "S1", "S2");
  private static final int CRITERIA_MAX = 12;
  private static final int WEIGHTS_SUM = 100;

  public static final WaveSettings PRESET_2024 = new WaveSettings(ZoneId.of("Asia/Jakarta"),
      day(9, 12), day(9, 28), LocalTime.of(23, 59), LocalTime.of(8, 0), LocalTime.of(16, 0), day(9, 29),
      day(10, 1), day(10, 10), day(9, 29), day(10, 14), day(10, 12), day(10, 22), day(10, 23), day(11, 3),
      21, 17, "KECAMATAN", 2, true, 5, 5, "SMA",
      List.of(new Document(DocumentKind.SURAT_LAMARAN, true), new Document(DocumentKind.KTP, true),
          new Document(DocumentKind.PAS_FOTO, true), new Document(DocumentKind.IJAZAH, true),
          new Document(DocumentKind.DRH, true), new Document(DocumentKind.SURAT_PERNYATAAN, true),
          new Document(DocumentKind.SURAT_SEHAT, false), new Document(DocumentKind.IZIN_ATASAN, false)), 1,
      List.of(new Criterion("PENGETAHUAN", "Pengetahuan pengawasan pemilihan", 30),
          new Criterion("INTEGRITAS", "Integritas dan netralitas", 25),
          new Criterion("KESEDIAAN", "Kesediaan waktu dan pengenalan wilayah", 20),
          new Criterion("KOMUNIKASI", "Komunikasi dan pelaporan", 15),
          new Criterion("GAWAI", "Kecakapan memakai gawai", 10)),
      List.of("score:PENGETAHUAN", "score:INTEGRITAS", "experience", "earlier"),
      "{nomor}/PTPS/{kecamatan}/{bulan}/{tahun}");

  /** A paper that is asked for. */
  public record Document(DocumentKind kind, Boolean required) {
    public Document {
      require("documents.kind", kind != null);
      require("documents.required", required != null);
    }
  }

  /** One thing that interviewers score from 0 to 100. */
  public record Criterion(String code, String label, Integer weight) {
    public Criterion {
      require("criteria.code", code != null && code.matches("[A-Z][A-Z0-9_]{1,29}"));
      label = label == null ? "" : label.strip();
      require("criteria.label", !label.isEmpty() && label.length() <= 80);
      require("criteria.weight", weight != null && weight >= 1 && weight <= WEIGHTS_SUM);
    }
  }

  public WaveSettings {
    require("zone", zone != null);
    order("closesOn", opensOn, closesOn);
    require("closesAt", closesAt != null);
    require("officeTo", officeFrom != null && officeTo != null && officeTo.isAfter(officeFrom));
    order("resultsOn", closesOn, resultsOn);
    order("extensionClosesOn", extensionOpensOn, extensionClosesOn);
    order("feedbackTo", feedbackFrom, feedbackTo);
    order("interviewsTo", interviewsFrom, interviewsTo);
    order("decisionOn", interviewsFrom, decisionOn);
    order("swearingInOn", decisionOn, swearingInOn);
    within("minAge", minAge, 15, 100);
    within("extensionMinAge", extensionMinAge, 15, 100);
    require("domicile", DOMICILES.contains(domicile == null ? "" : domicile));
    within("quotaFactor", quotaFactor, 1, 20);
    require("needsWoman", needsWoman != null);
    within("partyFreeYears", partyFreeYears, 0, 50);
    within("crimeYears", crimeYears, 0, 50);
    require("minEducation", EDUCATIONS.contains(minEducation == null ? "" : minEducation));
    documents = papers(documents);
    interviewersMin = interviewersMin == null ? 1 : interviewersMin;
    within("interviewersMin", interviewersMin, 1, 9);
    criteria = weighed(criteria);
    tieBreak = known(tieBreak, criteria);
    require("numberPattern", numberPattern != null && numberPattern.length() <= 80
        && numberPattern.contains("{nomor}"));
  }

  /** The same rules for the areas that fell short: later, and open to younger people. */
  public WaveSettings extension(LocalDate opens, LocalDate closes) {
    LocalDate results = later(resultsOn, closes.plusDays(1));
    LocalDate heard = later(feedbackFrom, results);
    LocalDate interviews = later(interviewsFrom, results);
    LocalDate decided = later(decisionOn, interviews);
    return new WaveSettings(zone, opens, closes, closesAt, officeFrom, officeTo, results, extensionOpensOn,
        extensionClosesOn, heard, later(feedbackTo, heard), interviews, later(interviewsTo, interviews), decided,
        later(swearingInOn, decided), extensionMinAge, extensionMinAge, domicile, quotaFactor, needsWoman,
        partyFreeYears, crimeYears, minEducation, documents, interviewersMin, criteria, tieBreak,
        numberPattern);
  }

  /** An extension on the days that these settings foresee. */
  public WaveSettings extension() {
    return extension(extensionOpensOn, extensionClosesOn);
  }

  private static List<Document> papers(List<Document> documents) {
    require("documents", documents != null && documents.stream().noneMatch(d -> d == null)
        && documents.size() == documents.stream().map(Document::kind).distinct().count());
    return List.copyOf(documents);
  }

  private static List<Criterion> weighed(List<Criterion> criteria) {
    require("criteria", criteria != null && !criteria.isEmpty() && criteria.size() <= CRITERIA_MAX
        && criteria.stream().noneMatch(c -> c == null)
        && criteria.size() == criteria.stream().map(Criterion::code).distinct().count());
    if (criteria.stream().mapToInt(Criterion::weight).sum() != WEIGHTS_SUM) {
      throw Problem.invalid("criteria", "jumlah bobot harus " + WEIGHTS_SUM, "the weights must make " + WEIGHTS_SUM);
    }
    return List.copyOf(criteria);
  }

  private static List<String> known(List<String> tieBreak, List<Criterion> criteria) {
    Set<String> known = new HashSet<>(Set.of("experience", "earlier"));
    criteria.forEach(criterion -> known.add("score:" + criterion.code()));
    require("tieBreak", tieBreak != null && tieBreak.stream().allMatch(rule -> rule != null && known.remove(rule)));
    return List.copyOf(tieBreak);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2024, month, day);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static void within(String field, Integer value, int least, int most) {
    require(field, value != null && value >= least && value <= most);
  }

  private static void order(String field, LocalDate first, LocalDate then) {
    require(field, first != null && then != null && !then.isBefore(first)
        && Stream.of(first, then).allMatch(day -> day.getYear() >= 2000 && day.getYear() <= 2100));
  }

  private static void require(String field, boolean good) {
    if (!good) {
      throw Problem.invalid(field, "wajib diisi dan harus masuk akal (tanggal berurutan, angka dalam batas)",
          "is required and must make sense (dates in order, figures within limits)");
    }
  }
}
