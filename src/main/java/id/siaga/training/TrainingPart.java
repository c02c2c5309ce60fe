package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.db.Db;
import id.siaga.rounds.Round;
import id.siaga.staffing.DutyPart;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.time.Instant;

/** Tells supervisors how far they have come with oath and training, beside the rest of their duty. */
public final class TrainingPart implements DutyPart {
  private final Db db;

  public TrainingPart(Db db) {
    this.db = db;
  }

  /** What has happened, and when; the rest is absent. */
  public record Done(@Maybe Instant swornAt, @Maybe Instant signedAt, @Maybe Instant taughtAt,
      @Maybe Instant passedAt, @Maybe Instant practisedAt) {}

  @Override
  public String name() {
    return "training";
  }

  @Override
  public Future<?> of(Actor supervisor, Round round) {
    return Progress.one(db, round.id(), supervisor.person()).map(found -> found.map(mark -> new Done(mark.swornAt(),
        mark.signedAt(), mark.taughtAt(), mark.passedAt(), mark.practisedAt())).orElse(null));
  }
}
