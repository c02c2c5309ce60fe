package id.siaga.staffing;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.access.Tokens;
import id.siaga.db.Db;
import id.siaga.people.ReplacedPhones;
import id.siaga.report.Outcome;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import id.siaga.web.ProblemHandler;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes what a phone still holds when its duty has ended, and lets coordinators look through it. */
public final class LateFeature implements Feature {
  static final int ITEMS_MAX = 20;
  private static final int PAGE_MAX_ROWS = 100;
  private static final Set<String> STATES = Set.of("WAITING", "FILED", "DISMISSED", "all");
  private final Db db;
  private final Rounds rounds;
  private final ReplacedPhones phones;
  private final LateReports reports;

  LateFeature(Db db, Rounds rounds, ReplacedPhones phones, LateReports reports) {
    this.db = db;
    this.rounds = rounds;
    this.phones = phones;
    this.reports = reports;
  }

  /** What a phone still holds of stations that are its owner's no more; the token proves whose reports these are. */
  record Delivery(String refreshToken, List<JsonNode> items, @FromHeader("accept-language") String language) {
    Delivery {
      if (refreshToken == null) throw Problem.invalid("refreshToken", "wajib diisi", "is required");
      if (refreshToken.length() > 128) throw Tokens.signedOut();
      if (items == null || items.isEmpty() || items.size() > ITEMS_MAX) {
        throw Problem.invalid("items", "isi 1 sampai 20 laporan", "must hold 1 to 20 reports");
      }
    }
  }

  /** @param until when the phone may deliver for the last time */
  record Results(Instant until, List<Outcome.Line> results) {}

  record Query(@Maybe Integer round, @Maybe String territory, @Maybe String state, @Maybe UUID after) {
    Query {
      state = state == null || state.isEmpty() ? "WAITING" : state;
      if (!STATES.contains(state)) {
        throw Problem.invalid("state", "pilih WAITING, FILED, DISMISSED, atau all",
            "must be WAITING, FILED, DISMISSED or all");
      }
      if (territory != null && !territory.isEmpty()) Territory.parse("territory", territory);
    }

    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }
  }

  record Decision(UUID id, Boolean accept, @Maybe String reason) {
    Decision {
      ReplacementInput.need("accept", accept);
      reason = ReplacementInput.noted(reason);
      if (!accept && reason == null) {
        throw Problem.invalid("reason", "tuliskan alasannya", "say why");
      }
    }
  }

  /** @param afterEnd whether its phone says that it happened after somebody else had taken over */
  record Line(UUID id, long station, String stationName, UUID person, String name, String kind, Instant occurredAt,
      Instant receivedAt, boolean afterEnd, String state, JsonNode body, @Maybe String decidedBy,
      @Maybe Instant decidedAt, @Maybe String reason) {}

  record Page(List<Line> reports, @Maybe UUID next) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    String path = "/api/staffing/late-reports";
    return List.of(
        Endpoint.<Delivery, Results>post("/api/late-reports",
            Access.anyone("the session's refresh token is the proof, for 72 hours after a duty ended"), Delivery.class,
            Results.class, this::deliver),
        Endpoint.<Query, Page>get(path, Access.in(Permission.REPORT_READ, Query::where), Query.class, Page.class,
            this::list),
        Endpoint.<Decision, Line>post(path + "/:id", Access.scoped(Permission.REPLACE_DECIDE,
            "the store finds only reports of stations in the caller's territory"), Decision.class, Line.class,
            this::decide));
  }

  private Future<Results> deliver(Actor nobody, Delivery in) {
    boolean english = ProblemHandler.english(in.language());
    return phones.of(db, in.refreshToken()).map(found -> found.orElseThrow(Tokens::signedOut))
        .compose(phone -> reports.take(phone, in.items())).map(taken -> new Results(taken.until(),
            taken.items().stream().map(one -> new Outcome.Line(one.id(), one.status(), null,
                one.problem() == null ? null : ProblemHandler.body(one.problem(), english, null))).toList()));
  }

  private Future<Page> list(Actor actor, Query in) {
    if (in.round() == null && !rounds.any()) return Future.succeededFuture(new Page(List.of(), null));
    Round round = in.round() == null ? rounds.current() : rounds.get(in.round());
    Territory where = in.where() == null ? actor.territory() : in.where();
    return LateStore.page(db, where, round.id(), in.state(), in.after(), PAGE_MAX_ROWS).map(rows -> new Page(
        rows.stream().map(this::line).toList(),
        rows.size() < PAGE_MAX_ROWS ? null : rows.get(rows.size() - 1).id()));
  }

  private Future<Line> decide(Actor actor, Decision in) {
    return reports.decide(actor, in.id(), in.accept(), in.reason())
        .compose(done -> LateStore.one(db, actor.territory(), in.id()))
        .map(late -> line(late.orElseThrow(Problem::notFound)));
  }

  private Line line(LateStore.Late late) {
    return new Line(late.id(), late.station(), StationName.of(late.station(), late.kelurahan()), late.person(),
        late.name(), late.kind(), late.occurredAt(), late.receivedAt(), late.afterEnd(), late.state(),
        reports.item(late).path("body"), late.decidedBy(), late.decidedAt(), reports.note(late));
  }
}
