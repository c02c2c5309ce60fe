package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.Eventually;
import id.siaga.HearingStage;
import id.siaga.TestDatabase;
import id.siaga.TestHearing;
import id.siaga.TestServer.Answer;
import id.siaga.db.Migrations;
import id.siaga.web.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Criteria and weights stay as they were when the first points came in, also when two people act at once. */
class RulesOfScoresTest {
  private static HearingStage stage;
  private UUID person;

  @BeforeAll
  static void start() {
    stage = new HearingStage();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void wave() {
    person = stage.newWave().applicant(HearingStage.SERANG, "Contoh", "HADIR");
  }

  @Test
  void onePointLocksTheCriteriaUntilItIsTakenBack() {
    stage.good(stage.score(stage.first, person, 80));
    Answer refused = weigh(1);
    assertEquals(409, refused.status());
    assertTrue(refused.json().path("detail").asText().contains("menarik kembali semua nilai"),
        refused.json().toString());
    String none = TestHearing.CRITERIA.stream().map(code -> "\"" + code + "\":null").collect(Collectors.joining(","));
    stage.good(stage.server.call("PUT", HearingStage.API + "scores/" + person, stage.first,
        ("{\"points\":{" + none + "}}").getBytes(StandardCharsets.UTF_8), "application/json"));
    stage.good(weigh(1));
    stage.good(stage.score(stage.first, person, 80, 60, 60, 60, 60));
    // The new weights are 29 and 26: 0.29 × 80 + 0.71 × 60
    assertEquals(65.8, stage.good(stage.get("scores/" + person, stage.first)).path("score").asDouble());
  }

  @Test
  void pointsOnTheirWayKeepTheCriteriaAsTheyAre() throws SQLException {
    String interviewer = stage.good(stage.server.get("/api/me", stage.first)).path("actor").path("id").asText();
    CompletableFuture<Answer> scored;
    CompletableFuture<Answer> changed;
    try (Connection held = hold("select id from person where id = '" + interviewer + "' for update")) {
      scored = CompletableFuture.supplyAsync(() -> stage.score(stage.first, person, 80));
      waiting(1);
      changed = CompletableFuture.supplyAsync(() -> weigh(1));
      waiting(2);
      held.rollback();
    }
    assertEquals(200, scored.join().status());
    assertEquals(409, changed.join().status());
    assertEquals(1, version());
  }

  @Test
  void criteriaOnTheirWayAreThoseThatPointsAreGivenBy() throws SQLException {
    CompletableFuture<Answer> changed;
    CompletableFuture<Answer> scored;
    try (Connection held = hold("select seq from journal_head where chain = 0 for update")) {
      changed = CompletableFuture.supplyAsync(() -> replaced());
      waiting(1);
      scored = CompletableFuture.supplyAsync(() -> stage.score(stage.first, person, 80));
      waiting(2);
      held.rollback();
    }
    assertEquals(200, changed.join().status());
    assertEquals(400, scored.join().status(), "one of these criteria is gone");
    assertEquals(0, TestDatabase.count(stage.server.database, "select count(*) from interview_score where applicant = '"
        + person + "'"));
  }

  /** Takes one point from the first criterion to the second. */
  private static Answer weigh(int version) {
    ObjectNode settings = Json.MAPPER.valueToTree(WaveSettings.PRESET_2024);
    ((ObjectNode) settings.path("criteria").get(0)).put("weight", 29);
    ((ObjectNode) settings.path("criteria").get(1)).put("weight", 26);
    return change(version, settings);
  }

  /** Puts another criterion in the place of the last one. */
  private static Answer replaced() {
    ObjectNode settings = Json.MAPPER.valueToTree(WaveSettings.PRESET_2024);
    ((ObjectNode) settings.path("criteria").get(4)).put("code", "LAIN");
    return change(1, settings);
  }

  private static Answer change(int version, ObjectNode settings) {
    return stage.put("waves/" + stage.wave, stage.admin, Map.of("version", version, "settings", settings));
  }

  /** A transaction of somebody else that keeps a row. */
  private static Connection hold(String sql) throws SQLException {
    Connection held = Migrations.dataSource(stage.server.database.ownerUrl()).getConnection();
    held.setAutoCommit(false);
    held.createStatement().execute(sql);
    return held;
  }

  /** Until so many statements wait for a row. */
  private static void waiting(int statements) {
    Eventually.get(() -> TestDatabase.count(stage.server.database, "select count(distinct l.pid)"
        + " from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname ="
        + " current_database()"), count -> count >= statements);
  }

  private static long version() {
    return TestDatabase.count(stage.server.database, "select version from wave where id = " + stage.wave);
  }
}
