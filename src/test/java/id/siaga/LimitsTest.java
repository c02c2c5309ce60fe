package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.access.Problem;
import id.siaga.access.Tokens;
import id.siaga.db.Db;
import id.siaga.db.Migrations;
import id.siaga.web.Endpoint;
import id.siaga.web.Json;
import id.siaga.web.Page;
import id.siaga.web.Upload;
import id.siaga.web.WebVerticle;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the limits where they act, so that a changed default of a part cannot change the product. */
class LimitsTest {
  private static final int KIB = 1024;
  /** Calls that may be larger than others; invitations name up to 20,000 stations. */
  private static final Map<String, Integer> LARGER = Map.ofEntries(
      Map.entry("/api/reports", 256 * KIB),
      Map.entry("/api/invitations", 512 * KIB),
      Map.entry("/api/invitations/sheet", 512 * KIB),
      Map.entry("/api/recruitment/applicants/:id/documents/:kind", 8 * KIB * KIB),
      Map.entry("/api/imports/applicants", 16 * KIB * KIB),
      Map.entry("/api/imports/organisers", 16 * KIB * KIB),
      Map.entry("/api/recruitment/waves", KIB * KIB),
      Map.entry("/api/recruitment/waves/:id", KIB * KIB),
      Map.entry("/api/recruitment/extensions", KIB * KIB),
      Map.entry("/api/recruitment/plenos", KIB * KIB),
      Map.entry("/api/me/training/pledge", 96 * KIB),
      Map.entry("/api/training/modules/:key", 256 * KIB),
      Map.entry("/api/training/pledges/:person", 8 * KIB * KIB));
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void http() {
    HttpServerOptions live = WebVerticle.options(null);
    assertEquals(TimeUnit.SECONDS, live.getIdleTimeoutUnit());
    assertEquals(75, live.getIdleTimeout());
    assertEquals(8 * KIB, live.getMaxHeaderSize());
    assertEquals(4 * KIB, live.getMaxInitialLineLength());
    assertEquals(0, live.getMaxFormAttributeSize());
    assertFalse(live.isHttp2ClearTextEnabled(), "h2c");
    assertFalse(live.isSni(), "SNI cache");
    assertFalse(live.isDecompressionSupported(), "request bodies are never inflated");
  }

  @Test
  void sockets() {
    HttpServerOptions live = WebVerticle.options(null);
    assertFalse(live.getPerMessageWebSocketCompressionSupported());
    assertFalse(live.getPerFrameWebSocketCompressionSupported());
    assertEquals(4 * KIB, live.getMaxWebSocketFrameSize());
    assertEquals(4 * KIB, live.getMaxWebSocketMessageSize());
  }

  @Test
  void bodies() {
    assertEquals(64 * KIB, Endpoint.BODY_MAX_BYTES);
    Map<String, Integer> larger = new TreeMap<>();
    server.server.features().forEach(feature -> feature.endpoints().forEach(endpoint -> {
      if (endpoint.bodyMaxBytes() > Endpoint.BODY_MAX_BYTES) larger.put(endpoint.path(), endpoint.bodyMaxBytes());
      if (endpoint.path().startsWith("/api/imports/")) {
        assertEquals(Upload.class, endpoint.input(), endpoint.path() + " must be streamed");
      }
    }));
    larger.forEach((path, bytes) -> {
      int limit = LARGER.getOrDefault(path, path.startsWith("/api/imports/") ? 64 * KIB * KIB : 0);
      assertEquals(limit, bytes, path);
    });
    assertEquals(256 * KIB, larger.get("/api/reports"));
    assertEquals(64 * KIB, Page.FORM_MAX_BYTES);
    assertEquals(8 * KIB * KIB, Page.FILE_MAX_BYTES);
    assertEquals(9, Page.PARTS_MAX);
  }

  @Test
  void json() {
    assertEquals(32, Json.DEPTH_MAX);
    assertEquals(32, depth(32));
    assertThrows(Problem.class, () -> depth(33));
    assertThrows(Problem.class, () -> Json.parse("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)));
    assertThrows(Problem.class, () -> Json.parse("[1e400]".getBytes(StandardCharsets.UTF_8)));
    assertThrows(Problem.class, () -> Json.parse(("[" + "9".repeat(101) + "]").getBytes(StandardCharsets.UTF_8)));
  }

  private static int depth(int levels) {
    Json.parse(("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8));
    return levels;
  }

  @Test
  void waits() {
    assertEquals(500, Db.WAIT_QUEUE_MAX);
    assertEquals(3, Db.WAIT_MAX_SECONDS);
    assertEquals(Duration.ofMinutes(15), Tokens.LIFETIME);
  }

  @Test
  void databaseSessions() {
    for (Db db : List.of(server.server.kernel().db(), server.server.kernel().intakeDb())) {
      assertEquals("5s", show(db, "statement_timeout"));
      assertEquals("4s", show(db, "lock_timeout"));
      assertEquals("10s", show(db, "idle_in_transaction_session_timeout"));
      assertEquals("siaga_app", show(db, "role").replace("none", show(db, "session_authorization")));
      assertEquals("UTC", show(db, "TimeZone"));
    }
  }

  private static String show(Db db, String setting) {
    return Server.wait(db.all("select current_setting('" + setting + "')", Tuple.tuple(), row -> row.getString(0)))
        .get(0);
  }

  @Test
  void evidenceCanBeAddedButNeitherChangedNorRemoved() throws Exception {
    Server.wait(server.server.kernel().db().all("select open_chain(990, true)", Tuple.tuple(), row -> 1));
    List<String> allowed = new ArrayList<>();
    try (Connection app = Migrations.dataSource(server.database.url()).getConnection();
        Statement run = app.createStatement()) {
      run.executeQuery("select count(*) from journal").close();
      for (String table : List.of("journal", "journal_0", "journal_990", "report", "incident_move")) {
        String column = table.startsWith("journal") ? "kind" : table.equals("report") ? "body" : "note";
        refused(run, "update " + table + " set " + column + " = 'x'", allowed);
        refused(run, "delete from " + table, allowed);
        refused(run, "truncate " + table, allowed);
        refused(run, "drop table " + table, allowed);
        refused(run, "alter table " + table + " disable trigger all", allowed);
      }
      refused(run, "delete from journal_head", allowed);
      refused(run, "truncate journal_head", allowed);
      refused(run, "create table own (n int)", allowed);
    }
    assertTrue(allowed.isEmpty(), "the application may: " + allowed);
  }

  private static void refused(Statement run, String sql, List<String> allowed) {
    try {
      run.execute(sql);
      allowed.add(sql);
    } catch (SQLException e) {
      if (!"42501".equals(e.getSQLState())) allowed.add(sql + " (" + e.getSQLState() + " " + e.getMessage() + ")");
    }
  }
}
