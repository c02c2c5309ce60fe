package id.siaga.live;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One-use tickets that carry a signed-in caller into a socket, because a browser can set no header on one and a token
 * in an address would end up in logs. All live equally long, so the oldest are always first.
 */
final class Tickets {
  static final Duration LIFETIME = Duration.ofSeconds(30);
  static final int OPEN_MAX_TICKETS = 50_000;
  private static final int RANDOM_BYTES = 24;
  private static final int RETRY_AFTER_SECONDS = 5;

  /** @param office whether the caller may also watch the office's own chain */
  record Ticket(Actor actor, boolean office, Instant expiresAt) {}

  /** The answer to the caller. */
  record Issued(String ticket, Instant expiresAt) {}

  private final Map<String, Ticket> open = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  Tickets(Clock clock) {
    this.clock = clock;
  }

  synchronized Issued issue(Actor actor, boolean office) {
    forgetExpired();
    if (open.size() >= OPEN_MAX_TICKETS) throw Problem.unavailable(RETRY_AFTER_SECONDS);
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expiresAt = clock.instant().plus(LIFETIME);
    open.put(text, new Ticket(actor, office, expiresAt));
    return new Issued(text, expiresAt);
  }

  /** Takes the ticket; a second try with the same text finds nothing. */
  synchronized Optional<Ticket> redeem(String text) {
    forgetExpired();
    return text == null ? Optional.empty() : Optional.ofNullable(open.remove(text));
  }

  synchronized void drop(Predicate<Actor> whose) {
    open.values().removeIf(ticket -> whose.test(ticket.actor()));
  }

  private void forgetExpired() {
    Instant now = clock.instant();
    Iterator<Ticket> oldest = open.values().iterator();
    while (oldest.hasNext() && !now.isBefore(oldest.next().expiresAt())) oldest.remove();
  }
}
