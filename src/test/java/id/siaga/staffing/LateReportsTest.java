package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.TWO;
import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a replaced phone still holds: delivered for 72 hours, reviewed, filed with a mark or dismissed. */
class LateReportsTest {
  private static final long THREE = 3673011002001L;
  private static final String REVIEW = "/api/staffing/late-reports";
  private TestClock clock;
  private ReplacementStage stage;
  private String old;
  private String refresh;

  @BeforeEach
  void replaced() {
    clock = new TestClock();
    stage = new ReplacementStage(TestServer.start(clock));
    old = stage.onDuty("Lama Contoh", ONE);
    refresh = stage.enrol(ONE).path("refreshToken").asText();
    clock.advance(Duration.ofMinutes(10));
    String id = stage.request(stage.panwascam, ONE, "BERHALANGAN_SEMENTARA");
    ok(stage.server.post(ReplacementStage.API + "/" + id + "/accept", stage.panwascam, Map.of("person",
        stage.free("Baru", "36.73.01.1001", 1))));
  }

  @AfterEach
  void stop() {
    stage.server.close();
  }

  @Test
  void itIsKeptForReviewAndFiledAsTheOldPersonsWithAMark() {
    Map<String, Object> before = item(ONE, TestClock.SIX.plusSeconds(300), "Saya sakit rahasia");
    Map<String, Object> after = item(ONE, clock.instant().plusSeconds(90), "Sesudahnya");
    assertEquals("late", status(deliver(before, after), 0));
    assertEquals("duplicate", status(deliver(before), 0), "sent twice, kept once");
    assertEquals("rejected", status(deliver(item(TWO, TestClock.SIX, "TPS lain")), 0), "not their station");
    Map<String, Object> practice = new java.util.HashMap<>(item(ONE, TestClock.SIX, "Latihan"));
    practice.put("round", 99);
    assertEquals("rejected", status(deliver(practice), 0), "nobody practises on a phone that was replaced");
    Map<String, Object> other = new java.util.HashMap<>(before);
    other.put("body", Map.of("text", "lain"));
    assertEquals("rejected", status(deliver(other), 0), "the same id with something else in it");
    assertFalse(stage.text("select string_agg(encode(sealed, 'escape'), ' ') from late_report").contains("rahasia"));
    assertEquals("0", stage.text("select count(*) from report"), "nothing of it is in the record yet");

    JsonNode list = ok(stage.server.get(REVIEW, stage.pkd)).path("reports");
    assertEquals(2, list.size());
    assertEquals("Saya sakit rahasia", list.at("/0/body/text").asText());
    assertEquals("false true", list.at("/0/afterEnd").asBoolean() + " " + list.at("/1/afterEnd").asBoolean());
    String path = REVIEW + "/" + before.get("id");
    assertEquals(403, stage.server.post(path, stage.pkd, Map.of("accept", true)).status());
    assertEquals(404, stage.server.post(path, stage.staff(Role.COORDINATOR, "36.73.02"), Map.of("accept", true))
        .status());
    assertEquals("FILED", ok(stage.server.post(path, stage.panwascam, Map.of("accept", true))).path("state").asText());
    assertEquals(200, stage.server.post(path, stage.panwascam, Map.of("accept", true)).status(), "twice is once");
    assertEquals(409, stage.server.post(path, stage.panwascam, Map.of("accept", false, "reason", "x")).status());
    assertEquals(old + " {SUSULAN}", stage.text("select author || ' ' || flags::text from report"));
    String second = REVIEW + "/" + after.get("id");
    assertEquals(400, stage.server.post(second, stage.panwascam, Map.of("accept", false)).status(),
        "a reason is asked");
    assertEquals("Sesudah diganti", ok(stage.server.post(second, stage.panwascam, Map.of("accept", false, "reason",
        "Sesudah diganti"))).path("reason").asText());
    assertEquals(0, ok(stage.server.get(REVIEW, stage.pkd)).path("reports").size());
    assertEquals("1", stage.text("select count(*) from report"));
    assertEquals("duplicate", status(deliver(before), 0));
  }

  @Test
  void onlyForTheStationsAndTimesThatTheyReallyHad() {
    String wati = stage.onDuty("Wati Contoh", TWO);
    String token = stage.enrol(TWO).path("refreshToken").asText();
    Instant begun = clock.instant();
    clock.advance(Duration.ofMinutes(2));
    Instant moved = clock.instant();
    stage.server.call("DELETE", "/api/assignments/" + TWO, stage.admin, null, null);
    ok(stage.server.post("/api/assignments", stage.admin, Map.of("person", wati, "station", THREE)));
    clock.advance(Duration.ofMinutes(2));
    Instant ended = clock.instant();
    String id = stage.request(stage.panwascam, THREE, "MUNDUR");
    ok(stage.server.post(ReplacementStage.API + "/" + id + "/accept", stage.panwascam, Map.of("person",
        stage.free("Baru Dua", "36.73.01.1001", 2))));
    clock.advance(Duration.ofHours(1));

    Answer answer = send(token, item(TWO, begun.minusSeconds(121), "sebelum"), item(TWO, begun.minusSeconds(119), "a"),
        item(TWO, moved.plusSeconds(119), "b"), item(TWO, moved.plusSeconds(121), "sesudah"),
        item(THREE, moved.minusSeconds(121), "sebelum"), item(THREE, moved.plusSeconds(60), "c"),
        item(THREE, ended.plusSeconds(119), "d"), item(THREE, ended.plusSeconds(121), "sesudah"),
        item(ONE, moved, "TPS lain"));
    assertEquals("rejected late late rejected rejected late late rejected rejected", IntStream.range(0, 9)
        .mapToObj(index -> status(answer, index)).collect(Collectors.joining(" ")));
    String why = answer.json().at("/results/0/problem/detail").asText();
    assertTrue(why.contains("tidak bertugas di TPS ini pada waktu"), why);
    assertEquals("a-false b-false c-true d-true", stage.text("select string_agg(x, ' ' order by x) from (select"
        + " chr(96 + (row_number() over (order by occurred_at))::int) || '-' || after_end as x from late_report) l"));
  }

  @Test
  void whateverBreaksWhileFilingItIsWholeInTheEnd() {
    Map<String, Object> item = item(ONE, TestClock.SIX.plusSeconds(300), "Catatan");
    deliver(item);
    String path = REVIEW + "/" + item.get("id");
    TestDatabase.owner(stage.server.database, "update late_report set state = 'FILED'");
    ok(stage.server.post(path, stage.panwascam, Map.of("accept", true)));
    assertEquals("1", stage.text("select count(*) from report"), "marked but not filed: filed by the next press");
    TestDatabase.owner(stage.server.database, "update late_report set state = 'WAITING', decided_by = null");
    assertEquals(409, stage.server.post(path, stage.panwascam, Map.of("accept", false, "reason", "x")).status(),
        "filed but not marked: it is in the record, so nobody can dismiss it");
    assertEquals("FILED", ok(stage.server.post(path, stage.panwascam, Map.of("accept", true))).path("state").asText());
    assertEquals("1", stage.text("select count(*) from report"));
    assertEquals("Staf Contoh", ok(stage.server.get(REVIEW + "?state=FILED", stage.pkd)).at("/reports/0/decidedBy")
        .asText());
  }

  @Test
  void theTokenOpensNothingElseAndOnlyFor72Hours() {
    Map<String, Object> item = item(ONE, TestClock.SIX, "Catatan");
    assertEquals(401, stage.server.post("/api/session/refresh", null, Map.of("refreshToken", refresh)).status());
    assertEquals(401, send("A".repeat(64), item).status());
    String living = stage.enrol(ONE).path("refreshToken").asText();
    assertEquals(401, send(living, item).status(), "who serves files in the ordinary way");
    clock.advance(Duration.ofHours(71));
    Answer good = send(refresh, item);
    assertEquals("late", status(good, 0));
    assertTrue(Instant.parse(good.json().path("until").asText()).isBefore(clock.instant().plusSeconds(3_601)));
    clock.advance(Duration.ofHours(1));
    assertEquals(401, send(refresh, item(ONE, TestClock.SIX, "Terlambat")).status());
  }

  private Answer deliver(Object... items) {
    return send(refresh, items);
  }

  private Answer send(String token, Object... items) {
    return stage.server.post("/api/late-reports", null, Map.of("refreshToken", token, "items", List.of(items)));
  }

  private static String status(Answer answer, int index) {
    return ok(answer).path("results").path(index).path("status").asText();
  }

  private static Map<String, Object> item(long station, Instant at, String text) {
    return Map.of("id", UUID.randomUUID().toString(), "station", station, "kind", "note", "occurredAt", at.toString(),
        "body", Map.of("text", text));
  }
}
