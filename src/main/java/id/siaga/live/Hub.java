package id.siaga.live;

import id.siaga.access.Actor;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sockets of one event loop and their cursors; everything here happens on that loop. */
final class Hub implements IntConsumer {
  static final int SWEEP_EVERY_MS = CounterCache.EVERY_MS;
  static final int TICK_EVERY_MS = 3_000;
  static final int PING_EVERY_MS = 24_000;
  static final int SILENT_PINGS_MAX = 2;
  static final int STUCK_MAX_MS = 30_000;
  /** How long a peer may take to answer a close frame. */
  static final int GOODBYE_MAX_MS = 5_000;
  static final int MESSAGES_MAX_PER_PING = 40;
  static final int SLICE_MAX_SOCKETS = 64;
  /** The rest after a pass: half as long as it took. With a whole one the p99 of the reports was half as long again. */
  private static final int REST_PART_OF_PASS = 2;
  /** Spreads the ticks of sockets that all got their last frame in the same moment. */
  private static final int TICKS_MAX_PER_SWEEP = 2_000;

  /** What all hubs of a process share. */
  record Shared(Rings rings, Seats seats, CounterCache counters, LiveMeters meters, LongSupplier monotonicMs) {}

  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

  private final ContextInternal context;
  private final Shared shared;
  private final Map<Audience.Key, Audience> audiences = new HashMap<>();
  private final AtomicBoolean pumpDue = new AtomicBoolean();
  private final SharedFrame ping = SharedFrame.ping();
  private SharedFrame tick;
  private long tickSeq = -1;
  private int ticksLeft;
  private long nowMs;
  private boolean stopping;
  private boolean passing;
  private int busy;
  private long restUntilNanos = System.nanoTime();

  Hub(Vertx vertx, Shared shared) {
    this.context = (ContextInternal) vertx.getOrCreateContext();
    this.shared = shared;
    this.nowMs = shared.monotonicMs.getAsLong();
    vertx.setPeriodic(SWEEP_EVERY_MS, sweep -> sweep());
    shared.rings.watch(this);
  }

  LiveMeters meters() {
    return shared.meters;
  }

  /** Whether no further socket may come in. */
  boolean closed() {
    return stopping || shared.seats.full();
  }

  /** Takes a seat before the upgrade, so that what happens meanwhile to its rights finds it; null = too many. */
  LiveSocket join(Actor actor, LiveRequest request) {
    if (!shared.seats.take(actor.person())) return null;
    Audience audience = audiences.computeIfAbsent(request.audience(),
        key -> new Audience(key, shared.rings.of(key.chain())));
    long cursor = request.after() == LiveRequest.FROM_NOW ? audience.head() : request.after();
    LiveSocket socket = new LiveSocket(this, audience, actor, cursor);
    audience.sockets.add(socket);
    return socket;
  }

  /** Finds out whether the history after the socket's cursor can be had, and lets it go on or reload. */
  void start(LiveSocket socket) {
    Ring ring = socket.audience.ring();
    int chain = socket.audience.key.chain();
    if (socket.cursor() > ring.head()) {
      shared.rings.committed(chain).onComplete(head -> context.runOnContext(then -> {
        if (head.failed()) {
          socket.end(CloseCode.TRY_AGAIN);
        } else {
          if (socket.cursor() > Math.max(head.result(), ring.head())) socket.resync();
          socket.go();
        }
      }));
    } else if (socket.cursor() + 1 >= ring.first() || ring.head() - socket.cursor() > Rings.RESUME_MAX_EVENTS) {
      socket.go();
    } else {
      shared.rings.fill(chain).onComplete(filled -> context.runOnContext(then -> {
        if (filled.failed()) {
          socket.end(CloseCode.TRY_AGAIN);
        } else {
          socket.go();
        }
      }));
    }
  }

  void left(LiveSocket socket) {
    if (socket.gone()) return;
    socket.left();
    shared.seats.leave(socket.person);
  }

  /** The server is about to stop: the client is told to come back, a stuck one is cut. */
  void restart(LiveSocket socket) {
    stopping = true;
    socket.end(CloseCode.RESTART);
  }

  /** Ends the sockets whose session ended or whose person's rights changed. */
  void revoke(Revoked revoked) {
    context.runOnContext(go -> each(socket -> {
      CloseCode code = revoked.codeFor(socket.person, socket.session);
      if (code != null) socket.end(code);
    }));
  }

  /** Something was committed: any thread, any number of times, one pass over the sockets. */
  @Override
  public void accept(int chain) {
    if (pumpDue.compareAndSet(false, true)) context.runOnContext(go -> pumpWhenRested());
  }

  /** When events come faster than passes, a pass is followed by a pause: they gather into one frame. */
  private void pumpWhenRested() {
    if (passing) return;
    long restMs = (restUntilNanos - System.nanoTime() + 500_000) / 1_000_000;
    if (restMs > 0) {
      context.owner().setTimer(restMs, rested -> pump());
    } else {
      pump();
    }
  }

  private void pump() {
    pumpDue.set(false);
    nowMs = shared.monotonicMs.getAsLong();
    List<LiveSocket> all = new ArrayList<>();
    each(all::add);
    passing = true;
    pump(all, 0, System.nanoTime());
  }

  /** One slice of a pass; requests that wait on this event loop are read before the next slice. */
  private void pump(List<LiveSocket> all, int from, long startNanos) {
    int to = Math.min(all.size(), from + SLICE_MAX_SOCKETS);
    for (LiveSocket socket : all.subList(from, to)) pump(socket);
    if (to < all.size()) {
      // A scheduled task waits until the loop has looked at its connections; a plain one would run before that.
      Runnable rest = () -> context.dispatch(() -> pump(all, to, startNanos));
      context.nettyEventLoop().schedule(rest, 1, TimeUnit.NANOSECONDS);
      return;
    }
    passing = false;
    long end = System.nanoTime();
    restUntilNanos = end;
    if (!pumpDue.get()) return;
    restUntilNanos = end + (end - startNanos) / REST_PART_OF_PASS;
    pumpWhenRested();
  }

  /** A socket that cannot be written to is ended alone; the pass goes on for the others. */
  private static void pump(LiveSocket socket) {
    try {
      socket.pump();
    } catch (RuntimeException e) {
      LOG.warn("a live socket could not be written to", e);
      socket.cut(CloseCode.TRY_AGAIN);
    }
  }

  private void sweep() {
    nowMs = shared.monotonicMs.getAsLong();
    ticksLeft = TICKS_MAX_PER_SWEEP;
    List<Audience> empty = new ArrayList<>();
    for (Audience audience : audiences.values()) {
      audience.sockets.removeIf(LiveSocket::gone);
      if (audience.sockets.isEmpty()) empty.add(audience);
      if (shared.counters.offered() && audience.figures.due(audience.lastVisible())) count(audience);
      for (LiveSocket socket : audience.sockets) socket.sweep(nowMs);
      audience.forget();
    }
    for (Audience audience : empty) {
      audiences.remove(audience.key);
      audience.close();
    }
  }

  private void count(Audience audience) {
    audience.figures.ask();
    shared.counters.at(audience.key.chain(), audience.key.territory(), audience.head())
        .onComplete(counted -> context.runOnContext(then -> {
          if (counted.failed()) {
            audience.figures.failed();
          } else {
            audience.figures.take(counted.result());
          }
        }));
  }

  private void each(Consumer<LiveSocket> what) {
    for (Audience audience : audiences.values()) {
      for (LiveSocket socket : audience.sockets) what.accept(socket);
    }
  }

  /** Whether everything committed so far has left; for measuring. */
  boolean settled() {
    return busy == 0 && !passing && !pumpDue.get();
  }

  void busy(int change) {
    busy += change;
  }

  ContextInternal context() {
    return context;
  }

  long nowMs() {
    return nowMs;
  }

  boolean mayTick() {
    return ticksLeft-- > 0;
  }

  SharedFrame ping() {
    return ping;
  }

  /** The tick with this cursor; most sockets of a chain stand at the same one. */
  SharedFrame tick(long seq) {
    if (tick == null || tickSeq != seq) {
      if (tick != null) tick.release();
      tick = SharedFrame.control("{\"control\":\"tick\",\"seq\":" + seq + "}");
      tickSeq = seq;
    }
    return tick;
  }

  void wrote(int events) {
    shared.meters.frames().increment();
    shared.meters.events().increment(events);
  }
}
