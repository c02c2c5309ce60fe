package id.siaga.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a real folder: what a kill leaves behind cannot be mocked. */
class EmbeddedPostgresTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Map<String, String> SETTINGS = Map.ofEntries(
        Map.entry("fsync", "on"), Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
        Map.entry("data_checksums", "on"), Map.entry("listen_addresses", "127.0.0.1"),
        Map.entry("unix_socket_directories", ""), Map.entry("password_encryption", "scram-sha-256"),
        Map.entry("server_encoding", "UTF8"), Map.entry("log_timezone", "UTC"),
        Map.entry("shared_buffers", "256MB"), Map.entry("max_connections", "100"), Map.entry("max_wal_size", "2GB"));

    @TempDir
    Path data;

    @Test
    void firstStartIsDurableAndDeterministic() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertTrue(ask(postgres.appUrl(), "SHOW server_version").startsWith("18."));
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                assertEquals(setting.getValue(), ask(postgres.appUrl(), "SHOW " + setting.getKey()), setting.getKey());
            }
            assertEquals("C.UTF-8", ask(postgres.appUrl(),
                "SELECT datlocale FROM pg_database WHERE datname = 'siaga' AND datlocprovider = 'b'"));
            assertEquals("UTC", ask(adminUrl(postgres), "SELECT setting FROM pg_file_settings WHERE name = 'timezone'"),
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
                assertEquals("28P01", refusal("postgresql://" + user + ":wrong@" + address(postgres) + "/siaga", "SELECT 1"));
            }
            assertEquals("scram-sha-256", ask(adminUrl(postgres),
                "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules WHERE error IS NULL"));
            assertEquals("0", ask(adminUrl(postgres),
                "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'"));
            assertTrue(URI.create(postgres.appUrl()).getUserInfo().length() >= "siaga_app:".length() + 43);
            assertEquals("rwx------", permissions(data.resolve("keys")));
            assertEquals("rwx------", permissions(data.resolve("postgres")));
            assertEquals("rw-------", permissions(data.resolve("postgres.log")));
            try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
                assertEquals(List.of("rw-------"), keys.map(EmbeddedPostgresTest::permissions).distinct().toList());
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
    void anotherPortWhenTheOldOneIsTaken() throws Exception {
        String before;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            before = address(postgres);
        }
        URI old = URI.create("x://" + before);
        try (var squatter = new java.net.ServerSocket(old.getPort(), 1, java.net.InetAddress.getByName("127.0.0.1"));
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
                EmbeddedFailure failure = assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(data));
                assertTrue(failure.english().contains("in use by another Siaga TPS process"));
            }
            assertTrue(alive(postgres.pid()));
        }
        EmbeddedPostgres.start(data).close();
    }

    @Test
    void killedProgramLeavesALockThatFreesItselfAndAServerThatTheNextStartEnds() throws Exception {
        Process program = otherProgram();
        long orphan = Long.parseLong(firstLine(program));
        EmbeddedFailure busy = assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(data));
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
        long server = Long.parseLong(firstLine(program));
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
            for (int round = 0; round < 3; round++) {
                try (Connection open = connect(postgres.ownerUrl()); Statement busy = open.createStatement()) {
                    long killed = postgres.pid();
                    busy.execute("SET statement_timeout = 0");
                    Thread work = spin(busy);
                    assertTrue(poll(() -> "1".equals(ask(postgres.ownerUrl(), """
                        SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate_series%'
                        AND pid <> pg_backend_pid()"""))));
                    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                    assertTrue(poll(() -> postgres.pid() != killed && "7".equals(ask(postgres.ownerUrl(), "SELECT n FROM kept"))));
                    work.join();
                }
            }
            assertEquals(port, address(postgres));
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
            Files.writeString(cluster.resolve("postmaster.pid"), stranger.pid() + "\n" + cluster + "\n1\n5432\n");
            EmbeddedPostgres.start(data).close();
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void halfMadeClusterIsMadeAnew() throws Exception {
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
        EmbeddedFailure failure = assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(data));
        assertTrue(failure.english().startsWith("The database does not start"), failure.english());
        assertTrue(failure.english().contains("pg_control"), failure.english());
    }

    /** Works in every container that runs as root without user namespaces; an ordinary user has nothing to fall back to. */
    @Test
    void rootWithoutNamespacesFallsBackToASystemUser() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue("root".equals(System.getProperty("user.name")));
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
            run(postgres.ownerUrl(), "CREATE TABLE acknowledged(n int)", "INSERT INTO acknowledged VALUES (1)");
            Files.writeString(Path.of(arguments[0], "holder.pid"), postgres.pid() + "\n");
            System.in.read();
        }
    }

    private String firstLine(Process program) throws Exception {
        Path file = data.resolve("holder.pid");
        assertTrue(poll(() -> Files.exists(file) && Files.readString(file).endsWith("\n") || !program.isAlive()));
        assertTrue(program.isAlive(), () -> "the other program ended, see holder.err");
        return Files.readString(file).strip();
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

    private interface Check {
        boolean holds() throws Exception;
    }

    private static boolean poll(Check check) {
        return EmbeddedServer.waitUntil(LIMIT, () -> {
            try {
                return check.holds();
            } catch (Exception notYet) {
                return false;
            }
        });
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(EmbeddedStrays::alive).isPresent();
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private String adminUrl(EmbeddedPostgres postgres) throws java.io.IOException {
        String password = Files.readString(data.resolve("keys/postgres-admin.password"));
        return "postgresql://siaga_admin:" + password + "@" + address(postgres) + "/siaga";
    }

    private static String address(EmbeddedPostgres postgres) {
        URI url = URI.create(postgres.appUrl());
        return url.getHost() + ":" + url.getPort();
    }

    private static Connection connect(String url) throws SQLException {
        URI parts = URI.create(url);
        String[] login = parts.getUserInfo().split(":");
        return DriverManager.getConnection("jdbc:postgresql://" + parts.getHost() + ":" + parts.getPort()
            + parts.getPath() + "?sslmode=disable&connectTimeout=5", login[0], login[1]);
    }

    private static void run(String url, String... statements) throws SQLException {
        try (Connection connection = connect(url); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String ask(String url, String question) throws SQLException {
        try (Connection connection = connect(url); Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String refusal(String url, String statement) {
        return assertThrows(SQLException.class, () -> run(url, statement)).getSQLState();
    }
}
