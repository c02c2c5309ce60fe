package id.siaga.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Exists as one life of the database server: launched, awaited until it answers, stopped. */
final class EmbeddedServer {
  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(5);
  private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration IMMEDIATE_STOP_LIMIT = Duration.ofSeconds(5);
  private static final int POLL_MILLIS = 10;
  private static final int READY_LINE = 7;
  /** On the command line, where neither postgresql.conf nor ALTER SYSTEM can weaken them. */
  private static final List<String> FIXED = List.of("fsync=on", "synchronous_commit=on",
    "full_page_writes=on", "listen_addresses=127.0.0.1", "unix_socket_directories=",
    "password_encryption=scram-sha-256", "logging_collector=off");

  private final EmbeddedHome home;
  private final Process process;
  private final long logStart;

  private EmbeddedServer(EmbeddedHome home, Process process, long logStart) {
    this.home = home;
    this.process = process;
    this.logStart = logStart;
  }

  static EmbeddedServer launch(EmbeddedHome home, int port) {
    List<String> arguments = new ArrayList<>(
      List.of("-D", home.cluster().toString(), "-p", Integer.toString(port)));
    for (String setting : FIXED) {
      arguments.add("-c");
      arguments.add(setting);
    }
    try {
      long logStart = Files.size(home.log());
      return new EmbeddedServer(home, home.call(ownSession(), "postgres", arguments), logStart);
    } catch (IOException unusable) {
      throw new EmbeddedFailure("PostgreSQL tidak dapat dijalankan.", "PostgreSQL cannot be run.",
        unusable);
    }
  }

  /** Control-C in a terminal must reach this program only, which then stops the database last. */
  private static List<String> ownSession() {
    for (String folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
      if (Files.isExecutable(Path.of(folder, "setsid"))) {
        return List.of("setsid");
      }
    }
    return List.of();
  }

  /** True when it answers, false when it ended; recovery after a crash may take its time. */
  boolean awaitReady() {
    waitUntil(RECOVERY_LIMIT, () -> !process.isAlive() || ready());
    return process.isAlive() && ready();
  }

  private boolean ready() {
    try {
      List<String> lines = lines(home.pidFile());
      return lines.size() > READY_LINE && lines.get(0).strip().equals(Long.toString(pid()))
        && lines.get(READY_LINE).strip().equals("ready");
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The pid file quotes the folder in whatever bytes the system uses; the lines that count are plain. */
  static List<String> lines(Path pidFile) throws IOException {
    return Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
  }

  /** What the server said since its launch. */
  String words() {
    try {
      byte[] all = Files.readAllBytes(home.log());
      int from = (int) Math.min(logStart, all.length);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  long pid() {
    return process.pid();
  }

  Process process() {
    return process;
  }

  void stop() {
    stop(home, process.toHandle());
  }

  /** Fast, then immediate, then by force; works on a server that an earlier process left behind, too. */
  static void stop(EmbeddedHome home, ProcessHandle server) {
    if (!stopped(home, server, "fast", FAST_STOP_LIMIT)
        && !stopped(home, server, "immediate", IMMEDIATE_STOP_LIMIT)) {
      server.destroyForcibly();
      waitUntil(IMMEDIATE_STOP_LIMIT, () -> !EmbeddedStrays.alive(server));
    }
  }

  private static boolean stopped(EmbeddedHome home, ProcessHandle server, String mode, Duration limit) {
    if (EmbeddedStrays.alive(server)) {
      home.run("pg_ctl", List.of("stop", "-D", home.cluster().toString(), "-m", mode, "-W", "-s"));
    }
    return waitUntil(limit, () -> !EmbeddedStrays.alive(server));
  }

  /** Polls, at most for the limit; true when the condition came to hold. */
  static boolean waitUntil(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(Duration.ofMillis(POLL_MILLIS));
    }
    return true;
  }

  static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw EmbeddedHome.interrupted(stopped);
    }
  }
}
