package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.API;
import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.code;
import static id.siaga.staffing.ReplacementStage.link;
import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code for a new person's phone: made anew when its answer was lost, and only for who serves there. */
class ReplacementCodeTest {
  private TestClock clock;
  private ReplacementStage stage;
  private String person;
  private String id;
  private JsonNode view;

  @BeforeEach
  void start() {
    clock = new TestClock();
    stage = new ReplacementStage(TestServer.start(clock));
    person = stage.free("Baru Contoh", "36.73.01.1001", 1);
    id = stage.request(stage.panwascam, ONE, "MUNDUR");
    view = stage.offer(id, person);
  }

  @AfterEach
  void stop() {
    stage.server.close();
  }

  @Test
  void theOfficeAsksAgainForTheCodeThatWasLostWithItsAnswer() {
    String lost = office().path("code").asText();
    String second = office().path("code").asText();
    assertEquals(11, second.length());
    assertEquals("", code(stage.press(link(view, person) + "/ya")), "the page does not end the office's code");
    assertEquals(410, enrol(lost).status(), "the older code is void");
    assertEquals(200, enrol(second).status());
    assertFalse(office().has("code"), "a phone is in");
  }

  @Test
  void aYesOnThePageIsRepeatedThereAndNotByTheOffice() {
    stage.press(link(view, person) + "/ya");
    String second = code(stage.press(link(view, person) + "/ya"));
    assertFalse(office().has("code"), "it would end the code that the person holds");
    assertEquals(200, enrol(second).status());
  }

  @Test
  void theLinkMakesCodesForThreeDaysOnly() {
    stage.press(link(view, person) + "/ya");
    clock.advance(Duration.ofHours(71));
    assertEquals(11, code(stage.press(link(view, person) + "/kode")).length());
    clock.advance(Duration.ofHours(1));
    Answer late = stage.press(link(view, person) + "/kode");
    assertEquals(409, late.status());
    assertTrue(new String(late.raw().body(), StandardCharsets.UTF_8).contains("Hubungi Panwaslu"));
    assertEquals("", code(stage.press(link(view, person) + "/ya")));
  }

  @Test
  void whoNoLongerServesThereGetsNoCode() {
    stage.press(link(view, person) + "/ya");
    TestDatabase.owner(stage.server.database, "update assignment set ended_at = now() where person = '" + person + "'");
    assertEquals(409, stage.press(link(view, person) + "/kode").status());
    assertEquals("", code(stage.press(link(view, person) + "/ya")));
    assertTrue(stage.page(link(view, person), null).contains("tidak lagi bertugas"));
  }

  private JsonNode office() {
    return ok(stage.server.post(API + "/" + id + "/accept", stage.panwascam, Map.of("person", person)));
  }

  private Answer enrol(String code) {
    return stage.server.post("/api/enrolments", null, Map.of("code", code));
  }
}
