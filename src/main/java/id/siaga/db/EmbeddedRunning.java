package id.siaga.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Exists so that a command can read beside a running server: finds the way into it from what lies in the folder. */
final class EmbeddedRunning {
  private static final int PORT_LINE = 3;

  private EmbeddedRunning() { }

  static Optional<String> appUrl(Path dataDir) {
    Path pidFile = dataDir.resolve("postgres").resolve("postmaster.pid");
    Path password = dataDir.resolve("keys").resolve("postgres-app.password");
    try {
      if (!Files.exists(pidFile) || !Files.exists(password)) return Optional.empty();
      List<String> lines = Files.readAllLines(pidFile);
      boolean alive = lines.size() > PORT_LINE && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .map(ProcessHandle::isAlive).orElse(false);
      return alive ? Optional.of("postgresql://" + EmbeddedRoles.APP + ":" + Files.readString(password).strip()
        + "@127.0.0.1:" + lines.get(PORT_LINE).strip() + "/" + EmbeddedRoles.DATABASE) : Optional.empty();
    } catch (NumberFormatException half) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
