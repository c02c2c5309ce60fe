package id.siaga.training;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.journal.Body;
import id.siaga.training.Blocker.Said;
import id.siaga.training.DeviceStore.Checked;
import id.siaga.training.ReadinessStore.Line;
import id.siaga.training.ReadinessView.Steps;
import id.siaga.web.Endpoint;
import id.siaga.web.Maybe;
import id.siaga.web.None;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The calls of a supervisor's phone about being ready: show the phone, see what is in the way, who asks for a sign. */
final class DeviceEndpoints {
  private static final String OWN = "about the caller alone";
  private final Ground ground;

  DeviceEndpoints(Ground ground) {
    this.ground = ground;
  }

  /** What the office makes of the last check; {@code clockOff} is how many seconds the phone is ahead. */
  record View(UUID id, Instant checkedAt, boolean ready, List<Said> problems, int clockOff,
      @Maybe Instant testReceivedAt) {
    static View of(Checked one) {
      return new View(one.id(), one.at(), one.problems().isEmpty(), Blocker.all(one.problems()), one.clockOff(),
          one.testAt());
    }
  }

  /** Somebody asks whether this supervisor can be reached. */
  record Asked(UUID id, Instant openedAt, Instant closesAt, String byName, @Maybe Instant answeredAt) {}

  record Mine(String state, @Maybe Said blocker, Steps steps, @Maybe View device, List<Asked> reach) {}

  List<Endpoint<?, ?>> all() {
    Access<Object> self = Access.scoped(Permission.DUTY_SELF, OWN);
    return List.of(
        Endpoint.<DeviceCheck, View>post("/api/me/device", self, DeviceCheck.class, View.class,
            (actor, in) -> check(actor, in).map(View::of)),
        Endpoint.<None, Mine>get("/api/me/readiness", self, None.class, Mine.class, (actor, none) -> mine(actor)));
  }

  /** The same check sent again is answered as before. */
  private Future<Checked> check(Actor actor, DeviceCheck check) {
    return ground.office().write((tx, out) -> DeviceStore.find(tx, actor.round(), actor.person()).compose(last -> {
      if (last.isPresent() && last.get().id().equals(check.id())) return Future.succeededFuture(last.get());
      return DeviceStore.put(tx, actor, check, ground.rounds().clock().instant(), ground.now(actor.round()))
          .compose(checked -> OwnStationStore.station(tx, actor.round(), actor.person()).map(own -> {
            out.add(ground.event("device.checked", own.orElse(null), actor, new Body().put("round", actor.round())
                .put("person", actor.person()).put("ready", checked.problems().isEmpty())
                .put("problems", checked.problems().stream().map(Enum::name).toList())));
            return checked;
          }));
    }));
  }

  private Future<Mine> mine(Actor actor) {
    return ground.own(ground.db(), actor).compose(station -> ReadinessStore.one(ground.db(), actor.round(), station,
        actor.person())).compose(found -> {
      Line line = found.orElseThrow(Problem::notFound);
      return DeviceStore.find(ground.db(), actor.round(), actor.person()).compose(device ->
          ReachStore.mine(ground.db(), actor.person(), actor.round(), ground.now(actor.round())).map(asked ->
              new Mine(Step.of(line.blocker()).name(), Blocker.saidOf(line.blocker()), Steps.of(line.marks()),
                  device.map(View::of).orElse(null), asked.stream().map(one -> new Asked(one.id(), one.openedAt(),
                      one.closesAt(), one.byName(), one.answeredAt())).toList())));
    });
  }
}
