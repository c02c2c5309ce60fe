package id.siaga.staffing;

import id.siaga.db.Sql;
import id.siaga.staffing.OfficerImport.Officer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** The statements about the officers of stations. */
final class OfficerStore {
  static final String COMPARE = """
      select o.duty = t.duty and coalesce(o.household_index, ''::bytea) = t.household
      from unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::text[]) as t(station, nik, household, duty)
      join station_officer o on o.roll = $1::int and o.station = t.station and o.nik_index = t.nik""";
  static final String SAVE = """
      insert into station_officer (roll, station, nik_index, household_index, duty)
      select $1::int, t.station, t.nik, nullif(t.household, ''::bytea), t.duty
      from unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::text[]) as t(station, nik, household, duty)
      on conflict (roll, station, nik_index) do update set duty = excluded.duty,
        household_index = excluded.household_index""";

  private OfficerStore() {}

  /** For each of these that is known already, whether it is the same. */
  static Future<List<Boolean>> compare(Sql sql, int roll, List<Officer> rows) {
    return sql.all(COMPARE, args(roll, rows), row -> row.getBoolean(0));
  }

  static Future<Integer> save(Sql sql, int roll, List<Officer> rows) {
    return sql.run(SAVE, args(roll, rows));
  }

  private static Tuple args(int roll, List<Officer> rows) {
    return Tuple.tuple().addInteger(roll)
        .addArrayOfLong(rows.stream().map(Officer::station).toArray(Long[]::new))
        .addArrayOfBuffer(rows.stream().map(row -> Buffer.buffer(row.nik())).toArray(Buffer[]::new))
        .addArrayOfBuffer(rows.stream().map(row -> row.household() == null ? Buffer.buffer()
            : Buffer.buffer(row.household())).toArray(Buffer[]::new))
        .addArrayOfString(rows.stream().map(Officer::duty).toArray(String[]::new));
  }
}
