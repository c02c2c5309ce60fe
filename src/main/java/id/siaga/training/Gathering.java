package id.siaga.training;

import java.time.Instant;
import java.util.UUID;

/**
 * An hour and a place to which supervisors are called, to be sworn in or to learn.
 *
 * @param low first station code of the area that it is for, {@code high} the last
 * @param module what a training is about; null for all of it
 * @param number of its minutes, once it is closed
 */
record Gathering(UUID id, int round, Kind kind, long low, long high, Plan plan, int version, Instant closedAt,
    String number) {
  /** What it is for; the wire names are lower case. */
  enum Kind {
    OATH, TRAINING;

    String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Kind of(String wire) {
      for (Kind kind : values()) {
        if (kind.wire().equals(wire)) return kind;
      }
      throw new IllegalArgumentException(wire);
    }
  }

  /** What the office may still change while it is open. */
  record Plan(Instant startsAt, int minutes, String place, int capacity, String module) {}

  /** How many are called, and how many came. */
  record Count(int invited, int came) {}

  boolean closed() {
    return closedAt != null;
  }

  boolean covers(long station) {
    return low <= station && station <= high;
  }
}
