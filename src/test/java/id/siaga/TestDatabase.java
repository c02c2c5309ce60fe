package id.siaga;

import id.siaga.db.EmbeddedPostgres;
import id.siaga.db.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One real PostgreSQL for each process of a test run, and for each test class a fresh database copied from a migrated
 * one.
 */
public final class TestDatabase {
  private static final String TEMPLATE = "siaga_template";
  private static final Path SERVERS = Path.of("target", "test-data");
  private static final String PROCESS = System.getProperty("siaga.fork", "1");
  /** The same for all processes of a run of the whole suite; alone, a process is its own run. */
  private static final String RUN = System.getProperty("siaga.run");
  /** Tests that kill a database have servers of their own; here nobody asks what the disk has. Benches do. */
  private static final String HASTE = System.getProperty("siaga.fork") == null ? "" : "?synchronous_commit=off";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, EmbeddedPostgres> OPEN = new HashMap<>();
  private static EmbeddedPostgres server;

  private TestDatabase() {}

  /** Makes an empty, migrated database. */
  public static synchronized Config.Database create() {
    if (server == null) server = startServer();
    String name = "test_" + run() + "_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    owner("siaga", "create database " + name + " template " + TEMPLATE);
    return new Config.Database(server.url(name, false) + HASTE, server.url(name, true), 8);
  }

  /** Spares a server in another folder the seconds of unpacking what this process has unpacked; benches begin bare. */
  public static synchronized void lendPrograms(Path data) throws IOException {
    if (HASTE.isEmpty()) return;
    if (server == null) server = startServer();
    Files.createDirectories(data);
    String programs = "postgres-bin";
    Files.createSymbolicLink(data.resolve(programs), SERVERS.resolve(PROCESS).resolve(programs).toAbsolutePath());
  }

  /** The owner's addresses of all databases of this run, those of its processes that have ended too. */
  static synchronized List<String> all() {
    if (RUN == null) return named(server);
    List<String> all = new ArrayList<>();
    for (String folder : Objects.requireNonNull(SERVERS.toFile().list((in, name) -> name.matches("\\d+")))) {
      all.addAll(named(folder.equals(PROCESS) ? server : open(folder)));
    }
    return all;
  }

  private static List<String> named(EmbeddedPostgres of) {
    String names = text(of.url("siaga", true), "select string_agg(datname, ',' order by datname) from pg_database "
        + "where datname like 'test\\_" + run() + "\\_%'");
    return names == null ? List.of() : Stream.of(names.split(",")).map(name -> of.url(name, true)).toList();
  }

  private static String run() {
    return RUN == null ? String.valueOf(ProcessHandle.current().pid()) : RUN;
  }

  /** Runs a statement as the owner of the schema, for what the application itself may never do. */
  public static void owner(Config.Database database, String sql) {
    execute(database.ownerUrl(), sql);
  }

  /** The single number that a query answers, read as the owner. */
  public static long count(Config.Database database, String sql) {
    return TestOwner.ask(database.ownerUrl(), sql, connection -> {
      try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getLong(1);
      }
    });
  }

  /** The single text that a query answers, read as the owner. */
  public static String text(Config.Database database, String sql) {
    return text(database.ownerUrl(), sql);
  }

  private static String text(String url, String sql) {
    return TestOwner.ask(url, sql, connection -> {
      try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? rows.getString(1) : null;
      }
    });
  }

  private static EmbeddedPostgres startServer() {
    EmbeddedPostgres started = open(PROCESS);
    server = started;
    owner("siaga", "drop database if exists " + TEMPLATE);
    owner("siaga", "create database " + TEMPLATE);
    Migrations.run(started.url(TEMPLATE, true), false);
    return started;
  }

  private static EmbeddedPostgres open(String folder) {
    return OPEN.computeIfAbsent(folder, name -> {
      EmbeddedPostgres started = EmbeddedPostgres.start(SERVERS.resolve(name));
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      return started;
    });
  }

  private static void owner(String database, String sql) {
    execute(server.url(database, true), sql);
  }

  private static void execute(String url, String sql) {
    TestOwner.ask(url, sql, connection -> {
      try (Statement statement = connection.createStatement()) {
        return statement.execute(sql);
      }
    });
  }
}
