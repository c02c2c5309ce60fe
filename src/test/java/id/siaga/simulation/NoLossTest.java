package id.siaga.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Two hundred clients, five times SIGKILL, some of them for the database too: what was acknowledged is there. */
class NoLossTest {
  @Test
  void everyAcknowledgedReportIsStoredOnce() {
    LossRun.Result result = LossRun.run(LossOffice.EARNEST, Path.of("target", "no-loss"), 200, 5,
        line -> LoggerFactory.getLogger(NoLossTest.class).info(line));
    assertEquals(List.of(), result.differences());
    assertTrue(result.acknowledged() >= 2_000, result.toString());
    assertTrue(result.stored() >= result.acknowledged(), result.toString());
  }
}
