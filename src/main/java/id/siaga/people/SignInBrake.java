package id.siaga.people;

import id.siaga.access.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows guessing at one login, whoever guesses and whether the login exists or not: after a few failures each further
 * try must wait, twice as long each time but never more than a minute, so that nobody is locked out for good.
 */
final class SignInBrake {
  static final int FREE_TRIES = 5;
  static final int WAIT_MAX_SECONDS = 60;
  private static final int FORGET_AFTER_SECONDS = 900;
  private static final int LOGINS_MAX = 20_000;

  private record Tries(int count, Instant last) {}

  private final Map<String, Tries> tries = new ConcurrentHashMap<>();
  private final Clock clock;

  SignInBrake(Clock clock) {
    this.clock = clock;
  }

  /** Counts a try before it is known how it ends; throws TOO_MANY while the login must wait. */
  void admit(String login) {
    Instant now = clock.instant();
    if (tries.size() >= LOGINS_MAX) forget(now);
    tries.compute(login, (same, before) -> {
      if (before == null || before.last.plusSeconds(FORGET_AFTER_SECONDS).isBefore(now)) return new Tries(1, now);
      long wait = before.last.plusSeconds(waitSeconds(before.count)).getEpochSecond() - now.getEpochSecond();
      if (wait > 0) throw Problem.tooMany((int) wait);
      return new Tries(before.count + 1, now);
    });
  }

  /** The try was right. */
  void clear(String login) {
    tries.remove(login);
  }

  private static int waitSeconds(int count) {
    if (count < FREE_TRIES) return 0;
    return Math.min(WAIT_MAX_SECONDS, 1 << Math.min(count - FREE_TRIES, 6));
  }

  private void forget(Instant now) {
    tries.values().removeIf(t -> t.last.plusSeconds(FORGET_AFTER_SECONDS).isBefore(now));
    if (tries.size() >= LOGINS_MAX) tries.values().removeIf(t -> t.count < FREE_TRIES);
    if (tries.size() >= LOGINS_MAX) tries.clear();
  }
}
