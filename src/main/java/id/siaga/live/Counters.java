package id.siaga.live;

import id.siaga.access.Territory;
import io.vertx.core.Future;

/** Offers the figures of a territory to the live sockets, so that screens need not count events by themselves. */
@FunctionalInterface
public interface Counters {
  /** The totals as JSON text, at least as new as what is committed at the moment of the call. */
  Future<String> totalsJson(int chain, Territory territory);
}
