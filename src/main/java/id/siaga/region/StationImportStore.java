package id.siaga.region;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Set;

/** The statements that compare an import with a roll and bring the roll up to it; what a file leaves out stays. */
final class StationImportStore {
  private static final String INCOMING = """
      with incoming as (
        select t.code, t.number, m.*, s.code is null as fresh
        from unnest($2::bigint[], $3::int[], $4::text[], $5::float8[], $6::float8[], $7::int[], $8::int[],
          $9::text[], $10::text[]) as t(code, number, place, lat, lon, male, female, special, signal)
        left join station s on s.roll = $1::int and s.code = t.code and s.code between $12::bigint and $13::bigint
        cross join lateral (select
          case when 'place' = any($11::text[]) then t.place else s.place end as place,
          case when 'lat' = any($11::text[]) then t.lat else s.lat end as lat,
          case when 'lon' = any($11::text[]) then t.lon else s.lon end as lon,
          case when 'dpt_male' = any($11::text[]) then t.male else s.dpt_male end as male,
          case when 'dpt_female' = any($11::text[]) then t.female else s.dpt_female end as female,
          case when 'special' = any($11::text[]) then t.special else s.special end as special,
          case when 'signal' = any($11::text[]) then t.signal else s.signal end as signal) m
        where s.code is null or (s.place, s.lat, s.lon, s.dpt_male, s.dpt_female, s.special, s.signal)
          is distinct from (m.place, m.lat, m.lon, m.male, m.female, m.special, m.signal))
      """;
  static final String COMPARE = INCOMING + """
      select count(*) filter (where fresh), count(*) filter (where not fresh) from incoming""";
  static final String STORE = INCOMING + """
      insert into station (roll, code, number, place, lat, lon, dpt_male, dpt_female, special, signal)
      select $1::int, code, number, place, lat, lon, male, female, special, signal from incoming
      on conflict (roll, code) do update set place = excluded.place, lat = excluded.lat, lon = excluded.lon,
        dpt_male = excluded.dpt_male, dpt_female = excluded.dpt_female, special = excluded.special,
        signal = excluded.signal""";
  static final String LOCK_ROLL = "select id from roll where id = $1::int for update";

  /** How many stations are new and how many would be another than before. */
  record Difference(int created, int changed) {
    static final Difference NONE = new Difference(0, 0);

    Difference plus(Difference other) {
      return new Difference(created + other.created, changed + other.changed);
    }

    boolean isNone() {
      return created == 0 && changed == 0;
    }
  }

  private StationImportStore() {}

  static Future<Boolean> lockRoll(Sql sql, int roll) {
    return sql.first(LOCK_ROLL, Tuple.of(roll), row -> true).map(found -> found.orElse(false));
  }

  static Future<Difference> compare(Sql sql, int roll, List<StationRow> rows, Set<String> has) {
    return sql.first(COMPARE, args(roll, rows, has), row -> new Difference(row.getInteger(0), row.getInteger(1)))
        .map(found -> found.orElse(Difference.NONE));
  }

  static Future<Integer> store(Sql sql, int roll, List<StationRow> rows, Set<String> has) {
    return sql.run(STORE, args(roll, rows, has));
  }

  /** The rows must be in the order of their codes: whatever the plan, only their part of the roll is looked at. */
  private static Tuple args(int roll, List<StationRow> rows, Set<String> has) {
    return Tuple.tuple().addInteger(roll)
        .addArrayOfLong(rows.stream().map(StationRow::code).toArray(Long[]::new))
        .addArrayOfInteger(rows.stream().map(StationRow::number).toArray(Integer[]::new))
        .addArrayOfString(rows.stream().map(StationRow::place).toArray(String[]::new))
        .addArrayOfDouble(rows.stream().map(StationRow::lat).toArray(Double[]::new))
        .addArrayOfDouble(rows.stream().map(StationRow::lon).toArray(Double[]::new))
        .addArrayOfInteger(rows.stream().map(StationRow::dptMale).toArray(Integer[]::new))
        .addArrayOfInteger(rows.stream().map(StationRow::dptFemale).toArray(Integer[]::new))
        .addArrayOfString(rows.stream().map(StationRow::special).toArray(String[]::new))
        .addArrayOfString(rows.stream().map(StationRow::signal).toArray(String[]::new))
        .addArrayOfString(has.toArray(String[]::new))
        .addLong(rows.get(0).code()).addLong(rows.get(rows.size() - 1).code());
  }
}
