package id.siaga.people;

import id.siaga.journal.Body;
import id.siaga.journal.Event;
import java.time.Instant;
import java.util.UUID;

/** The event that acts on tokens and open sockets everywhere: a session ended, or somebody's rights changed. */
public final class AccessChange {
  public static final String KIND = "access.changed";

  private AccessChange() {}

  /** @param session the session that ended; null when all tokens of this person must be made anew */
  public static Event of(UUID person, UUID session, UUID actor, Instant at) {
    Body body = new Body().put("person", person);
    if (session != null) body.put("session", session);
    return new Event(KIND, null, actor, at, body.text());
  }
}
