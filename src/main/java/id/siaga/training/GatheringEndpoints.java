package id.siaga.training;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.training.Gatherings.Called;
import id.siaga.training.GatheringStore.Found;
import id.siaga.training.GuestStore.Guest;
import id.siaga.web.Attachment;
import id.siaga.web.Endpoint;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The calls of an office about its oaths and trainings: plan, call, note who came, close, print the minutes. */
final class GatheringEndpoints {
  private static final String OWN = "found when its whole area is the caller's";
  private static final String PATH = "/api/training/gatherings";
  private static final int PAGE_MAX_GUESTS = 200;
  private final Ground ground;
  private final Gatherings gatherings;
  private final Attendance attendance;
  private final Minutes minutes;

  GatheringEndpoints(Ground ground, Gatherings gatherings, Attendance attendance, Minutes minutes) {
    this.ground = ground;
    this.gatherings = gatherings;
    this.attendance = attendance;
    this.minutes = minutes;
  }

  /** A gathering as pages show it; {@code number} is that of its minutes. */
  record View(UUID id, int round, String kind, String territory, @Maybe String areaName, Instant startsAt, int minutes,
      String place, int capacity, @Maybe String module, int version, @Maybe Instant closedAt, @Maybe String number,
      int invited, int came) {
    static View of(Found found) {
      Gathering g = found.gathering();
      return new View(g.id(), g.round(), g.kind().wire(), Places.dotted(g.low(), g.high()), found.areaName(),
          g.plan().startsAt(), g.plan().minutes(), g.plan().place(), g.plan().capacity(), g.plan().module(),
          g.version(), g.closedAt(), g.number(), found.count().invited(), found.count().came());
    }
  }

  record Views(List<View> gatherings) {}

  /** Somebody who is called, or came uncalled; {@code serving} is false once they have no station any more. */
  record GuestView(UUID person, String name, long station, String stationName, @Maybe Instant invitedAt,
      @Maybe Instant cameAt, @Maybe String way, boolean serving, boolean pledged) {
    static GuestView of(Guest g) {
      return new GuestView(g.person(), g.name(), g.station(), Places.station(g.station(), g.kelurahan()),
          g.invitedAt(), g.cameAt(), g.way(), g.serving(), g.pledged());
    }
  }

  record Page(View gathering, List<GuestView> people, @Maybe UUID next) {}

  /** Whom the code meant; {@code already} when it was noted before; no guest when a mark was taken back. */
  record Noted(View gathering, @Maybe GuestView guest, boolean already) {}

  List<Endpoint<?, ?>> all() {
    return List.of(
        Endpoint.<GatheringInput.Query, Views>get(PATH, Access.in(Permission.STAFFING_READ,
            GatheringInput.Query::where), GatheringInput.Query.class, Views.class, this::list),
        Endpoint.<GatheringInput.New, View>post(PATH, Access.in(Permission.TRAINING_RUN, GatheringInput.New::where),
            GatheringInput.New.class, View.class, this::create),
        Endpoint.<GatheringInput.Guests, Page>get(PATH + "/:id", Access.scoped(Permission.STAFFING_READ, OWN),
            GatheringInput.Guests.class, Page.class, this::page),
        Endpoint.<GatheringInput.Change, View>put(PATH + "/:id", Access.scoped(Permission.TRAINING_RUN, OWN),
            GatheringInput.Change.class, View.class, (actor, in) -> gatherings.change(actor, in.id(), in.version(),
                in.plan()).compose(done -> view(actor, in.id()))),
        Endpoint.<GatheringInput.ById, Void>delete(PATH + "/:id", Access.scoped(Permission.TRAINING_RUN, OWN),
            GatheringInput.ById.class, Void.class, (actor, in) -> gatherings.cancel(actor, in.id())),
        Endpoint.<GatheringInput.Call, Called>post(PATH + "/:id/calls", Access.scoped(Permission.TRAINING_RUN, OWN),
            GatheringInput.Call.class, Called.class, (actor, in) -> gatherings.call(actor, in.id(), in.span())),
        Endpoint.<GatheringInput.One, Void>delete(PATH + "/:id/guests/:person", Access.scoped(
            Permission.TRAINING_RUN, OWN), GatheringInput.One.class, Void.class,
            (actor, in) -> gatherings.uncall(actor, in.id(), in.person())),
        Endpoint.<GatheringInput.Came, Noted>post(PATH + "/:id/attendance", Access.scoped(Permission.TRAINING_RUN,
            OWN), GatheringInput.Came.class, Noted.class, this::note),
        Endpoint.<GatheringInput.Close, View>post(PATH + "/:id/close", Access.scoped(Permission.TRAINING_RUN, OWN),
            GatheringInput.Close.class, View.class, (actor, in) -> gatherings.close(actor, in.id(), in.version())
                .compose(done -> view(actor, in.id()))),
        Endpoint.<GatheringInput.Printed, Attachment>get(PATH + "/:id/minutes.pdf", Access.scoped(
            Permission.STAFFING_READ, OWN), GatheringInput.Printed.class, Attachment.class, this::print));
  }

  private Future<Views> list(Actor actor, GatheringInput.Query query) {
    if (query.round() == null && !ground.rounds().any()) return Future.succeededFuture(new Views(List.of()));
    Territory territory = query.where() == null ? actor.territory() : query.where();
    return GatheringStore.list(ground.db(), territory, ground.round(actor, query.round()).id(), query.wanted())
        .map(found -> new Views(found.stream().map(View::of).toList()));
  }

  private Future<View> create(Actor actor, GatheringInput.New input) {
    Gathering made = input.made(ground.round(actor, input.round()).id());
    return gatherings.create(actor, made).compose(done -> view(actor, made.id()));
  }

  private Future<Page> page(Actor actor, GatheringInput.Guests input) {
    return found(actor, input.id()).compose(found -> GuestStore.page(ground.db(), input.id(), input.query(),
        PAGE_MAX_GUESTS).map(people -> new Page(View.of(found), people.stream().map(GuestView::of).toList(),
            people.size() < PAGE_MAX_GUESTS ? null : people.get(people.size() - 1).person())));
  }

  private Future<Noted> note(Actor actor, GatheringInput.Came input) {
    if (Boolean.TRUE.equals(input.undo())) {
      return attendance.undo(actor, input.id(), input.person()).compose(done -> GuestStore.one(ground.db(), input.id(),
          input.person()).compose(guest -> view(actor, input.id()).map(view -> new Noted(view,
              guest.map(GuestView::of).orElse(null), false))));
    }
    if (input.people() != null) {
      return attendance.cameAll(actor, input.id(), input.people()).compose(fresh -> view(actor, input.id())
          .map(view -> new Noted(view, null, fresh == 0)));
    }
    return attendance.came(actor, input.id(), input.code(), input.person()).compose(noted -> view(actor, input.id())
        .map(view -> new Noted(view, GuestView.of(noted.guest()), noted.already())));
  }

  private Future<Attachment> print(Actor actor, GatheringInput.Printed input) {
    return found(actor, input.id()).compose(found -> {
      if (!found.gathering().closed()) {
        throw Problem.conflict("Berita acara dicetak setelah pertemuan ditutup.",
            "Minutes are printed once the gathering is closed.");
      }
      return minutes.print(actor, found, input.host()).map(bytes -> new Attachment(bytes,
          "berita-acara-" + found.gathering().kind().wire() + ".pdf", "application/pdf"));
    });
  }

  private Future<View> view(Actor actor, UUID id) {
    return found(actor, id).map(View::of);
  }

  private Future<Found> found(Actor actor, UUID id) {
    return GatheringStore.one(ground.db(), actor.territory(), id).map(one -> one.orElseThrow(Problem::notFound));
  }
}
