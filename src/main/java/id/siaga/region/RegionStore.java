package id.siaga.region;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statements about areas. */
final class RegionStore {
  static final int LIST_MAX_ROWS = 5_000;
  static final String SOURCE = "select digest from region_source";
  static final String LOCK_SOURCE = "select digest from region_source for update";
  static final String SET_SOURCE = "update region_source set digest = $1::text";
  static final String SLOW_ALLOWED = "select set_config('statement_timeout', '60s', true)";
  static final String CLEAR = "delete from region";
  static final String INSERT = """
      insert into region (code, name, level, low, high)
      select t.code, t.name, t.level, t.low, t.high
      from unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::bigint[]) as t(code, name, level, low, high)""";
  static final String LIST = """
      select r.code, r.name, r.level from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join region r on r.low between t.low and t.high and r.high <= t.high
      order by r.level, r.low limit $3::int""";
  static final String KELURAHAN = """
      select k.low, k.name as kelurahan, c.name as kecamatan
      from unnest($1::bigint[]) as wanted(low)
      join region k on k.level = 4 and k.low = wanted.low
      left join region c on c.level = 3 and c.low = k.low / 10000000 * 10000000""";
  static final String ANY = "select 1 from region where level = 4 limit 1";

  private RegionStore() {}

  static Future<Optional<String>> source(Sql sql) {
    return sql.first(SOURCE, Tuple.tuple(), row -> row.getString(0));
  }

  static Future<Optional<String>> lockSource(Sql sql) {
    return sql.first(LOCK_SOURCE, Tuple.tuple(), row -> row.getString(0));
  }

  static Future<List<Integer>> slowAllowed(Sql sql) {
    return sql.all(SLOW_ALLOWED, Tuple.tuple(), row -> 1);
  }

  static Future<List<Region>> list(Sql sql, Territory territory) {
    return sql.all(LIST, Tuple.of(territory.lows(), territory.highs(), LIST_MAX_ROWS),
        row -> Region.of(row.getString(0), row.getString(1), row.getShort(2)));
  }

  /** The names of those kelurahan that exist, by the low end of their interval. */
  static Future<Map<Long, Names>> kelurahan(Sql sql, Set<Long> lows) {
    return sql.all(KELURAHAN, Tuple.tuple().addArrayOfLong(lows.toArray(Long[]::new)),
        row -> Map.entry(row.getLong(0), new Names(row.getString(1), row.getString(2))))
        .map(rows -> {
          Map<Long, Names> names = new HashMap<>();
          rows.forEach(e -> names.put(e.getKey(), e.getValue()));
          return names;
        });
  }

  static Future<Boolean> any(Sql sql) {
    return sql.first(ANY, Tuple.tuple(), row -> true).map(Optional::isPresent);
  }
}
