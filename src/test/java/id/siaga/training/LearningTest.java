package id.siaga.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestDatabase;
import id.siaga.TestServer.Answer;
import id.siaga.TrainingStage;
import id.siaga.access.Territory;
import id.siaga.documents.SampleFiles;
import id.siaga.web.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Learning, the quiz and the pledge, as a supervisor's phone and the office live through them. */
class LearningTest {
  private static final String ME = "/api/me/training";
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
  void theShippedModulesAndQuestionsAreWhole() {
    JsonNode modules = stage.good(stage.get("modules", stage.kelurahan)).path("modules");
    assertEquals(9, modules.size());
    JsonNode questions = stage.good(stage.get("questions", stage.office)).path("questions");
    assertTrue(questions.size() >= 60, questions.size() + " questions");
    Set<String> keys = new HashSet<>();
    Set<String> texts = new HashSet<>();
    Map<String, Integer> perModule = new HashMap<>();
    questions.forEach(question -> {
      keys.add(question.path("key").asText());
      texts.add(question.path("text").asText());
      perModule.merge(question.path("module").asText(), 1, Integer::sum);
      assertEquals(4, question.path("options").size(), question.path("key").asText());
    });
    assertEquals(questions.size(), keys.size());
    assertEquals(questions.size(), texts.size());
    modules.forEach(module -> assertTrue(perModule.get(module.path("key").asText()) >= 6, module.path("key").asText()));
    assertEquals(403, stage.get("questions", stage.kelurahan).status(), "who learns must not see the answers");
  }

  @Test
  void theQuizIsDrawnMarkedAndPassed() {
    long station = TrainingStage.FIRST;
    UUID person = stage.supervisor(station, "Eka Contoh");
    String phone = stage.phone(person, station);
    UUID id = UUID.randomUUID();
    JsonNode opened = stage.good(stage.server.post(ME + "/tries", phone, Map.of("id", id)));
    assertEquals(20, opened.path("questions").size());
    assertFalse(opened.toString().contains("\"why\""), "nothing is told before it is sent");
    assertEquals(1, TestDatabase.count(stage.server.database, "select count(*) from quiz_try where abs(seed) < 1e10"),
        "a seed is never shaped like an identity number");
    assertEquals(opened, stage.good(stage.server.post(ME + "/tries", phone, Map.of("id", UUID.randomUUID()))),
        "an open try is gone on with, not drawn anew");
    List<Integer> blank = new ArrayList<>(java.util.Collections.nCopies(20, -1));
    JsonNode failed = stage.good(send(phone, id, blank));
    assertFalse(failed.path("passed").asBoolean());
    assertEquals(0, failed.path("correct").asInt());
    assertTrue(failed.path("questions").path(0).path("why").asText().length() > 10);
    assertEquals(failed, stage.good(send(phone, id, blank)), "sent again");
    blank.set(0, 0);
    assertEquals(409, send(phone, id, blank).status());
    assertEquals(409, stage.server.post(ME + "/tries", phone, Map.of("id", UUID.randomUUID())).status(), "a pause");

    stage.clock.advance(Duration.ofMinutes(6));
    UUID second = UUID.randomUUID();
    JsonNode again = stage.good(stage.server.post(ME + "/tries", phone, Map.of("id", second)));
    JsonNode passed = stage.good(send(phone, second,
        TrainingStage.right(again, stage.good(stage.get("questions", stage.office)))));
    assertEquals(20, passed.path("correct").asInt());
    assertTrue(passed.path("passed").asBoolean());
    assertEquals(409, stage.server.post(ME + "/tries", phone, Map.of("id", UUID.randomUUID())).status());
    JsonNode mine = stage.good(stage.server.get(ME, phone));
    assertTrue(mine.path("quiz").path("passedAt").isTextual(), mine.toString());
    assertEquals(2, mine.path("quiz").path("tries").size());
    assertTrue(mine.path("quiz").path("certificate").asText().contains("/SERT/"), mine.toString());
    String certificate = TrainingStage.pdf(stage.server.get(ME + "/certificate.pdf", phone));
    assertTrue(certificate.contains("Eka Contoh") && certificate.contains("100"), certificate);

    String stranger = stage.phone(stage.supervisor(station + 1, "Fajar Contoh"), station + 1);
    assertEquals(404, stage.server.get(ME + "/tries/" + id, stranger).status());
    assertEquals(404, send(stranger, id, blank).status());
    assertEquals(404, stage.server.get(ME + "/certificate.pdf", stranger).status());
    JsonNode progress = stage.good(stage.get("progress?filter=unpassed&q=eka&round=" + stage.round, stage.office));
    assertEquals(0, progress.path("found").asInt());
    JsonNode row = stage.good(stage.get("progress?q=eka&round=" + stage.round, stage.office)).path("rows").path(0);
    assertEquals(100, row.path("best").asInt());
    assertEquals(2, row.path("tries").asInt());
    assertTrue(stage.journal().contains("quiz.sent"));
  }

  @Test
  void aPledgeIsSignedOnceAndReplacedByAScanOnly() {
    long station = TrainingStage.FIRST + 5;
    UUID person = stage.supervisor(station, "Gita Contoh");
    String phone = stage.phone(person, station);
    String picture = Base64.getEncoder().encodeToString(SampleFiles.image("png", 60, 30));
    JsonNode before = stage.good(stage.server.get(ME, phone)).path("pledge");
    assertFalse(before.has("signedAt"));
    String words = before.path("text").path("paragraphs").toString();
    assertTrue(words.contains("Gita Contoh") && words.contains("netralitas") && !words.contains("{"), words);
    assertEquals(409, sign(phone, 99, picture).status());
    assertEquals(400, sign(phone, 1, Base64.getEncoder().encodeToString(SampleFiles.jpeg())).status());
    assertEquals(400, sign(phone, 1, "!").status());
    JsonNode signed = stage.good(sign(phone, 1, picture));
    assertEquals("drawn", signed.path("way").asText());
    stage.clock.advance(Duration.ofMinutes(1));
    assertEquals(signed, stage.good(sign(phone, 1, picture)), "sent again");
    String other = Base64.getEncoder().encodeToString(SampleFiles.image("png", 61, 30));
    assertEquals(409, sign(phone, 1, other).status());

    String path = "pledges/" + person + "?round=" + stage.round;
    Answer shown = stage.get(path, stage.office);
    assertEquals("image/jpeg", shown.raw().headers().firstValue("content-type").orElse(""));
    assertEquals(404, stage.get(path, stage.neighbour).status());
    assertEquals(404, scan(path, stage.neighbour).status());
    JsonNode scanned = stage.good(scan(path, stage.office));
    assertEquals("scan", scanned.path("way").asText());
    stage.clock.advance(Duration.ofMinutes(1));
    assertEquals(scanned, stage.good(scan(path, stage.office)), "sent again");
    assertEquals("application/pdf", stage.get(path, stage.office).raw().headers().firstValue("content-type")
        .orElse(""));
    Progress.Mark mark = stage.read(db -> Progress.one(db, stage.round, person))
        .orElseThrow();
    assertEquals("scan", mark.way());
    assertTrue(mark.swornAt() == null && mark.passedAt() == null);
    assertFalse(stage.read(db -> Progress.page(db, new Progress.Query(Territory.parse("territory",
        TrainingStage.HERE), stage.round, "all", new String[0]), 0, 10)).isEmpty());
  }

  @Test
  void ofTwoSignaturesAtOnceOneCountsAndTheOtherIsTold() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int turn = 0; turn < 4; turn++) {
        long station = TrainingStage.FIRST + 10 + turn;
        UUID person = stage.supervisor(station, "Hana Contoh");
        String phone = stage.phone(person, station);
        String one = Base64.getEncoder().encodeToString(SampleFiles.image("png", 60, 30 + turn));
        String two = Base64.getEncoder().encodeToString(SampleFiles.image("png", 61, 30 + turn));
        for (Answer same : atOnce(threads, Collections.nCopies(6, () -> sign(phone, 1, one)))) {
          assertEquals("drawn", stage.good(same).path("way").asText());
        }
        TestDatabase.owner(stage.server.database, "delete from pledge where person = '" + person + "'");
        int won = 0;
        for (Answer each : atOnce(threads, List.of(() -> sign(phone, 1, one), () -> sign(phone, 1, two)))) {
          if (each.status() == 200) won++;
          else assertTrue(each.json().path("detail").asText().contains("sudah menandatangani"), each.json().toString());
        }
        assertEquals(1, won);
        String path = "pledges/" + person + "?round=" + stage.round;
        for (Answer scan : atOnce(threads, Collections.nCopies(4, () -> scan(path, stage.office)))) stage.good(scan);
        assertEquals(1, TestDatabase.count(stage.server.database, "select count(*) from pledge where void_at is null"
            + " and person = '" + person + "'"));
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<Answer> atOnce(ExecutorService threads, List<Callable<Answer>> calls) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> call : threads.invokeAll(calls)) answers.add(call.get());
    return answers;
  }

  @Test
  void theOfficeChangesQuestionsAndSettingsInVersions() {
    JsonNode one = stage.good(stage.get("questions", stage.admin)).path("questions").path(3);
    Map<String, Object> change = new HashMap<>(Map.of("version", 1, "module", one.path("module").asText(), "text",
        "Soal yang lebih jelas?", "options", List.of("Ya", "Tidak"), "right", 1, "why", "Karena tidak.", "active",
        true));
    String path = "questions/" + one.path("key").asText();
    assertEquals(403, stage.put(path, stage.office, change).status());
    JsonNode changed = stage.good(stage.put(path, stage.admin, change));
    assertEquals(2, changed.path("version").asInt());
    assertEquals(changed, stage.good(stage.put(path, stage.admin, change)), "sent again");
    change.put("text", "Soal lain?");
    assertEquals(409, stage.put(path, stage.admin, change).status(), "somebody else was faster");
    change.put("module", "TIDAK-ADA");
    assertEquals(400, stage.put(path, stage.admin, change).status());

    Map<String, Object> settings = Map.of("round", stage.round, "version", 0, "questions", 20, "passPercent", 80,
        "pauseMinutes", 5);
    assertEquals(1, stage.good(stage.put("settings", stage.admin, settings)).path("version").asInt());
    assertEquals(1, stage.good(stage.put("settings", stage.admin, settings)).path("version").asInt());
    assertEquals(409, stage.put("settings", stage.admin, Map.of("round", stage.round, "version", 0, "questions", 10,
        "passPercent", 80, "pauseMinutes", 5)).status());
  }

  private static Answer send(String phone, UUID id, List<Integer> answers) {
    return stage.server.call("PUT", ME + "/tries/" + id, phone, Json.bytes(Map.of("answers", answers)),
        "application/json");
  }

  private static Answer sign(String phone, int text, String picture) {
    return stage.server.call("PUT", ME + "/pledge", phone, Json.bytes(Map.of("text", text, "picture", picture)),
        "application/json");
  }

  private static Answer scan(String path, String token) {
    return stage.server.call("PUT", TrainingStage.API + path, token, SampleFiles.pdf(""), "application/pdf");
  }
}
