package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.Eventually;
import id.siaga.TestActors;
import id.siaga.TestApplicants;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestHearing;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.access.Role;
import id.siaga.recruitment.Needs.Lack;
import id.siaga.web.Json;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waves and their rules, where people lack by the rule, and the extension for exactly those places. */
class WaveFeatureTest {
  private static final long FIRST = 3673011001000L;
  private static final long SECOND = 3673011002000L;
  private static final long THIRD = 3673011003000L;
  private static final long FOURTH = 3673021001000L;
  private TestServer server;
  private String admin;

  @BeforeEach
  void start() {
    server = TestServer.start(new TestClock());
    admin = TestActors.admin(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theRuleOfTheQuota() {
    WaveSettings rules = WaveSettings.PRESET_2024;
    assertNull(Needs.lack(rules, 10, 20, 1));
    assertEquals(Lack.RATIO, Needs.lack(rules, 10, 19, 1));
    assertEquals(Lack.NO_WOMAN, Needs.lack(rules, 10, 20, 0));
    assertEquals(Lack.BOTH, Needs.lack(rules, 10, 0, 0));
    assertNull(Needs.lack(rules, 0, 0, 0));
    WaveSettings young = rules.extension();
    assertEquals(17, young.minAge());
    assertEquals(LocalDate.of(2024, 10, 10), young.closesOn());
    assertTrue(young.feedbackFrom().isAfter(young.closesOn()));
  }

  @Test
  void theFirstWaveWantsOneForEachStation() {
    TestOffice.round(server, admin);
    assertEquals(409, create(Map.of("name", "Gelombang 1")).status());
    TestOffice.importStations(server, admin, TestOffice.sample());
    JsonNode wave = good(create(Map.of("name", "Gelombang 1")));
    assertEquals(67, wave.path("areas").size());
    assertEquals(992, wave.path("areas").findValues("need").stream().mapToInt(JsonNode::asInt).sum());
    assertEquals("Serang", wave.path("areas").get(0).path("areaName").asText());
    JsonNode list = server.get("/api/recruitment/waves", TestActors.token(server, Role.COORDINATOR, "36.73.02")).json();
    assertEquals(10, list.path("waves").get(0).path("areas").size());
    assertEquals(wave.path("id"), list.path("current"));
    assertTrue(list.path("preset").path("minAge").asInt() == 21);
    String far = TestActors.token(server, Role.COORDINATOR, "36.04.01");
    assertEquals(0, server.get("/api/recruitment/waves", far).json().path("waves").size());
    assertEquals(409, server.get("/api/recruitment/needs", far).status());
    assertEquals(404, create(TestActors.token(server, Role.ADMIN, "36.73.02"), areas(FIRST, 1)).status());
    assertEquals(403, create(TestActors.token(server, Role.COORDINATOR, "36.73"), Map.of()).status());
  }

  @Test
  void whoChangesWhatSomebodyElseChangedIsTold() {
    int id = good(create(areas(FIRST, 5))).path("id").asInt();
    ObjectNode settings = Json.MAPPER.valueToTree(WaveSettings.PRESET_2024);
    settings.put("quotaFactor", 3);
    JsonNode changed = good(change(id, Map.of("version", 1, "settings", settings)));
    assertEquals(2, changed.path("version").asInt());
    assertEquals(3, changed.path("settings").path("quotaFactor").asInt());
    assertEquals(409, change(id, Map.of("version", 1, "name", "Lain")).status());
    for (Object noText : new Object[] {true, 7, 1e308}) {
      assertEquals("name", field(change(id, Map.of("version", 2, "name", noText))), "only text is a name");
    }
    settings.put("minAge", 3);
    assertEquals("minAge", field(change(id, Map.of("version", 2, "settings", settings))));
    settings.put("minAge", 21).put("lain", 1);
    assertEquals("settings.lain", field(change(id, Map.of("version", 2, "settings", settings))));
    settings.remove("lain");
    ((ObjectNode) settings.path("criteria").get(0)).put("weight", 31);
    assertEquals("criteria", field(change(id, Map.of("version", 2, "settings", settings))));
    assertEquals("areas", field(change(id, Map.of("version", 2, "areas",
        List.of(Map.of("area", 3673999001000L, "need", 1))))));
    applicant(id, FIRST, "TERKIRIM", "L");
    assertEquals(409, change(id, Map.of("version", 2, "areas", List.of(Map.of("area", SECOND, "need", 1)))).status());
    assertEquals(2, count("select version from wave where id = " + id));
    assertEquals(2, count("select count(*) from journal where chain = 0 and kind like 'wave.%'"));
    try (TestServer other = TestServer.start(new TestClock(), server.database, Map.of())) {
      good(change(id, Map.of("version", 2, "areas", List.of(area(FIRST, 5), area(SECOND, 1)))));
      String there = TestActors.admin(other);
      Eventually.get(() -> other.get("/api/recruitment/waves", there).json().path("waves").get(0).path("version")
          .asInt(), version -> version == 3);
    }
  }

  @Test
  void rulesThatPeopleWereScoredAndAppointedByStay() {
    int id = good(create(areas(FIRST, 2))).path("id").asInt();
    ObjectNode settings = Json.MAPPER.valueToTree(WaveSettings.PRESET_2024);
    ObjectNode other = settings.deepCopy();
    ((ObjectNode) other.path("criteria").get(0)).put("weight", 20);
    ((ObjectNode) other.path("criteria").get(1)).put("weight", 35);
    good(change(id, Map.of("version", 1, "settings", other)));
    applicant(id, FIRST, "TERPILIH", "L");
    applicant(id, FIRST, "DITETAPKAN", "L");
    applicant(id, FIRST, "CADANGAN", "L");
    TestDatabase.owner(server.database, "insert into person (id, name, created_at) select gen_random_uuid(), 'Contoh',"
        + " now(); insert into interview_score select a.id, p.id, 'PENGETAHUAN', 50, now() from applicant a, person p"
        + " where a.state = 'CADANGAN' limit 1");
    Answer criteria = change(id, Map.of("version", 2, "settings", settings));
    assertEquals(409, criteria.status());
    assertTrue(criteria.json().path("detail").asText().contains("Nilai wawancara sudah masuk"));
    ((ArrayNode) other.path("tieBreak")).remove(0);
    assertEquals(409, change(id, Map.of("version", 2, "settings", other)).status());
    assertEquals(409, change(id, Map.of("version", 2, "areas", List.of(area(FIRST, 1)))).status());
    assertEquals(2, count("select version from wave where id = " + id));
    good(change(id, Map.of("version", 2, "name", "Lain", "areas", List.of(area(FIRST, 3)))));
  }

  @Test
  void changedRulesAreAskedAgainAboutAllWhoAreNotDecided() {
    int id = good(create(areas(FIRST, 2))).path("id").asInt();
    String entering = TestSetUp.open(server).admin;
    List<String> people = Stream.of("TERKIRIM", "MS", "LULUS_ADMINISTRASI").map(state ->
        TestHearing.applicant(server, entering, TestApplicants.paper(id, FIRST, "Contoh"), state)
            .toString()).toList();
    String failed = "select count(*) from applicant where wave = " + id + " and verdicts::text like '%FAILS%'";
    long before = count(failed);
    ObjectNode settings = Json.MAPPER.valueToTree(WaveSettings.PRESET_2024);
    settings.put("minAge", 60);
    good(change(id, Map.of("version", 1, "settings", settings)));
    assertEquals(before + 2, count(failed), people.toString());
    settings.put("minAge", 21);
    good(change(id, Map.of("version", 2, "settings", settings)));
    assertEquals(before, count(failed));
  }

  @Test
  void anExtensionIsForExactlyThoseThatFallShort() {
    int id = good(create(Map.of("name", "Gelombang 1", "areas", List.of(area(FIRST, 1), area(SECOND, 1),
        area(THIRD, 2), area(FOURTH, 1))))).path("id").asInt();
    applicant(id, FIRST, "MS", "L");
    applicant(id, FIRST, "MASA_TANGGAPAN", "P");
    applicant(id, SECOND, "MS", "L");
    applicant(id, SECOND, "MS", "L");
    applicant(id, SECOND, "TMS", "P");
    applicant(id, SECOND, "DRAF", "P");
    applicant(id, THIRD, "TERKIRIM", "P");
    JsonNode board = good(server.get("/api/recruitment/needs?wave=" + id, admin));
    assertEquals(List.of("null", "NO_WOMAN", "BOTH", "BOTH"), shorts(board));
    assertEquals("2 2 1 2", figures(board.path("rows").get(0)));
    assertEquals("3 2 0 2", figures(board.path("rows").get(1)));
    assertEquals(3, board.path("totals").path("short").asInt());
    String kecamatan = TestActors.token(server, Role.COORDINATOR, "36.73.01");
    assertEquals(3, good(server.get("/api/recruitment/needs?territory=36.73.01", kecamatan)).path("rows").size());
    assertEquals(404, server.get("/api/recruitment/needs?territory=36.73.02", kecamatan).status());

    assertEquals(409, extend(Map.of("wave", id, "areas", List.of(FIRST))).status());
    assertEquals("areas", field(extend(Map.of("wave", id, "areas", List.of(3673011004000L)))));
    JsonNode first = good(extend(Map.of("wave", id, "areas", List.of(SECOND))));
    assertEquals(List.of(SECOND), areasOf(first));
    JsonNode rest = good(extend(Map.of("wave", id, "opensOn", "2024-11-05", "closesOn", "2024-11-20")));
    assertEquals(List.of(THIRD, FOURTH), areasOf(rest));
    assertEquals("2024-11-20", rest.path("settings").path("closesOn").asText());
    assertEquals(17, rest.path("settings").path("minAge").asInt());
    assertEquals(409, extend(Map.of("wave", id)).status());
    assertEquals(409, extend(Map.of("wave", id, "areas", List.of(THIRD))).status());
    assertEquals(3, count("select count(*) from wave"));
    board = good(server.get("/api/recruitment/needs?wave=" + id, admin));
    assertEquals(List.of("false", "true", "true", "true"),
        board.path("rows").findValues("extended").stream().map(JsonNode::asText).toList());
    applicant(first.path("id").asInt(), SECOND, "MS", "P");
    for (int wave : List.of(id, first.path("id").asInt())) {
      JsonNode both = good(server.get("/api/recruitment/needs?territory=36.73.01.1002&wave=" + wave, admin));
      assertEquals("4 3 1 3", figures(both.path("rows").get(0)), "an extension adds to its wave");
      assertFalse(both.path("rows").get(0).has("short"));
    }
  }

  @Test
  void theBoardReadsAnIndexAndNotTheApplicants() {
    String board = Needs.BOARD.replace("$1::bigint[]", "array[0]::bigint[]").replace("$2::bigint[]",
        "array[9999999999999]::bigint[]").replace("$3::int", "1").replace("$4::int[]", "array[1, 2]")
        .replace("$5::text[]", "array['MS', 'HADIR']");
    TestDatabase.owner(server.database, "insert into wave (id, kind, name, settings, created_at) values (1, 'regular',"
        + " 'Contoh', '{}', now())");
    TestDatabase.owner(server.database, "insert into wave_area select 1, " + FIRST + " + i * 1000, 9 from"
        + " generate_series(0, 49) i");
    TestDatabase.owner(server.database, "insert into applicant (id, number, wave, area, state, state_at, channel, sex,"
        + " sealed, created_at) select gen_random_uuid(), lpad(i::text, 10, '0'), 1, " + FIRST + " + i % 50 * 1000,"
        + " 'MS', now(), 'online', 'P', '\\x00', now() from generate_series(1, 5000) i");
    TestDatabase.owner(server.database, "vacuum analyze applicant");
    String plan = TestDatabase.text(server.database, "explain (format json) " + board);
    assertTrue(plan.contains("Index Only Scan") && plan.contains("applicant_wave"), plan);
    assertFalse(plan.replaceAll("\\s+", " ").matches(".*Seq Scan\"[^}]*\"applicant\".*"), plan);
  }

  private void applicant(int wave, long area, String state, String sex) {
    TestDatabase.owner(server.database, "insert into applicant (id, number, wave, area, state, state_at, channel, name,"
        + " sex, sealed, created_at) values (gen_random_uuid(), upper(substr(md5(random()::text), 1, 10)), " + wave
        + ", " + area + ", '" + state + "', now(), 'officer', 'Contoh', '" + sex + "', '\\x00', now())");
  }

  private Answer create(Map<String, ?> body) {
    return create(admin, body);
  }

  private Answer create(String token, Map<String, ?> body) {
    return server.post("/api/recruitment/waves", token, body);
  }

  private Answer change(int id, Map<String, ?> body) {
    return server.call("PUT", "/api/recruitment/waves/" + id, admin, Json.bytes(body), "application/json");
  }

  private Answer extend(Map<String, ?> body) {
    return server.post("/api/recruitment/extensions", admin, body);
  }

  private static Map<String, Object> areas(long area, int need) {
    return new HashMap<>(Map.of("name", "Gelombang", "areas", List.of(area(area, need))));
  }

  private static Map<String, Object> area(long area, int need) {
    return Map.of("area", area, "need", need);
  }

  private static JsonNode good(Answer answer) {
    assertEquals(200, answer.status(), answer.json().toString());
    return answer.json();
  }

  private static String field(Answer answer) {
    assertEquals(400, answer.status(), answer.json().toString());
    return answer.json().path("fields").path(0).path("field").asText();
  }

  private static List<String> shorts(JsonNode board) {
    return StreamSupport.stream(board.path("rows").spliterator(), false)
        .map(row -> row.has("short") ? row.path("short").asText() : "null").toList();
  }

  private static String figures(JsonNode row) {
    return row.path("applicants").asInt() + " " + row.path("passed").asInt() + " " + row.path("women").asInt() + " "
        + row.path("ratio").asInt();
  }

  private static List<Long> areasOf(JsonNode wave) {
    return wave.path("areas").findValues("area").stream().map(JsonNode::asLong).toList();
  }

  private long count(String sql) {
    return TestDatabase.count(server.database, sql);
  }
}
