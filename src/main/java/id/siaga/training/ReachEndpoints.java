package id.siaga.training;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.people.People;
import id.siaga.training.ReachStore.Callee;
import id.siaga.training.ReachStore.Found;
import id.siaga.web.Endpoint;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The calls about tests whether supervisors can be reached: start one, see who answered, answer. */
final class ReachEndpoints {
  private static final String OWN = "found when its whole area is the caller's";
  private static final String PATH = "/api/staffing/reach";
  private static final int PAGE_MAX_PEOPLE = 100;
  private final Ground ground;
  private final People people;
  private final Reach reach;

  ReachEndpoints(Ground ground, People people) {
    this.ground = ground;
    this.people = people;
    this.reach = new Reach(ground);
  }

  /** A test with its figures; {@code open} while answers are in time. */
  record View(UUID id, int round, String territory, @Maybe String areaName, String channel, Instant openedAt,
      Instant closesAt, boolean open, String byName, int called, int answered, int late, int silent) {}

  record Views(List<View> tests) {}

  record Person(UUID person, String name, @Maybe String phone, long station, String stationName,
      @Maybe Instant answeredAt, boolean late) {}

  record Page(View test, List<Person> people, @Maybe Long next) {}

  /** When the answer arrived, and whether after the window. */
  record Answered(Instant answeredAt, boolean late) {}

  List<Endpoint<?, ?>> all() {
    return List.of(
        Endpoint.<ReachInput.Query, Views>get(PATH, Access.in(Permission.STAFFING_READ, ReachInput.Query::where),
            ReachInput.Query.class, Views.class, this::list),
        Endpoint.<ReachInput.New, View>post(PATH, Access.in(Permission.CONTACT_LOG, ReachInput.New::where),
            ReachInput.New.class, View.class, this::start),
        Endpoint.<ReachInput.People, Page>get(PATH + "/:id", Access.scoped(Permission.STAFFING_READ, OWN),
            ReachInput.People.class, Page.class, this::page),
        Endpoint.<ReachInput.ById, Answered>post("/api/me/reach/:id", Access.scoped(Permission.DUTY_SELF,
            "only those who were asked find it"), ReachInput.ById.class, Answered.class,
            (actor, in) -> reach.answer(actor, in.id()).map(one -> new Answered(one.at(), one.late()))));
  }

  private Future<Views> list(Actor actor, ReachInput.Query query) {
    if (query.round() == null && !ground.rounds().any()) return Future.succeededFuture(new Views(List.of()));
    Territory territory = query.where() == null ? actor.territory() : query.where();
    return ReachStore.list(ground.db(), territory, ground.round(actor, query.round()).id())
        .map(found -> new Views(found.stream().map(this::view).toList()));
  }

  private Future<View> start(Actor actor, ReachInput.New input) {
    int round = ground.round(actor, input.round()).id();
    return reach.open(actor, new Reach.Start(input.id(), round, input.where().spans().get(0), input.channel(),
        input.minutes())).compose(done -> found(actor, input.id())).map(this::view);
  }

  private Future<Page> page(Actor actor, ReachInput.People input) {
    return found(actor, input.id()).compose(found -> ReachStore.page(ground.db(), input.id(),
        input.after() == null ? 0 : input.after(), input.filter(), PAGE_MAX_PEOPLE)
        .map(some -> new Page(view(found), some.stream().map(this::person).toList(),
            some.size() < PAGE_MAX_PEOPLE ? null : some.get(some.size() - 1).station())));
  }

  private Future<Found> found(Actor actor, UUID id) {
    return ReachStore.one(ground.db(), actor.territory(), id).map(one -> one.orElseThrow(Problem::notFound));
  }

  private Person person(Callee one) {
    return new Person(one.person(), one.name(), people.phone(one.person(), one.sealedPhone()), one.station(),
        Places.station(one.station(), one.kelurahan()), one.answeredAt(), one.late());
  }

  private View view(Found found) {
    ReachStore.Test t = found.test();
    ReachStore.Count n = found.count();
    boolean open = Reach.now(ground, t.round(), t.channel()).isBefore(t.closesAt());
    return new View(t.id(), t.round(), Places.dotted(t.low(), t.high()), found.areaName(), t.channel(), t.opensAt(),
        t.closesAt(), open, found.byName(), n.called(), n.answered(), n.late(),
        n.called() - n.answered() - n.late());
  }
}
