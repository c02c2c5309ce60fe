package id.siaga.journal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was committed after its cursor, one chain after the other, and hands it to its listeners in order.
 *
 * <p>It is woken by a call inside this process and looks by itself each second, because a hint may be lost and another
 * process may have written.
 */
public final class Tailer {
  public static final int POLL_EVERY_MS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Tailer.class);

  /** Gets entries of one chain, ascending and without gaps, on the tailer's own event loop. */
  public interface Listener {
    void appended(int chain, List<Entry> entries);
  }

  private final Vertx vertx;
  private final Journal journal;
  private final io.vertx.core.Context context;
  private final Map<Integer, Long> cursors = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile long caughtUpAtNanos = System.nanoTime();
  private boolean reading;
  private boolean again;
  private long timer = -1;

  public Tailer(Vertx vertx, Journal journal) {
    this.vertx = vertx;
    this.journal = journal;
    this.context = vertx.getOrCreateContext();
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Starts at the present end of every chain. */
  public Future<Void> start() {
    Promise<Void> started = Promise.promise();
    context.runOnContext(go -> journal.heads().map(heads -> {
      heads.forEach(head -> cursors.put((int) head[0], head[1]));
      timer = vertx.setPeriodic(POLL_EVERY_MS, tick -> read());
      journal.wakes(this::wake);
      return (Void) null;
    }).onComplete(started));
    return started.future();
  }

  public void wake() {
    context.runOnContext(go -> read());
  }

  /** The last number handed out of a chain. */
  public long seq(int chain) {
    return cursors.getOrDefault(chain, 0L);
  }

  /** How long ago everything committed was known to be handed out. */
  public long lagMs() {
    return (System.nanoTime() - caughtUpAtNanos) / 1_000_000;
  }

  public void stop() {
    if (timer >= 0) vertx.cancelTimer(timer);
  }

  private void read() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    again = false;
    catchUp().onComplete(done -> {
      reading = false;
      if (done.succeeded()) {
        caughtUpAtNanos = System.nanoTime();
      } else {
        LOG.warn("journal could not be read; trying again: {}", done.cause().getMessage());
      }
      if (again) read();
    });
  }

  /** All chains in one statement: between a commit and the screens lies one way to the database and back. */
  private Future<Void> catchUp() {
    return journal.news(cursors).compose(entries -> {
      boolean more = false;
      for (int from = 0, to = 0; from < entries.size(); from = to) {
        int chain = entries.get(from).chain();
        while (to < entries.size() && entries.get(to).chain() == chain) to++;
        List<Entry> page = entries.subList(from, to);
        cursors.put(chain, page.get(page.size() - 1).seq());
        more |= page.size() == Journal.PAGE_MAX_ENTRIES;
        for (Listener listener : listeners) tell(listener, chain, page);
      }
      return more ? catchUp() : Future.succeededFuture();
    });
  }

  /** One reader that stumbles must not keep the entries from the others. */
  private static void tell(Listener listener, int chain, List<Entry> entries) {
    try {
      listener.appended(chain, entries);
    } catch (RuntimeException e) {
      LOG.error("{} failed on chain {}", listener.getClass().getSimpleName(), chain, e);
    }
  }
}
