package id.siaga.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import id.siaga.web.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening rounds and changing their clocks, on this process and seen by another one. */
class RoundFeatureTest {
  private final TestClock clock = new TestClock();
  private TestServer server;
  private String admin;

  @BeforeEach
  void start() {
    server = TestServer.start(clock);
    admin = TestActors.admin(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anEmptyOfficeHasNoRound() {
    JsonNode none = server.get("/api/rounds", admin).json();
    assertEquals(0, none.get("rounds").size());
    assertFalse(none.has("current"));
    assertEquals(409, server.get("/api/stations", admin).status());
    assertEquals(401, server.get("/api/rounds", null).status());
  }

  @Test
  void aRevoteSharesTheStationsAndANewVoteDoesNot() {
    int first = TestOffice.round(server, admin);
    TestOffice.importStations(server, admin, "code\n3673011001001\n3673021001001\n");
    Answer revote = create("PSU", "revote", Map.of("parent", first, "territory", "36.73.02"));
    assertEquals(200, revote.status(), revote.json().toString());
    assertEquals(2, server.get("/api/stations", admin).json().get("stations").size());
    int psu = revote.json().get("id").asInt();
    assertEquals(1, states(psu), "only the stations of its territory take part");
    assertEquals(2, states(first));
    create("Lain", "vote", Map.of());
    assertEquals(0, server.get("/api/stations", admin).json().get("stations").size());
    assertEquals(3, server.get("/api/rounds", admin).json().get("rounds").size());
    String elsewhere = TestActors.token(server, Role.COORDINATOR, "36.73.02.1001");
    assertEquals(3, server.get("/api/rounds", elsewhere).json().get("rounds").size());
    String far = TestActors.token(server, Role.ADMIN, "36.04");
    assertEquals(0, server.get("/api/rounds", far).json().get("rounds").size());
    assertEquals(404, settings(far, first, Map.of("nearMetres", 50)).status());
    assertEquals(3, TestDatabase.count(server.database, "select count(*) from journal where kind = 'round.created'"));
  }

  @Test
  void aRehearsalHasItsOwnClock() {
    JsonNode round = create("Gladi", "rehearsal", Map.of("startsAt", "2024-11-27T05:30:00+07:00", "speed", 60)).json();
    assertEquals("2024-11-26T22:30:00Z", round.get("now").asText());
    clock.advance(Duration.ofMinutes(1));
    JsonNode later = server.get("/api/rounds", admin).json().get("rounds").get(0);
    assertEquals("2024-11-26T23:30:00Z", later.get("now").asText());
    assertEquals(60, later.get("clockSpeed").asDouble());
  }

  @Test
  void settingsChangeOneByOneAndOnEveryProcess() throws Exception {
    int id = TestOffice.round(server, admin);
    try (TestServer other = TestServer.start(new TestClock(), server.database, Map.of())) {
      Answer changed = settings(admin, id, Map.of("nearMetres", 500));
      assertEquals(200, changed.status(), changed.json().toString());
      assertEquals(500, changed.json().get("settings").get("nearMetres").asInt());
      assertTrue(changed.json().get("settings").get("presentBy").asText().startsWith("06:30"));
      String far = TestActors.admin(other);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      while (near(other, far) != 500 && System.nanoTime() < deadline) Thread.onSpinWait();
      assertEquals(500, near(other, far));
    }
    assertEquals(1, TestDatabase.count(server.database, "select count(*) from journal where kind = 'round.settings'"));
  }

  @Test
  void namesWhatDoesNotFit() {
    assertField("name", create("", "vote", Map.of()));
    assertField("kind", create("x", "pemilu", Map.of()));
    assertField("parent", create("x", "revote", Map.of()));
    assertField("parent", create("x", "revote", Map.of("parent", 99)));
    assertField("speed", create("x", "vote", Map.of("speed", 2)));
    assertField("speed", create("x", "rehearsal", Map.of("speed", 0)));
    assertField("territory", create("x", "vote", Map.of("territory", "367")));
    assertField("lain", create("x", "vote", Map.of("lain", 1)));
    assertEquals(404, create("x", "vote", Map.of("territory", "36.04")).status());
    String coordinator = TestActors.token(server, Role.COORDINATOR, "36.73");
    assertEquals(403, server.post("/api/rounds", coordinator, Map.of()).status());
    int id = TestOffice.round(server, admin);
    assertField("closesAt", settings(admin, id, Map.of("closesAt", "06:00")));
    assertField("nearMetres", settings(admin, id, Map.of("nearMetres", 1)));
    assertField("opensAt", settings(admin, id, Map.of("opensAt", "pagi")));
    assertEquals(404, settings(admin, 77, Map.of()).status());
    assertEquals(1, TestDatabase.count(server.database, "select count(*) from round"));
  }

  private Answer create(String name, String kind, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.putAll(Map.of("name", name, "kind", kind, "votingDay", "2024-11-27"));
    return server.post("/api/rounds", admin, body);
  }

  private Answer settings(String token, int id, Map<String, Object> body) {
    return server.call("PUT", "/api/rounds/" + id + "/settings", token, Json.bytes(body),
        "application/json");
  }

  private long states(int round) {
    return TestDatabase.count(server.database, "select count(*) from station_state where round = " + round);
  }

  private static int near(TestServer server, String token) {
    return server.get("/api/rounds", token).json().get("rounds").get(0).get("settings").get("nearMetres").asInt();
  }

  private static void assertField(String field, Answer answer) {
    assertEquals(400, answer.status(), answer.json().toString());
    List<JsonNode> fields = answer.json().findValues("field");
    assertTrue(fields.stream().anyMatch(f -> f.asText().equals(field)), answer.json().toString());
  }
}
