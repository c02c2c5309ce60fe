package id.siaga.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Exists to say where everything of the embedded database lies and how its programs are called. */
record EmbeddedHome(Path root, Path binaries, EmbeddedAccount account) {
  private static final long LOG_LIMIT_BYTES = 10L << 20;
  private static final long TOOL_LIMIT_SECONDS = 120;

  /** Unpacks the programs if necessary and decides as whom they run. */
  static EmbeddedHome prepare(Path root, boolean namespaces) {
    EmbeddedHome bare = new EmbeddedHome(root, EmbeddedBinaries.unpack(root), null);
    try {
      bare.openLog();
      return new EmbeddedHome(root, bare.binaries, EmbeddedAccount.choose(bare, namespaces));
    } catch (IOException unusable) {
      throw new EmbeddedFailure("Folder data " + root + " tidak dapat dibaca atau ditulis.",
        "The data folder " + root + " cannot be read or written.", unusable);
    }
  }

  Path cluster() {
    return root.resolve("postgres");
  }

  Path pidFile() {
    return cluster().resolve("postmaster.pid");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  String program(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  /** Closed to others, because a message may quote a stored value; one older log is kept. */
  private void openLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
      Files.move(log(), root.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(log())) {
      Files.createFile(log(), EmbeddedFiles.mode("rw-------", log()));
    }
  }

  /** A program of the database, as the right account, its words appended to the log. */
  Process call(List<String> before, String program, List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>(before);
    line.addAll(account.command(List.of(program(program))));
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line)
      .directory(Path.of("/").toFile())
      .redirectInput(Path.of("/dev/null").toFile())
      .redirectErrorStream(true)
      .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  /** Runs a program to its end; true when it succeeded. */
  boolean run(String program, List<String> arguments) {
    try {
      Process process = call(List.of(), program, arguments);
      if (!process.waitFor(TOOL_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException unusable) {
      throw new EmbeddedFailure(program + " tidak dapat dijalankan.", program + " cannot be run.",
        unusable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw interrupted(stopped);
    }
  }

  static EmbeddedFailure interrupted(InterruptedException stopped) {
    return new EmbeddedFailure("Terputus saat menunggu basis data.",
      "Interrupted while waiting for the database.", stopped);
  }
}
