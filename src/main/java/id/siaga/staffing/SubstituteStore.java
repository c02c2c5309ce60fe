package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds who could take a station over: nearest kelurahan first, there by rank; nobody whom a hard rule keeps out. */
final class SubstituteStore {
  static final String NEXT = """
      with here as (select lat, lon, special > '' as special from station where roll = $2::int and code = $3::bigint),
      mid as (
        select s.code / 1000 * 1000 as area, avg(s.lat) as lat, avg(s.lon) as lon from station s
        where s.roll = $2::int and s.code between $3::bigint / 1000000000 * 1000000000
          and $3::bigint / 1000000000 * 1000000000 + 999999999 group by 1),
      free as (
        select p.id, p.name, p.phone, c.kind, coalesce(c.area, p.home_low / 1000 * 1000) as area,
          c.place_in_rank as rank, c.experienced is true as used
        from unnest($4::bigint[], $5::bigint[]) as t(low, high)
        join person p on p.home_low between t.low and t.high and p.home_high <= t.high
        left join candidate c on c.person = p.id
        where c.active is not false and (c.special or (select special from here) is not true)
          and not exists (select from login l where l.person = p.id)
          and not exists (select from assignment a where a.round = $1::int and a.person = p.id
            and a.main and (a.ended_at is null or a.station = $3::bigint))
          and not exists (select from gone g where g.person = p.id and g.round = $1::int)
          and not exists (select from replacement_offer where replacement = $6::uuid and person = p.id)
          and not exists (select from station_officer o where o.roll = $2::int and o.station = $3::bigint
            and (o.nik_index in (c.nik_index, c.spouse_index) or o.household_index = c.household_index)))
      select f.id, f.name, f.phone, f.kind, f.area, k.name, f.rank, f.used,
        111.2 * sqrt(power(m.lat - h.lat, 2) + power((m.lon - h.lon) * cos(radians(h.lat)), 2)) as km,
        l.outcome, l.at
      from free f left join here h on true left join mid m on m.area = f.area
      left join region k on k.level = 4 and k.low = f.area
      left join lateral (select outcome, at from contact where person = f.id order by at desc limit 1) l on true
      order by f.area / 1000 = $3::bigint / 1000 desc, f.area / 10000000 = $3::bigint / 10000000 desc,
        f.kind nulls last, f.rank nulls last, km nulls last, f.name, f.id
      limit 30""";

  /** Somebody who is free, with what decides. */
  record Free(UUID person, String name, byte[] phone, String kind, long area, String areaName, Integer rank,
      boolean experienced, Double km, String outcome, Instant at) {}

  private SubstituteStore() {}

  static Future<List<Free>> next(Sql sql, Territory territory, int roll, ReplacementStore.Line line) {
    return sql.all(NEXT, Tuple.tuple().addInteger(line.round()).addInteger(roll).addLong(line.station())
        .addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs()).addUUID(line.id()), SubstituteStore::free);
  }

  private static Free free(Row row) {
    return new Free(row.getUUID(0), row.getString(1), ReplacementStore.bytes(row.getBuffer(2)), row.getString(3),
        row.getLong(4), row.getString(5), row.getInteger(6), row.getBoolean(7), row.getDouble(8), row.getString(9),
        ReplacementStore.instant(row.getOffsetDateTime(10)));
  }
}
