package id.siaga.db;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exists so that one command on a bare machine brings a real, durable PostgreSQL: its programs come from the
 * class path, its data stays in the data folder, and it answers only on this machine and only to passwords.
 * All methods block; call them from a worker or the main thread.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final EmbeddedLock lock;
  private final EmbeddedHome home;
  private final EmbeddedKeys keys;
  private final int port;
  private volatile EmbeddedServer server;
  private volatile boolean closed;
  private boolean supervised;

  private EmbeddedPostgres(EmbeddedLock lock, EmbeddedHome home, EmbeddedKeys keys,
      EmbeddedStart.Started started) {
    this.lock = lock;
    this.home = home;
    this.keys = keys;
    this.port = started.port();
    this.server = started.server();
  }

  /** Starts the server on this folder and waits until it answers; the folder is made at the first start. */
  public static EmbeddedPostgres start(Path dataDir) {
    return start(dataDir, true);
  }

  static EmbeddedPostgres start(Path dataDir, boolean namespaces) {
    Path root = folder(dataDir);
    EmbeddedLock lock = EmbeddedLock.take(root);
    EmbeddedPostgres postgres = null;
    try {
      postgres = startLocked(root, lock, namespaces);
      return postgres;
    } finally {
      if (postgres == null) {
        lock.close();
      }
    }
  }

  private static EmbeddedPostgres startLocked(Path root, EmbeddedLock lock, boolean namespaces) {
    long began = System.nanoTime();
    EmbeddedHome home = EmbeddedHome.prepare(root, namespaces);
    EmbeddedKeys keys = EmbeddedKeys.in(root, EmbeddedCluster.exists(home));
    EmbeddedStrays.clear(home);
    EmbeddedCluster.ensure(home, keys);
    EmbeddedStart.Started started = EmbeddedStart.run(home, () -> EmbeddedPort.choose(root));
    boolean prepared = false;
    try {
      EmbeddedRoles.ensure(started.port(), keys);
      prepared = true;
    } finally {
      if (!prepared) {
        started.server().stop();
      }
    }
    LOG.info("PostgreSQL siap di / ready at 127.0.0.1:{} (pid {}, {} ms)", started.port(),
      started.server().pid(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    return new EmbeddedPostgres(lock, home, keys, started);
  }

  private static Path folder(Path dataDir) {
    try {
      return EmbeddedFiles.folder(dataDir).toRealPath();
    } catch (IOException unusable) {
      throw new EmbeddedFailure("Folder data " + dataDir + " tidak dapat dibuat.",
        "The data folder " + dataDir + " cannot be made.", unusable);
    }
  }

  /** For the running product: may do only what migrations granted. */
  public String appUrl() {
    return url(EmbeddedRoles.DATABASE, false);
  }

  /** For migrations: owns the database, is no superuser. */
  public String ownerUrl() {
    return url(EmbeddedRoles.DATABASE, true);
  }

  /** For tests: another database of the same server. */
  public String url(String database, boolean owner) {
    return "postgresql://" + (owner ? EmbeddedRoles.OWNER : EmbeddedRoles.APP) + ":"
      + (owner ? keys.owner() : keys.app()) + "@127.0.0.1:" + port + "/" + database;
  }

  /** The application's way into a server that another process runs on this folder; empty when there is none. */
  public static Optional<String> running(Path dataDir) {
    return EmbeddedRunning.appUrl(dataDir);
  }

  public long pid() {
    return server.pid();
  }

  /** Looks at least this often whether the server lives; starts it again on the same port when it died. */
  public synchronized void superviseEvery(Duration interval) {
    if (!supervised && !closed) {
      supervised = true;
      new EmbeddedSupervisor(() -> server.process(), this::restart, () -> closed).begin(interval);
    }
  }

  private synchronized boolean restart() {
    if (closed || server.process().isAlive()) {
      return true;
    }
    LOG.error("Server basis data (pid {}) mati dan dinyalakan lagi. / The database server died and is"
      + " started again.", server.pid());
    try {
      server = EmbeddedStart.run(home, () -> port).server();
      LOG.warn("Server basis data menyala lagi. / The database server is back (pid {}).", server.pid());
      return true;
    } catch (RuntimeException failed) {
      LOG.error(failed.getMessage());
      return false;
    }
  }

  /** Stops the server cleanly; whoever is connected is cut off. Safe to call twice. */
  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      if (lock.held()) {
        try {
          server.stop();
        } finally {
          lock.close();
        }
      }
    }
  }
}
