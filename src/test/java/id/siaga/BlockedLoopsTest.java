package id.siaga;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Proves that the watch over the event loops bites, and bites only once. */
class BlockedLoopsTest {
  @Test
  void aLoopThatStoodStillIsNoticed() {
    BlockedLoops watch = new BlockedLoops();
    watch.beforeAll(null);
    LoggerFactory.getLogger("io.vertx.core.impl.BlockedThreadChecker")
        .warn("Thread vert.x-eventloop-thread-0 has been blocked for {} ms, time limit is 200 ms", 999_999_999);
    assertThrows(AssertionError.class, () -> watch.afterAll(null));
    watch.beforeAll(null);
    watch.afterAll(null);
  }
}
