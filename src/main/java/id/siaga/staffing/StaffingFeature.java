package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Journal;
import id.siaga.people.OfficeJournal;
import id.siaga.people.People;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.UUID;

/** The supervisors of a territory: who they are, which station each has in a round, by screen and by file. */
public final class StaffingFeature implements Feature {
  private static final int PAGE_MAX_PEOPLE = 100;
  private static final int IMPORT_MAX_BYTES = 64 * 1024 * 1024;
  private final Db db;
  private final Rounds rounds;
  private final Staffing staffing;
  private final SupervisorStore store;
  private final PeopleImport imports;

  /** What the process gives this feature. */
  public record Needs(Vertx vertx, Db db, Journal journal, Rounds rounds, People people, OfficeJournal office) {}

  public StaffingFeature(Needs needs) {
    this.db = needs.db();
    this.rounds = needs.rounds();
    StaffingJournal journal = new StaffingJournal(rounds, needs.journal(), needs.office());
    this.staffing = new Staffing(db, needs.people(), journal, rounds.clock());
    this.store = new SupervisorStore(needs.people());
    this.imports = new PeopleImport(needs.vertx(), db, rounds, needs.people(), journal);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/people", Access.in(Permission.PEOPLE_READ, StaffingInput.Search::where),
            StaffingInput.Search.class, Supervisor.Page.class, this::list),
        Endpoint.post("/api/people", Access.in(Permission.PEOPLE_MANAGE, StaffingInput.New::where),
            StaffingInput.New.class, Supervisor.class, this::add),
        Endpoint.put("/api/people/:id", Access.scoped(Permission.PEOPLE_MANAGE,
            "the store finds only people whose home lies in the caller's territory"),
            StaffingInput.Change.class, Supervisor.class, this::change),
        Endpoint.post("/api/assignments", Access.<StaffingInput.Assign>in(Permission.PEOPLE_MANAGE,
            i -> Territory.station(i.station())), StaffingInput.Assign.class, Supervisor.class, this::assign),
        Endpoint.delete("/api/assignments/:station", Access.<StaffingInput.End>in(Permission.PEOPLE_MANAGE,
            i -> Territory.station(i.station())), StaffingInput.End.class, Void.class,
            (actor, input) -> staffing.end(actor, round(actor, input.round()), input.station())),
        Endpoint.post("/api/imports/people", Access.scoped(Permission.PEOPLE_MANAGE,
            "a row outside the caller's territory is an error of that row"),
            Upload.class, ImportResult.class, imports::run).bodyMax(IMPORT_MAX_BYTES));
  }

  private Future<Supervisor.Page> list(Actor actor, StaffingInput.Search input) {
    Territory where = input.where() == null ? actor.territory() : input.where();
    String[] words = SearchWords.of(input.q());
    int round = input.round() == null && !rounds.any() ? 0 : round(actor, input.round()).id();
    SupervisorStore.Query query =
        new SupervisorStore.Query(where, round, input.filter(), words, input.after());
    return store.count(db, query, rounds.clock().instant())
        .compose(total -> store.page(db, query, rounds.clock().instant(), PAGE_MAX_PEOPLE)
            .map(people -> new Supervisor.Page(people, total,
                people.size() < PAGE_MAX_PEOPLE ? null : people.get(people.size() - 1).id())));
  }

  private Future<Supervisor> add(Actor actor, StaffingInput.New input) {
    Round round = input.station() == null && !rounds.any() ? null : round(actor, input.round());
    People.Draft draft = new People.Draft(input.name(), input.phone());
    return staffing.add(actor, draft, round, input.station())
        .compose(person -> one(actor, round == null ? 0 : round.id(), person));
  }

  private Future<Supervisor> change(Actor actor, StaffingInput.Change input) {
    return staffing.change(actor, input.id(), input.name(), input.phone())
        .compose(done -> one(actor, rounds.any() ? rounds.current().id() : 0, input.id()));
  }

  private Future<Supervisor> assign(Actor actor, StaffingInput.Assign input) {
    Round round = round(actor, input.round());
    return staffing.assign(actor, round, input.person(), input.station())
        .compose(done -> one(actor, round.id(), input.person()));
  }

  private Future<Supervisor> one(Actor actor, int round, UUID person) {
    return store.one(db, actor.territory(), round, person, rounds.clock().instant())
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  private Round round(Actor actor, Integer id) {
    return round(rounds, actor, id);
  }

  /** The named round, else the newest; one that does not touch the caller's territory is not found. */
  static Round round(Rounds rounds, Actor actor, Integer id) {
    Round round = id == null ? rounds.current() : rounds.get(id);
    if (round.territory().intersect(actor.territory()).isEmpty()) throw Problem.notFound();
    return round;
  }
}
