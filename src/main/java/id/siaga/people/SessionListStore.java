package id.siaga.people;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statements that find sessions through what the caller owns: the caller's own, and those of people all of whose
 * live rights lie inside the caller's territory.
 */
final class SessionListStore {
  static final String REACHED = """
      select $4::uuid = $3::uuid or exists (
          select from rights r where r.person = $4::uuid and r.ended_at is null)
        and not exists (
          select from rights r where r.person = $4::uuid and r.ended_at is null and not exists (
            select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
            where t.low <= r.low and r.high <= t.high))""";
  static final String LIVE = """
      select id, device, created_at, last_seen_at from session
      where person = $1::uuid and ended_at is null and expires_at > $2::timestamptz
      order by last_seen_at desc, id limit 100""";
  static final String PERSON = "select person from session where id = $1::uuid";

  record Live(UUID id, String device, Instant createdAt, Instant lastSeenAt) {}

  private SessionListStore() {}

  /** Empty when the person is out of the caller's reach. */
  static Future<Optional<List<Live>>> live(Sql sql, Territory reach, UUID caller, UUID person, Instant now) {
    return reaches(sql, reach, caller, person).compose(reached -> !reached
        ? Future.succeededFuture(Optional.empty())
        : sql.all(LIVE, Tuple.of(person, PeopleStore.utc(now)), row -> new Live(row.getUUID(0), row.getString(1),
            row.getOffsetDateTime(2).toInstant(), row.getOffsetDateTime(3).toInstant())).map(Optional::of));
  }

  static Future<Boolean> owned(Sql sql, Territory reach, UUID caller, UUID session) {
    return sql.first(PERSON, Tuple.of(session), row -> row.getUUID(0)).compose(person -> person.isEmpty()
        ? Future.succeededFuture(false) : reaches(sql, reach, caller, person.get()));
  }

  static Future<Boolean> reaches(Sql sql, Territory reach, UUID caller, UUID person) {
    Tuple args = Tuple.tuple().addArrayOfLong(reach.lows()).addArrayOfLong(reach.highs()).addUUID(caller)
        .addUUID(person);
    return sql.first(REACHED, args, row -> row.getBoolean(0)).map(found -> found.orElse(false));
  }
}
