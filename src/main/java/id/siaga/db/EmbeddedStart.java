package id.siaga.db;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/** Exists to start the server in spite of what a crash leaves behind, with bounded patience. */
final class EmbeddedStart {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration BETWEEN = Duration.ofMillis(200);
  private static final List<String> PASSING = List.of("pre-existing shared memory block", "lock file",
    "could not bind", "Address already in use");

  private EmbeddedStart() { }

  /** A running server and the port it got. */
  record Started(EmbeddedServer server, int port) { }

  /** Asks for the port before every try: at the first start it may change, after a crash it must not. */
  static Started run(EmbeddedHome home, IntSupplier ports) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      EmbeddedStrays.clear(home);
      int port = ports.getAsInt();
      EmbeddedServer server = EmbeddedServer.launch(home, port);
      if (server.awaitReady()) {
        return new Started(server, port);
      }
      server.stop();
      String words = server.words();
      if (System.nanoTime() > end || PASSING.stream().noneMatch(words::contains)) {
        throw failed(home, words);
      }
      EmbeddedServer.pause(BETWEEN);
    }
  }

  private static EmbeddedFailure failed(EmbeddedHome home, String words) {
    String reason = words.lines().filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
      .reduce((first, last) -> last)
      .orElseGet(() -> words.lines().reduce((first, last) -> last).orElse("?"));
    return new EmbeddedFailure("Basis data tidak mau menyala (" + home.log() + "): " + reason,
      "The database does not start (" + home.log() + "): " + reason);
  }
}
