package id.siaga.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer.Answer;
import id.siaga.TrainingStage;
import id.siaga.recruitment.BlindIndex;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An oath from its planning to its numbered minutes, as the office of one kecamatan holds it. */
class GatheringTest {
  private static TrainingStage stage;
  private static UUID ani;
  private static UUID budi;
  private static UUID citra;

  @BeforeAll
  static void start() {
    stage = new TrainingStage();
    ani = stage.supervisor(TrainingStage.FIRST, "Ani Contoh");
    budi = stage.supervisor(TrainingStage.FIRST + 1, "Budi Contoh");
    citra = stage.supervisor(TrainingStage.FIRST + 2, "Citra Contoh");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void anOathIsPlannedCalledAttendedAndClosed() {
    UUID id = stage.gathering("oath", 2);
    JsonNode called = stage.good(stage.post("gatherings/" + id + "/calls", stage.office, Map.of()));
    assertEquals(2, called.path("invited").asInt(), "as many as there are seats");
    assertTrue(called.path("left").asInt() >= 1, called.toString());
    UUID second = stage.gathering("oath", 10);
    stage.good(stage.post("gatherings/" + second + "/calls", stage.office, Map.of()));
    String others = stage.good(stage.get("gatherings/" + second, stage.office)).toString();
    assertTrue(others.contains("Citra") && !others.contains("Budi"), "who is called to one is not called to the other");

    JsonNode noted = stage.good(came(id, Map.of("person", ani)));
    assertEquals("Ani Contoh", noted.path("guest").path("name").asText());
    assertFalse(noted.path("already").asBoolean());
    assertTrue(stage.good(came(id, Map.of("person", ani))).path("already").asBoolean(), "twice is once");
    assertEquals("station", stage.good(came(id, Map.of("code", "36.73.01.1001.002"))).path("guest").path("way")
        .asText());
    assertEquals("pass", stage.good(came(id, Map.of("code", pass(citra).toLowerCase()))).path("guest").path("way")
        .asText(), "who was not called may come too");
    assertEquals(404, came(id, Map.of("code", "ZZZZZ-ZZZZZ")).status());
    assertEquals(400, came(id, Map.of("code", "halo")).status());

    stage.good(came(id, Map.of("person", citra, "undo", true)));
    JsonNode page = stage.good(stage.get("gatherings/" + id, stage.office));
    assertEquals(2, page.path("people").size(), "who came uncalled is gone when it was a mistake");
    assertEquals(2, page.path("gathering").path("came").asInt());

    assertEquals(409, stage.get("gatherings/" + id + "/minutes.pdf", stage.office).status());
    JsonNode closed = stage.good(stage.post("gatherings/" + id + "/close", stage.office, Map.of("version", 1)));
    assertTrue(closed.path("number").asText().matches("001/BA/PTPS/[A-Z]+/XI/2024"), closed.toString());
    assertEquals(closed, stage.good(stage.post("gatherings/" + id + "/close", stage.office, Map.of("version", 1))));
    assertEquals(409, came(id, Map.of("person", citra)).status());
    String pdf = TrainingStage.pdf(stage.get("gatherings/" + id + "/minutes.pdf", stage.office));
    assertTrue(pdf.contains("Ani Contoh") && pdf.contains("TPS 2") && pdf.contains("001/BA/PTPS"), pdf);
    assertTrue(pdf.contains("2 orang") && !pdf.contains("Citra"), pdf);
    assertTrue(stage.journal().contains("gathering.closed"));
    assertFalse(stage.journal().contains("Aula"), "no free text in the journal");
    assertEquals(403, stage.post("gatherings/" + second + "/close", stage.kelurahan, Map.of("version", 1)).status());
  }

  @Test
  void sendingTwiceMakesOneAndTheNeighbourSeesNothing() {
    Map<String, Object> plan = stage.gathering(UUID.randomUUID(), "training", 30);
    plan.put("module", "PEMUNGUTAN");
    JsonNode first = stage.good(stage.post("gatherings", stage.office, plan));
    assertEquals(first, stage.good(stage.post("gatherings", stage.office, plan)));
    plan.put("place", "Tempat lain");
    assertEquals(409, stage.post("gatherings", stage.office, plan).status());
    String path = "gatherings/" + first.path("id").asText();
    Map<String, Object> change = Map.of("version", 1, "startsAt", "2024-11-05T02:00:00Z", "minutes", 60, "place",
        "Aula lain", "capacity", 5);
    assertEquals(2, stage.good(stage.put(path, stage.office, change)).path("version").asInt());
    assertEquals(2, stage.good(stage.put(path, stage.office, change)).path("version").asInt(), "sent again");
    assertEquals(404, stage.put(path, stage.neighbour, change).status());
    assertEquals(404, stage.get(path, stage.neighbour).status());
    assertEquals(404, stage.get(path, stage.kelurahan).status());
    assertEquals(409, stage.put(path, stage.office, Map.of("version", 1, "startsAt", "2024-11-06T02:00:00Z",
        "minutes", 60, "place", "Aula lain", "capacity", 5)).status());
    assertEquals(204, stage.server.call("DELETE", TrainingStage.API + path, stage.office, null, null).status());
    assertEquals(404, stage.get(path, stage.office).status());
    plan.put("kind", "oath");
    assertEquals(400, stage.post("gatherings", stage.office, plan).status(), "an oath has no module");
  }

  @Test
  void aTrainingHasMinutesOfItsOwnAndTheIdentityCardOpensTheDoor() {
    UUID eko = stage.supervisor(TrainingStage.FIRST + 12, "Eko Contoh");
    UUID id = stage.gathering("training", 50);
    String card = stage.card(eko, TrainingStage.FIRST + 12);
    JsonNode noted = stage.good(came(id, Map.of("code", "https://contoh.example/cek/" + card)));
    assertEquals("card", noted.path("guest").path("way").asText());
    assertEquals("Eko Contoh", noted.path("guest").path("name").asText());
    JsonNode closed = stage.good(stage.post("gatherings/" + id + "/close", stage.office, Map.of("version", 1)));
    assertTrue(closed.path("number").asText().contains("/BA-BIMTEK/"), closed.toString());
    String pdf = TrainingStage.pdf(stage.get("gatherings/" + id + "/minutes.pdf", stage.office));
    assertTrue(pdf.contains("Eko Contoh") && pdf.contains("BIMBINGAN TEKNIS"), pdf);
  }

  @Test
  void aListOnPaperIsNotedAtOnceOrNotAtAll() {
    UUID fani = stage.supervisor(TrainingStage.FIRST + 15, "Fani Contoh");
    UUID id = stage.gathering("training", 50);
    assertEquals(409, came(id, Map.of("people", List.of(fani, UUID.randomUUID()))).status());
    assertEquals(0, stage.good(stage.get("gatherings/" + id, stage.office)).path("gathering").path("came").asInt());
    JsonNode noted = stage.good(came(id, Map.of("people", List.of(fani, ani))));
    assertEquals(2, noted.path("gathering").path("came").asInt());
    assertTrue(stage.good(came(id, Map.of("people", List.of(fani, ani)))).path("already").asBoolean());
    assertEquals(400, came(id, Map.of("people", List.of())).status());
  }

  @Test
  void whoEndedTheirDutyIsNotLetIn() {
    UUID dedi = stage.supervisor(TrainingStage.FIRST + 9, "Dedi Contoh");
    UUID id = stage.gathering("training", 50);
    stage.good(stage.post("gatherings/" + id + "/calls", stage.office, Map.of("territory", "36.73.01.1001")));
    stage.server.call("DELETE", "/api/assignments/" + (TrainingStage.FIRST + 9), stage.admin, null, null);
    assertEquals(404, came(id, Map.of("person", dedi)).status());
    JsonNode people = stage.good(stage.get("gatherings/" + id + "?q=dedi", stage.office)).path("people");
    assertEquals(1, people.size());
    assertFalse(people.path(0).path("serving").asBoolean());
    assertTrue(budi != null);
  }

  private static Answer came(UUID id, Map<String, Object> body) {
    return stage.post("gatherings/" + id + "/attendance", stage.office, body);
  }

  private static String pass(UUID person) {
    return new Pass(new BlindIndex(stage.codeKey())).of(stage.round, person);
  }
}
