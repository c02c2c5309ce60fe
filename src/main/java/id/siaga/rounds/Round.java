package id.siaga.rounds;

import id.siaga.access.Territory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One vote, re-vote or rehearsal: everything of a voting day belongs to a round, and its id is its chain.
 *
 * @param practice what it is the practice of; null for every round that stands for itself
 */
public record Round(int id, String name, String kind, LocalDate votingDay, ZoneId zone, int roll, Integer parent,
    Territory territory, RoundSettings settings, RoundClock clock, PracticeOf practice) {

  public Round(int id, String name, String kind, LocalDate votingDay, ZoneId zone, int roll, Integer parent,
      Territory territory, RoundSettings settings, RoundClock clock) {
    this(id, name, kind, votingDay, zone, roll, parent, territory, settings, clock, null);
  }

  /** Whose practice a rehearsal is, and whether the office lets people in. */
  public record PracticeOf(int vote, boolean open) {}

  public Instant now(Clock wall) {
    return clock.now(wall);
  }

  /** A time of the voting day as an instant. */
  public Instant at(LocalTime time) {
    return votingDay.atTime(time).atZone(zone).toInstant();
  }

  /** Whether nobody serves in it any more: the days of duty after the vote have passed. */
  public boolean dutyOver(Instant now) {
    LocalDate first = votingDay.plusDays(settings.dutyDaysAfter() + 1L);
    return !now.isBefore(first.atStartOfDay(zone).toInstant());
  }

  public boolean rehearsal() {
    return kind.equals("rehearsal");
  }

  /** Whether it only serves another round's supervisors, and is nobody's day. */
  public boolean isPractice() {
    return practice != null;
  }

  /** The wire form. */
  public View view(Clock wall) {
    return new View(id, name, kind, votingDay, zone.getId(), now(wall), clock.wallStart() == null ? 1 : clock.speed(),
        settings);
  }

  /** What clients see of a round; {@code now} and {@code clockSpeed} let them run its clock themselves. */
  public record View(int id, String name, String kind, LocalDate votingDay, String timeZone, Instant now,
      double clockSpeed, RoundSettings settings) {}
}
