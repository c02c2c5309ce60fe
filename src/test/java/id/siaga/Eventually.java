package id.siaga;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something is so, for at most ten seconds: what the journal's readers do takes a moment. */
public final class Eventually {
  private static final long MAX_NANOS = Duration.ofSeconds(10).toNanos();

  private Eventually() {}

  public static <T> T get(Supplier<T> look, Predicate<T> good) {
    long end = System.nanoTime() + MAX_NANOS;
    T seen = look.get();
    while (!good.test(seen)) {
      if (System.nanoTime() > end) throw new AssertionError("after 10 s still: " + seen);
      LockSupport.parkNanos(10_000_000);
      seen = look.get();
    }
    return seen;
  }
}
