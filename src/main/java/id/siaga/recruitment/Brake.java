package id.siaga.recruitment;

import id.siaga.access.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows whoever tries the same thing again and again: after some free tries each further one must wait, twice as long
 * each time up to a limit, whether the thing exists or not.
 */
public final class Brake {
  private static final int KEYS_MAX = 20_000;
  private final int free;
  private final int waitMaxSeconds;
  private final int forgetSeconds;
  private final Clock clock;
  private final Map<String, Tries> tries = new ConcurrentHashMap<>();

  private record Tries(int count, Instant last) {}

  public Brake(int free, int waitMaxSeconds, int forgetSeconds, Clock clock) {
    this.free = free;
    this.waitMaxSeconds = waitMaxSeconds;
    this.forgetSeconds = forgetSeconds;
    this.clock = clock;
  }

  /** Counts a try before it is known how it ends; throws TOO_MANY while this key must wait. */
  public void admit(String key) {
    Instant now = clock.instant();
    if (tries.size() >= KEYS_MAX) tries.values().removeIf(t -> t.last.plusSeconds(forgetSeconds).isBefore(now));
    if (tries.size() >= KEYS_MAX) tries.clear();
    tries.compute(key, (same, before) -> {
      if (before == null || before.last.plusSeconds(forgetSeconds).isBefore(now)) return new Tries(1, now);
      long wait = before.last.plusSeconds(waitSeconds(before.count)).getEpochSecond() - now.getEpochSecond();
      if (wait > 0) throw Problem.tooMany((int) wait);
      return new Tries(before.count + 1, now);
    });
  }

  /** The try was right. */
  public void clear(String key) {
    tries.remove(key);
  }

  private int waitSeconds(int count) {
    return count < free ? 0 : Math.min(waitMaxSeconds, 1 << Math.min(count - free, 20));
  }
}
