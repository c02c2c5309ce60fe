package id.siaga.live;

import id.siaga.access.Territory;
import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks for the figures of a territory once for all event loops, and no more often than screens can show them. */
final class CounterCache {
  static final int EVERY_MS = 250;
  private static final int REMEMBERED_TERRITORIES = 2_000;

  /** @param seq the number up to which the figures certainly hold */
  record Counted(long seq, String json) {}

  private record Key(int chain, Territory territory) {}

  private record Asked(long atNanos, Future<Counted> answer) {}

  private final Map<Key, Asked> asked = new ConcurrentHashMap<>();
  private volatile Counters counters;

  void offer(Counters by) {
    counters = by;
  }

  boolean offered() {
    return counters != null;
  }

  Future<Counted> at(int chain, Territory territory, long head) {
    if (asked.size() > REMEMBERED_TERRITORIES) asked.clear();
    long now = System.nanoTime();
    return asked.compute(new Key(chain, territory), (key, last) -> {
      boolean fresh = last != null && !last.answer.failed()
          && (!last.answer.isComplete() || now - last.atNanos < EVERY_MS * 1_000_000L);
      return fresh ? last : new Asked(now, ask(chain, territory).map(json -> new Counted(head, json)));
    }).answer;
  }

  private Future<String> ask(int chain, Territory territory) {
    return Future.succeededFuture().compose(go -> counters.totalsJson(chain, territory));
  }
}
