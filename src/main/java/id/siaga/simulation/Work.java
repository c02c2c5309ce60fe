package id.siaga.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.UUID;

/** What the owner of a phone has yet to record: the day of their station, or what is left of another one's. */
final class Work {
  private static final long NOWHERE = 0;
  private final long seed;
  private final Day day;
  private final UUID who;
  private final ArrayDeque<Planned> ahead = new ArrayDeque<>();
  private DayPlan plan;
  private long station = NOWHERE;

  Work(long seed, Day day, UUID who) {
    this.seed = seed;
    this.day = day;
    this.who = who;
  }

  /** The whole day of this station. */
  void begin(Post post) {
    station = post.code();
    plan = new DayPlan(seed, post, day, who);
    ahead.addAll(plan.reports());
  }

  /** Leaves what was planned and does what is left to do at another station. */
  void move(Post post, Instant now) {
    stop();
    station = post.code();
    plan = DayPlan.takenOver(seed, post, day, who);
    ahead.addAll(plan.from(now));
  }

  /** Nothing more is to be done anywhere. */
  void stop() {
    ahead.clear();
    plan = null;
    station = NOWHERE;
  }

  /** Where the phone believes to be. */
  long station() {
    return station;
  }

  boolean silentAt(Instant moment) {
    return plan != null && plan.silentAt(moment);
  }

  /** Nothing is recorded after this. */
  void endAt(Instant until) {
    if (!ahead.isEmpty() && ahead.peek().at().isAfter(until)) ahead.clear();
  }

  boolean due(Instant now) {
    return !ahead.isEmpty() && !ahead.peek().at().isAfter(now);
  }

  Planned next() {
    return ahead.poll();
  }

  boolean over() {
    return ahead.isEmpty();
  }
}
