package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.siaga.recruitment.Tally.Points;
import id.siaga.recruitment.WaveSettings.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final List<Criterion> CRITERIA = List.of(new Criterion("TAHU", "Tahu", 60),
      new Criterion("JUJUR", "Jujur", 40));
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();

  @Test
  void theScoreIsTheMeanOfTheInterviewersByWeight() {
    Tally tally = Tally.of(CRITERIA, List.of(points(first, "TAHU", 80), points(first, "JUJUR", 60),
        points(second, "TAHU", 90), points(second, "JUJUR", 70)), 2);
    assertEquals(new BigDecimal("77.000"), tally.score());
  }

  @Test
  void thereIsNoScoreBeforeAsManyInterviewersAsTheWaveAsksFor() {
    List<Points> one = List.of(points(first, "TAHU", 80), points(first, "JUJUR", 60));
    assertEquals(new BigDecimal("72.000"), Tally.of(CRITERIA, one, 1).score());
    Tally waits = Tally.of(CRITERIA, one, 2);
    assertNull(waits.score());
    assertEquals(1, waits.lacking());
  }

  @Test
  void whoBeganMustEnd() {
    Tally tally = Tally.of(CRITERIA, List.of(points(first, "TAHU", 80)), 1);
    assertNull(tally.score());
    assertEquals(List.of(new Tally.Missing(first, "JUJUR")), tally.missing());
  }

  private static Points points(UUID interviewer, String criterion, int points) {
    return new Points(interviewer, criterion, BigDecimal.valueOf(points));
  }
}
