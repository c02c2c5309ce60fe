package id.siaga.people;

import id.siaga.access.Problem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Lets a few pieces of work run at a time and the others wait in line without a database connection: all that write to
 * the office's chain wait for one row anyway, and a hall of enrolling phones must not take every connection with it.
 */
final class Turns {
  static final int RUNNING_MAX = 3;
  static final int WAITING_MAX = 2_000;
  private static final int WAIT_MAX_MS = 8_000;
  private static final int RETRY_AFTER_SECONDS = 3;
  private final Vertx vertx;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int running;

  Turns(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Runs now or in its turn, on the caller's own event loop; UNAVAILABLE when the line is too long or too slow. */
  <T> Future<T> take(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    Context context = vertx.getOrCreateContext();
    long since = System.nanoTime();
    Runnable turn = () -> context.runOnContext(go -> run(work, since, done));
    synchronized (waiting) {
      if (running >= RUNNING_MAX) {
        if (waiting.size() >= WAITING_MAX) return Future.failedFuture(Problem.unavailable(RETRY_AFTER_SECONDS));
        waiting.add(turn);
        return done.future();
      }
      running++;
    }
    turn.run();
    return done.future();
  }

  private <T> void run(Supplier<Future<T>> work, long since, Promise<T> done) {
    // Whoever waited this long has hung up; doing the work now would use up what they ask for again.
    boolean late = (System.nanoTime() - since) / 1_000_000 > WAIT_MAX_MS;
    Future<T> result = late ? Future.failedFuture(Problem.unavailable(RETRY_AFTER_SECONDS)) : work.get();
    result.onComplete(finished -> {
      next();
      done.handle(finished);
    });
  }

  private void next() {
    Runnable turn;
    synchronized (waiting) {
      turn = waiting.poll();
      if (turn == null) running--;
    }
    if (turn != null) turn.run();
  }
}
