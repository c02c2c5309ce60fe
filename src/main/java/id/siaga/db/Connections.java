package id.siaga.db;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool of the moment. A network that drops packets tells nobody, and the kernel goes on hoping for a quarter of an
 * hour; so when an answer is owed for too long, new connections take the place of all the old ones.
 */
final class Connections {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
  private final Vertx vertx;
  private final int silenceMaxSeconds;
  private final Supplier<Pool> opening;
  private final AtomicReference<Pool> pool;

  /** @param silenceMaxSeconds longer than any statement may take */
  Connections(Vertx vertx, int silenceMaxSeconds, Supplier<Pool> opening) {
    this.vertx = vertx;
    this.silenceMaxSeconds = silenceMaxSeconds;
    this.opening = opening;
    this.pool = new AtomicReference<>(opening.get());
  }

  Pool pool() {
    return pool.get();
  }

  /** The answer of a connection of this pool, or {@link SilentConnection} when it does not come. */
  <T> Future<T> heard(Pool from, Future<T> asked) {
    if (asked.isComplete()) return asked;
    Promise<T> answer = Promise.promise();
    long timer = vertx.setTimer(silenceMaxSeconds * 1_000L, late -> {
      // First, so that whoever asks again at once asks the new ones.
      replace(from);
      answer.tryFail(new SilentConnection());
    });
    asked.onComplete(done -> {
      vertx.cancelTimer(timer);
      if (done.succeeded()) {
        answer.tryComplete(done.result());
      } else {
        answer.tryFail(done.cause());
      }
    });
    return answer.future();
  }

  private void replace(Pool silent) {
    if (pool.get() != silent) return;
    Pool next = opening.get();
    if (pool.compareAndSet(silent, next)) {
      LOG.warn("the database has been silent for {} s: new connections", silenceMaxSeconds);
      silent.close();
    } else {
      next.close();
    }
  }

  Future<Void> close() {
    return pool.get().close();
  }
}
