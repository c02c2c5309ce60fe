package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.Eventually;
import id.siaga.TestDatabase;
import id.siaga.TrainingStage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The card of who covers a station is good as long as the cover lasts by its round's own clock. */
class CoverCardTest {
  private static final Duration BEHIND = Duration.ofDays(1);
  private static final long STATION = TrainingStage.FIRST + 1;

  @Test
  void theCoverCountsByTheClockThatItWasOrderedBy() {
    try (TrainingStage stage = new TrainingStage()) {
      UUID wati = stage.supervisor(TrainingStage.FIRST, "Wati Contoh");
      stage.behind(BEHIND);
      stage.good(stage.server.post("/api/staffing/covers", stage.office, Map.of("id", UUID.randomUUID(), "round",
          stage.round, "station", STATION, "person", wati, "until", stage.clock.instant().minus(BEHIND)
              .plus(Duration.ofHours(2)).toString(), "reason", "BERHALANGAN_SEMENTARA")));
      String code = stage.card(wati, STATION);
      String page = page(stage, code);
      assertTrue(page.contains("Berlaku") && page.contains("Wati Contoh"), page);
      assertFalse(page.contains("Tidak berlaku"), page);
      stage.clock.advance(Duration.ofHours(2));
      Eventually.get(() -> TestDatabase.count(stage.server.database, "select count(*) from assignment where not main"
          + " and ended_at is null"), open -> open == 0);
      assertTrue(page(stage, code).contains("Tidak berlaku lagi"));
    }
  }

  private static String page(TrainingStage stage, String code) {
    return new String(stage.server.get("/cek/" + code, null).raw().body(), StandardCharsets.UTF_8);
  }
}
