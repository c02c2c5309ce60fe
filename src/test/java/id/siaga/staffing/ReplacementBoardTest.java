package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestServer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the board shows of a station whose supervisor was replaced: it waits for the new one, whatever the old says. */
class ReplacementBoardTest {
  private static final String WATCHED = "select presence || ' ' || coalesce(silent_rule, '-') || ' '"
      + " || (arrived_at is not null) from station_state where station = " + ONE;
  private TestClock clock;
  private ReplacementStage stage;
  private JsonNode old;
  private String code;

  @BeforeEach
  void replacedAfterTheyHadArrived() {
    clock = new TestClock();
    stage = new ReplacementStage(TestServer.start(clock));
    stage.onDuty("Lama Contoh", ONE);
    old = stage.enrol(ONE);
    assertEquals("stored", file(old, item("check-in", clock.instant())));
    clock.advance(Duration.ofMinutes(5));
    String id = stage.request(stage.panwascam, ONE, "BERHALANGAN_SEMENTARA");
    code = ok(stage.server.post(ReplacementStage.API + "/" + id + "/accept", stage.panwascam, Map.of("person",
        stage.free("Baru Contoh", "36.73.01.1001", 1)))).path("code").asText();
  }

  @AfterEach
  void stop() {
    stage.server.close();
  }

  @Test
  void theNewPersonIsMissedUntilTheyArrive() {
    assertEquals("5 - false", stage.text(WATCHED));
    clock.advance(Duration.ofMinutes(27));
    Eventually.get(() -> stage.text(WATCHED), "5 BELUM_HADIR false"::equals);
    JsonNode phone = ok(stage.server.post("/api/enrolments", null, Map.of("code", code)));
    assertEquals("stored", file(phone, item("check-in", clock.instant())));
    Eventually.get(() -> stage.text(WATCHED), "2 - true"::equals);
  }

  @Test
  void whatTheOldPersonStillDeliversMovesNothingOfTheNewOne() {
    clock.advance(Duration.ofMinutes(27));
    Eventually.get(() -> stage.text(WATCHED), "5 BELUM_HADIR false"::equals);
    String coordinator = coordinator();
    Instant at = clock.instant().minus(Duration.ofMinutes(26));
    for (Map<String, Object> item : List.of(item("check-in", at), item("check-out", at),
        Map.<String, Object>of("id", UUID.randomUUID().toString(), "station", ONE, "kind", "presence", "occurredAt",
            at.toString(), "body", Map.of("to", "HADIR")))) {
      JsonNode kept = ok(stage.server.post("/api/late-reports", null, Map.of("refreshToken",
          old.path("refreshToken").asText(), "items", List.of(item))));
      assertEquals("late", kept.at("/results/0/status").asText(), kept.toString());
      ok(stage.server.post("/api/staffing/late-reports/" + item.get("id"), coordinator, Map.of("accept", true)));
      assertEquals("5 BELUM_HADIR false", stage.text(WATCHED), item.toString());
    }
    assertEquals("3", stage.text("select count(*) from report where 'SUSULAN' = any(flags)"), "all are in the record");
    assertNull(stage.text("select 1 from late_report where state <> 'FILED'"));
  }

  /** The token of the kecamatan's coordinator, as of now. */
  private String coordinator() {
    UUID person = UUID.fromString(stage.text("select person from rights where role = 'coordinator' order by high - low"
        + " desc limit 1"));
    return TestActors.token(stage.server, new Actor(person, UUID.randomUUID(), Role.COORDINATOR,
        Territory.parse("territory", "36.73.01"), 0));
  }

  private String file(JsonNode phone, Map<String, Object> item) {
    return ok(stage.server.post("/api/reports", phone.path("token").asText(), Map.of("items", List.of(item))))
        .at("/results/0/status").asText();
  }

  private static Map<String, Object> item(String kind, Instant at) {
    return Map.of("id", UUID.randomUUID().toString(), "station", ONE, "kind", kind, "occurredAt", at.toString(),
        "body", Map.of());
  }
}
