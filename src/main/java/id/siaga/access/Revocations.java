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
 * <p>Loaded at start and fed by the office's journal. A change of rights is compared with the number that the office's
 * chain had when the token's rights were read, never with a time: two things may happen in one millisecond, and
 * rights that were read just before a change may be signed just after it.
 */
public final class Revocations {
  private static final Duration KEEP = Tokens.LIFETIME.plusMinutes(1);

  private record Change(long officeSeq, Instant at) {}

  private final Map<UUID, Instant> sessions = new ConcurrentHashMap<>();
  private final Map<UUID, Change> people = new ConcurrentHashMap<>();
  private final Clock clock;

  public Revocations(Clock clock) {
    this.clock = clock;
  }

  public void sessionEnded(UUID session, Instant at) {
    Instant limit = clock.instant().minus(KEEP);
    sessions.values().removeIf(ended -> ended.isBefore(limit));
    sessions.put(session, at);
  }

  /** Tokens whose rights were read before this entry of the office's chain no longer speak for this person. */
  public void rightsChanged(UUID person, long officeSeq, Instant at) {
    Instant limit = clock.instant().minus(KEEP);
    people.values().removeIf(change -> change.at.isBefore(limit));
    people.merge(person, new Change(officeSeq, at), (a, b) -> a.officeSeq > b.officeSeq ? a : b);
  }

  /** @param officeSeq the last number of the office's chain when the actor's rights were read */
  public boolean revoked(Actor actor, long officeSeq) {
    if (sessions.containsKey(actor.session())) return true;
    Change changed = people.get(actor.person());
    return changed != null && officeSeq < changed.officeSeq;
  }
}
