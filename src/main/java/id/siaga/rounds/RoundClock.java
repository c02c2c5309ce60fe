package id.siaga.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of a round: wall time, or for a rehearsal and the demo a start and a speed. Lateness is judged by it;
 * tokens never are.
 *
 * @param wallStart the moment of wall time at which the clock showed {@code start}; null for wall time
 */
public record RoundClock(Instant wallStart, Instant start, double speed) {
  public static final RoundClock WALL = new RoundClock(null, null, 1);

  public Instant now(Clock wall) {
    return at(wall.instant());
  }

  /** What it showed, or will show, at a moment of wall time. */
  public Instant at(Instant wall) {
    if (wallStart == null) return wall;
    double passedMs = Duration.between(wallStart, wall).toMillis() * speed;
    return start.plusMillis((long) passedMs);
  }
}
