package id.siaga.report;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.rounds.Practices;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.FromHeader;
import id.siaga.web.ProblemHandler;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes in what supervisors send, and shows single reports. */
public final class ReportFeature implements Feature {
  static final int ITEMS_MAX = 100;
  private static final int REPORTS_BODY_MAX_BYTES = 256 * 1024;
  private final Db db;
  private final Intake intake;
  private final Practices practices;
  private final ReportPace pace = new ReportPace(() -> System.nanoTime() / 1_000_000);

  public ReportFeature(Db db, Rounds rounds, Intake intake) {
    this.db = db;
    this.intake = intake;
    this.practices = new Practices(rounds);
  }

  /** The envelope of {@code POST /api/reports}. */
  public record Items(List<JsonNode> items, @FromHeader("accept-language") String language) {
    public Items {
      if (items == null || items.isEmpty() || items.size() > ITEMS_MAX) {
        throw Problem.invalid("items", "isi 1 sampai 100 laporan", "must hold 1 to 100 reports");
      }
    }
  }

  /** One result for each item, in the same order. */
  public record Results(List<Outcome.Line> results) {}

  /** A report by its id. */
  public record ById(UUID id) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.<Items, Results>post("/api/reports", Access.scoped(Permission.REPORT_FILE,
            "each item's station must lie in the caller's territory, else that item is not found"),
            Items.class, Results.class, this::file).bodyMax(REPORTS_BODY_MAX_BYTES),
        Endpoint.<ById, ReportView>get("/api/reports/:id", Access.scoped(Permission.REPORT_READ,
            "found through the caller's territory"), ById.class, ReportView.class, this::show));
  }

  private Future<Results> file(Actor actor, Items input) {
    int n = input.items().size();
    pace.take(actor.session(), n);
    Outcome[] outcomes = new Outcome[n];
    UUID[] ids = new UUID[n];
    for (int i = 0; i < n; i++) ids[i] = ReportReader.id(input.items().get(i), i);
    List<NewReport> good = new ArrayList<>(n);
    List<Integer> places = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      // One bad item must not hold up its neighbours: it is answered by itself.
      ReportReader.Checked checked = ReportReader.check(ids[i], input.items().get(i), actor, practices::roundOf);
      if (checked.problem() != null) {
        outcomes[i] = Outcome.rejected(checked.problem());
        continue;
      }
      good.add(checked.report());
      places.add(i);
    }
    boolean english = ProblemHandler.english(input.language());
    return intake.file(good).map(filed -> {
      for (int i = 0; i < filed.length; i++) outcomes[places.get(i)] = filed[i];
      List<Outcome.Line> lines = new ArrayList<>(n);
      for (int i = 0; i < n; i++) lines.add(line(ids[i], outcomes[i], english));
      return new Results(lines);
    });
  }

  private static Outcome.Line line(UUID id, Outcome outcome, boolean english) {
    return new Outcome.Line(id, outcome.status(), outcome.seq() == 0 ? null : outcome.seq(),
        outcome.problem() == null ? null : ProblemHandler.body(outcome.problem(), english, null));
  }

  private Future<ReportView> show(Actor actor, ById input) {
    return ReportStore.one(db, actor.territory(), input.id())
        .map(found -> found.orElseThrow(Problem::notFound));
  }
}
