package id.siaga.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.ReadinessSamples;
import id.siaga.TestDatabase;
import id.siaga.TestServer.Answer;
import id.siaga.TrainingStage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One supervisor walks from an empty place to a tried phone; the office sees each step and what is in the way. */
class ReadinessListTest {
  private static final String READINESS = "/api/staffing/readiness?territory=" + TrainingStage.HERE;
  private static final String REACH = "/api/staffing/reach";
  private static final long OTHER = TrainingStage.FIRST + 5;
  private static TrainingStage stage;
  private static UUID ani;
  private static UUID budi;

  @BeforeAll
  static void start() {
    stage = new TrainingStage();
    ani = stage.supervisor(TrainingStage.FIRST, "Ani Contoh");
    budi = stage.supervisor(OTHER, "Budi Contoh");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void eachStepStandsOnTheOnesBeforeIt() {
    stands("NO_ANSWER", "ASSIGNED");
    answered("DECLINED");
    stands("DECLINED", "ASSIGNED");
    answered("ACCEPTED");
    stands("NOT_SWORN", "ACCEPTED");
    UUID oath = stage.gathering("oath", 10);
    stage.good(stage.post("gatherings/" + oath + "/attendance", stage.office, Map.of("person", ani)));
    stands("NOT_SIGNED", "ACCEPTED");
    sql("insert into pledge (id, round, person, station, way, text, type, bytes, sha256, sent, signed_at, taken_by)"
        + " values ('" + UUID.randomUUID() + "', " + stage.round + ", '" + ani + "', " + TrainingStage.FIRST
        + ", 'drawn', 1, 'png', 1, '', '', now(), '" + ani + "')");
    stands("NO_QUIZ", "SWORN");
    tried(false);
    stands("QUIZ_NOT_PASSED", "SWORN");
    tried(true);
    stands("NO_PHONE", "TRAINED");
    UUID session = session();
    stands("NOT_CHECKED", "TRAINED");

    Map<String, Object> check = ReadinessSamples.device(UUID.randomUUID());
    check.put("camera", "prompt");
    check.put("sentAt", "2024-11-26T22:50:00Z");
    JsonNode told = stage.good(device(session, check));
    assertEquals(2, told.path("problems").size());
    assertEquals(-600, told.path("clockOff").asInt());
    assertFalse(told.path("ready").asBoolean());
    assertEquals(told, stage.good(device(session, check)), "sent again");
    stands("CAMERA", "TRAINED");
    assertTrue(stage.good(device(session, ReadinessSamples.device(UUID.randomUUID()))).path("ready").asBoolean());
    stands(null, "PHONE_READY");
    JsonNode mine = stage.good(stage.server.get("/api/me/readiness", phone(ani, session, TrainingStage.FIRST)));
    assertEquals("PHONE_READY", mine.path("state").asText());
    assertTrue(mine.at("/device/ready").asBoolean());
    assertTrue(stage.journal().contains("device.checked"));

    sql("update session set ended_at = now() where id = '" + session + "'");
    session();
    stands("NOT_CHECKED", "TRAINED");
  }

  @Test
  void theFunnelTheFiltersAndTheFileTellTheSame() {
    JsonNode page = page("");
    assertEquals(40, page.path("total").asInt());
    assertEquals(40, page.at("/all/stations").asInt());
    assertEquals(2, page.at("/all/assigned").asInt());
    assertEquals(1, page.path("funnel").size(), "one kelurahan");
    assertEquals(38, page.path("blockers").path(0).path("stations").asInt());
    assertEquals(38, page("&state=EMPTY").path("total").asInt());
    assertEquals(1, page("&q=budi").path("total").asInt());
    assertEquals("Budi Contoh", page("&q=budi").at("/rows/0/person/name").asText());
    assertEquals(OTHER + 1, page("&state=EMPTY&after=" + OTHER).at("/rows/0/station").asLong());
    assertEquals(400, stage.server.get(READINESS + "&state=HALF", stage.office).status());
    assertEquals(404, stage.server.get(READINESS, stage.neighbour).status());
    JsonNode city = stage.good(stage.server.get("/api/staffing/readiness?territory=36.73", stage.admin));
    assertEquals(2, city.path("funnel").size(), "two kecamatan");
    assertEquals(41, city.at("/all/stations").asInt());

    String path = "/api/staffing/readiness/file?territory=" + TrainingStage.HERE;
    String csv = new String(stage.server.get(path + "&q=budi", stage.office).raw().body(), StandardCharsets.UTF_8);
    assertTrue(csv.contains("\"36.73.01.1001.006\"") && csv.contains("Belum menjawab penugasan"), csv);
    assertEquals(2, csv.lines().count());
    assertEquals(200, stage.server.get(path + "&format=xlsx", stage.office).status());
  }

  @Test
  void whoIsAskedAnswersOnceAndInTimeOrLate() {
    UUID id = UUID.randomUUID();
    Map<String, Object> test = Map.of("id", id, "round", stage.round, "territory", TrainingStage.HERE, "channel",
        "app", "minutes", 5);
    JsonNode opened = stage.good(stage.server.post(REACH, stage.office, test));
    assertEquals(2, opened.path("silent").asInt());
    assertEquals(opened, stage.good(stage.server.post(REACH, stage.office, test)), "asked once");
    assertEquals(409, stage.server.post(REACH, stage.office, Map.of("id", id, "round", stage.round, "territory",
        "36.73.01.1001", "channel", "app", "minutes", 5)).status());
    String token = stage.phone(budi, OTHER);
    JsonNode mine = stage.good(stage.server.get("/api/me/readiness", token));
    assertEquals(id.toString(), mine.at("/reach/0/id").asText());
    JsonNode answer = stage.good(stage.server.post("/api/me/reach/" + id, token, Map.of()));
    assertFalse(answer.path("late").asBoolean());
    stage.clock.advance(Duration.ofMinutes(6));
    assertEquals(answer, stage.good(stage.server.post("/api/me/reach/" + id, token, Map.of())), "the first counts");
    assertEquals(0, stage.good(stage.server.get("/api/me/readiness", token)).path("reach").size(), "it is over");
    JsonNode silent = stage.good(stage.server.get(REACH + "/" + id + "?filter=silent", stage.office));
    assertEquals(1, silent.path("people").size());
    assertEquals("Ani Contoh", silent.at("/people/0/name").asText());
    String late = stage.phone(ani, TrainingStage.FIRST);
    assertTrue(stage.good(stage.server.post("/api/me/reach/" + id, late, Map.of())).path("late").asBoolean());
    JsonNode end = stage.good(stage.server.get(REACH + "/" + id, stage.office)).path("test");
    assertEquals("1 answered, 1 late, 0 silent, open false", end.path("answered").asInt() + " answered, "
        + end.path("late").asInt() + " late, " + end.path("silent").asInt() + " silent, open "
        + end.path("open").asBoolean());
    assertEquals(404, stage.server.get(REACH + "/" + id, stage.neighbour).status());
    assertEquals(404, stage.server.post("/api/me/reach/" + UUID.randomUUID(), token, Map.of()).status());
    assertEquals(409, stage.server.post(REACH, stage.neighbour, Map.of("id", UUID.randomUUID(), "round", stage.round,
        "territory", "36.73.02", "channel", "app", "minutes", 5)).status(), "nobody serves there");
    stage.clock.advance(Duration.ofMinutes(-6));
  }

  @Test
  void theContactLogAnswersForTheOtherChannels() {
    UUID id = UUID.randomUUID();
    stage.good(stage.server.post(REACH, stage.office, Map.of("id", id, "round", stage.round, "territory",
        TrainingStage.HERE, "channel", "call", "minutes", 5)));
    stage.good(stage.server.post("/api/staffing/contacts", stage.office, Map.of("id", UUID.randomUUID(), "person",
        ani, "channel", "CALL", "outcome", "NO_ANSWER")));
    stage.good(stage.server.post("/api/staffing/contacts", stage.office, Map.of("id", UUID.randomUUID(), "person",
        ani, "channel", "WA", "outcome", "REACHED")));
    stage.good(stage.server.post("/api/staffing/contacts", stage.office, Map.of("id", UUID.randomUUID(), "person",
        budi, "channel", "CALL", "outcome", "WILL_COME")));
    JsonNode answered = stage.good(stage.server.get(REACH + "/" + id + "?filter=answered", stage.office));
    assertEquals(1, answered.path("people").size());
    assertEquals("Budi Contoh", answered.at("/people/0/name").asText());
    assertEquals(1, answered.at("/test/silent").asInt());
  }

  private static JsonNode page(String filter) {
    return stage.good(stage.server.get(READINESS + filter, stage.office));
  }

  private static void stands(String blocker, String state) {
    JsonNode row = page("&after=" + (TrainingStage.FIRST - 1)).at("/rows/0");
    assertEquals(state, row.path("state").asText(), row.toString());
    assertEquals(blocker == null ? "" : blocker, row.at("/blocker/code").asText(), row.toString());
  }

  private static Answer device(UUID session, Map<String, Object> check) {
    return stage.server.post("/api/me/device", phone(ani, session, TrainingStage.FIRST), check);
  }

  private static String phone(UUID person, UUID session, long station) {
    return id.siaga.TestActors.token(stage.server, new id.siaga.access.Actor(person, session,
        id.siaga.access.Role.SUPERVISOR, id.siaga.access.Territory.station(station), stage.round));
  }

  private static UUID session() {
    UUID id = UUID.randomUUID();
    sql("insert into session (id, person, round, created_at, last_seen_at, expires_at) values ('" + id + "', '" + ani
        + "', " + stage.round + ", now(), now(), now() + interval '1 day')");
    return id;
  }

  private static void answered(String answer) {
    sql("update assignment set answer = '" + answer + "', answered_at = now() where person = '" + ani + "'");
  }

  private static void tried(boolean passed) {
    sql("insert into quiz_try (id, round, person, station, seed, asked, pass_percent, started_at, answers, sent_at,"
        + " correct, passed) values ('" + UUID.randomUUID() + "', " + stage.round + ", '" + ani + "', "
        + TrainingStage.FIRST + ", 1, '[1]', 75, now(), '[1]', now(), 1, " + passed + ")");
  }

  private static void sql(String text) {
    TestDatabase.owner(stage.server.database, text);
  }
}
