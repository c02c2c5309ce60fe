package id.siaga.recruitment;

import static id.siaga.TestApplicants.AREA;
import static id.siaga.TestApplicants.good;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestApplicants;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.access.Role;
import id.siaga.web.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screening desk: who gets which application, what they may do, and what two people at once see. */
class ScreeningTest {
  private static final long NEIGHBOUR = 3_673_021_001_000L;
  private static final String PATH = "/api/recruitment/applicants";
  private static final TestClock CLOCK = new TestClock();
  private static TestServer server;
  private static String admin;
  private static String first;
  private static String second;
  private static String neighbour;
  private int wave;

  @BeforeAll
  static void open() {
    server = TestServer.start(CLOCK);
    admin = TestSetUp.open(server).admin;
    first = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.01");
    second = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.01");
    neighbour = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.02");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void empty() {
    TestDatabase.owner(server.database, "delete from applicant");
    wave = TestApplicants.wave(server, admin, AREA, NEIGHBOUR);
  }

  @Test
  void theQueueHandsEachApplicationToOnePerson() {
    String one = enter("Contoh Satu").path("id").asText();
    CLOCK.advance(Duration.ofSeconds(1));
    String two = enter("Contoh Dua").path("id").asText();
    JsonNode queue = queue(first);
    assertEquals(2, queue.path("left").asInt());
    assertEquals(one, queue.path("next").path("id").asText());
    assertEquals(two, queue(second).path("next").path("id").asText());
    assertEquals(one, queue(first).path("next").path("id").asText(), "one's own claim comes back");
    assertTrue(view(second, one).hasNonNull("claimedByName"));
    assertFalse(view(first, one).hasNonNull("claimedByName"));
    assertEquals(204, server.post(PATH + "/" + one + "/release", second, "{}").status());
    assertTrue(view(second, one).hasNonNull("claimedByName"), "somebody else's claim stays");
    move(first, one, 1, "PASS");
    assertTrue(queue(first).path("next").isMissingNode(), "the other one is claimed");
    assertEquals(204, server.post(PATH + "/" + two + "/release", second, "{}").status());
    assertEquals(two, queue(first).path("next").path("id").asText());
    CLOCK.advance(Duration.ofMinutes(11));
    assertEquals(two, queue(TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.01")).path("next").path("id")
        .asText(), "a claim lapses");
  }

  @Test
  void aRejectionTakesTwoPersons() {
    String id = enter("Contoh Tiga").path("id").asText();
    assertEquals(400, send(first, id, 1, "PROPOSE_REJECT", List.of(), null).status());
    assertEquals(400, send(first, id, 1, "PROPOSE_REJECT", List.of("BERKAS_KURANG"), null).status());
    JsonNode proposed = good(send(first, id, 1, "PROPOSE_REJECT", List.of("USIA"), "usia di KTP berbeda"));
    assertEquals("DIUSULKAN_TMS", proposed.path("state").asText());
    assertFalse(names(proposed.path("may")).contains("CONFIRM_REJECT"));
    assertTrue(names(proposed.path("may")).contains("DISMISS_REJECT"));
    assertEquals(0, queue(first).path("proposed").asInt());
    assertTrue(queue(first).path("next").isMissingNode(), "not one's own proposal");
    assertEquals(403, send(first, id, 2, "CONFIRM_REJECT", List.of(), null).status());
    JsonNode queue = queue(second);
    assertEquals(1, queue.path("proposed").asInt());
    assertEquals(id, queue.path("next").path("id").asText());
    assertEquals("usia di KTP berbeda", queue.path("next").path("moves").get(1).path("note").asText());
    JsonNode out = good(send(second, id, 2, "CONFIRM_REJECT", List.of(), null));
    assertEquals("TMS", out.path("state").asText());
    assertEquals(0, out.path("may").size());
    assertEquals(409, send(second, id, 3, "PASS", List.of(), null).status());
  }

  @Test
  void repairGoesToTheApplicantAndBack() {
    String id = enter("Contoh Empat").path("id").asText();
    assertEquals("PERLU_PERBAIKAN", good(send(first, id, 1, "ASK_REPAIR", List.of("BERKAS_TIDAK_TERBACA"), null))
        .path("state").asText());
    assertEquals(0, queue(first).path("left").asInt());
    Map<String, Object> mended = Map.of("version", 2, "personal", Map.of("education", "SMP", "major", "Umum"));
    JsonNode view = good(server.call("PUT", PATH + "/" + id, first, Json.bytes(mended), "application/json"));
    assertEquals(3, view.path("version").asInt());
    assertEquals("CORRECT", view.path("moves").get(2).path("move").asText());
    assertEquals("FAILS", view.path("verdicts").get(5).path("result").asText());
    assertEquals("TERKIRIM", move(first, id, 3, "RESUBMIT").path("state").asText());
    assertEquals("MS", move(second, id, 4, "PASS").path("state").asText());
    assertEquals("TERKIRIM", move(second, id, 5, "UNDO_PASS").path("state").asText());
  }

  @Test
  void ofTwoAtOnceTheSecondIsToldWhatChanged() {
    String id = enter("Rahasia Nama").path("id").asText();
    move(first, id, 1, "PASS");
    Answer late = send(second, id, 1, "PASS", List.of(), null);
    assertEquals(409, late.status());
    String detail = late.json().path("detail").asText();
    assertTrue(detail.contains("dinyatakan memenuhi syarat"), detail);
    assertFalse(late.json().toString().contains("Rahasia"), detail);
    assertEquals(2, move(first, id, 1, "PASS").path("version").asInt(), "a lost answer asked again");
    Answer wrong = send(second, id, 2, "CONFIRM_REJECT", List.of(), null);
    assertEquals(409, wrong.status());
    assertTrue(wrong.json().path("detail").asText().contains("emenuhi syarat"), wrong.json().toString());
    assertEquals(400, send(first, id, 2, "CHOOSE", List.of(), null).status(), "only by a plenary");
  }

  @Test
  void aJudgementStandsAboveTheRuleAndCanBeTakenBack() {
    Map<String, Object> paper = TestApplicants.paper(wave, AREA, "Contoh Lima");
    personal(paper).put("home", 3_604_011_001_000L);
    JsonNode view = good(server.post(PATH, first, paper));
    String id = view.path("id").asText();
    assertEquals("FAILS", view.path("verdicts").get(6).path("result").asText());
    assertEquals(1, view.path("fails").asInt());
    JsonNode judged = judge(first, id, 1, "passes");
    assertEquals("PASSES", judged.path("verdicts").get(6).path("result").asText());
    assertEquals(0, judged.path("fails").asInt());
    assertEquals(409, server.post(PATH + "/" + id + "/judgements", second, Map.of("rule", 7, "verdict", "fails",
        "version", 1)).status());
    assertEquals("FAILS", judge(second, id, 2, "clear").path("verdicts").get(6).path("result").asText());
  }

  @Test
  void theNeighbouringKecamatanFindsNothing() {
    String id = enter("Contoh Enam").path("id").asText();
    assertEquals(404, server.get(PATH + "/" + id, neighbour).status());
    assertEquals(404, server.get(PATH + "/" + id + "/nik", neighbour).status());
    assertEquals(404, send(neighbour, id, 1, "PASS", List.of(), null).status());
    assertEquals(404, server.get("/api/recruitment/queue?territory=36.73.01", neighbour).status());
    assertEquals(404, server.post(PATH, neighbour, TestApplicants.paper(wave, AREA, "Contoh Tujuh")).status());
    assertEquals(0, good(server.get(PATH, neighbour)).path("total").asInt());
    assertTrue(queue(neighbour).path("next").isMissingNode());
    String kelurahan = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.01.1001");
    JsonNode seen = view(kelurahan, id);
    assertFalse(seen.has("personal"), "rows, not papers");
    assertEquals(403, send(kelurahan, id, 1, "PASS", List.of(), null).status());
    assertEquals(403, server.get("/api/recruitment/queue", kelurahan).status());
  }

  @Test
  void duplicatesAndSpousesAreFoundWithoutTellingTheNeighboursSecrets() {
    Map<String, Object> one = TestApplicants.paper(wave, AREA, "Contoh Delapan");
    Map<String, Object> two = TestApplicants.paper(wave, NEIGHBOUR, "Contoh Sembilan");
    personal(two).put("nik", personal(one).get("nik"));
    String here = good(server.post(PATH, first, one)).path("id").asText();
    assertEquals("PASSES", view(first, here).path("verdicts").get(15).path("result").asText());
    good(server.post(PATH, neighbour, two));
    JsonNode seen = view(first, here);
    assertEquals("FAILS", seen.path("verdicts").get(15).path("result").asText(), "the earlier one is asked again");
    assertEquals(1, seen.path("duplicates").size());
    assertFalse(seen.toString().contains("Sembilan"), seen.toString());
    assertEquals("TERKIRIM", seen.path("duplicates").get(0).path("state").asText());
    assertTrue(view(admin, here).path("duplicates").get(0).path("name").asText().contains("Sembilan"));
    Map<String, Object> wife = TestApplicants.paper(wave, AREA, "Contoh Sepuluh");
    personal(wife).putAll(Map.of("marital", "KAWIN", "spouseNik", personal(one).get("nik")));
    assertEquals("HUMAN", good(server.post(PATH, first, wife)).path("verdicts").get(13).path("result").asText());
    assertEquals("HUMAN", view(first, here).path("verdicts").get(13).path("result").asText());
  }

  @Test
  void listsAreSearchedByWordsNumberAndNik() {
    Map<String, Object> paper = TestApplicants.paper(wave, AREA, "Siti Contoh Aminah");
    personal(paper).put("education", "SD");
    JsonNode siti = good(server.post(PATH, first, paper));
    enter("Budi Contoh");
    assertEquals(2, good(server.get(PATH + "?territory=36.73.01&state=TERKIRIM", first)).path("total").asInt());
    assertEquals(1, good(server.get(PATH + "?q=amin%20siti", first)).path("total").asInt());
    assertEquals(1, good(server.get(PATH + "?q=" + siti.path("number").asText().toLowerCase(), first)).path("total")
        .asInt());
    assertEquals(1, good(server.get(PATH + "?q=" + personal(paper).get("nik"), first)).path("total").asInt());
    assertEquals(1, good(server.get(PATH + "?verdict=fails", first)).path("total").asInt());
    assertEquals(0, good(server.get(PATH + "?sex=P", first)).path("total").asInt());
    assertEquals(0, good(server.get(PATH + "?q=%25", first)).path("total").asInt());
    assertEquals("Serang", good(server.get(PATH, first)).path("applicants").get(0).path("areaName").asText());
  }

  @Test
  void aWholeNikIsShownOnRequestAndThatIsRecorded() {
    Map<String, Object> paper = TestApplicants.paper(wave, AREA, "Contoh Sebelas");
    JsonNode view = good(server.post(PATH, first, paper));
    String nik = personal(paper).get("nik").toString();
    assertEquals(Personal.mask(nik), view.path("personal").path("nik").asText());
    assertFalse(view.toString().contains(nik));
    String recorded = "select count(*) from journal where kind = 'applicant.nik-read' and body like '%"
        + view.path("id").asText() + "%'";
    assertEquals(0, TestDatabase.count(server.database, recorded));
    assertEquals(nik, good(server.get(PATH + "/" + view.path("id").asText() + "/nik", first)).path("nik").asText());
    assertEquals(1, TestDatabase.count(server.database, recorded));
  }

  @Test
  void aPaperWithGapsIsRefusedByItsFields() {
    Map<String, Object> paper = TestApplicants.paper(wave, AREA, "Contoh Dua Belas");
    personal(paper).remove("birthDate");
    personal(paper).put("phone", " ");
    JsonNode refused = server.post(PATH, first, paper).json();
    List<String> fields = refused.path("fields").findValuesAsText("field");
    assertEquals(List.of("birthDate", "phone"), fields, refused.toString());
    personal(paper).put("nik", "12");
    assertEquals("nik", server.post(PATH, first, paper).json().path("fields").get(0).path("field").asText());
  }

  private JsonNode enter(String name) {
    return good(server.post(PATH, first, TestApplicants.paper(wave, AREA, name)));
  }

  private static JsonNode queue(String token) {
    return good(server.get("/api/recruitment/queue", token));
  }

  private static JsonNode view(String token, String id) {
    return good(server.get(PATH + "/" + id, token));
  }

  private static JsonNode move(String token, String id, int version, String move) {
    return good(send(token, id, version, move, List.of(), null));
  }

  private static JsonNode judge(String token, String id, int version, String verdict) {
    return good(server.post(PATH + "/" + id + "/judgements", token, Map.of("rule", 7, "verdict", verdict, "version",
        version)));
  }

  private static Answer send(String token, String id, int version, String move, List<String> reasons, String note) {
    Map<String, Object> body = new HashMap<>(Map.of("move", move, "version", version, "reasons", reasons));
    if (note != null) body.put("note", note);
    return server.post(PATH + "/" + id + "/moves", token, body);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> personal(Map<String, Object> paper) {
    return (Map<String, Object>) paper.get("personal");
  }

  private static List<String> names(JsonNode list) {
    return Json.MAPPER.convertValue(list, new com.fasterxml.jackson.core.type.TypeReference<List<String>>() {});
  }
}
