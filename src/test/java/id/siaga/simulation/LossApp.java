package id.siaga.simulation;

import id.siaga.Eventually;
import id.siaga.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product as a process of its own, which can be killed like any other. */
final class LossApp {
  private static final int READY_MAX_SECONDS = 240;
  private static final long LOOK_EVERY_NANOS = 100_000_000;
  private static final String LOG = "app.log";
  private static final Pattern SET_UP = Pattern.compile("/setup/([\\w-]+)");
  private final Path data;
  private final int port;
  private final List<String> command;
  private Process process;

  LossApp(Path data, List<String> command) {
    this.data = data;
    this.command = command;
    try (ServerSocket free = new ServerSocket(0)) {
      Files.createDirectories(data);
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Path data() {
    return data;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it with nothing left of earlier runs. */
  void startFresh() {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
      Files.createDirectories(data);
      TestDatabase.lendPrograms(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start();
  }

  /** The code of the one-time link that it printed for the first admin. */
  String setUpCode() {
    return Eventually.get(() -> {
      try {
        Matcher link = SET_UP.matcher(Files.readString(data.resolve(LOG)));
        return link.find() ? link.group(1) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }, code -> code != null);
  }

  /** Starts it, and waits until it says that it is ready. */
  void start(String... more) {
    List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "id.siaga.Main"));
    line.addAll(command);
    line.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), LOG)));
    builder.environment().keySet().removeIf(name -> name.startsWith("SIAGA_"));
    builder.environment().put("SIAGA_DATA_DIR", data.toString());
    builder.environment().put("SIAGA_PORT", String.valueOf(port));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    awaitReady();
  }

  void awaitReady() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_MAX_SECONDS);
    while (!ready()) {
      if (!process.isAlive()) throw new IllegalStateException("the server ended; see " + data.resolve(LOG));
      if (System.nanoTime() > end) throw new IllegalStateException("not ready; see " + data.resolve(LOG));
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private boolean ready() {
    try {
      HttpURLConnection call = (HttpURLConnection) url().resolve("/health/ready").toURL().openConnection();
      call.setConnectTimeout(1_000);
      call.setReadTimeout(3_000);
      return call.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** SIGKILL for the database server and everything that it started. */
  void killDatabase() {
    try {
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
      ProcessHandle.of(pid).ifPresent(server -> Stream.concat(server.descendants(), Stream.of(server)).toList()
          .forEach(ProcessHandle::destroyForcibly));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  void stop() {
    if (process == null) return;
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("the server does not end");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
