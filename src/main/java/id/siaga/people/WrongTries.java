package id.siaga.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts wrong tries by whoever makes them within a running window; the right ones cost nothing. Thread-safe. */
final class WrongTries {
  private static final int KEYS_MAX = 10_000;
  private final int max;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant windowEnds = Instant.MIN;

  WrongTries(int max, Duration window, Clock clock) {
    this.max = max;
    this.window = window;
    this.clock = clock;
  }

  /** How long to wait; 0 when another try is welcome. */
  synchronized int waitSeconds(String key) {
    Instant now = turn();
    boolean full = counts.getOrDefault(key, 0) >= max;
    return full ? (int) Math.max(1, Duration.between(now, windowEnds).toSeconds()) : 0;
  }

  synchronized boolean any(String key) {
    turn();
    return counts.containsKey(key);
  }

  synchronized void count(String key) {
    turn();
    if (counts.size() < KEYS_MAX || counts.containsKey(key)) counts.merge(key, 1, Integer::sum);
  }

  private Instant turn() {
    Instant now = clock.instant();
    if (!now.isBefore(windowEnds)) {
      counts.clear();
      windowEnds = now.plus(window);
    }
    return now;
  }
}
