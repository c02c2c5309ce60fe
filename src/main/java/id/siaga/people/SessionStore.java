package id.siaga.people;

import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.journal.Chain;
import id.siaga.journal.Entry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about sign-ins and sessions. */
final class SessionStore {
  static final String LOGIN = "select person, password_hash from login where login = $1::text";
  static final String STANDING = """
      select p.name, l.suspended_at is not null, h.seq, r.role, r.low, r.high
      from person p
      join journal_head h on h.chain = 0
      left join login l on l.person = p.id
      left join rights r on r.person = p.id and r.ended_at is null and (case when $2::int = 0
        then r.role <> 'supervisor' else r.role = 'supervisor' and r.round = $2::int end)
      where p.id = $1::uuid""";
  static final String INSERT = """
      insert into session (id, person, device, round, created_at, last_seen_at, expires_at, refresh_hash)
      values ($1::uuid, $2::uuid, $3::text, nullif($4::int, 0), $5::timestamptz, $5::timestamptz, $6::timestamptz,
        $7::bytea)""";
  static final String HELD = """
      select id, person, coalesce(round, 0), refresh_hash, previous_hash, rotated_at, expires_at
      from session where id = $1::uuid and ended_at is null and expires_at > $2::timestamptz for update""";
  static final String ROTATE = """
      update session set refresh_hash = $2::bytea, previous_hash = $3::bytea, rotated_at = $4::timestamptz,
        last_seen_at = $4::timestamptz
      where id = $1::uuid""";
  static final String END = """
      update session set ended_at = $2::timestamptz where id = any($1::uuid[]) and ended_at is null
      returning id, person""";
  static final String END_ALL = """
      update session set ended_at = $2::timestamptz where person = $1::uuid and ended_at is null""";
  static final String END_OTHERS = """
      update session set ended_at = $4::timestamptz
      where person = $1::uuid and coalesce(round, 0) = $2::int and id <> $3::uuid and ended_at is null
      returning id""";
  static final String END_REPLACED = """
      update session set ended_at = $3::timestamptz, replaced_at = $3::timestamptz
      where person = $1::uuid and round = $2::int and ended_at is null
      returning id, person""";
  static final String REPLACED = """
      select id, person, round, refresh_hash, previous_hash, replaced_at
      from session where id = $1::uuid and replaced_at is not null and round is not null""";
  static final String PHONE = """
      select id, person, round, refresh_hash, previous_hash, replaced_at
      from session where id = $1::uuid and round is not null
        and (replaced_at is not null or ended_at is null and expires_at > $2::timestamptz)""";
  static final String SIGNED_IN = """
      select distinct person from session
      where person = any($1::uuid[]) and ended_at is null and expires_at > $2::timestamptz""";
  static final String ACCESS_CHANGES = """
      select chain, seq, kind, station, actor, at, body from journal
      where chain = 0 and kind = 'access.changed' and at > $1::timestamptz order by seq""";

  /** What somebody may do at this moment, with the office chain's number in the very same snapshot. */
  record Standing(String name, boolean suspended, long officeSeq, Role role, Territory territory) {}

  record Login(UUID person, String passwordHash) {}

  record Ended(UUID session, UUID person) {}

  record NewSession(UUID id, UUID person, String device, int round, Instant expiresAt) {}

  /** A live session, locked by the transaction that read it. */
  record Held(UUID id, UUID person, int round, byte[] refreshHash, byte[] previousHash, Instant rotatedAt,
      Instant expiresAt) {}

  /** A phone's session that ended because somebody else took over. */
  record Replaced(UUID id, UUID person, int round, byte[] refreshHash, byte[] previousHash, Instant at) {}

  private SessionStore() {}

  static Future<Optional<Login>> login(Sql sql, String login) {
    return sql.first(LOGIN, Tuple.of(login), row -> new Login(row.getUUID(0), row.getString(1)));
  }

  /** The strongest role and where it holds; a weaker role's wider territory never widens a stronger one. */
  static Future<Optional<Standing>> standing(Sql sql, UUID person, int round) {
    return sql.all(STANDING, Tuple.of(person, round), row -> row).map(SessionStore::standing);
  }

  static Future<Integer> insert(Tx tx, NewSession session, byte[] refreshHash, Instant now) {
    return tx.run(INSERT, Tuple.of(session.id(), session.person(), session.device(), session.round(),
        PeopleStore.utc(now), PeopleStore.utc(session.expiresAt()), Buffer.buffer(refreshHash)));
  }

  static Future<Optional<Held>> hold(Tx tx, UUID session, Instant now) {
    return tx.first(HELD, Tuple.of(session, PeopleStore.utc(now)), row -> new Held(row.getUUID(0), row.getUUID(1),
        row.getInteger(2), bytes(row.getBuffer(3)), bytes(row.getBuffer(4)), instant(row.getOffsetDateTime(5)),
        instant(row.getOffsetDateTime(6))));
  }

  static Future<Integer> rotate(Tx tx, UUID session, byte[] refreshHash, byte[] previousHash, Instant now) {
    return tx.run(ROTATE, Tuple.of(session, Buffer.buffer(refreshHash),
        previousHash == null ? null : Buffer.buffer(previousHash), PeopleStore.utc(now)));
  }

  /** Ends what is still live, and says what that was. */
  static Future<List<Ended>> end(Tx tx, List<UUID> sessions, Instant now) {
    return tx.all(END, Tuple.tuple().addArrayOfUUID(sessions.toArray(UUID[]::new))
        .addOffsetDateTime(PeopleStore.utc(now)), row -> new Ended(row.getUUID(0), row.getUUID(1)));
  }

  static Future<Void> endAll(Tx tx, UUID person, Instant now) {
    return tx.run(END_ALL, Tuple.of(person, PeopleStore.utc(now))).mapEmpty();
  }

  static Future<List<UUID>> endOthers(Tx tx, UUID person, int round, UUID but, Instant now) {
    return tx.all(END_OTHERS, Tuple.of(person, round, but, PeopleStore.utc(now)), row -> row.getUUID(0));
  }

  static Future<List<Ended>> endReplaced(Tx tx, UUID person, int round, Instant now) {
    return tx.all(END_REPLACED, Tuple.of(person, round, PeopleStore.utc(now)),
        row -> new Ended(row.getUUID(0), row.getUUID(1)));
  }

  static Future<Optional<Replaced>> replaced(Sql sql, UUID session) {
    return sql.first(REPLACED, Tuple.of(session), SessionStore::phone);
  }

  /** The same of a phone that lives too; then without a time. */
  static Future<Optional<Replaced>> phone(Sql sql, UUID session, Instant now) {
    return sql.first(PHONE, Tuple.of(session, PeopleStore.utc(now)), SessionStore::phone);
  }

  private static Replaced phone(Row row) {
    return new Replaced(row.getUUID(0), row.getUUID(1), row.getInteger(2), bytes(row.getBuffer(3)),
        bytes(row.getBuffer(4)), instant(row.getOffsetDateTime(5)));
  }

  static Future<List<UUID>> signedIn(Tx tx, List<UUID> people, Instant now) {
    return tx.all(SIGNED_IN, Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new))
        .addOffsetDateTime(PeopleStore.utc(now)), row -> row.getUUID(0));
  }

  static Future<List<Entry>> accessChanges(Sql sql, Instant since) {
    return sql.all(ACCESS_CHANGES, Tuple.of(PeopleStore.utc(since)), row -> new Entry(Chain.OFFICE, row.getLong(1),
        row.getString(2), row.getLong(3), row.getUUID(4), instant(row.getOffsetDateTime(5)), row.getString(6)));
  }

  private static Optional<Standing> standing(List<Row> rows) {
    if (rows.isEmpty()) return Optional.empty();
    Row first = rows.get(0);
    Role strongest = null;
    for (Row row : rows) {
      if (row.getString(3) == null) continue;
      Role role = Role.of(row.getString(3));
      if (strongest == null || role.ordinal() < strongest.ordinal()) strongest = role;
    }
    List<Territory.Span> spans = new ArrayList<>();
    for (Row row : rows) {
      if (strongest != null && strongest.wire().equals(row.getString(3))) {
        spans.add(new Territory.Span(row.getLong(4), row.getLong(5)));
      }
    }
    return Optional.of(new Standing(first.getString(0), first.getBoolean(1), first.getLong(2), strongest,
        new Territory(spans)));
  }

  private static byte[] bytes(Buffer buffer) {
    return buffer == null ? null : buffer.getBytes();
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
