package id.siaga.rounds;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** What people send about rounds, checked as soon as it is read. */
final class RoundInput {
  private static final Set<String> KINDS = Set.of("vote", "revote", "rehearsal");
  private static final int NAME_MAX_CHARS = 120;
  private static final double SPEED_MAX = 3_600;

  private RoundInput() {}

  /**
   * A new round.
   *
   * @param parent the round whose stations it shares; needed for a re-vote
   * @param territory a code of any level; the parent's or the caller's when absent
   * @param startsAt what the clock of a rehearsal shows now; wall time when absent
   * @param speed how fast the clock of a rehearsal runs
   */
  record New(String name, String kind, LocalDate votingDay, @Maybe Integer parent, @Maybe String territory,
      @Maybe Instant startsAt, @Maybe Double speed) {
    New {
      name = name == null ? "" : name.strip();
      if (name.isEmpty() || name.length() > NAME_MAX_CHARS) {
        throw Problem.invalid("name", "wajib diisi, paling banyak " + NAME_MAX_CHARS + " huruf",
            "is required, at most " + NAME_MAX_CHARS + " characters");
      }
      if (kind == null || !KINDS.contains(kind)) {
        throw Problem.invalid("kind", "harus vote, revote, atau rehearsal", "must be vote, revote or rehearsal");
      }
      if (votingDay == null || votingDay.getYear() < 2000 || votingDay.getYear() > 2100) {
        throw Problem.invalid("votingDay", "wajib diisi, misalnya 2024-11-27", "is required, for example 2024-11-27");
      }
      if (kind.equals("revote") && parent == null) {
        throw Problem.invalid("parent", "pemungutan ulang memerlukan putaran asalnya",
            "a re-vote needs the round that it repeats");
      }
      if (!kind.equals("rehearsal") && (startsAt != null || speed != null)) {
        throw Problem.invalid("speed", "hanya gladi yang boleh memakai jam sendiri",
            "only a rehearsal may have a clock of its own");
      }
      if (speed != null && !(speed > 0 && speed <= SPEED_MAX)) {
        throw Problem.invalid("speed", "harus lebih dari 0, paling banyak " + (int) SPEED_MAX,
            "must be more than 0, at most " + (int) SPEED_MAX);
      }
      if (territory != null) Territory.parse("territory", territory);
    }

    RoundClock clock(Instant now) {
      if (startsAt == null && speed == null) return RoundClock.WALL;
      return new RoundClock(now, startsAt == null ? now : startsAt, speed == null ? 1 : speed);
    }
  }

  /** New settings of a round; what is absent stays as it is. */
  record Change(int id, @Maybe LocalTime presentBy, @Maybe LocalTime opensAt, @Maybe LocalTime closesAt,
      @Maybe Integer nearMetres, @Maybe Integer weakAccuracyMetres, @Maybe Integer graceMinutes,
      @Maybe Integer sessionDaysAfter, @Maybe Integer dutyDaysAfter, @Maybe LocalTime practiceClosesAt) {

    RoundSettings over(RoundSettings old) {
      return new RoundSettings(or(presentBy, old.presentBy()), or(opensAt, old.opensAt()),
          or(closesAt, old.closesAt()), or(nearMetres, old.nearMetres()),
          or(weakAccuracyMetres, old.weakAccuracyMetres()), or(graceMinutes, old.graceMinutes()),
          or(sessionDaysAfter, old.sessionDaysAfter()), or(dutyDaysAfter, old.dutyDaysAfter()),
          or(practiceClosesAt, old.practiceClosesAt()));
    }

    private static <T> T or(T given, T old) {
      return given == null ? old : given;
    }
  }

  /**
   * Practice of a vote shall be open or closed.
   *
   * @param rehearsal which rehearsal becomes its practice the first time; a new one when absent
   */
  record Practise(int id, Boolean open, @Maybe Integer rehearsal) {
    Practise {
      if (open == null) throw Problem.invalid("open", "wajib diisi: true atau false", "is required: true or false");
    }
  }
}
