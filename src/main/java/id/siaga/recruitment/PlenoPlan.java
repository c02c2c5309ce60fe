package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.db.Sql;
import id.siaga.recruitment.PlenoStore.Person;
import id.siaga.recruitment.Ranking.Words;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a plenary over one kecamatan of a wave would decide by the ranks, and what still keeps it from deciding. Preview
 * and plenary both make it, so what was seen is what is decided.
 *
 * @param missing empty when it can be held
 */
record PlenoPlan(Wave wave, Kecamatan where, List<Area> areas, List<Missing> missing) {
  static final String CHOSEN = "TERPILIH";
  static final String RESERVE = "CADANGAN";
  static final String NOT_CHOSEN = "TIDAK_TERPILIH";
  private static final Set<ApplicantState> OUT = EnumSet.of(ApplicantState.TMS, ApplicantState.GUGUR,
      ApplicantState.MENGUNDURKAN_DIRI, ApplicantState.TIDAK_HADIR);
  private static final int NAMED_MAX = 5;

  /** Why a plenary cannot decide about somebody yet. */
  enum Kind { FEEDBACK, SCORE, STATE }

  /** Somebody about whom something is missing. */
  record Missing(Kind kind, UUID applicant, String number, String name, Words words) {}

  /** A ranked applicant with the outcome that the rank gives. */
  record Line(Ranking.Ranked ranked, String outcome) {}

  /** One kelurahan: how many it wants, how many of those seats are free, and who is in line for them. */
  record Area(long area, int need, int seats, int absent, List<Line> lines) {}

  /** Makes the plan from people who are held, for the plenary, or only looked at, for the preview. */
  static Future<PlenoPlan> make(Sql sql, Hearing hearing, Wave wave, Kecamatan where, List<Person> people) {
    List<UUID> ids = people.stream().filter(person -> !OUT.contains(person.state())).map(Person::id).toList();
    return PlenoStore.openFeedback(sql, ids).compose(open ->
        PlenoStore.chosen(sql, hearing.waves().family(wave.id()), where).compose(chosen ->
            new Rankings(hearing).read(sql, wave, where.low(), where.high(),
                    EnumSet.of(ApplicantState.HADIR, ApplicantState.DINILAI))
                .map(ranked -> new PlenoPlan(wave, where, areas(hearing, wave, where, people,
                    new Standing(ranked, chosen)), missing(people, new HashSet<>(open), ranked)))));
  }

  private record Standing(List<Rankings.Area> ranked, Map<Long, Integer> chosen) {}

  private static List<Area> areas(Hearing hearing, Wave wave, Kecamatan where, List<Person> people,
      Standing standing) {
    Map<Long, List<Ranking.Ranked>> ranked = new HashMap<>();
    standing.ranked().forEach(area -> ranked.put(area.area(), area.ranked()));
    Set<Long> codes = new TreeSet<>(ranked.keySet());
    wave.areas().keySet().stream().filter(where.territory()::covers).forEach(codes::add);
    Map<Long, Long> absent = people.stream().filter(person -> person.state() == ApplicantState.TIDAK_HADIR)
        .collect(Collectors.groupingBy(Person::area, Collectors.counting()));
    List<Area> areas = new ArrayList<>();
    for (long code : codes) {
      int seats = seats(hearing.waves(), wave, code, standing.chosen().getOrDefault(code, 0));
      List<Line> lines = ranked.getOrDefault(code, List.of()).stream()
          .map(one -> new Line(one, one.rank() <= seats ? CHOSEN : RESERVE)).toList();
      areas.add(new Area(code, wave.need(code), seats, absent.getOrDefault(code, 0L).intValue(), lines));
    }
    return areas;
  }

  /** An extension names the whole need of a kelurahan again, so seats that were given already are taken off. */
  static int seats(Waves waves, Wave wave, long area, int chosen) {
    int whole = waves.family(wave.id()).stream().mapToInt(id -> waves.get(id).need(area)).max().orElse(0);
    return Math.max(0, Math.min(wave.need(area), whole - chosen));
  }

  private static List<Missing> missing(List<Person> people, Set<UUID> open, List<Rankings.Area> ranked) {
    Map<UUID, Tally> unscored = new HashMap<>();
    ranked.forEach(area -> area.unscored().forEach(one -> unscored.put(one.row().id(), one.tally())));
    List<Missing> missing = new ArrayList<>();
    for (Person person : people) {
      if (OUT.contains(person.state())) continue;
      if (open.contains(person.id())) {
        missing.add(missing(Kind.FEEDBACK, person, new Words("Tanggapan masyarakat belum selesai.",
            "Public feedback is still open.")));
      }
      if (unscored.containsKey(person.id())) {
        missing.add(missing(Kind.SCORE, person, new Words("Nilai wawancara belum lengkap.",
            "The interview scores are incomplete.")));
      } else if (person.state() != ApplicantState.DINILAI) {
        missing.add(missing(Kind.STATE, person, new Words("Status masih: " + person.state().words(false) + ".",
            "Still stands at: " + person.state().words(true) + ".")));
      }
    }
    return missing;
  }

  private static Missing missing(Kind kind, Person person, Words words) {
    return new Missing(kind, person.id(), person.number(), person.name(), words);
  }

  /** Refuses while anything is missing, with numbers and never with names, or when there is nobody to decide about. */
  void require() {
    if (!missing.isEmpty()) {
      throw Problem.conflict("Pleno belum dapat diadakan: " + count(Kind.FEEDBACK) + " tanggapan belum selesai, "
          + count(Kind.SCORE) + " orang belum lengkap nilainya, " + count(Kind.STATE)
          + " orang belum sampai tahap penilaian. Nomor: " + numbers() + ".",
          "The plenary cannot be held yet: " + count(Kind.FEEDBACK) + " with open feedback, " + count(Kind.SCORE)
          + " without complete scores, " + count(Kind.STATE) + " not yet at the scores. Numbers: " + numbers() + ".");
    }
    if (areas.stream().allMatch(area -> area.lines().isEmpty())) {
      throw Problem.conflict("Belum ada pelamar yang dinilai di kecamatan ini.",
          "Nobody in this kecamatan has been scored yet.");
    }
  }

  private long count(Kind kind) {
    return missing.stream().filter(one -> one.kind() == kind).count();
  }

  private String numbers() {
    String first = missing.stream().map(Missing::number).distinct().limit(NAMED_MAX)
        .collect(Collectors.joining(", "));
    return missing.size() > NAMED_MAX ? first + ", …" : first;
  }
}
