package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestApplicants;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestStaff;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supervisors and their stations by screen: who may see whom, one person for each place, and what the journal says. */
class StaffingTest {
  private static final long ONE = 3673011001001L;
  private static final long TWO = 3673011001002L;
  private static TestServer server;
  private static String admin;
  private int round;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    admin = TestActors.admin(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void freshRound() {
    round = TestOffice.round(server, admin);
    TestOffice.importStations(server, admin, "code\n" + ONE + "\n" + TWO + "\n3673021001001\n");
  }

  @Test
  void aPersonIsEnteredAssignedFoundAndReleased() {
    Answer added = server.post("/api/people", admin, Map.of("name", "  Siti   Aminah ", "phone", "0812-3456-7890"));
    assertEquals(200, added.status(), added.json().toString());
    JsonNode siti = added.json();
    assertEquals("Siti Aminah", siti.get("name").asText());
    assertEquals("+6281234567890", siti.get("phone").asText());
    assertFalse(siti.has("station"));
    String id = siti.get("id").asText();
    assertEquals(List.of(id), ids("?filter=unassigned&q=siti%20amin"));

    JsonNode placed = assign(id, ONE).json();
    assertEquals(ONE, placed.get("station").asLong());
    assertEquals("TPS 1 Serang", placed.get("stationName").asText());
    assertEquals(List.of(), ids("?filter=unassigned&q=siti%20amin"));
    assertEquals(List.of(id), ids("?filter=not-enrolled&q=tps%201%20serang&territory=36.73.01"));
    assertEquals(List.of(), ids("?territory=36.73.02&q=siti%20amin"));
    assertEquals(1, TestDatabase.count(server.database, "select count(*) from rights where person = '" + id
        + "' and role = 'supervisor' and low = " + ONE + " and high = " + ONE + " and round = " + round
        + " and ended_at is null"));
    assertEquals("{\"person\":\"" + id + "\",\"station\":" + ONE + ",\"main\":true}", event("person.assigned"));

    assertEquals(204, release(ONE).status());
    assertEquals("{\"person\":\"" + id + "\",\"station\":" + ONE + ",\"main\":true}", event("person.unassigned"));
    assertEquals(0, TestDatabase.count(server.database,
        "select count(*) from rights where person = '" + id + "' and ended_at is null"));
    assertEquals(List.of(id), ids("?filter=unassigned&q=siti%20amin"));
    assertEquals(404, release(ONE).status(), "nobody is there any more");
    assertEquals(200, assign(id, TWO).status(), "and may serve elsewhere");
  }

  @Test
  void aTakenStationNamesWhoHasIt() {
    String budi = TestStaff.supervisor(server, admin, "Budi", ONE);
    String wati = TestStaff.supervisor(server, admin, "Wati", TWO);
    Answer station = server.post("/api/people", admin, Map.of("name", "Joko", "station", ONE));
    assertEquals(409, station.status());
    assertTrue(detail(station).startsWith("TPS 1 Serang sudah diisi Budi."), detail(station));
    assertEquals(List.of(), ids("?q=joko"), "nothing half is stored");
    assertEquals(200, release(TWO).status() / 100 * 100);
    assertEquals(409, assign(wati, ONE).status());
    Answer person = server.call("POST", "/api/assignments", admin, id.siaga.web.Json.bytes(Map.of("person", budi,
        "station", TWO)), "application/json", "accept-language", "en");
    assertEquals(409, person.status());
    assertTrue(detail(person).startsWith("Budi already serves at TPS 1 Serang."), detail(person));
  }

  @Test
  void theHardRulesHoldHereToo() {
    TestDatabase.owner(server.database, "update station set special = 'lapas' where code = " + TWO);
    Answer fresh = server.post("/api/people", admin, Map.of("name", "Joko", "station", TWO));
    assertEquals(409, fresh.status());
    assertTrue(detail(fresh).contains("TPS khusus, dan Joko belum ditandai"), detail(fresh));
    assertEquals(List.of(), ids("?q=joko"), "nothing half is stored");
    String siti = server.post("/api/people", admin, Map.of("name", "Siti")).json().get("id").asText();
    assertEquals(409, assign(siti, TWO).status());
    TestDatabase.owner(server.database, "insert into candidate (person, kind, area, special, household_index,"
        + " updated_at) values ('" + siti + "', 'main', 3673011001000, true, '\\x02', now())");
    TestDatabase.owner(server.database, "insert into station_officer (roll, station, nik_index, household_index, duty)"
        + " select roll, " + TWO + ", '\\x09', '\\x02', 'KPPS' from round where id = " + round);
    Answer family = assign(siti, TWO);
    assertEquals(409, family.status());
    assertTrue(detail(family).contains("Siti sekeluarga atau serumah dengan petugas KPPS"), detail(family));
    TestDatabase.owner(server.database, "update candidate set active = false where person = '" + siti + "'");
    assertTrue(detail(assign(siti, ONE)).contains("Siti tidak lagi berstatus ditetapkan"));
    TestDatabase.owner(server.database, "update candidate set active = true where person = '" + siti + "'");
    assertEquals(200, assign(siti, ONE).status());
    TestDatabase.owner(server.database, "update assignment set answer = 'DECLINED' where person = '" + siti + "'");
    assertEquals(204, release(ONE).status());
    assertTrue(detail(assign(siti, ONE)).contains("Siti sudah menolak bertugas di TPS ini"));
  }

  @Test
  void aLockedPlaceIsNotEndedAndWhoLockedItIsNamed() {
    String budi = TestStaff.supervisor(server, admin, "Budi", ONE);
    String office = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.01");
    lock(office, true);
    Answer refused = release(ONE);
    assertEquals(409, refused.status());
    assertTrue(detail(refused).matches("TPS 1 Serang dikunci untuk Budi \\(oleh .+, 27 Nov 06\\.00\\)\\. Buka dahulu"
        + " kuncinya .*"), detail(refused));
    assertEquals(budi, text("select person from assignment where round = " + round + " and ended_at is null"));
    Answer board = TestPlaces.send(server, admin, round, TestPlaces.move(ONE, null, budi));
    assertEquals(409, board.status());
    assertTrue(detail(board).contains("(oleh "), detail(board));
    lock(office, false);
    assertNull(text("select locked_by from assignment where round = " + round));
    assertEquals(204, release(ONE).status());
  }

  private void lock(String token, boolean locked) {
    Answer done = server.call("PUT", "/api/staffing/locks", token, id.siaga.web.Json.bytes(Map.of("round", round,
        "stations", List.of(ONE), "locked", locked)), "application/json");
    assertEquals(200, done.status(), done.json().toString());
  }

  @Test
  void ofTwoWhoAssignAtOnceExactlyOneWins() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(8);
    try {
      for (int turn = 0; turn < 5; turn++) {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          String name = "Calon " + (char) ('A' + i) + (char) ('A' + turn);
          calls.add(() -> server.post("/api/people", admin, Map.of("name", name, "station", ONE)));
        }
        winners(both, calls);
        release(ONE);
        String one = server.post("/api/people", admin, Map.of("name", "Rebutan")).json().get("id").asText();
        winners(both, List.of(() -> assign(one, ONE), () -> assign(one, TWO)));
        release(ONE);
        release(TWO);
      }
    } finally {
      both.shutdown();
    }
  }

  private static void winners(ExecutorService pool, List<Callable<Answer>> calls) throws Exception {
    int won = 0;
    for (var call : pool.invokeAll(calls)) {
      Answer answer = call.get();
      if (answer.status() == 200) won++;
      else assertTrue(answer.status() == 409 && detail(answer).contains("sudah "), answer.json().toString());
    }
    assertEquals(1, won);
  }

  @Test
  void nobodySeesOrMovesPeopleOfAnotherTerritory() {
    String here = TestStaff.supervisor(server, admin, "Orang Satu", ONE);
    String pool = server.post("/api/people", admin, Map.of("name", "Orang Kota")).json().get("id").asText();
    String near = TestActors.token(server, Role.ADMIN, "36.73.01");
    String next = TestActors.token(server, Role.ADMIN, "36.73.02");
    assertEquals(List.of(pool, here), ids("?q=orang"));
    assertEquals(List.of(here), ids(near, "?q=orang"), "who was entered for the city is the city's");
    assertEquals(List.of(), ids(next, "?q=orang"));
    assertEquals(404, server.get("/api/people?territory=36.73.01", next).status());
    assertEquals(404, put(next, here, Map.of("name", "Lain")).status());
    for (long station : List.of(3673021001001L, TWO)) {
      assertEquals(404, server.post("/api/assignments", next, Map.of("person", here, "station", station)).status());
    }
    assertEquals(404, server.call("DELETE", "/api/assignments/" + ONE, next, null, null).status());
    assertEquals(404, server.post("/api/people", next, Map.of("name", "Susup", "station", TWO)).status());
    String coordinator = TestActors.token(server, Role.COORDINATOR, "36.73.01");
    assertEquals(List.of(here), ids(coordinator, "?q=orang"));
    assertEquals(403, server.post("/api/people", coordinator, Map.of("name", "Susup")).status());
    assertEquals(403, server.get("/api/people", TestActors.token(server, Role.OBSERVER, "36.73")).status());
    release(ONE);
    assertEquals(List.of(here), ids(near, "?q=orang&filter=unassigned"), "released people stay with their area");
  }

  @Test
  void theTokenOfAReleasedSupervisorStopsWorking() {
    String id = TestStaff.supervisor(server, admin, "Rina", ONE);
    UUID session = UUID.randomUUID();
    TestDatabase.owner(server.database, "insert into session (id, person, round, created_at, last_seen_at, expires_at)"
        + " values ('" + session + "', '" + id + "', " + round + ", '2024-11-26', '2024-11-26', '2024-12-05')");
    Actor rina = new Actor(UUID.fromString(id), session, Role.SUPERVISOR, Territory.station(ONE), round);
    String token = TestActors.token(server, rina);
    assertEquals(200, server.get("/api/me", token).status());
    assertTrue(TestStaff.people(server, admin, "?q=rina").get("people").get(0).get("enrolled").asBoolean());
    release(ONE);
    assertEquals(401, server.get("/api/me", token).status());
    assertEquals("{\"person\":\"" + id + "\"}", text("select body from journal where chain = 0 and "
        + "kind = 'access.changed' order by seq desc limit 1"));
  }

  @Test
  void namesAndNumbersAreCorrected() {
    String id = TestStaff.supervisor(server, admin, "Dwi", ONE);
    assertEquals("Dwi Lestari", put(admin, id, Map.of("name", "Dwi Lestari")).json().get("name").asText());
    assertEquals("+6281200001111", put(admin, id, Map.of("phone", "081200001111")).json().get("phone").asText());
    assertNull(put(admin, id, Map.of("phone", "")).json().get("phone"));
    assertEquals(400, put(admin, id, Map.of("phone", "satu dua")).status());
    assertEquals(400, put(admin, id, Map.of("name", " ")).status());
    assertEquals(404, put(admin, UUID.randomUUID().toString(), Map.of("name", "X Y")).status());
    assertFalse(text("select string_agg(body, ' ') from journal").contains("Dwi"), "no name in the journal");
  }

  @Test
  void badInputIsNamed() {
    for (String body : List.of("{}", "{\"person\":\"x\",\"station\":" + ONE + "}", "{\"person\":\"" + UUID.randomUUID()
        + "\"}", "{\"person\":\"" + UUID.randomUUID() + "\",\"station\":1.5}")) {
      assertEquals(400, server.post("/api/assignments", admin, body).status(), body);
    }
    String person = server.post("/api/people", admin, Map.of("name", "Tanpa Tempat")).json().get("id").asText();
    Answer unknown = assign(person, 3673011001999L);
    assertEquals(400, unknown.status());
    assertEquals("station", unknown.json().get("fields").get(0).get("field").asText());
    assertEquals(404, assign(UUID.randomUUID().toString(), ONE).status());
    for (String query : List.of("?filter=semua", "?after=x", "?territory=99x", "?halaman=2")) {
      assertEquals(400, server.get("/api/people" + query, admin).status(), query);
    }
    assertEquals(List.of(), ids("?q=%25"), "a per cent sign is no pattern");
  }

  private Answer assign(String person, long station) {
    return server.post("/api/assignments", admin, Map.of("person", person, "station", station));
  }

  private static Answer release(long station) {
    return server.call("DELETE", "/api/assignments/" + station, admin, null, null);
  }

  private static Answer put(String token, String person, Object body) {
    return server.call("PUT", "/api/people/" + person, token, id.siaga.web.Json.bytes(body), "application/json");
  }

  private static List<String> ids(String query) {
    return ids(admin, query);
  }

  private static List<String> ids(String token, String query) {
    return StreamSupport.stream(TestStaff.people(server, token, query).get("people").spliterator(), false)
        .map(person -> person.get("id").asText()).toList();
  }

  private static String detail(Answer answer) {
    return answer.json().path("detail").asText();
  }

  private String event(String kind) {
    return text("select body from journal where chain = " + round + " and kind = '" + kind
        + "' order by seq desc limit 1");
  }

  private static String text(String sql) {
    return TestDatabase.text(server.database, sql);
  }
}
