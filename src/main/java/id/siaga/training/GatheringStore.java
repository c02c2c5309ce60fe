package id.siaga.training;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.training.Gathering.Count;
import id.siaga.training.Gathering.Kind;
import id.siaga.training.Gathering.Plan;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about gatherings; one is found when its whole area is the caller's. */
final class GatheringStore {
  static final int LIST_MAX = 500;
  static final String INSERT = """
      insert into gathering (id, round, kind, low, high, starts_at, minutes, place, capacity, module, created_by,
        created_at)
      values ($1::uuid, $2::int, $3::text, $4::bigint, $5::bigint, $6::timestamptz, $7::int, $8::text, $9::int,
        $10::text, $11::uuid, $12::timestamptz)
      on conflict (id) do nothing""";
  static final String CHANGE = """
      update gathering set starts_at = $2::timestamptz, minutes = $3::int, place = $4::text, capacity = $5::int,
        module = $6::text, version = version + 1
      where id = $1::uuid""";
  static final String CLOSE = """
      update gathering set closed_at = $2::timestamptz, closed_by = $3::uuid, number = $4::text, version = version + 1
      where id = $1::uuid""";
  static final String DROP_GUESTS = "delete from gathering_guest where gathering = $1::uuid";
  static final String DROP = "delete from gathering where id = $1::uuid";
  static final String LOCK = "select id from gathering where id = $1::uuid for update";
  private static final String COLUMNS = """
      select g.id, g.round, g.kind, g.low, g.high, g.starts_at, g.minutes, g.place, g.capacity, g.module, g.version,
        g.closed_at, coalesce((select n.number from paper p join paper_renewal w on w.root = p.id
          join paper n on n.id = w.paper and n.void_at is null
          where lower(p.number) = lower(g.number) and p.area / 10000000 = g.low / 10000000), g.number), r.name,
        (select count(*)::int from gathering_guest p where p.gathering = g.id and p.invited_at is not null),
        (select count(*)::int from gathering_guest p where p.gathering = g.id and p.came_at is not null)
      from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join gathering g on g.low between t.low and t.high and g.high <= t.high
      left join region r on r.low = g.low and r.high = g.high
      """;
  static final String LIST = COLUMNS + """
      where g.round = $3::int and ($4::text is null or g.kind = $4::text)
      order by g.starts_at desc, g.low, g.id limit $5::int""";
  static final String ONE = COLUMNS + "where g.id = $3::uuid";

  /** A gathering as pages show it. */
  record Found(Gathering gathering, String areaName, Count count) {}

  private GatheringStore() {}

  /** False when the id was used before. */
  static Future<Boolean> insert(Sql sql, Gathering g, UUID by, Instant now) {
    Plan plan = g.plan();
    return sql.run(INSERT, Tuple.of(g.id(), g.round(), g.kind().wire(), g.low(), g.high(), utc(plan.startsAt()),
        plan.minutes(), plan.place(), plan.capacity(), plan.module(), by, utc(now))).map(rows -> rows == 1);
  }

  static Future<Integer> change(Sql sql, UUID id, Plan plan) {
    return sql.run(CHANGE, Tuple.of(id, utc(plan.startsAt()), plan.minutes(), plan.place(), plan.capacity(),
        plan.module()));
  }

  static Future<Integer> close(Sql sql, UUID id, Instant at, UUID by, String number) {
    return sql.run(CLOSE, Tuple.of(id, utc(at), by, number));
  }

  static Future<Integer> drop(Sql sql, UUID id) {
    return sql.run(DROP_GUESTS, Tuple.of(id)).compose(gone -> sql.run(DROP, Tuple.of(id)));
  }

  static Future<List<Found>> list(Sql sql, Territory territory, int round, Kind kind) {
    return sql.all(LIST, Tuple.of(territory.lows(), territory.highs(), round, kind == null ? null : kind.wire(),
        LIST_MAX), GatheringStore::found);
  }

  static Future<Optional<Found>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, Tuple.of(territory.lows(), territory.highs(), id), GatheringStore::found);
  }

  /** Held until the end of the transaction; counted after it is held, not while waiting. */
  static Future<Optional<Found>> lock(Tx tx, Territory territory, UUID id) {
    return tx.all(LOCK, Tuple.of(id), row -> row.getUUID(0)).compose(held -> one(tx, territory, id));
  }

  static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(Row row, int column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static Found found(Row row) {
    Plan plan = new Plan(instant(row, 5), row.getInteger(6), row.getString(7), row.getInteger(8), row.getString(9));
    Gathering gathering = new Gathering(row.getUUID(0), row.getInteger(1), Kind.of(row.getString(2)), row.getLong(3),
        row.getLong(4), plan, row.getInteger(10), instant(row, 11), row.getString(12));
    return new Found(gathering, row.getString(13), new Count(row.getInteger(14), row.getInteger(15)));
  }
}
