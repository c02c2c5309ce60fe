package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.TWO;
import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestClock;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Covers that end by themselves, and the log of calls. */
class CoverTest {
  private static final String COVERS = "/api/staffing/covers";
  private static final String CONTACTS = "/api/staffing/contacts";
  private TestClock clock;
  private ReplacementStage stage;

  @BeforeEach
  void start() {
    clock = new TestClock();
    stage = new ReplacementStage(TestServer.start(clock));
  }

  @AfterEach
  void stop() {
    stage.server.close();
  }

  @Test
  void aNeighbourSwitchesBetweenTwoStationsUntilTheTimeIsOver() {
    String wati = stage.onDuty("Wati Contoh", TWO);
    JsonNode phone = stage.enrol(TWO);
    JsonNode options = ok(stage.server.get(COVERS + "/options?station=" + ONE, stage.panwascam)).path("options");
    assertEquals("TPS 2 Serang", options.at("/0/stationName").asText());
    assertTrue(options.toString().contains("Staf Contoh"), "the coordinator of the kelurahan may cover too");
    Map<String, Object> wish = wish(ONE, wati, Duration.ofHours(2));
    JsonNode ordered = ok(stage.server.post(COVERS, stage.panwascam, wish));
    assertFalse(ordered.has("code"), "her phone is in already");
    assertEquals(200, stage.server.post(COVERS, stage.panwascam, wish).status(), "sent twice, ordered once");
    assertEquals(409, stage.server.post(COVERS, stage.panwascam, wish(ONE, wati, Duration.ofHours(1))).status());

    String token = fresh(phone);
    JsonNode me = ok(stage.server.get("/api/me", token));
    assertEquals(TWO, me.at("/station/code").asLong(), "her own station comes first");
    assertEquals(ONE, me.at("/covers/0/station").asLong());
    JsonNode other = ok(stage.server.get("/api/me?station=" + ONE, token));
    assertEquals(ONE, other.at("/station/code").asLong());
    assertEquals(wish.get("until"), other.path("coverUntil").asText());
    assertFalse(me.has("coverUntil"), "her own station is hers without an end");
    assertTrue(other.at("/covers/0/main").asBoolean(), "and the way back");
    assertEquals("stored", note(token, ONE));
    assertEquals("stored", note(token, TWO));

    clock.advance(Duration.ofHours(2));
    Eventually.get(() -> stage.text("select 1 from assignment where not main and ended_at is null") == null,
        gone -> gone);
    assertEquals("true", stage.text("select body::json ->> 'itself' from journal where kind = 'cover.ended'"));
    Eventually.get(() -> stage.server.get("/api/me", token).status(), status -> status == 401);
    String after = fresh(phone);
    assertFalse(ok(stage.server.get("/api/me", after)).has("covers"));
    assertEquals("rejected", note(after, ONE));
    assertEquals("stored", note(after, TWO));
  }

  @Test
  void theStationsPageSaysWhoCoversBesideItsSupervisorOrInstead() {
    String pkd = ok(stage.server.get(COVERS + "/options?station=" + ONE, stage.panwascam)).at("/options/0/person")
        .asText();
    Map<String, Object> wish = wish(ONE, pkd, Duration.ofHours(1));
    JsonNode ordered = ok(stage.server.post(COVERS, stage.panwascam, wish));
    JsonNode page = ok(stage.server.get("/api/stations/" + ONE, stage.pkd));
    assertEquals("Staf Contoh", page.at("/cover/name").asText());
    assertEquals(wish.get("until"), page.at("/cover/until").asText());
    assertFalse(page.has("supervisor"), "who only covers is not the supervisor");
    stage.onDuty("Siti Contoh", ONE);
    page = ok(stage.server.get("/api/stations/" + ONE, stage.pkd));
    assertEquals("Siti Contoh Staf Contoh", page.at("/supervisor/name").asText() + " "
        + page.at("/cover/name").asText());
    assertEquals(204, stage.server.call("DELETE", COVERS + "/" + ordered.at("/cover/id").asText(), stage.panwascam,
        null, null).status());
    assertFalse(ok(stage.server.get("/api/stations/" + ONE, stage.pkd)).has("cover"));
  }

  @Test
  void staffGetACodeAndACoverIsEndedByHand() {
    JsonNode options = ok(stage.server.get(COVERS + "/options?station=" + ONE, stage.panwascam)).path("options");
    String pkd = options.at("/0/person").asText();
    Map<String, Object> wish = wish(ONE, pkd, Duration.ofHours(1));
    String lost = ok(stage.server.post(COVERS, stage.panwascam, wish)).path("code").asText();
    JsonNode ordered = ok(stage.server.post(COVERS, stage.panwascam, wish));
    assertEquals(11, ordered.path("code").asText().length(), "a code lost with its answer is made anew");
    assertEquals(410, stage.server.post("/api/enrolments", null, Map.of("code", lost)).status());
    JsonNode phone = ok(stage.server.post("/api/enrolments", null, Map.of("code", ordered.path("code").asText())));
    assertEquals(ONE, ok(stage.server.get("/api/me", phone.path("token").asText())).at("/station/code").asLong());
    assertFalse(ok(stage.server.post(COVERS, stage.panwascam, wish)).has("code"), "the phone is in");
    String path = COVERS + "/" + ordered.at("/cover/id").asText();
    assertEquals(403, stage.server.call("DELETE", path, stage.pkd, null, null).status());
    assertEquals(404, stage.server.call("DELETE", path, stage.staff(Role.COORDINATOR, "36.73.02"), null, null)
        .status());
    assertEquals(204, stage.server.call("DELETE", path, stage.panwascam, null, null).status());
    assertEquals(204, stage.server.call("DELETE", path, stage.panwascam, null, null).status());
    assertEquals(401, stage.server.get("/api/me", phone.path("token").asText()).status());
    assertFalse(ok(stage.server.post(COVERS, stage.panwascam, wish)).has("code"), "nor when it has ended");
    assertEquals(400, stage.server.post(COVERS, stage.panwascam, wish(ONE, pkd, Duration.ofHours(73))).status());
    assertEquals(400, stage.server.post(COVERS, stage.panwascam, wish(ONE, pkd, Duration.ZERO)).status());
    assertEquals(409, stage.server.post(COVERS, stage.panwascam, wish(ONE, UUID.randomUUID().toString(),
        Duration.ofHours(1))).status());
  }

  @Test
  void theCodeThatANeighbourHoldsOpensBothStations() {
    String wati = stage.onDuty("Wati Contoh", TWO);
    String held = invite(TWO).at("/0/code").asText();
    JsonNode ordered = ok(stage.server.post(COVERS, stage.panwascam, wish(ONE, wati, Duration.ofHours(2))));
    assertFalse(ordered.has("code"), "a new code would end the one on her card");
    assertTrue(ordered.path("ownCode").asBoolean(), "and the office is told so");
    JsonNode card = invite(ONE);
    assertEquals(0, card.size(), "the covered station is not hers: no card names it, none ends her code");
    JsonNode phone = ok(stage.server.post("/api/enrolments", null, Map.of("code", held)));
    assertEquals(TWO, phone.at("/station/code").asLong());
    assertEquals(ONE, ok(stage.server.get("/api/me", phone.path("token").asText())).at("/covers/0/station").asLong());
    JsonNode both = ok(stage.server.post("/api/invitations", stage.admin, Map.of("round", stage.round)));
    assertEquals(1, both.size(), both.toString());
    assertEquals(TWO, both.at("/0/station").asLong(), "a card names her own station, not the first in the list");
    assertEquals(wati, both.at("/0/person").asText());
  }

  @Test
  void oneWhoIsReplacedCoversNothing() {
    String wati = stage.onDuty("Wati Contoh", TWO);
    stage.enrol(TWO);
    ok(stage.server.post(COVERS, stage.panwascam, wish(ONE, wati, Duration.ofHours(2))));
    String id = stage.request(stage.panwascam, TWO, "MUNDUR");
    ok(stage.server.post(ReplacementStage.API + "/" + id + "/accept", stage.panwascam, Map.of("person",
        stage.free("Calon Satu", "36.73.01.1001", 1))));
    assertNull(stage.text("select 1 from assignment where person = '" + wati + "' and ended_at is null"));
    assertEquals("false", stage.text("select body::json ->> 'itself' from journal where kind = 'cover.ended'"));
    Answer again = stage.server.post(COVERS, stage.panwascam, wish(ONE, wati, Duration.ofHours(1)));
    assertEquals(409, again.status());
    assertTrue(again.json().path("detail").asText().contains("sudah digantikan"), again.json().toString());
  }

  @Test
  void whatACoverRecordedMayStillComeForReviewWhenTheCoverIsOver() {
    String wati = stage.onDuty("Wati Contoh", TWO);
    JsonNode phone = stage.enrol(TWO);
    Map<String, Object> early = item(ONE);
    fresh(phone);
    assertEquals(401, late(phone, early).status(), "she has had no other station");
    ok(stage.server.post(COVERS, stage.panwascam, wish(ONE, wati, Duration.ofMinutes(5))));
    fresh(phone);
    assertEquals(401, late(phone, early).status(), "what is hers she files in the ordinary way");
    clock.advance(Duration.ofMinutes(3));
    Map<String, Object> noted = item(ONE);
    clock.advance(Duration.ofMinutes(3));
    Eventually.get(() -> stage.text("select 1 from assignment where not main and ended_at is null") == null,
        gone -> gone);
    Answer refused = stage.server.post("/api/reports", fresh(phone), Map.of("items", List.of(noted)));
    assertEquals("rejected", status(refused));
    assertEquals("/problems/not-found", ok(refused).at("/results/0/problem/type").asText(), "by this the phone knows");
    clock.advance(Duration.ofMinutes(4));
    assertEquals("late rejected rejected", status(late(phone, noted, item(ONE), item(TWO))),
        "in her time; after it; her own");
    assertEquals("duplicate", status(late(phone, noted)));
    JsonNode line = ok(stage.server.get("/api/staffing/late-reports", stage.pkd)).at("/reports/0");
    assertEquals("Wati Contoh", line.path("name").asText());
    ok(stage.server.post("/api/staffing/late-reports/" + noted.get("id"), stage.panwascam, Map.of("accept", true)));
    assertEquals(wati + " {SUSULAN}", stage.text("select author || ' ' || flags::text from report"));
    clock.advance(Duration.ofHours(72));
    fresh(phone);
    assertEquals(401, late(phone, noted).status(), "three days after the cover its time is over");
  }

  @Test
  void aPhoneWithoutAnyDutyLeftDeliversAllTheSame() {
    String pkd = ok(stage.server.get(COVERS + "/options?station=" + ONE, stage.panwascam)).at("/options/0/person")
        .asText();
    JsonNode ordered = ok(stage.server.post(COVERS, stage.panwascam, wish(ONE, pkd, Duration.ofHours(1))));
    JsonNode phone = ok(stage.server.post("/api/enrolments", null, Map.of("code", ordered.path("code").asText())));
    clock.advance(Duration.ofMinutes(5));
    Map<String, Object> noted = item(ONE);
    assertEquals(204, stage.server.call("DELETE", COVERS + "/" + ordered.at("/cover/id").asText(), stage.panwascam,
        null, null).status());
    assertEquals(403, stage.server.post("/api/session/refresh", null, Map.of("refreshToken",
        phone.path("refreshToken").asText())).status(), "no duty, no rights");
    assertEquals("late", status(late(phone, noted)));
  }

  private Answer late(JsonNode phone, Object... items) {
    return stage.server.post("/api/late-reports", null, Map.of("refreshToken",
        tokens.getOrDefault(phone, phone.path("refreshToken").asText()), "items", List.of(items)));
  }

  private static String status(Answer answer) {
    List<String> told = new ArrayList<>();
    ok(answer).path("results").forEach(result -> told.add(result.path("status").asText()));
    return String.join(" ", told);
  }

  private Map<String, Object> item(long station) {
    return Map.of("id", UUID.randomUUID(), "station", station, "kind", "note", "occurredAt",
        clock.instant().toString(), "body", Map.of("text", "Catatan"));
  }

  private JsonNode invite(long station) {
    return ok(stage.server.post("/api/invitations", stage.admin, Map.of("round", stage.round, "stations",
        List.of(station))));
  }

  @Test
  void aCallIsNotedOnceAndAnAnswerVerifiesTheNumber() {
    String id = stage.free("Calon Satu", "36.73.01.1001", 1);
    Map<String, Object> call = Map.of("id", UUID.randomUUID(), "person", id, "channel", "CALL", "outcome", "WILL_COME",
        "note", "Katanya rahasia");
    ok(stage.server.post(CONTACTS, stage.pkd, call));
    JsonNode view = ok(stage.server.post(CONTACTS, stage.pkd, call));
    assertEquals(1, view.path("contacts").size());
    for (Map<String, ?> other : List.of(Map.of("outcome", "REFUSES"), Map.of("channel", "WA"),
        Map.of("note", "Lain"), Map.of("person", stage.free("Calon Dua", "36.73.01.1001", 2)))) {
      Map<String, Object> reused = new HashMap<>(call);
      reused.putAll(other);
      Answer refused = stage.server.post(CONTACTS, stage.pkd, reused);
      assertEquals(409, refused.status(), "the id stands for another call: " + other);
      assertTrue(refused.json().path("detail").asText().contains("tidak ada yang dicatat"), refused.json().toString());
    }
    assertEquals("1", stage.text("select count(*) from contact"));
    assertEquals("Katanya rahasia", view.at("/contacts/0/note").asText());
    assertTrue(view.has("verified"));
    String wanted = stage.request(stage.panwascam, ONE, "MUNDUR");
    assertEquals("WILL_COME", stage.one(wanted).at("/candidates/0/lastOutcome").asText());
    stage.server.call("PUT", "/api/people/" + id, stage.admin, "{\"phone\":\"0812-0000-0009\"}".getBytes(),
        "application/json");
    assertFalse(ok(stage.server.get(CONTACTS + "?person=" + id, stage.pkd)).has("verified"), "another number is not");
    assertEquals(404, stage.server.get(CONTACTS + "?person=" + id, stage.staff(Role.COORDINATOR, "36.73.02"))
        .status());
    assertFalse(stage.text("select string_agg(body, ' ') from journal").contains("rahasia"));
    assertNull(stage.text("select 1 from contact where encode(note, 'escape') like '%rahasia%'"));
  }

  private Map<String, Object> wish(long station, String person, Duration lasts) {
    return new HashMap<>(Map.of("id", UUID.randomUUID(), "round", stage.round, "station", station, "person", person,
        "until", clock.instant().plus(lasts).toString(), "reason", "BERHALANGAN_SEMENTARA"));
  }

  /** What the phone does when its token is refused: exchange the refresh token. */
  private String fresh(JsonNode phone) {
    String last = tokens.getOrDefault(phone, phone.path("refreshToken").asText());
    JsonNode in = ok(stage.server.post("/api/session/refresh", null, Map.of("refreshToken", last)));
    tokens.put(phone, in.path("refreshToken").asText());
    return in.path("token").asText();
  }

  private final Map<JsonNode, String> tokens = new HashMap<>();

  private String note(String token, long station) {
    Answer answer = stage.server.post("/api/reports", token, Map.of("items", List.of(Map.of("id", UUID.randomUUID(),
        "station", station, "kind", "note", "occurredAt", clock.instant().toString(), "body", Map.of("text",
            "Catatan")))));
    return ok(answer).at("/results/0/status").asText();
  }
}
