package id.siaga.region;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

/** The statements that read stations. */
final class StationStore {
  private static final String COLUMNS = """
      select s.code, s.number, k.name as kelurahan, c.name as kecamatan, s.place, s.lat, s.lon, s.dpt_male,
        s.dpt_female, s.special, s.signal
      from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join station s on s.roll = $3::int and s.code between t.low and t.high
      left join region k on k.level = 4 and k.low = s.code / 1000 * 1000
      left join region c on c.level = 3 and c.low = s.code / 10000000 * 10000000
      """;
  static final String FIND = COLUMNS + "where s.code = $4::bigint";
  static final String LIST = COLUMNS + """
      where s.code > $4::bigint and not exists (
        select from unnest($5::text[]) as w(word)
        where not (coalesce(k.name, '') ilike '%' || word || '%' or coalesce(c.name, '') ilike '%' || word || '%'
          or coalesce(s.place, '') ilike '%' || word || '%' or s.number::text = ltrim(word, '0')
          or s.code::text like word || '%'))
      order by s.code limit $6::int""";
  static final String POINTS = """
      select s.code, s.lat, s.lon from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join station s on s.roll = $3::int and s.code between t.low and t.high
      where s.lat is not null and s.lon is not null
      order by s.code limit $4::int""";

  /** Where a station stands. */
  record Point(long code, double lat, double lon) {}

  private StationStore() {}

  static Future<Optional<Station>> find(Sql sql, Territory territory, int roll, long code) {
    return sql.first(FIND, Tuple.of(territory.lows(), territory.highs(), roll, code), StationStore::station);
  }

  static Future<List<Station>> list(Sql sql, Territory territory, int roll, String[] words, long after, int limit) {
    return sql.all(LIST, Tuple.of(territory.lows(), territory.highs(), roll, after, words, limit),
        StationStore::station);
  }

  static Future<List<Point>> points(Sql sql, Territory territory, int roll, int limit) {
    return sql.all(POINTS, Tuple.of(territory.lows(), territory.highs(), roll, limit),
        row -> new Point(row.getLong(0), row.getDouble(1), row.getDouble(2)));
  }

  private static Station station(Row row) {
    return new Station(row.getLong(0), row.getInteger(1), row.getString(2), row.getString(3), row.getString(4),
        row.getDouble(5), row.getDouble(6), row.getInteger(7), row.getInteger(8), row.getString(9), row.getString(10));
  }
}
