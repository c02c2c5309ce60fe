package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The statements that find what an import is to be compared with. */
final class PeopleImportStore {
  static final String SLOW_ALLOWED = "select set_config('statement_timeout', '60s', true)";
  static final String STATIONS = """
      select s.code, k.name, coalesce(s.special, '') <> '' from unnest($2::bigint[]) as t(code)
      join station s on s.roll = $1::int and s.code = t.code
      left join region k on k.level = 4 and k.low = s.code / 1000 * 1000""";
  static final String HOLDERS = """
      select p.id, p.name, p.phone, a.station, k.name from unnest($2::bigint[]) as t(station)
      join assignment a on a.round = $1::int and a.station = t.station and a.main and a.ended_at is null
      join person p on p.id = a.person
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000""";
  static final String NAMESAKES = """
      select p.id, p.name, p.phone, a.station, k.name from unnest($4::text[]) as t(name)
      join person p on lower(p.name) = t.name and p.home_low is not null
      left join assignment a on a.round = $1::int and a.person = p.id and a.main and a.ended_at is null
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      where exists (select from unnest($2::bigint[], $3::bigint[]) as s(low, high)
        where p.home_low >= s.low and p.home_high <= s.high)""";

  /** Somebody the office knows already; the station is null while they have none. */
  record Known(UUID id, String name, byte[] phone, Long station, String kelurahan) {
    String place() {
      return StationName.of(station, kelurahan);
    }
  }

  /** A station of the roll; a special one wants a marked person. */
  record Spot(long code, String kelurahan, boolean special) {
    String place() {
      return StationName.of(code, kelurahan);
    }
  }

  private PeopleImportStore() {}

  static Future<List<Integer>> slowAllowed(Sql sql) {
    return sql.all(SLOW_ALLOWED, Tuple.tuple(), row -> 1);
  }

  /** Those of the codes that the roll has. */
  static Future<List<Spot>> stations(Sql sql, int roll, Set<Long> codes) {
    return sql.all(STATIONS, Tuple.tuple().addInteger(roll).addArrayOfLong(codes.toArray(Long[]::new)),
        row -> new Spot(row.getLong(0), row.getString(1), row.getBoolean(2)));
  }

  static Future<List<Known>> holders(Sql sql, int round, Set<Long> codes) {
    return sql.all(HOLDERS, Tuple.tuple().addInteger(round).addArrayOfLong(codes.toArray(Long[]::new)),
        PeopleImportStore::known);
  }

  /** Everybody in the territory who has one of these names, with or without a station. */
  static Future<List<Known>> namesakes(Sql sql, int round, Territory territory, Set<String> names) {
    return sql.all(NAMESAKES, Tuple.tuple().addInteger(round).addArrayOfLong(territory.lows())
        .addArrayOfLong(territory.highs()).addArrayOfString(names.toArray(String[]::new)), PeopleImportStore::known);
  }

  private static Known known(Row row) {
    Buffer phone = row.getBuffer(2);
    return new Known(row.getUUID(0), row.getString(1), phone == null ? null : phone.getBytes(), row.getLong(3),
        row.getString(4));
  }
}
