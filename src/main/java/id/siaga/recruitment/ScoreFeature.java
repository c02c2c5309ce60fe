package id.siaga.recruitment;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.region.Names;
import id.siaga.region.Stations;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets interviewers give their points, and shows what rank they make. */
public final class ScoreFeature implements Feature {
  private static final String OWN = "found through the caller's territory";
  private final Hearing hearing;
  private final Scores scores;
  private final Rankings rankings;

  public ScoreFeature(Hearing hearing) {
    this.hearing = hearing;
    this.scores = new Scores(hearing);
    this.rankings = new Rankings(hearing);
  }

  record Of(UUID applicant) {}

  /** One's own points by criterion, 0 to 100; null takes one back. */
  record Give(UUID applicant, Map<String, BigDecimal> points) {
    Give {
      if (points == null) throw Problem.invalid("points", "wajib diisi", "is required");
    }
  }

  /** Whose points for which criterion are missing; no interviewer where one has yet to begin. */
  record MissingPoints(@Maybe UUID interviewer, @Maybe String interviewerName, @Maybe String criterion) {}

  /** The caller's own points, and whether others are still missing; never the points of others. */
  record Sheet(UUID applicant, String number, String name, ApplicantState state, int version,
      List<WaveSettings.Criterion> criteria, Map<String, BigDecimal> points, int interviewers,
      @Maybe BigDecimal score, List<MissingPoints> missing) {}

  /** Which kelurahan of which wave; one kecamatan at most, so that the page stays readable. */
  record Query(@Maybe Integer wave, String territory) {
    Query {
      Territory.Span span = Territory.parse("territory", territory).spans().get(0);
      if (Kecamatan.around(span.low()).high() < span.high()) {
        throw Problem.invalid("territory", "pilih satu kecamatan atau kelurahan", "choose one kecamatan or kelurahan");
      }
    }

    Territory where() {
      return Territory.parse("territory", territory);
    }
  }

  /** One line of the ranking; no rank while points are missing. */
  record Line(@Maybe Integer rank, UUID applicant, String number, String name, @Maybe String sex,
      ApplicantState state, int version, @Maybe BigDecimal score, List<MissingPoints> missing,
      @Maybe Ranking.Words tie) {}

  /** One kelurahan; {@code seats} are the places of its need that this wave fills. */
  record Area(long area, @Maybe String areaName, int need, int seats, List<Line> rows) {}

  record Ranks(int wave, List<Area> areas) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.<Of, Sheet>get("/api/recruitment/scores/:applicant", Access.scoped(Permission.RECRUIT_INTERVIEW, OWN),
            Of.class, Sheet.class, (actor, input) -> scores.read(actor, input.applicant())
                .compose(sheet -> view(actor, sheet))),
        Endpoint.<Give, Sheet>put("/api/recruitment/scores/:applicant",
            Access.scoped(Permission.RECRUIT_INTERVIEW, OWN), Give.class, Sheet.class, (actor, input) ->
                scores.put(actor, input.applicant(), input.points()).compose(sheet -> view(actor, sheet))),
        Endpoint.<Query, Ranks>get("/api/recruitment/ranking", Access.in(Permission.RECRUIT_READ, Query::where),
            Query.class, Ranks.class, this::ranks));
  }

  private Future<Sheet> view(Actor actor, Scores.Sheet sheet) {
    Applicant row = sheet.row();
    Set<UUID> who = new HashSet<>();
    sheet.tally().missing().forEach(one -> who.add(one.interviewer()));
    int interviewers = (int) sheet.points().stream().map(Tally.Points::interviewer).distinct().count();
    List<WaveSettings.Criterion> criteria = hearing.waves().get(row.wave()).settings().criteria();
    Map<String, BigDecimal> own = Scores.own(sheet, actor.person());
    // Nobody sees what others gave before their own points are complete, so that all judge for themselves.
    boolean given = criteria.stream().allMatch(criterion -> own.containsKey(criterion.code()));
    return ScoreStore.names(hearing.db(), who).map(names -> new Sheet(row.id(), row.number(), row.name(), row.state(),
        row.version(), criteria, own, interviewers, given ? sheet.tally().score() : null,
        missing(sheet.tally(), names)));
  }

  private Future<Ranks> ranks(Actor actor, Query query) {
    Wave wave = query.wave() == null ? hearing.waves().shown(actor.territory()) : hearing.waves().get(query.wave());
    Territory.Span span = query.where().spans().get(0);
    return rankings.read(hearing.db(), wave, span.low(), span.high(), Rankings.SHOWN).compose(found -> {
      Set<Long> codes = new HashSet<>();
      Set<UUID> who = new HashSet<>();
      found.forEach(area -> {
        codes.add(area.area());
        area.unscored().forEach(one -> one.tally().missing().forEach(missing -> who.add(missing.interviewer())));
      });
      return new Stations(hearing.db()).names(codes).compose(places -> ScoreStore.names(hearing.db(), who)
          .compose(names -> given(wave, Kecamatan.around(span.low())).map(given -> new Ranks(wave.id(),
              found.stream().map(area -> area(wave, area, new Around(places, names, given))).toList()))));
    });
  }

  /** Seats that other waves gave before this one decides; what came after its plenary takes nothing from it. */
  private Future<Map<Long, Integer>> given(Wave wave, Kecamatan where) {
    List<Integer> family = hearing.waves().family(wave.id());
    return SlotStore.decided(hearing.db(), wave.id(), where).compose(decided -> PlenoStore.chosen(hearing.db(),
        decided ? family.stream().filter(id -> id < wave.id()).toList() : family, where));
  }

  /** What stands around the ranks: names of places and interviewers, and seats that are given already. */
  private record Around(Map<Long, Names> places, Map<UUID, String> names, Map<Long, Integer> given) {}

  private Area area(Wave wave, Rankings.Area area, Around around) {
    Map<UUID, String> names = around.names();
    List<Line> lines = new ArrayList<>();
    // After the plenary the rank is the one that was decided on, also when somebody has withdrawn since.
    area.ranked().forEach(one -> lines.add(line(one.candidate().row(), one.candidate().tally(),
        one.candidate().row().place() == null ? one.rank() : one.candidate().row().place(), one.tie(), names)));
    area.unscored().forEach(one -> lines.add(line(one.row(), one.tally(), null, null, names)));
    Names name = around.places().get(area.area());
    int seats = PlenoPlan.seats(hearing.waves(), wave, area.area(), around.given().getOrDefault(area.area(), 0));
    return new Area(area.area(), name == null ? null : name.kelurahan(), wave.need(area.area()), seats, lines);
  }

  private static Line line(ScoreStore.Scored row, Tally tally, Integer rank, Ranking.Words tie,
      Map<UUID, String> names) {
    return new Line(rank, row.id(), row.number(), row.name(), row.sex(), row.state(), row.version(), tally.score(),
        missing(tally, names), tie);
  }

  private static List<MissingPoints> missing(Tally tally, Map<UUID, String> names) {
    List<MissingPoints> missing = new ArrayList<>();
    tally.missing().forEach(one -> missing.add(new MissingPoints(one.interviewer(), names.get(one.interviewer()),
        one.criterion())));
    for (int i = 0; i < tally.lacking(); i++) missing.add(new MissingPoints(null, null, null));
    return missing;
  }
}
