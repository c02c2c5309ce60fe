package id.siaga.recruitment;

import id.siaga.access.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows whoever tries the same thing again and again: after some free tries each further one must wait, twice as long
 * each time up to a limit, whether the thing exists or not. Free tries come back little by little, so many people
 * behind one address never shut each other out for good.
 */
public final class Brake {
  private static final int KEYS_MAX = 20_000;
  private final int free;
  private final int waitMaxSeconds;
  private final int forgetSeconds;
  private final Clock clock;
  private final Map<String, Tries> tries = new ConcurrentHashMap<>();

  /** @param count what is left of all tries at the time of the last one */
  private record Tries(double count, Instant last) {}

  /** @param forgetSeconds in which all free tries have come back */
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
      double left = left(before, now);
      long wait = before.last.plusSeconds(waitSeconds(left)).getEpochSecond() - now.getEpochSecond();
      if (wait > 0) throw Problem.tooMany((int) wait);
      return new Tries(left + 1, now);
    });
  }

  /** The try was right. */
  public void clear(String key) {
    tries.remove(key);
  }

  /** The try was right, but others try under the same key: only this one does not count. */
  public void spare(String key) {
    tries.computeIfPresent(key, (same, before) -> new Tries(Math.max(0, before.count - 1), before.last));
  }

  private double left(Tries before, Instant now) {
    double seconds = Math.max(0, Duration.between(before.last, now).toMillis()) / 1_000.0;
    return Math.max(0, before.count - seconds * free / forgetSeconds);
  }

  private int waitSeconds(double count) {
    return count < free ? 0 : Math.min(waitMaxSeconds, 1 << Math.min((int) (count - free), 20));
  }
}
