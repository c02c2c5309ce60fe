package id.siaga.db;

import static org.junit.jupiter.api.Assertions.assertThrows;

import id.siaga.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Exists to give every test of the embedded database a folder of its own without unpacking it each time. */
abstract class EmbeddedFolder {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Started once; most tests go on from a copy of it. */
  @TempDir
  static Path first;
  @TempDir
  Path data;

  @BeforeAll
  static void firstStart() throws IOException {
    TestDatabase.lendPrograms(first);
    EmbeddedPostgres.start(first).close();
  }

  @BeforeEach
  void copy() throws IOException {
    Files.createSymbolicLink(data.resolve("postgres-bin"), first.resolve("postgres-bin"));
    for (String part : List.of("postgres", "keys", "postgres.port")) {
      try (Stream<Path> paths = Files.walk(first.resolve(part))) {
        for (Path path : paths.toList()) {
          Path copy = data.resolve(first.relativize(path));
          Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  @AfterEach
  void unlink() throws IOException {
    Path programs = data.resolve("postgres-bin");
    if (Files.isSymbolicLink(programs)) {
      Files.delete(programs);
    }
  }

  void forgetDatabase() throws IOException {
    EmbeddedFiles.remove(data.resolve("postgres"));
    EmbeddedFiles.remove(data.resolve("keys"));
  }

  EmbeddedFailure refusedStart() {
    return assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(data));
  }

  interface Check {
    boolean holds() throws Exception;
  }

  static boolean poll(Check check) {
    return EmbeddedServer.waitUntil(LIMIT, () -> {
      try {
        return check.holds();
      } catch (Exception notYet) {
        return false;
      }
    });
  }

  static boolean alive(long pid) {
    return ProcessHandle.of(pid).filter(EmbeddedStrays::alive).isPresent();
  }

  String adminUrl(EmbeddedPostgres postgres) throws IOException {
    String password = Files.readString(data.resolve("keys/postgres-admin.password"));
    return "postgresql://siaga_admin:" + password + "@" + address(postgres) + "/siaga";
  }

  static String address(EmbeddedPostgres postgres) {
    URI url = URI.create(postgres.appUrl());
    return url.getHost() + ":" + url.getPort();
  }

  static Connection connect(String url) throws SQLException {
    URI parts = URI.create(url);
    String[] login = parts.getUserInfo().split(":");
    return DriverManager.getConnection("jdbc:postgresql://" + parts.getHost() + ":" + parts.getPort()
      + parts.getPath() + "?sslmode=disable&connectTimeout=5", login[0], login[1]);
  }

  static void run(String url, String... statements) throws SQLException {
    try (Connection connection = connect(url); Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  static String ask(String url, String question) throws SQLException {
    try (Connection connection = connect(url); Statement sql = connection.createStatement();
        ResultSet answer = sql.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  static String refusal(String url, String statement) {
    return assertThrows(SQLException.class, () -> run(url, statement)).getSQLState();
  }
}
