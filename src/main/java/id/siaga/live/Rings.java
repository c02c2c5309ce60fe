package id.siaga.live;

import id.siaga.access.Territory;
import id.siaga.journal.Entry;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/**
 * The rings of all chains: fed by the tailer, filled backwards from the journal for readers who come back after the
 * process was restarted. A thousand of them share one such read.
 */
final class Rings implements Tailer.Listener {
  /** How far behind a returning reader may be and still get the missing events instead of a {@code resync}. */
  static final int RESUME_MAX_EVENTS = 5_000;
  private static final int FILL_ENTRIES = RESUME_MAX_EVENTS + Journal.PAGE_MAX_ENTRIES;

  private final Journal journal;
  private final Tailer tailer;
  private final Map<Integer, Ring> rings = new ConcurrentHashMap<>();
  private final Map<Integer, Future<Void>> fills = new ConcurrentHashMap<>();
  private final List<IntConsumer> watchers = new CopyOnWriteArrayList<>();

  Rings(Journal journal, Tailer tailer) {
    this.journal = journal;
    this.tailer = tailer;
  }

  /** Told the chain after each change, on the tailer's event loop. */
  void watch(IntConsumer watcher) {
    watchers.add(watcher);
  }

  Ring of(int chain) {
    return rings.computeIfAbsent(chain, c -> new Ring(tailer.seq(c)));
  }

  @Override
  public void appended(int chain, List<Entry> entries) {
    rings.computeIfAbsent(chain, c -> new Ring(entries.get(0).seq() - 1)).append(entries);
    watchers.forEach(watcher -> watcher.accept(chain));
  }

  /** Reads the entries before the ring's oldest, as many as a returning reader may ask for. */
  Future<Void> fill(int chain) {
    return fills.compute(chain, (c, running) -> {
      if (running != null && !running.isComplete()) return running;
      Ring ring = of(c);
      long from = Math.max(0, ring.head() - FILL_ENTRIES);
      return page(c, ring, from, new ArrayList<>());
    });
  }

  private Future<Void> page(int chain, Ring ring, long from, List<Entry> older) {
    return journal.after(chain, from, Territory.COUNTRY, Journal.PAGE_MAX_ENTRIES).compose(entries -> {
      older.addAll(entries);
      long reached = entries.isEmpty() ? Long.MAX_VALUE : entries.get(entries.size() - 1).seq();
      if (reached < ring.first() - 1) return page(chain, ring, reached, older);
      ring.prepend(older);
      return Future.succeededFuture();
    });
  }

  /** The last committed number of a chain, asked of the database itself; the tailer is woken on the way. */
  Future<Long> committed(int chain) {
    tailer.wake();
    return journal.heads().map(heads -> heads.stream().filter(head -> head[0] == chain).findFirst()
        .map(head -> head[1]).orElse(0L));
  }
}
