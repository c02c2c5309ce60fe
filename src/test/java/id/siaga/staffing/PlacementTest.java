package id.siaga.staffing;

import static id.siaga.staffing.TestPlaces.move;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.TestStaff;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.web.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board of places through the API: all of an act or nothing, and whoever comes second learns what changed. */
class PlacementTest {
  private static final long ONE = 3673011001001L;
  private static final long TWO = ONE + 1;
  private static final long THREE = ONE + 2;
  private static final long FAR = 3673021001001L;
  private static TestServer server;
  private static String admin;
  private int round;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    admin = TestSetUp.open(server).admin;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void freshRound() {
    round = TestOffice.round(server, admin);
    TestOffice.importStations(server, admin, "code,lat,lon,signal,special\n" + ONE + ",-6.12,106.13,baik,\n" + TWO
        + ",-6.13,106.13,lemah,\n" + THREE + ",-6.14,106.13,baik,lapas\n" + FAR + ",-6.05,106.16,baik,\n");
  }

  @Test
  void shortageStandsFirstAndEverythingIsFound() {
    person("Budi", ONE);
    String wati = person("Wati", TWO);
    answer(wati, TWO, "DECLINED", "sakit");
    JsonNode board = board("");
    assertEquals(List.of(THREE, FAR, TWO, ONE), stations(board));
    assertEquals(4, board.at("/totals/stations").asInt());
    assertEquals(2, board.at("/totals/empty").asInt());
    assertEquals(1, board.at("/totals/declined").asInt());
    assertEquals(1, board.at("/totals/offered").asInt());
    JsonNode declined = board.at("/rows/2");
    assertEquals("DECLINED", declined.path("answer").asText());
    assertEquals("sakit", declined.path("note").asText());
    assertTrue(declined.path("weakSignal").asBoolean());
    assertEquals("main", declined.at("/person/kind").asText());
    assertEquals("lapas", board.at("/rows/0/special").asText());
    assertEquals(List.of(THREE, FAR), stations(board("&filter=empty")));
    assertEquals(List.of(TWO), stations(board("&filter=declined")));
    assertEquals(List.of(ONE), stations(board("&filter=offered")));
    assertEquals(List.of(ONE), stations(board("&q=budi")));
    assertEquals(List.of(TWO), stations(board("&q=TPS%202")));
    assertEquals(List.of(ONE), stations(board("&after=1-" + TWO)));
    assertEquals(List.of(FAR), stations(board("&territory=36.73.02")));
    assertEquals(400, get(admin, "&filter=semua").status());
    assertEquals(400, get(admin, "&after=x").status());
    String near = TestActors.token(server, Role.COORDINATOR, "36.73.01");
    assertEquals(List.of(THREE, TWO, ONE), stations(get(near, "").json()));
    assertEquals(404, get(near, "&territory=36.73.02").status());
  }

  @Test
  void twoChangePlacesInOneAct() {
    String budi = person("Budi", ONE);
    String wati = person("Wati", TWO);
    String token = supervisor(budi, ONE);
    assertEquals(200, server.get("/api/me", token).status());
    Answer swapped = moves(admin, UUID.randomUUID(), move(ONE, wati, budi), move(TWO, budi, wati));
    assertEquals(200, swapped.status(), swapped.json().toString());
    assertEquals(wati, swapped.json().at("/rows/0/person/id").asText());
    assertEquals(budi, swapped.json().at("/rows/1/person/id").asText());
    assertEquals(401, server.get("/api/me", token).status(), "the old place's token is over");
    assertEquals(1, count("select count(*) from rights where person = '" + budi + "' and ended_at is null and low = "
        + TWO));
    assertEquals("person.unassigned person.unassigned person.assigned person.assigned", TestDatabase.text(
        server.database, "select string_agg(kind, ' ' order by seq) from (select * from journal where chain = "
        + round + " order by seq desc limit 4) j"));
    Answer cleared = moves(admin, UUID.randomUUID(), move(ONE, null, wati));
    assertEquals(200, cleared.status());
    assertFalse(cleared.json().at("/rows/0").has("person"));
    assertEquals(0, cleared.json().at("/rows/0/version").asInt());
  }

  @Test
  void whatIsSentTwiceIsDoneOnce() {
    String budi = person("Budi", null);
    UUID id = UUID.randomUUID();
    assertEquals(200, moves(admin, id, move(ONE, budi, null)).status());
    int events = count("select count(*) from journal where chain = " + round);
    Answer again = moves(admin, id, move(ONE, budi, null));
    assertEquals(200, again.status());
    assertEquals(budi, again.json().at("/rows/0/person/id").asText());
    assertEquals(events, count("select count(*) from journal where chain = " + round));
    assertEquals(409, moves(admin, id, move(TWO, budi, null)).status(), "another act may not carry the same id");
  }

  @Test
  void whoComesSecondLearnsWhatChangedByWhomAndWhen() {
    String budi = person("Budi", ONE);
    String wati = person("Wati", null);
    String joko = person("Joko", null);
    assertEquals(200, moves(admin, UUID.randomUUID(), move(ONE, wati, budi)).status());
    Answer late = moves(admin, UUID.randomUUID(), move(ONE, joko, budi), move(TWO, budi, null));
    assertEquals(409, late.status());
    String detail = late.json().path("detail").asText();
    assertTrue(detail.startsWith("TPS 1 Serang sekarang diisi Wati (oleh "), detail);
    assertTrue(detail.contains("Nov 06.00"), detail);
    assertEquals("/problems/conflict", late.json().path("type").asText());
    assertEquals(String.valueOf(ONE), late.json().at("/fields/0/field").asText());
    assertEquals(1, late.json().path("fields").size());
    assertFalse(board("&q=TPS%202").at("/rows/0").has("person"), "nothing half is done");
    assertEquals(200, moves(admin, UUID.randomUUID(), move(ONE, null, wati)).status());
    String gone = moves(admin, UUID.randomUUID(), move(ONE, joko, wati)).json().path("detail").asText();
    assertTrue(gone.startsWith("TPS 1 Serang sekarang kosong (oleh "), gone);
    assertEquals(200, moves(admin, UUID.randomUUID(), move(TWO, budi, null)).status());
    JsonNode elsewhere = moves(admin, UUID.randomUUID(), move(ONE, budi, null)).json();
    String where = elsewhere.path("detail").asText();
    assertTrue(where.startsWith("Budi sudah bertugas di TPS 2 Serang (oleh "), where);
    assertEquals("/problems/conflict", elsewhere.path("type").asText());
  }

  @Test
  void aLockedPlaceIsOpenedFirst() {
    String budi = person("Budi", ONE);
    assertEquals(409, lock(admin, true, ONE, TWO).status(), "an empty station has nothing to hold");
    Answer locked = lock(admin, true, ONE);
    assertTrue(locked.json().at("/rows/0/locked").asBoolean(), locked.json().toString());
    assertEquals(locked.json(), lock(admin, true, ONE).json(), "locking twice is locking once");
    Answer refused = moves(admin, UUID.randomUUID(), move(ONE, null, budi));
    assertEquals(409, refused.status());
    assertTrue(refused.json().path("detail").asText().startsWith("TPS 1 Serang dikunci untuk Budi (oleh "));
    assertEquals("/problems/rule", refused.json().path("type").asText(), "nobody was faster");
    assertEquals(200, lock(admin, false, ONE).status());
    assertEquals(200, moves(admin, UUID.randomUUID(), move(ONE, null, budi)).status());
  }

  @Test
  void whoMayNotStandThereIsRefusedWithTheReason() {
    String budi = person("Budi", null);
    TestDatabase.owner(server.database, "insert into candidate (person, kind, area, nik_index, household_index,"
        + " updated_at) values ('" + budi + "', 'reserve', 3673011001000, '\\x01', '\\x02', now())");
    JsonNode refused = moves(admin, UUID.randomUUID(), move(THREE, budi, null)).json();
    assertEquals("/problems/rule", refused.path("type").asText());
    String special = refused.path("detail").asText();
    assertTrue(special.startsWith("TPS 3 Serang adalah TPS khusus"), special);
    TestDatabase.owner(server.database, "insert into station_officer (roll, station, nik_index, household_index, duty)"
        + " select roll, " + ONE + ", '\\x09', '\\x02', 'KPPS' from round where id = " + round);
    String family = moves(admin, UUID.randomUUID(), move(ONE, budi, null)).json().path("detail").asText();
    assertTrue(family.startsWith("Budi sekeluarga atau serumah"), family);
    JsonNode row = moves(admin, UUID.randomUUID(), move(TWO, budi, null)).json().at("/rows/0");
    assertEquals("reserve", row.at("/person/kind").asText());
    assertTrue(row.at("/person/distanceKm").asDouble() < 3, row.toString());
  }

  @Test
  void othersTerritoriesAndBadInputAreRefused() {
    String budi = person("Budi", ONE);
    String near = TestActors.token(server, Role.COORDINATOR, "36.73.02");
    assertEquals(404, moves(near, UUID.randomUUID(), move(ONE, null, budi)).status());
    assertEquals(404, moves(near, UUID.randomUUID(), move(FAR, budi, null)).status(), "not theirs to take");
    assertEquals(404, lock(near, true, ONE).status());
    assertEquals(403, moves(TestActors.token(server, Role.COORDINATOR, "36.73"), UUID.randomUUID(),
        move(ONE, null, budi)).status(), "the city looks on");
    assertEquals(404, moves(admin, UUID.randomUUID(), move(ONE + 100, null, null)).status());
    assertEquals(400, moves(admin, UUID.randomUUID()).status());
    assertEquals(400, moves(admin, UUID.randomUUID(), move(ONE, budi, null), move(ONE, null, null)).status());
    assertEquals(400, moves(admin, UUID.randomUUID(), move(ONE, budi, null), move(TWO, budi, null)).status());
  }

  @Test
  void theSupervisorSaysYesOrNo() {
    String budi = person("Budi", ONE);
    String token = supervisor(budi, ONE);
    JsonNode duty = server.get("/api/me/duty", token).json();
    assertEquals("TPS 1 Serang", duty.at("/assignment/stationName").asText());
    assertFalse(duty.path("assignment").has("answer"));
    assertEquals(200, reply(token, Map.of("answer", "DECLINED", "note", "pindah kota")).status());
    int events = count("select count(*) from journal where chain = " + round);
    Answer again = reply(token, Map.of("answer", "DECLINED", "note", "pindah kota"));
    assertEquals("DECLINED", again.json().at("/assignment/answer").asText());
    assertEquals(events, count("select count(*) from journal where chain = " + round));
    assertEquals("pindah kota", board("&filter=declined").at("/rows/0/note").asText());
    assertEquals(0, count("select count(*) from assignment where "
        + "position(convert_to('pindah', 'UTF8') in answer_note) > 0"));
    assertEquals("ACCEPTED", reply(token, Map.of("answer", "ACCEPTED")).json().at("/assignment/answer").asText());
    assertEquals(400, reply(token, Map.of("answer", "MAYBE")).status());
    assertEquals(403, server.get("/api/me/duty", admin).status());
    String wati = person("Wati", null);
    moves(admin, UUID.randomUUID(), move(ONE, wati, budi));
    JsonNode back = moves(admin, UUID.randomUUID(), move(ONE, budi, wati)).json();
    assertEquals("ACCEPTED", back.at("/rows/0/answer").asText(), "who said yes to this station has said so");
  }

  @SafeVarargs
  private Answer moves(String token, UUID id, Map<String, Object>... moves) {
    return server.post("/api/staffing/moves", token, Map.of("round", round, "id", id, "moves", List.of(moves)));
  }

  private Answer lock(String token, boolean locked, Long... stations) {
    return server.call("PUT", "/api/staffing/locks", token, Json.bytes(Map.of("round", round, "stations",
        List.of(stations), "locked", locked)), "application/json");
  }

  private static String person(String name, Long station) {
    if (station != null) return TestStaff.supervisor(server, admin, name, station);
    return server.post("/api/people", admin, Map.of("name", name)).json().path("id").asText();
  }

  /** The token of a phone that is signed in for this person. */
  private String supervisor(String person, long station) {
    UUID session = UUID.randomUUID();
    TestDatabase.owner(server.database, "insert into session (id, person, round, created_at, last_seen_at, expires_at)"
        + " values ('" + session + "', '" + person + "', " + round + ", '2024-11-26', '2024-11-26', '2024-12-05')");
    return TestActors.token(server, new Actor(UUID.fromString(person), session, Role.SUPERVISOR,
        Territory.station(station), round));
  }

  private void answer(String person, long station, String answer, String note) {
    assertEquals(200, reply(supervisor(person, station), Map.of("answer", answer, "note", note)).status());
  }

  private static Answer reply(String token, Map<String, Object> body) {
    return server.post("/api/me/duty/answer", token, body);
  }

  private JsonNode board(String more) {
    Answer answer = get(admin, more);
    assertEquals(200, answer.status(), answer.json().toString());
    return answer.json();
  }

  private Answer get(String token, String more) {
    return server.get("/api/staffing/board?round=" + round + more, token);
  }

  private static List<Long> stations(JsonNode board) {
    return StreamSupport.stream(board.path("rows").spliterator(), false).map(row -> row.path("station").asLong())
        .toList();
  }

  private static int count(String sql) {
    return (int) TestDatabase.count(server.database, sql);
  }
}
