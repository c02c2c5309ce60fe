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
 * Knows a phone again whose owner was replaced: the refresh token that it last held opens nothing any more, but for
 * some days it still proves whose late reports these are.
 */
public final class ReplacedPhones {
  public static final Duration DELIVERS_FOR = Duration.ofHours(72);
  private final RefreshTokens refresh;
  private final Clock clock;

  /** Whose phone it was, in which round, and since when it is none any more. */
  public record Phone(UUID session, UUID person, int round, Instant replacedAt) {}

  ReplacedPhones(RefreshTokens refresh, Clock clock) {
    this.refresh = refresh;
    this.clock = clock;
  }

  /** Empty for every token but the last ones of a phone that was replaced less than three days ago. */
  public Future<Optional<Phone>> of(Sql sql, String token) {
    Optional<UUID> session = refresh.session(token);
    if (session.isEmpty()) return Future.succeededFuture(Optional.empty());
    byte[] hash = Codes.sha256(token);
    return SessionStore.replaced(sql, session.get()).map(found -> found
        .filter(phone -> clock.instant().isBefore(phone.at().plus(DELIVERS_FOR)) && holds(phone, hash))
        .map(phone -> new Phone(phone.id(), phone.person(), phone.round(), phone.at())));
  }

  private static boolean holds(Replaced phone, byte[] hash) {
    boolean current = phone.refreshHash() != null && MessageDigest.isEqual(hash, phone.refreshHash());
    return current || phone.previousHash() != null && MessageDigest.isEqual(hash, phone.previousHash());
  }
}
