package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.journal.Body;
import id.siaga.training.ReachStore.Found;
import id.siaga.training.ReachStore.Test;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Asks the supervisors of an area whether they can be reached, and keeps who answered when. */
final class Reach {
  private final Ground ground;

  /** What an office starts; the id is the client's, so that sending it twice asks once. */
  record Start(UUID id, int round, Territory.Span area, String channel, int minutes) {}

  /** When somebody answered; late is after the window. */
  record Answer(Instant at, boolean late) {}

  Reach(Ground ground) {
    this.ground = ground;
  }

  Future<Void> open(Actor actor, Start start) {
    Instant now = now(ground, start.round(), start.channel());
    Test test = new Test(start.id(), start.round(), start.area().low(), start.area().high(), start.channel(), now,
        now.plus(Duration.ofMinutes(start.minutes())));
    return ground.office().write((tx, out) -> ReachStore.insert(tx, test, actor.person()).compose(fresh -> {
      if (!fresh) return ReachStore.one(tx, actor.territory(), start.id()).map(found -> same(found.orElse(null), test));
      return ReachStore.call(tx, test).map(called -> {
        if (called == 0) throw nobody();
        out.add(ground.event("reach.opened", null, actor, new Body().put("test", test.id())
            .put("round", test.round()).put("channel", test.channel()).put("low", test.low())
            .put("high", test.high()).put("minutes", start.minutes()).put("called", called)));
        return null;
      });
    }));
  }

  /** The first answer counts; another tap changes nothing. */
  Future<Answer> answer(Actor actor, UUID test) {
    return ground.office().write((tx, out) -> ReachStore.hold(tx, test, actor.person(), actor.round())
        .compose(found -> {
          ReachStore.Held held = found.orElseThrow(Problem::notFound);
          Instant now = ground.now(actor.round());
          if (held.answeredAt() != null) {
            return Future.succeededFuture(new Answer(held.answeredAt(), held.answeredAt().isAfter(held.closesAt())));
          }
          Answer answer = new Answer(now, now.isAfter(held.closesAt()));
          out.add(ground.event("reach.answered", held.station(), actor, new Body().put("test", test)
              .put("round", actor.round()).put("person", actor.person()).put("late", answer.late())));
          return ReachStore.answer(tx, test, actor.person(), now).map(answer);
        }));
  }

  /** Phones go by the round's clock; the contact log of the office has the time of the day on which it is written. */
  static Instant now(Ground ground, int round, String channel) {
    return channel.equals("app") ? ground.now(round) : ground.rounds().clock().instant();
  }

  private static Void same(Found found, Test test) {
    boolean same = found != null && found.test().round() == test.round() && found.test().low() == test.low()
        && found.test().high() == test.high() && found.test().channel().equals(test.channel());
    if (same) return null;
    throw Problem.conflict("Uji lain sudah memakai id ini. Mulai lagi dengan id baru.",
        "Another test has this id already. Start again with a new id.");
  }

  private static Problem nobody() {
    return Problem.conflict("Belum ada pengawas yang ditugaskan di wilayah ini. Isi penempatan lebih dulu.",
        "Nobody is placed in this area yet. Fill the placements first.");
  }
}
