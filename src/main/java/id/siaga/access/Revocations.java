package id.siaga.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which sessions ended and whose rights changed while tokens from before are still unexpired, so that a
 * revoked phone is refused within a heartbeat without asking the database at each request.
 *
 * <p>Loaded at start and fed by the office's journal; entries older than a token's life are dropped.
 */
public final class Revocations {
  private static final Duration KEEP = Tokens.LIFETIME.plusMinutes(1);
  private final Map<UUID, Instant> sessions = new ConcurrentHashMap<>();
  private final Map<UUID, Instant> people = new ConcurrentHashMap<>();
  private final Clock clock;

  public Revocations(Clock clock) {
    this.clock = clock;
  }

  public void sessionEnded(UUID session, Instant at) {
    forget(sessions);
    sessions.put(session, at);
  }

  /** Tokens of this person issued at or before this moment no longer speak for them. */
  public void rightsChanged(UUID person, Instant at) {
    forget(people);
    people.merge(person, at, (a, b) -> a.isAfter(b) ? a : b);
  }

  public boolean revoked(Actor actor, Instant issuedAt) {
    if (sessions.containsKey(actor.session())) return true;
    Instant changed = people.get(actor.person());
    return changed != null && !issuedAt.isAfter(changed);
  }

  private void forget(Map<UUID, Instant> map) {
    Instant limit = clock.instant().minus(KEEP);
    map.values().removeIf(at -> at.isBefore(limit));
  }
}
