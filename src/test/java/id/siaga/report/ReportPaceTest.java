package id.siaga.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.siaga.access.Problem;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A phone in a loop is slowed down; its neighbours, and a phone with a whole day to deliver, are not. */
class ReportPaceTest {
  private final AtomicLong nowMs = new AtomicLong(1_000);
  private final ReportPace pace = new ReportPace(nowMs::get);
  private final UUID loop = UUID.randomUUID();

  @Test
  void aLoopIsRefusedUntilItsBucketHasRefilled() {
    for (int i = 0; i < ReportPace.BURST_MAX_REPORTS / 100; i++) pace.take(loop, 100);
    Problem refused = assertThrows(Problem.class, () -> pace.take(loop, 100));
    assertEquals(Problem.Kind.TOO_MANY, refused.kind());
    assertEquals(20, refused.retryAfterSeconds());
    assertDoesNotThrow(() -> pace.take(UUID.randomUUID(), 100));
    nowMs.addAndGet(20_000);
    assertDoesNotThrow(() -> pace.take(loop, 100));
    assertThrows(Problem.class, () -> pace.take(loop, 1));
  }
}
