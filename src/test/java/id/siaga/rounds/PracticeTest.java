package id.siaga.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestDay;
import id.siaga.TestServer.Answer;
import id.siaga.TrainingStage;
import id.siaga.access.Role;
import id.siaga.web.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Practising for the voting day: from one's own phone, at one's own station, and never into the vote. */
class PracticeTest {
  private static final Instant DAYS_BEFORE = Instant.parse("2024-11-24T03:00:00Z");
  /** 04.00 WIB of the voting day. */
  private static final Instant OVER = Instant.parse("2024-11-26T21:00:00Z");
  private static final long HERE = TrainingStage.FIRST;
  private TrainingStage stage;
  private String phone;

  @BeforeEach
  void start() {
    stage = new TrainingStage();
    stage.clock.set(DAYS_BEFORE);
    phone = stage.phone(stage.supervisor(HERE, "Ani Contoh"), HERE);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void oneTapOpensItAndTheVoteStaysTheRoundOfThePages() {
    JsonNode opened = stage.good(set(Map.of("open", true)));
    assertTrue(opened.path("open").asBoolean());
    assertEquals(stage.round, opened.path("vote").asInt());
    assertEquals(OVER, Instant.parse(opened.path("closesAt").asText()));
    assertEquals(opened, stage.good(set(Map.of("open", true))), "asked twice, opened once");
    assertEquals(1, count("journal where kind = 'round.practice'"));
    assertEquals(1, count("round where practice_of = " + stage.round));
    JsonNode rounds = stage.good(stage.server.get("/api/rounds", stage.admin));
    assertEquals(stage.round, rounds.path("current").asInt());
    assertEquals(opened, rounds.path("practices").path(0));
    assertEquals(opened, me().path("practice"));

    assertFalse(stage.good(set(Map.of("open", false))).path("open").asBoolean());
    assertFalse(me().path("practice").path("open").asBoolean());
    assertTrue(stage.good(set(Map.of("open", true))).path("open").asBoolean());
    assertEquals(3, count("journal where kind = 'round.practice'"));
    assertEquals(1, count("journal where kind = 'round.created' and body like '%rehearsal%'"));
    assertEquals(400, set(Map.of()).status());
    assertEquals(403, change(stage.office, stage.round, Map.of("open", true)).status());
    String far = TestActors.token(stage.server, Role.ADMIN, "36.04");
    assertEquals(404, change(far, stage.round, Map.of("open", true)).status());
    assertEquals(409, change(stage.admin, opened.path("round").asInt(), Map.of("open", true)).status(),
        "a practice has no practice");
  }

  @Test
  void whatIsPractisedIsNowhereInTheVote() {
    long before = count("journal where chain = " + stage.round);
    int practice = open();
    Map<String, Object> arrival = item(HERE, practice, "check-in", Map.of());
    JsonNode results = stage.good(file(phone, arrival, item(HERE, practice, "phase", Map.of("to", "TPS_DIBUKA")),
        item(HERE, practice, "turnout", Map.of("voters", 25)),
        item(HERE, practice, "incident", Map.of("type", "LOG-01", "danger", true)))).path("results");
    results.forEach(result -> assertEquals("stored", result.path("status").asText(), results.toString()));
    assertEquals("duplicate", status(file(phone, arrival)), "sent again");

    assertEquals(0, count("report where round = " + stage.round));
    assertEquals(4, count("report where round = " + practice));
    assertEquals(before, count("journal where chain = " + stage.round), "the vote's journal knows nothing");
    assertEquals(0, count("incident where round = " + stage.round));
    assertEquals(0, stage.good(stage.server.get("/api/incidents?status=all", stage.admin)).path("incidents").size());
    assertEquals("TPS_DIBUKA", Eventually.get(() -> state(practice), "TPS_DIBUKA"::equals));
    assertEquals("BELUM_SIAP", state(stage.round));
    assertEquals("BELUM_SIAP", me().path("state").asText());
    assertEquals("BELUM_HADIR", me().path("presence").asText());
    assertEquals(0, count("station_state where round = " + stage.round + " and (last_heard_at is not null or state > 0"
        + " or presence > 0 or voters is not null or open_incidents > 0)"));
    JsonNode honoraria = stage.good(stage.server.get("/api/staffing/honorarium?round=" + stage.round, stage.admin));
    assertEquals("UNKNOWN", honoraria.at("/rows/0/presence").asText());
    assertFalse(honoraria.at("/rows/0").has("arrivedAt"));

    Map<String, Object> earnest = new HashMap<>(arrival);
    earnest.remove("round");
    assertEquals(409, problem(file(phone, earnest)).path("status").asInt(), "the same id cannot move to the vote");
    assertEquals(0, count("report where round = " + stage.round));
  }

  @Test
  void itClosesByHandAndByItselfOnTheVotingDay() {
    int practice = open();
    stage.good(set(Map.of("open", false)));
    refused(409, item(HERE, practice, "check-in", Map.of()));
    stage.good(set(Map.of("open", true)));
    stage.clock.set(OVER.minusSeconds(1));
    String awake = stage.phone(UUID.randomUUID(), HERE);
    assertEquals("stored", status(file(awake, item(HERE, practice, "check-in", Map.of()))));
    stage.clock.set(OVER);
    JsonNode told = problem(file(awake, item(HERE, practice, "check-in", Map.of())));
    assertEquals(409, told.path("status").asInt());
    assertTrue(told.path("detail").asText().contains("halaman utama"), told.toString());
    assertEquals(409, set(Map.of("open", true)).status(), "too late to open one");
    Map<String, Object> earnest = item(HERE, practice, "check-in", Map.of());
    earnest.remove("round");
    assertEquals("stored", status(file(awake, earnest)), "the vote takes what is meant for it");
    stage.good(stage.server.call("PUT", "/api/rounds/" + stage.round + "/settings", fresh(), Json.bytes(
        Map.of("practiceClosesAt", "05:00")), "application/json"));
    assertEquals("stored", status(file(awake, item(HERE, practice, "check-in", Map.of()))), "an office may set it");
  }

  @Test
  void nobodyPractisesElsewhere() {
    int practice = open();
    refused(404, item(HERE + 1, practice, "check-in", Map.of()));
    refused(404, item(HERE, 999, "check-in", Map.of()));
    refused(404, item(HERE, otherVote(), "check-in", Map.of()));
    Map<String, Object> odd = item(HERE, practice, "check-in", Map.of());
    odd.put("round", "2");
    assertEquals("round", problem(file(phone, odd)).at("/fields/0/field").asText());
    Map<String, Object> own = item(HERE, stage.round, "note", Map.of("text", "sungguhan"));
    assertEquals("stored", status(file(phone, own)), "whoever names the own round means it");
  }

  @Test
  void whoLosesTheirPlaceNoLongerPractises() {
    int practice = open();
    String code = stage.good(stage.server.post("/api/invitations", stage.admin, Map.of("round", stage.round,
        "stations", List.of(HERE)))).at("/0/code").asText();
    String enrolled = stage.good(stage.server.post("/api/enrolments", null, Map.of("code", code))).path("token")
        .asText();
    assertEquals("stored", status(file(enrolled, item(HERE, practice, "check-in", Map.of()))));
    assertEquals(204, stage.server.call("DELETE", "/api/assignments/" + HERE + "?round=" + stage.round, stage.admin,
        null, null).status());
    Eventually.get(() -> file(enrolled, item(HERE, practice, "note", Map.of("text", "x"))).status(),
        status -> status == 401);
  }

  @Test
  void aRehearsalCanBeChosenOnceIfItFits() {
    int other = otherVote();
    int ownClock = round("rehearsal", Map.of("parent", stage.round, "speed", 60));
    int fits = round("rehearsal", Map.of("parent", stage.round));
    for (int wrong : List.of(other, ownClock, 999, stage.round)) {
      Answer answer = set(Map.of("open", true, "rehearsal", wrong));
      assertEquals(400, answer.status(), answer.json().toString());
      assertEquals("rehearsal", answer.json().at("/fields/0/field").asText());
    }
    assertEquals(409, set(Map.of("open", false)).status(), "there is none to close");
    assertEquals(fits, stage.good(set(Map.of("open", true, "rehearsal", fits))).path("round").asInt());
    assertEquals(409, set(Map.of("open", true, "rehearsal", ownClock)).status());
    assertEquals("stored", status(file(phone, item(HERE, fits, "note", Map.of("text", "gladi")))));
  }

  @Test
  void theOfficeSeesWhoHasPractised() {
    stage.supervisor(HERE + 1, "Budi Contoh");
    assertFalse(stage.good(progress("")).has("practice"));
    int practice = open();
    file(phone, item(HERE, practice, "check-in", Map.of()), item(HERE, practice, "check-in", Map.of()));
    JsonNode begun = stage.good(progress("&q=ani")).path("rows").path(0);
    assertEquals(1, begun.path("practised").asInt());
    assertFalse(begun.has("practisedAt"));
    file(phone, item(HERE, practice, "phase", Map.of("to", "TPS_DIBUKA")),
        item(HERE, practice, "turnout", Map.of("voters", 3)),
        item(HERE, practice, "incident", Map.of("type", "LOG-01")));
    JsonNode page = stage.good(progress("&filter=unpractised"));
    assertEquals(1, page.at("/totals/practised").asInt());
    assertEquals(2, page.at("/totals/serving").asInt());
    assertEquals("Budi Contoh", page.at("/rows/0/name").asText());
    assertEquals(1, page.path("found").asInt());
    assertTrue(page.at("/practice/open").asBoolean());
    assertTrue(stage.good(stage.server.get("/api/me/duty", phone)).at("/parts/training/practisedAt").isTextual());
  }

  private int open() {
    return stage.good(set(Map.of("open", true))).path("round").asInt();
  }

  private Answer set(Map<String, Object> body) {
    return change(fresh(), stage.round, body);
  }

  private Answer change(String token, int round, Map<String, Object> body) {
    return stage.server.call("PUT", "/api/rounds/" + round + "/practice", token, Json.bytes(body),
        "application/json");
  }

  /** An admin whose token is as old as the clock says. */
  private String fresh() {
    return TestActors.admin(stage.server);
  }

  private int otherVote() {
    int id = round("vote", Map.of());
    return stage.good(change(fresh(), id, Map.of("open", true))).path("round").asInt();
  }

  private int round(String kind, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.putAll(Map.of("name", "Putaran lain", "kind", kind, "votingDay", "2024-11-27"));
    return stage.good(stage.server.post("/api/rounds", fresh(), body)).path("id").asInt();
  }

  private Answer progress(String more) {
    return stage.get("progress?round=" + stage.round + more, fresh());
  }

  private JsonNode me() {
    return stage.good(stage.server.get("/api/me", phone));
  }

  private String state(int round) {
    return stage.good(stage.server.get("/api/board?territory=" + HERE + "&round=" + round, fresh()))
        .at("/stations/0/state").asText();
  }

  private Map<String, Object> item(long station, int round, String kind, Map<String, ?> body) {
    Map<String, Object> item = TestDay.item(station, kind, stage.clock.instant(), body);
    item.put("round", round);
    return item;
  }

  private Answer file(String token, Object... items) {
    return stage.server.post("/api/reports", token, Map.of("items", List.of(items)));
  }

  private void refused(int status, Map<String, Object> item) {
    JsonNode problem = problem(file(phone, item));
    assertEquals(status, problem.path("status").asInt(), problem.toString());
    assertEquals(0, count("report where id = '" + item.get("id") + "'"));
  }

  private String status(Answer answer) {
    return stage.good(answer).path("results").path(0).path("status").asText();
  }

  private JsonNode problem(Answer answer) {
    return stage.good(answer).path("results").path(0).path("problem");
  }

  private long count(String from) {
    return TestDatabase.count(stage.server.database, "select count(*) from " + from);
  }
}
