package id.siaga.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newly started server promises: durable, closed, and its data and refusals. */
class EmbeddedPostgresTest extends EmbeddedFolder {
  private static final Map<String, String> SETTINGS = Map.ofEntries(
    Map.entry("fsync", "on"), Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
    Map.entry("data_checksums", "on"), Map.entry("listen_addresses", "127.0.0.1"),
    Map.entry("unix_socket_directories", ""), Map.entry("password_encryption", "scram-sha-256"),
    Map.entry("server_encoding", "UTF8"), Map.entry("log_timezone", "UTC"),
    Map.entry("shared_buffers", "256MB"), Map.entry("max_connections", "100"),
    Map.entry("max_wal_size", "2GB"));

  @Test
  void firstStartIsDurableAndDeterministic() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertTrue(ask(postgres.appUrl(), "SHOW server_version").startsWith("18."));
      for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
        String name = setting.getKey();
        assertEquals(setting.getValue(), ask(adminUrl(postgres), "SHOW " + name), name);
      }
      assertEquals("C.UTF-8", ask(postgres.appUrl(),
        "SELECT datlocale FROM pg_database WHERE datname = 'siaga' AND datlocprovider = 'b'"));
      assertEquals("UTC", ask(adminUrl(postgres), """
        SELECT setting FROM pg_file_settings WHERE name = 'timezone'"""),
        "the driver asks for the JVM's zone, so the file is read");
    }
  }

  @Test
  void accountsMayDoWhatTheyMustAndNoMore() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertEquals("siaga_owner", ask(postgres.appUrl(),
        "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'siaga'"));
      assertEquals("0", ask(postgres.appUrl(), """
        SELECT count(*) FROM pg_roles WHERE rolname LIKE 'siaga\\_%' AND rolname <> 'siaga_admin'
        AND (rolsuper OR rolcreaterole OR rolreplication OR rolbypassrls)"""));
      run(postgres.ownerUrl(), "CREATE TABLE secret(n int)");
      assertEquals("42501", refusal(postgres.appUrl(), "SELECT * FROM secret"));
      assertEquals("42501", refusal(postgres.appUrl(), "CREATE TABLE own(n int)"));
      assertEquals("42501", refusal(postgres.appUrl(), "CREATE DATABASE own"));
      run(postgres.ownerUrl(), "CREATE DATABASE other");
      run(postgres.url("other", true), "CREATE TABLE t(n int)");
      assertEquals("other", ask(postgres.url("other", false), "SELECT current_database()"));
    }
  }

  @Test
  void everyDoorAsksForThePassword() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      for (String user : List.of("siaga_owner", "siaga_app", "siaga_admin", "postgres")) {
        String wrong = "postgresql://" + user + ":wrong@" + address(postgres) + "/siaga";
        assertEquals("28P01", refusal(wrong, "SELECT 1"));
      }
      assertEquals("scram-sha-256", ask(adminUrl(postgres),
        "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules WHERE error IS NULL"));
      assertEquals("0", ask(adminUrl(postgres),
        "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword !~ '^SCRAM-SHA-256[$]'"));
      assertTrue(URI.create(postgres.appUrl()).getUserInfo().length() >= "siaga_app:".length() + 43);
      assertEquals("rwx------", permissions(data.resolve("keys")));
      assertEquals("rwx------", permissions(data.resolve("postgres")));
      assertEquals("rw-------", permissions(data.resolve("postgres.log")));
      try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
        assertEquals(List.of("rw-------"),
          keys.map(EmbeddedPostgresTest::permissions).distinct().toList());
      }
    }
  }

  @Test
  void dataPasswordsAndPortSurviveARestart() throws Exception {
    String before;
    long firstPid;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      run(postgres.ownerUrl(), "CREATE TABLE kept(n int)", "INSERT INTO kept VALUES (7)");
      before = postgres.ownerUrl();
      firstPid = postgres.pid();
    }
    assertFalse(alive(firstPid));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertEquals(before, postgres.ownerUrl());
      assertEquals("7", ask(postgres.ownerUrl(), "SELECT n FROM kept"));
    }
  }

  @Test
  void spacesQuotesAndDotsInThePathAreFine() throws Exception {
    Path odd = Files.createDirectories(data.resolve("Tahun 2024.11 'TPS' \"$x\" %d"));
    Files.createSymbolicLink(odd.resolve("postgres-bin"), first.resolve("postgres-bin"));
    EmbeddedPostgres.start(odd).close();
    Path roundabout = odd.resolve("..").resolve(odd.getFileName());
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(roundabout)) {
      assertEquals("1", ask(postgres.appUrl(), "SELECT 1"));
    }
    Files.delete(odd.resolve("postgres-bin"));
  }

  @Test
  void anotherPortWhenTheOldOneIsTaken() throws Exception {
    String before;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      before = address(postgres);
    }
    URI old = URI.create("x://" + before);
    InetAddress here = InetAddress.getByName("127.0.0.1");
    try (ServerSocket squatter = new ServerSocket(old.getPort(), 1, here);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertNotEquals(old.getPort(), URI.create("x://" + address(postgres)).getPort());
      assertEquals("1", ask(postgres.appUrl(), "SELECT 1"));
      assertTrue(squatter.isBound());
    }
  }

  @Test
  void secondHolderIsRefusedInTheSameProcess() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      for (int attempt = 0; attempt < 2; attempt++) {
        EmbeddedFailure failure = refusedStart();
        assertTrue(failure.english().contains("in use by another Siaga TPS process"));
      }
      assertTrue(alive(postgres.pid()));
    }
    EmbeddedPostgres.start(data).close();
  }

  @Test
  void halfMadeClusterIsMadeAnew() throws Exception {
    forgetDatabase();
    Files.createDirectories(data.resolve("postgres.new/base"));
    Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18");
    EmbeddedPostgres.start(data).close();
    assertFalse(Files.exists(data.resolve("postgres.new")));
    assertFalse(Files.exists(data.resolve("postgres.new.password")));
  }

  @Test
  void damagedDataIsOneClearSentence() throws Exception {
    EmbeddedPostgres.start(data).close();
    Files.delete(data.resolve("postgres/global/pg_control"));
    EmbeddedFailure failure = refusedStart();
    assertTrue(failure.english().startsWith("The database does not start"), failure.english());
    assertTrue(failure.english().contains("pg_control"), failure.english());
  }

  @Test
  void lostPasswordsAndForeignFoldersAreOneClearSentence() throws Exception {
    EmbeddedFiles.remove(data.resolve("keys"));
    assertTrue(refusedStart().english().startsWith("The database password is lost"));
    forgetDatabase();
    Files.createDirectory(data.resolve("postgres"));
    assertTrue(refusedStart().english().endsWith("exists but is not a database."));
  }

  /** As in a container without user namespaces; an ordinary user has nothing to fall back to. */
  @Test
  void rootWithoutNamespacesFallsBackToASystemUser() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")));
    forgetDatabase();
    Files.delete(data.resolve("postgres-bin"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, false)) {
      assertNotEquals(0, EmbeddedFiles.owner(data.resolve("postgres")));
      assertEquals(0, EmbeddedFiles.owner(data.resolve("keys")));
      assertEquals(EmbeddedFiles.owner(data.resolve("postgres")),
        EmbeddedFiles.owner(Path.of("/proc", Long.toString(postgres.pid()))));
      run(postgres.ownerUrl(), "CREATE TABLE kept(n int)");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, true)) {
      assertEquals("0", ask(postgres.ownerUrl(), "SELECT count(*) FROM kept"));
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
