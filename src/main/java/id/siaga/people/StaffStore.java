package id.siaga.people;

import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The statements about staff members and their logins. */
final class StaffStore {
  static final String TAKEN = "select exists (select from login where login = $1::text)";
  static final String INSERT_LOGIN = "insert into login (person, login) values ($1::uuid, $2::text)";
  static final String SET_PASSWORD = "update login set password_hash = $2::text where person = $1::uuid";
  static final String LOGIN_OF = "select login, password_hash from login where person = $1::uuid";
  static final String SUSPEND = """
      update login set suspended_at = $2::timestamptz where person = $1::uuid and suspended_at is null""";
  static final String RESTORE = """
      update login set suspended_at = null where person = $1::uuid and suspended_at is not null""";
  static final String RIGHTS_OF = """
      select id from rights where person = $1::uuid and ended_at is null and role <> 'supervisor' for update""";
  static final String EXISTING = """
      select distinct on (l.login) l.login, r.role, r.low, r.high
      from login l left join rights r on r.person = l.person and r.ended_at is null and r.role <> 'supervisor'
      where l.login = any($1::text[])
      order by l.login, r.granted_at desc""";
  static final String LIST = """
      select p.id, p.name, l.login, l.password_hash is not null, l.suspended_at is not null, r.role, r.low, r.high,
        (select max(s.last_seen_at) from session s where s.person = p.id)
      from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join rights r on t.low <= r.low and r.high <= t.high and r.ended_at is null and r.role <> 'supervisor'
      join login l on l.person = r.person
      join person p on p.id = l.person
      order by p.name, p.id, r.low limit $3::int""";

  /** A right of a staff member, with whom it belongs to; somebody may have several. */
  record Row(UUID id, String name, String login, boolean hasPassword, boolean suspended, Role role,
      Territory.Span span, Instant lastSeenAt) {}

  /** What a login stands for already; the name may differ, the rest may not. */
  record Existing(String login, Role role, Territory territory) {
    boolean fits(Staff.Draft draft) {
      return role == draft.role() && draft.territory().equals(territory);
    }
  }

  record Login(String login, String passwordHash) {}

  private StaffStore() {}

  static Future<List<UUID>> rightsOf(Sql sql, UUID person) {
    return sql.all(RIGHTS_OF, Tuple.of(person), row -> row.getUUID(0));
  }

  static Future<List<Row>> list(Sql sql, Territory territory, int limit) {
    return sql.all(LIST, Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs())
        .addInteger(limit), row -> new Row(row.getUUID(0), row.getString(1), row.getString(2), row.getBoolean(3),
            row.getBoolean(4), Role.of(row.getString(5)), new Territory.Span(row.getLong(6), row.getLong(7)),
            instant(row.getOffsetDateTime(8))));
  }

  static Future<Map<String, Existing>> existing(Sql sql, String[] logins) {
    return sql.all(EXISTING, Tuple.tuple().addArrayOfString(logins), row -> new Existing(row.getString(0),
        row.getString(1) == null ? null : Role.of(row.getString(1)),
        row.getLong(2) == null ? Territory.NOWHERE : Territory.of(row.getLong(2), row.getLong(3))))
        .map(found -> found.stream().collect(Collectors.toMap(Existing::login, e -> e)));
  }

  static Future<Boolean> taken(Sql sql, String login) {
    return sql.first(TAKEN, Tuple.of(login), row -> row.getBoolean(0)).map(found -> found.orElse(false));
  }

  static Future<Integer> insertLogin(Tx tx, UUID person, String login) {
    return tx.run(INSERT_LOGIN, Tuple.of(person, login));
  }

  static Future<Integer> setPassword(Tx tx, UUID person, String hash) {
    return tx.run(SET_PASSWORD, Tuple.of(person, hash));
  }

  /** Empty for people who do not sign in with a password. */
  static Future<Optional<Login>> login(Sql sql, UUID person) {
    return sql.first(LOGIN_OF, Tuple.of(person), row -> new Login(row.getString(0), row.getString(1)));
  }

  /** How many rows changed: none when it was so before. */
  static Future<Integer> suspend(Tx tx, UUID person, Instant now) {
    return tx.run(SUSPEND, Tuple.of(person, PeopleStore.utc(now)));
  }

  static Future<Integer> restore(Tx tx, UUID person) {
    return tx.run(RESTORE, Tuple.of(person));
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
