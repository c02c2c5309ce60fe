package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestClock;
import id.siaga.access.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Guessing is slowed for as long as it lasts; many honest people behind one address are not. */
class BrakeTest {
  private static final Instant START = Instant.parse("2024-10-23T01:00:00Z");
  private final TestClock clock = new TestClock();

  @Test
  void aCrowdBehindOneAddressIsNeverShutOutForGood() {
    Brake brake = new Brake(300, 60, 900, clock);
    int admitted = admitted(brake, 3_600, 1);
    assertTrue(admitted > 1_300, "of an hour's 3,600 tries " + admitted);
  }

  @Test
  void whoGuessesAtOneNumberGetsNowhere() {
    Brake brake = new Brake(5, 900, 3_600, clock);
    int admitted = admitted(brake, 24 * 3_600, 7);
    assertTrue(admitted < 150, "in a day " + admitted);
  }

  @Test
  void whatWasRightDoesNotCountAgainstTheOthers() {
    Brake brake = new Brake(3, 60, 900, clock);
    clock.set(START);
    for (int i = 0; i < 100; i++) {
      brake.admit("alamat");
      brake.spare("alamat");
    }
    for (int i = 0; i < 3; i++) brake.admit("alamat");
    assertEquals(1, waits(brake), "and what was wrong does");
  }

  private int admitted(Brake brake, int seconds, int everySeconds) {
    int admitted = 0;
    for (int at = 0; at < seconds; at += everySeconds) {
      clock.set(START.plusSeconds(at));
      admitted += waits(brake) == 0 ? 1 : 0;
    }
    return admitted;
  }

  private static int waits(Brake brake) {
    try {
      brake.admit("alamat");
      return 0;
    } catch (Problem braked) {
      return braked.retryAfterSeconds();
    }
  }
}
