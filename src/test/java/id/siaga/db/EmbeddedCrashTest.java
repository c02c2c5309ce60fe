package id.siaga.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real servers, really killed: what a kill leaves behind cannot be mocked. */
class EmbeddedCrashTest extends EmbeddedFolder {
  @Test
  void killedProgramLeavesALockThatFreesItselfAndAServerThatTheNextStartEnds() throws Exception {
    Process program = otherProgram();
    long orphan = serverOf(program);
    EmbeddedFailure busy = refusedStart();
    assertTrue(busy.indonesian().contains("sedang dipakai"));
    program.destroyForcibly().waitFor();
    assertTrue(alive(orphan), "the server outlives a killed program");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertFalse(alive(orphan));
      assertNotEquals(orphan, postgres.pid());
      assertEquals("1", ask(postgres.ownerUrl(), "SELECT count(*) FROM acknowledged"));
    }
  }

  @Test
  void everythingKilledAtOnceLosesNothing() throws Exception {
    Process program = otherProgram();
    long server = serverOf(program);
    List<ProcessHandle> family = family(server);
    program.destroyForcibly().waitFor();
    family.forEach(ProcessHandle::destroyForcibly);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertEquals("1", ask(postgres.ownerUrl(), "SELECT count(*) FROM acknowledged"));
    }
  }

  @Test
  void onlyThePostmasterKilledWhileABackendWorks() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      run(postgres.ownerUrl(), "CREATE TABLE kept(n int)", "INSERT INTO kept VALUES (7)");
      String port = address(postgres);
      postgres.superviseEvery(Duration.ofMillis(200));
      for (int round = 0; round < 2; round++) {
        killWhileABackendWorks(postgres);
      }
      assertEquals(port, address(postgres));
    }
  }

  /** A worker that computes sees the death of its server late and holds the shared memory until then. */
  private static void killWhileABackendWorks(EmbeddedPostgres postgres) throws Exception {
    String url = postgres.ownerUrl();
    try (Connection open = connect(url); Statement busy = open.createStatement()) {
      long killed = postgres.pid();
      Thread work = spin(busy);
      assertTrue(poll(() -> "1".equals(ask(url, """
        SELECT count(*) FROM pg_stat_activity WHERE state = 'active'
        AND query LIKE '%generate_series%' AND pid <> pg_backend_pid()"""))));
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      assertTrue(poll(() -> postgres.pid() != killed && "7".equals(ask(url, "SELECT n FROM kept"))));
      work.join();
    }
  }

  @Test
  void everyServerProcessKilledIsNoticed() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      String url = postgres.ownerUrl();
      long killed = postgres.pid();
      postgres.superviseEvery(Duration.ofSeconds(1));
      family(killed).forEach(ProcessHandle::destroyForcibly);
      assertTrue(poll(() -> postgres.pid() != killed && "1".equals(ask(url, "SELECT 1"))));
    }
  }

  @Test
  void aStrangersNumberInThePidFileIsNoServer() throws Exception {
    EmbeddedPostgres.start(data).close();
    Process stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
    try {
      Path cluster = data.toRealPath().resolve("postgres");
      String lines = stranger.pid() + "\n" + cluster + "\n1\n5432\n";
      Files.writeString(cluster.resolve("postmaster.pid"), lines);
      EmbeddedPostgres.start(data).close();
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly();
    }
  }

  private Process otherProgram() throws Exception {
    String classes = System.getProperty("java.class.path");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "-cp", classes, Holder.class.getName(), data.toString())
      .redirectError(new File(data.toFile(), "holder.err")).start();
  }

  /** A program that starts the database, stores one row and waits for its end. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
      run(postgres.ownerUrl(), "CREATE TABLE acknowledged(n int)",
        "INSERT INTO acknowledged VALUES (1)");
      Files.writeString(Path.of(arguments[0], "holder.pid"), postgres.pid() + "\n");
      System.in.read();
    }
  }

  private long serverOf(Process program) throws Exception {
    Path file = data.resolve("holder.pid");
    assertTrue(poll(() -> Files.readString(file).endsWith("\n") || !program.isAlive()));
    assertTrue(program.isAlive(), () -> "the other program ended, see holder.err");
    return Long.parseLong(Files.readString(file).strip());
  }

  private static List<ProcessHandle> family(long server) {
    ProcessHandle head = ProcessHandle.of(server).orElseThrow();
    return Stream.concat(Stream.of(head), head.descendants()).toList();
  }

  private static Thread spin(Statement statement) {
    Thread work = new Thread(() -> {
      try {
        statement.execute("SELECT count(*) FROM generate_series(1, 100000000)");
      } catch (SQLException cutOff) {
        assertTrue(cutOff.getSQLState().startsWith("08") || cutOff.getSQLState().startsWith("57"));
      }
    });
    work.start();
    return work;
  }
}
