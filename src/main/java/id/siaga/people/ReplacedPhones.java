package id.siaga.people;

import id.siaga.db.Sql;
import id.siaga.people.SessionStore.Replaced;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows whose phone it is that brings late reports: by the refresh token that it last held. The one of somebody who was
 * replaced opens nothing any more, but proves this for some days; one that lives proves it for stations which its
 * owner had until lately.
 */
public final class ReplacedPhones {
  public static final Duration DELIVERS_FOR = Duration.ofHours(72);
  private final RefreshTokens refresh;
  private final Clock clock;

  /**
   * Whose phone it is.
   *
   * @param until since when it is none any more, or now
   * @param living whether its owner is still signed in
   */
  public record Phone(UUID session, UUID person, int round, Instant until, boolean living) {}

  ReplacedPhones(RefreshTokens refresh, Clock clock) {
    this.refresh = refresh;
    this.clock = clock;
  }

  /** Empty for every token but the last ones of a phone that lives or was replaced less than three days ago. */
  public Future<Optional<Phone>> of(Sql sql, String token) {
    Optional<UUID> session = refresh.session(token);
    if (session.isEmpty()) return Future.succeededFuture(Optional.empty());
    byte[] hash = Codes.sha256(token);
    Instant now = clock.instant();
    return SessionStore.phone(sql, session.get(), now).map(found -> found
        .filter(phone -> holds(phone, hash) && (phone.at() == null || now.isBefore(phone.at().plus(DELIVERS_FOR))))
        .map(phone -> new Phone(phone.id(), phone.person(), phone.round(), phone.at() == null ? now : phone.at(),
            phone.at() == null)));
  }

  private static boolean holds(Replaced phone, byte[] hash) {
    boolean current = phone.refreshHash() != null && MessageDigest.isEqual(hash, phone.refreshHash());
    return current || phone.previousHash() != null && MessageDigest.isEqual(hash, phone.previousHash());
  }
}
