package id.siaga.db;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exists to notice that the server died and to start it again, a bounded number of times in a row. */
final class EmbeddedSupervisor {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSupervisor.class);
  private static final int TRIES_IN_A_ROW = 20;
  private static final long SHORTEST_INTERVAL_MILLIS = 10;
  private static final long LONGEST_PAUSE_SECONDS = 30;

  private final Supplier<Process> server;
  private final BooleanSupplier restart;
  private final BooleanSupplier closed;

  /** The restart says whether the server runs afterwards. */
  EmbeddedSupervisor(Supplier<Process> server, BooleanSupplier restart, BooleanSupplier closed) {
    this.server = server;
    this.restart = restart;
    this.closed = closed;
  }

  void begin(Duration interval) {
    Thread thread = new Thread(() -> watch(interval), "embedded-postgres-supervisor");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(Duration interval) {
    int failures = 0;
    long patienceMillis = Math.max(SHORTEST_INTERVAL_MILLIS, interval.toMillis());
    try {
      while (!closed.getAsBoolean() && failures < TRIES_IN_A_ROW) {
        if (server.get().waitFor(patienceMillis, TimeUnit.MILLISECONDS)) {
          failures = restart.getAsBoolean() ? 0 : failures + 1;
          TimeUnit.SECONDS.sleep(Math.min(failures, LONGEST_PAUSE_SECONDS));
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (failures == TRIES_IN_A_ROW) {
      LOG.error("Basis data tidak dapat dinyalakan lagi setelah {} kali. / The database could not be"
        + " started again in {} tries.", failures, failures);
    }
  }
}
