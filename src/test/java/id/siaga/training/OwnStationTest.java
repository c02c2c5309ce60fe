package id.siaga.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestServer.Answer;
import id.siaga.TrainingStage;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.documents.SampleFiles;
import id.siaga.web.Json;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who covers a neighbouring station or was moved keeps what is theirs: it belongs to their own station. */
class OwnStationTest {
  private static final String ME = "/api/me/training";
  private static final long COVERED = TrainingStage.FIRST;
  private static final long OWN = TrainingStage.FIRST + 7;
  private static TrainingStage stage;

  @BeforeAll
  static void start() {
    stage = new TrainingStage();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void coveringALowerStationChangesNothingOfOnesOwn() {
    UUID person = stage.supervisor(OWN, "Hani Contoh");
    String phone = phone(person, COVERED, OWN);
    assertEquals("ASSIGNED", stage.good(stage.server.get("/api/me/readiness", phone)).path("state").asText());
    String words = stage.good(stage.server.get(ME, phone)).at("/pledge/text").toString();
    assertTrue(words.contains("TPS 8") && !words.contains("TPS 1 "), words);
    assertEquals(200, sign(phone).status());
    assertEquals(String.valueOf(OWN), text("select station from pledge where person = '" + person + "'"));
    pass(phone);
    String where = "select string_agg(distinct station::text, ' ') from ";
    assertEquals(String.valueOf(OWN), text(where + "quiz_try where person = '" + person + "'"));
    assertEquals(String.valueOf(OWN), text(where + "paper where person = '" + person + "'"));

    String moved = phone(person, OWN + 1);
    assertTrue(TrainingStage.pdf(stage.server.get(ME + "/certificate.pdf", moved)).contains("Hani Contoh"),
        "the certificate goes along");
  }

  @Test
  void whoHasNoStationOfTheirOwnIsToldSo() {
    UUID person = stage.supervisor(OWN + 2, "Indah Contoh");
    TestDatabase.owner(stage.server.database, "update assignment set main = false, until = '2030-01-01' where"
        + " person = '" + person + "'");
    String phone = phone(person, OWN + 2);
    for (Answer answer : List.of(stage.server.get("/api/me/readiness", phone), sign(phone),
        stage.server.post(ME + "/tries", phone, Map.of("id", UUID.randomUUID())))) {
      assertEquals(409, answer.status(), answer.json().toString());
      assertTrue(answer.json().path("detail").asText().contains("tidak mempunyai TPS sendiri"));
    }
  }

  private static void pass(String phone) {
    UUID id = UUID.randomUUID();
    JsonNode opened = stage.good(stage.server.post(ME + "/tries", phone, Map.of("id", id)));
    JsonNode sent = stage.good(stage.server.call("PUT", ME + "/tries/" + id, phone, Json.bytes(Map.of("answers",
        TrainingStage.right(opened, stage.good(stage.get("questions", stage.office))))), "application/json"));
    assertTrue(sent.path("passed").asBoolean());
  }

  private static Answer sign(String phone) {
    return stage.server.call("PUT", ME + "/pledge", phone, Json.bytes(Map.of("text", 1, "picture",
        Base64.getEncoder().encodeToString(SampleFiles.image("png", 60, 30)))), "application/json");
  }

  private static String phone(UUID person, long... stations) {
    List<Territory.Span> spans = Arrays.stream(stations)
        .mapToObj(station -> new Territory.Span(station, station)).toList();
    return TestActors.token(stage.server, new Actor(person, UUID.randomUUID(), Role.SUPERVISOR,
        new Territory(spans), stage.round));
  }

  private static String text(String sql) {
    return TestDatabase.text(stage.server.database, sql);
  }
}
