package id.siaga.people;

import id.siaga.access.Problem;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Links that open one door once: an office's set-up, and setting a password. The newest voids those before it. */
final class OneTimeLinks {
  static final String SETUP = "setup";
  static final String PASSWORD = "password";
  static final Duration LIFETIME = Duration.ofHours(72);
  private static final int CODE_MAX_CHARS = 64;
  private final Codes codes;
  private final Clock clock;

  OneTimeLinks(Codes codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  Future<String> issue(Tx tx, String purpose, UUID person) {
    Instant now = clock.instant();
    String code = codes.link();
    return tx.run(LinkStore.VOID, Tuple.of(purpose, person))
        .compose(done -> tx.run(LinkStore.INSERT, Tuple.of(Buffer.buffer(codes.hash(purpose, code)), purpose, person,
            PeopleStore.utc(now), PeopleStore.utc(now.plus(LIFETIME)))))
        .map(code);
  }

  /** Whose link it is, without using it up: saves the costly work for codes that are good. Empty for a set-up. */
  Future<Optional<UUID>> check(Sql sql, String purpose, String code) {
    return found(sql, LinkStore.FIND, purpose, code);
  }

  /** Uses the link up; throws GONE when it was used, has expired, or never was. */
  Future<Optional<UUID>> use(Tx tx, String purpose, String code) {
    return found(tx, LinkStore.USE, purpose, code);
  }

  private Future<Optional<UUID>> found(Sql sql, String statement, String purpose, String code) {
    if (code == null || code.length() > CODE_MAX_CHARS) return Future.failedFuture(gone());
    Tuple args = Tuple.of(Buffer.buffer(codes.hash(purpose, code)), purpose, PeopleStore.utc(clock.instant()));
    return sql.all(statement, args, row -> Optional.ofNullable(row.getUUID(0)))
        .map(rows -> rows.stream().findFirst().orElseThrow(OneTimeLinks::gone));
  }

  static Problem gone() {
    return Problem.of(Problem.Kind.GONE, "Tautan ini sudah dipakai atau sudah kedaluwarsa. Mintalah tautan baru.",
        "This link was used or has expired. Please ask for a new one.");
  }
}
