package id.siaga.region;

import id.siaga.db.Tx;
import io.vertx.core.Future;

/** Tells which roll the office works with, so that stations need not know what a round is. */
public interface Rolls {
  /** The roll of the round that pages show; a problem when there is no round yet. */
  int currentRoll();

  /** Called in the transaction that changed the roll's stations, before its event. */
  Future<Integer> addStates(Tx tx, int roll);
}
