package id.siaga.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exists because a killed program leaves its database server behind, and a killed server its workers. */
final class EmbeddedStrays {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStrays.class);
  private static final Duration WORKER_LIMIT = Duration.ofSeconds(2);

  private EmbeddedStrays() { }

  /** Afterwards nothing runs on this data folder; whatever runs elsewhere is not touched. */
  static void clear(EmbeddedHome home) {
    Optional<ProcessHandle> named = named(home.pidFile()).filter(EmbeddedStrays::alive);
    Optional<ProcessHandle> server = named.filter(process -> isServerOf(process, home.cluster()));
    if (server.isPresent()) {
      LOG.warn("Server basis data yang tertinggal (pid {}) dihentikan. / A database server left"
        + " behind by an earlier process is stopped.", server.get().pid());
      EmbeddedServer.stop(home, server.get());
    } else if (named.isPresent()) {
      forget(home.pidFile());
    }
    if (!workers(home.cluster()).isEmpty()
        && !EmbeddedServer.waitUntil(WORKER_LIMIT, () -> workers(home.cluster()).isEmpty())) {
      workers(home.cluster()).forEach(ProcessHandle::destroyForcibly);
      EmbeddedServer.waitUntil(WORKER_LIMIT, () -> workers(home.cluster()).isEmpty());
    }
  }

  private static Optional<ProcessHandle> named(Path pidFile) {
    try {
      String first = EmbeddedServer.lines(pidFile).get(0);
      return ProcessHandle.of(Long.parseLong(first.strip()));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** After a reboot the number may belong to a stranger, whom PostgreSQL would take for a server. */
  private static void forget(Path pidFile) {
    try {
      Files.delete(pidFile);
      LOG.warn("{} menunjuk proses lain dan dihapus. / named a foreign process, removed.", pidFile);
    } catch (IOException kept) {
      LOG.warn("{} cannot be removed: {}", pidFile, kept.toString());
    }
  }

  private static boolean isServerOf(ProcessHandle process, Path cluster) {
    List<String> words = words(process);
    return worksIn(process, cluster)
      || words.get(0).endsWith("postgres") && words.contains(cluster.toString());
  }

  private static List<String> words(ProcessHandle process) {
    Path file = proc(process, "cmdline");
    try {
      return Files.exists(file)
        ? List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"))
        : List.of(process.info().commandLine().orElse("").split(" "));
    } catch (IOException gone) {
      return List.of("");
    }
  }

  /** Server processes that work in this folder; seen on Linux only, elsewhere PostgreSQL checks alone. */
  private static List<ProcessHandle> workers(Path cluster) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, cluster)).toList();
  }

  private static boolean worksIn(ProcessHandle process, Path cluster) {
    try {
      String program = Files.readSymbolicLink(proc(process, "exe")).getFileName().toString();
      return program.startsWith("postgres") && alive(process)
        && Files.readSymbolicLink(proc(process, "cwd")).equals(cluster);
    } catch (IOException | UnsupportedOperationException notOurs) {
      return false;
    }
  }

  /** A dead process that nobody has collected yet does not count as alive. */
  static boolean alive(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String status = Files.readString(proc(process, "stat"));
      return !status.substring(status.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException noProc) {
      return process.isAlive();
    }
  }

  private static Path proc(ProcessHandle process, String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }
}
