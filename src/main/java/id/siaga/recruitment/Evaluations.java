package id.siaga.recruitment;

import id.siaga.db.Tx;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.UUID;

/** Asks the rules again whenever something changed that they look at, for one applicant or thousands at once. */
final class Evaluations {
  private final Waves waves;
  private final Seal seal;

  Evaluations(Waves waves, Seal seal) {
    this.waves = waves;
    this.seal = seal;
  }

  Future<Void> run(Tx tx, Collection<UUID> ids) {
    return Future.succeededFuture();
  }

  Future<Void> runWithRelated(Tx tx, Collection<UUID> ids) {
    return run(tx, ids);
  }
}
