package id.siaga.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs like any other, from another moment on; the test may turn it to another day. */
final class TurnedClock extends Clock {
  private static final Clock WALL = Clock.systemUTC();
  private volatile Duration ahead;

  TurnedClock(Instant start) {
    turnTo(start);
  }

  void turnTo(Instant other) {
    ahead = Duration.between(WALL.instant(), other);
  }

  @Override
  public Instant instant() {
    return WALL.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
