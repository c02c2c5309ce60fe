package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about covers: assignments beside the main one, with a time at which they end. */
final class CoverStore {
  static final String ONE_COVER = "assignment_one_cover";
  static final String KEY = "assignment_pkey";
  static final String MAY = """
      select p.id from person p where p.id = $4::uuid
        and (exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
            where p.home_low >= t.low and p.home_low <= t.high and p.home_high <= t.high)
          or exists (select from rights g where g.person = p.id and g.ended_at is null and g.role = 'coordinator'
            and $5::bigint between g.low and g.high))
        and not exists (select from assignment a where a.round = $3::int and a.person = p.id and a.main
          and a.station = $5::bigint and a.ended_at is null)
      for no key update""";
  static final String REPLACED = """
      select 1 from replacement r
      where r.out_person = $2::uuid and r.round = $1::int and r.state in ('BERSEDIA', 'SELESAI')
        and not exists (select from assignment a where a.round = $1::int and a.person = $2::uuid and a.main
          and a.ended_at is null) limit 1""";
  static final String INSERT = """
      insert into assignment (id, round, station, person, rights, at, placed_by, main, until)
      values ($1::uuid, $2::int, $3::bigint, $4::uuid, $5::uuid, $6::timestamptz, $7::uuid, false, $8::timestamptz)""";
  static final String ADD_REASON = """
      insert into cover (assignment, reason, by) values ($1::uuid, $2::text, $3::uuid)""";
  static final String END = """
      update assignment set ended_at = $2::timestamptz, ended_by = $3::uuid, version = version + 1
      where id = $1::uuid and not main and ended_at is null returning person, station, rights""";
  static final String DUE = """
      select id from assignment
      where round = $1::int and not main and ended_at is null and until <= $2::timestamptz limit 500""";
  private static final String SHOWN = """
      )
      select a.id, a.round, a.station, k.name, a.person, p.name, a.until, c.reason, q.name, a.at, a.ended_at,
        (select true from session s where s.person = a.person and s.round = a.round and s.ended_at is null
          limit 1) is not null
      from page a
      cross join lateral (select c.reason, c.by from cover c where c.assignment = a.id limit 1) c
      join person p on p.id = a.person join person q on q.id = c.by
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      order by a.ended_at nulls first, a.at desc""";
  static final String LIST = """
      with page as (
        select a.* from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        cross join lateral (select * from assignment a
          where a.round = $1::int and not a.main and a.station between t.low and t.high
            and ($4::bigint is null or a.station = $4::bigint)
          order by a.ended_at nulls first, a.at desc limit 200) a
        order by a.ended_at nulls first, a.at desc limit 200
      """ + SHOWN;
  static final String ONE = """
      with page as (
        select a.* from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        join assignment a on a.id = $3::uuid and a.station between t.low and t.high
      """ + SHOWN;
  static final String OPTIONS = """
      (select p.id, p.name, p.phone, a.station, k.name, x.presence, 111.2 * sqrt(power(s.lat - h.lat, 2)
          + power((s.lon - h.lon) * cos(radians(h.lat)), 2)) as km
      from assignment a join person p on p.id = a.person
      join station s on s.roll = $2::int and s.code = a.station
      left join station h on h.roll = $2::int and h.code = $3::bigint
      left join station_state x on x.round = $1::int and x.station = a.station
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      where a.round = $1::int and a.main and a.ended_at is null and a.station <> $3::bigint
        and a.station between $3::bigint / 10000000 * 10000000 and $3::bigint / 10000000 * 10000000 + 9999999
      order by km nulls last, abs(a.station - $3::bigint) limit 12)
      union all
      (select p.id, p.name, p.phone, null, null, null, null from rights g join person p on p.id = g.person
      where g.role = 'coordinator' and g.ended_at is null and $3::bigint between g.low and g.high
        and g.high - g.low < 10000000 order by g.high - g.low, p.name limit 6)""";

  /** A cover as it stands. */
  record Cover(UUID id, int round, long station, String kelurahan, UUID person, String name, Instant until,
      String reason, String by, Instant at, Instant endedAt, boolean enrolled) {}

  /** Who could cover: a neighbour with a station of their own, or staff of the area. */
  record Option(UUID person, String name, byte[] phone, Long station, String kelurahan, Integer presence, Double km) {}

  private CoverStore() {}

  static Future<Boolean> may(Tx tx, Territory territory, int round, UUID person, long station) {
    return tx.first(MAY, Tuple.of(territory.lows(), territory.highs(), round, person, station), row -> true)
        .map(Optional::isPresent);
  }

  /** Whether somebody else has taken over from them in this round. */
  static Future<Boolean> replaced(Tx tx, int round, UUID person) {
    return tx.first(REPLACED, Tuple.of(round, person), row -> true).map(Optional::isPresent);
  }

  static Future<Optional<AssignmentStore.Place>> end(Tx tx, UUID id, UUID by, Instant now) {
    return tx.first(END, Tuple.of(id, ReplacementStore.utc(now), by),
        row -> new AssignmentStore.Place(row.getUUID(0), row.getLong(1), row.getUUID(2)));
  }

  static Future<List<UUID>> due(Sql sql, int round, Instant now) {
    return sql.all(DUE, Tuple.of(round, ReplacementStore.utc(now)), row -> row.getUUID(0));
  }

  static Future<List<Cover>> list(Sql sql, Territory where, int round, Long station) {
    return sql.all(LIST, Tuple.of(round, where.lows(), where.highs(), station), CoverStore::cover);
  }

  static Future<Optional<Cover>> one(Sql sql, Territory where, UUID id) {
    return sql.first(ONE, Tuple.of(where.lows(), where.highs(), id), CoverStore::cover);
  }

  static Future<List<Option>> options(Sql sql, int round, int roll, long station) {
    return sql.all(OPTIONS, Tuple.of(round, roll, station), row -> new Option(row.getUUID(0), row.getString(1),
        ReplacementStore.bytes(row.getBuffer(2)), row.getLong(3), row.getString(4), row.getInteger(5),
        row.getDouble(6)));
  }

  private static Cover cover(Row row) {
    return new Cover(row.getUUID(0), row.getInteger(1), row.getLong(2), row.getString(3), row.getUUID(4),
        row.getString(5), ReplacementStore.instant(row.getOffsetDateTime(6)), row.getString(7), row.getString(8),
        ReplacementStore.instant(row.getOffsetDateTime(9)), ReplacementStore.instant(row.getOffsetDateTime(10)),
        row.getBoolean(11));
  }
}
