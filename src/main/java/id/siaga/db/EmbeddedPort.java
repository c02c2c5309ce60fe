package id.siaga.db;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Exists so that the database keeps its port from one start to the next while nobody else took it. */
final class EmbeddedPort {
  /** Below the range of outgoing connections, which could take the port while the server is down. */
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 200;

  private EmbeddedPort() { }

  static int choose(Path root) {
    Path file = root.resolve("postgres.port");
    try {
      String kept = Files.exists(file) ? Files.readString(file).strip() : "";
      int last = kept.matches("[1-9]\\d{3,4}") ? Integer.parseInt(kept) : 0;
      int port = last > 0 && free(last) ? last : fresh();
      if (port != last) {
        Files.writeString(file, Integer.toString(port));
      }
      return port;
    } catch (IOException unusable) {
      throw new EmbeddedFailure("Berkas " + file + " tidak dapat ditulis.",
        "The file " + file + " cannot be written.", unusable);
    }
  }

  private static int fresh() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (free(port)) {
        return port;
      }
    }
    throw new EmbeddedFailure("Tidak ada port bebas untuk basis data.", "No free port for the database.");
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException | IllegalArgumentException taken) {
      return false;
    }
  }
}
