package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.recruitment.WaveSettings.Criterion;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes the points of each interviewer, who writes only their own, and keeps score and state in step with them: scored
 * when all are there, open again when somebody begins or takes back, and closed to all once it was decided.
 */
final class Scores {
  private static final int POINTS_MAX = 100;
  private static final int DECIMALS_MAX = 2;
  private final Hearing hearing;

  Scores(Hearing hearing) {
    this.hearing = hearing;
  }

  /** What is known of somebody's scores. */
  record Sheet(Applicant row, List<Tally.Points> points, Tally tally) {}

  Future<Sheet> read(Actor actor, UUID applicant) {
    return ApplicantStore.one(hearing.db(), actor.territory(), applicant)
        .map(found -> found.filter(one -> one.row().state() != ApplicantState.DRAF)
            .orElseThrow(Problem::notFound).row())
        .compose(row -> ScoreStore.of(hearing.db(), applicant).map(points -> sheet(row, points,
            hearing.waves().get(row.wave()).settings())));
  }

  /** @param points by criterion; null takes one's own points back */
  Future<Sheet> put(Actor actor, UUID applicant, Map<String, BigDecimal> points) {
    return hearing.office().write((tx, out) -> ApplicantStore.lock(tx, actor.territory(), List.of(applicant))
            .compose(found -> {
              if (found.isEmpty() || found.get(0).row().state() == ApplicantState.DRAF) throw Problem.notFound();
              Applicant row = found.get(0).row();
              return WaveStore.withRules(tx, hearing.waves().get(row.wave())).compose(wave -> {
                check(row.state(), wave.settings().criteria(), points);
                return write(tx, actor, row, points).compose(ok -> ScoreStore.of(tx, applicant))
                    .compose(all -> follow(tx, out, actor, sheet(row, all, wave.settings())));
              });
            }))
        .compose(done -> read(actor, applicant));
  }

  private static void check(ApplicantState state, List<Criterion> criteria, Map<String, BigDecimal> points) {
    if (state != ApplicantState.HADIR && state != ApplicantState.DINILAI) {
      throw Problem.conflict("Status pelamar ini sekarang: " + state.words(false)
          + ". Nilai hanya dapat diisi sesudah hadir dan sebelum pleno.", "This applicant now stands at: "
          + state.words(true) + ". Points can be given after attendance and before the plenary only.");
    }
    Set<String> known = criteria.stream().map(Criterion::code).collect(Collectors.toSet());
    if (points.isEmpty()) throw Problem.invalid("points", "isi paling sedikit satu nilai", "give at least one score");
    points.forEach((code, value) -> {
      if (!known.contains(code)) {
        throw Problem.invalid("points", "kriteria ini tidak ada pada gelombang ini", "no such criterion in this wave");
      }
      boolean fits = value == null || value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(POINTS_MAX)) <= 0
          && value.stripTrailingZeros().scale() <= DECIMALS_MAX;
      if (!fits) {
        throw Problem.invalid("points." + code, "harus 0 sampai 100, paling banyak dua desimal",
            "must be 0 to 100 with at most two decimals");
      }
    });
  }

  private Future<Integer> write(Tx tx, Actor actor, Applicant row, Map<String, BigDecimal> points) {
    Map<String, BigDecimal> given = new TreeMap<>(points);
    given.values().removeIf(value -> value == null);
    List<String> back = points.keySet().stream().filter(code -> points.get(code) == null).toList();
    return ScoreStore.takeBack(tx, row.id(), actor.person(), back)
        .compose(ok -> ScoreStore.put(tx, row.id(), actor.person(), given, hearing.now()));
  }

  private Future<Void> follow(Tx tx, List<Event> out, Actor actor, Sheet sheet) {
    Applicant row = sheet.row();
    Body body = new Body().put("applicant", row.id()).put("points", sheet.points().size())
        .put("missing", sheet.tally().missing().size() + sheet.tally().lacking());
    if (sheet.tally().complete()) body.put("score", sheet.tally().score().toPlainString());
    out.add(new Event("interview.scored", row.area(), actor.person(), hearing.now(), body.text()));
    Move move = !sheet.tally().complete() && row.state() == ApplicantState.DINILAI ? Move.RESCORE
        : sheet.tally().complete() && row.state() == ApplicantState.HADIR ? Move.SCORE : null;
    return ScoreStore.score(tx, row.id(), sheet.tally().score())
        .compose(ok -> move == null ? Future.succeededFuture()
            : hearing.applicants().moveAll(tx, out, actor, List.of(row.id()), move).mapEmpty());
  }

  private static Sheet sheet(Applicant row, List<Tally.Points> points, WaveSettings settings) {
    return new Sheet(row, points, Tally.of(settings.criteria(), points, settings.interviewersMin()));
  }

  /** Somebody's own points of a sheet. */
  static Map<String, BigDecimal> own(Sheet sheet, UUID interviewer) {
    Map<String, BigDecimal> own = new HashMap<>();
    sheet.points().stream().filter(points -> points.interviewer().equals(interviewer))
        .forEach(points -> own.put(points.criterion(), points.points()));
    return own;
  }
}
