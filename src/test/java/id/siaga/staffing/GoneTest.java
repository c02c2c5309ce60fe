package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was replaced is not proposed for the next station; the dead and the dismissed are placed nowhere again. */
class GoneTest {
  private static final long ONE = 3673011001001L;
  private static final long CIPARE = 3673011002001L;
  private static final String API = ReplacementStage.API;
  private static ProposalStage stage;

  @BeforeAll
  static void start() {
    stage = new ProposalStage("code,lat,lon\n" + ONE + ",-6.10,106.15\n" + CIPARE + ",-6.12,106.16\n");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void oneServesAndOneWaits() {
    stage.clear();
    stage.decided(ProposalStage.SERANG, "Ani Satu", true);
    stage.decided(ProposalStage.SERANG, "Budi Dua", false);
    stage.good(stage.server.post("/api/staffing/candidates/sync", stage.admin, Map.of()));
    assertEquals(200, moved("Ani Satu", ONE).status());
  }

  @Test
  void theDeadAndTheDismissedArePlacedNowhereAgain() {
    for (String reason : List.of("MENINGGAL", "TIDAK_HORMAT")) {
      replace(reason);
      assertNotProposed();
      JsonNode typed = fits("Ani%20Satu");
      assertTrue(typed.path(0).path("barrier").isTextual(), typed.toString());
      Answer byHand = moved("Ani Satu", CIPARE);
      assertEquals(409, byHand.status());
      assertTrue(byHand.json().path("detail").asText().contains("Ani Satu"), byHand.json().toString());
      assertEquals(409, offered("Ani Satu").status());
      oneServesAndOneWaits();
    }
  }

  @Test
  void whoWasAbsentIsNotProposedButMayBeNamed() {
    replace("BERHALANGAN_SEMENTARA");
    assertNotProposed();
    JsonNode typed = fits("Ani%20Satu");
    assertFalse(typed.path(0).has("barrier"), typed.toString());
    assertEquals(200, moved("Ani Satu", CIPARE).status());
    assertEquals("Ani Satu", stage.row(stage.propose(stage.admin, Map.of("territory", "36.73.01")), CIPARE)
        .path("name").asText(), "who serves again is kept");
  }

  private static void assertNotProposed() {
    assertFalse(fits("").toString().contains("Ani Satu"));
    String id = ask(CIPARE, "MUNDUR");
    JsonNode view = stage.good(stage.server.get(API + "/" + id, stage.admin));
    assertFalse(view.path("candidates").toString().contains("Ani Satu"), view.toString());
    stage.good(stage.server.post(API + "/" + id + "/moves", stage.admin, Map.of("move", "CANCEL", "version", 1)));
    JsonNode made = stage.propose(stage.admin, Map.of("territory", "36.73.01"));
    assertFalse(stage.row(made, CIPARE).toString().contains("Ani Satu"), made.toString());
  }

  /** Budi takes over from Ani. */
  private static void replace(String reason) {
    String id = ask(ONE, reason);
    stage.good(stage.server.post(API + "/" + id + "/moves", stage.admin, Map.of("move", "TO_PLENO", "version", 1)));
    stage.good(stage.server.post(API + "/" + id + "/accept", stage.admin, Map.of("person",
        stage.person("Budi Dua"))));
    assertEquals("Budi Dua", stage.at(ONE));
  }

  private static Answer offered(String name) {
    String id = ask(CIPARE, "MUNDUR");
    stage.good(stage.server.post(API + "/" + id + "/moves", stage.admin, Map.of("move", "TO_PLENO", "version", 1)));
    Answer answer = stage.server.post(API + "/" + id + "/offers", stage.admin, Map.of("people",
        List.of(stage.person(name)), "version", 2));
    stage.good(stage.server.post(API + "/" + id + "/moves", stage.admin, Map.of("move", "CANCEL", "version", 2)));
    return answer;
  }

  private static String ask(long station, String reason) {
    String id = UUID.randomUUID().toString();
    stage.good(stage.server.post(API, stage.admin, Map.of("id", id, "round", stage.round(), "station", station,
        "reason", reason)));
    return id;
  }

  private static JsonNode fits(String words) {
    return stage.good(stage.server.get("/api/staffing/fits?round=" + stage.round() + "&station=" + CIPARE + "&q="
        + words, stage.admin)).path("people");
  }

  private static Answer moved(String name, long station) {
    Map<String, Object> move = new HashMap<>(Map.of("station", station, "person", stage.person(name)));
    move.put("expect", null);
    return stage.server.post("/api/staffing/moves", stage.admin, Map.of("round", stage.round(), "id",
        UUID.randomUUID(), "moves", List.of(move)));
  }
}
