package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The statements about waves and their areas. */
final class WaveStore {
  static final String ALL = """
      select id, kind, parent, name, settings::text, version from wave order by id""";
  static final String AREAS = "select wave, area, need from wave_area";
  static final String NEXT_ID = "select coalesce(max(id), 0) + 1 from wave";
  static final String INSERT = """
      insert into wave (id, kind, parent, name, settings, created_at)
      values ($1::int, $2::text, $3::int, $4::text, $5::jsonb, $6::timestamptz)""";
  static final String HOLD = "select version from wave where id = $1::int for no key update";
  static final String RULES = "select settings::text from wave where id = $1::int for share";
  static final String CHANGE = """
      update wave set name = $3::text, settings = $4::jsonb, version = version + 1
      where id = $1::int and version = $2::int""";
  static final String SET_AREAS = """
      insert into wave_area (wave, area, need)
      select $1::int, t.area, t.need from unnest($2::bigint[], $3::int[]) as t(area, need)
      on conflict (wave, area) do update set need = excluded.need where wave_area.need <> excluded.need""";
  static final String DROP_AREAS = """
      delete from wave_area where wave = $1::int and area <> all($2::bigint[])""";
  static final String IN_USE = """
      select w.area from wave_area w
      where w.wave = $1::int and w.area <> all($2::bigint[])
        and exists (select from applicant a where a.wave = w.wave and a.area = w.area)
      order by w.area limit 1""";
  static final String SCORED = """
      select 1 from applicant a where a.wave = $1::int
        and exists (select from interview_score s where s.applicant = a.id) limit 1""";
  static final String OVERFULL = """
      select t.area from unnest($2::bigint[], $3::int[]) as t(area, need)
      where t.need < (select count(*) from applicant a where a.wave = $1::int and a.area = t.area
        and a.state in ('TERPILIH', 'DITETAPKAN'))
      order by t.area limit 1""";
  static final String UNKNOWN = """
      select t.area from unnest($1::bigint[]) as t(area)
      where not exists (select from region r where r.level = 4 and r.low = t.area) order by t.area limit 1""";
  static final String STATIONS = """
      select s.code / 1000 * 1000 as area, count(*)::int as stations
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join station s on s.roll = $1::int and s.code between t.low and t.high
      group by 1 order by 1""";

  private WaveStore() {}

  /** @param known waves read before: whoever changes rules raises the version, so these need not be decoded again */
  static Future<List<Wave>> all(Sql sql, Map<Integer, Wave> known) {
    return sql.all(AREAS, Tuple.tuple(), row -> new long[] {row.getInteger(0), row.getLong(1), row.getInteger(2)})
        .compose(rows -> {
          Map<Integer, Map<Long, Integer>> areas = new HashMap<>();
          rows.forEach(row -> areas.computeIfAbsent((int) row[0], wave -> new TreeMap<>()).put(row[1], (int) row[2]));
          return sql.all(ALL, Tuple.tuple(), row -> wave(row, known.get(row.getInteger(0)),
              areas.getOrDefault(row.getInteger(0), Map.of())));
        });
  }

  static Future<Integer> nextId(Sql sql) {
    return sql.first(NEXT_ID, Tuple.tuple(), row -> row.getInteger(0)).map(next -> next.orElseThrow());
  }

  static Future<Integer> insert(Sql sql, Wave wave, Instant now) {
    return sql.run(INSERT, Tuple.of(wave.id(), wave.kind(), wave.parent(), wave.name(), json(wave.settings()),
        now.atOffset(ZoneOffset.UTC)));
  }

  /** Keeps others from changing the wave, and from scoring by rules that are about to change. */
  static Future<Optional<Integer>> hold(Sql sql, int wave) {
    return sql.first(HOLD, Tuple.of(wave), row -> row.getInteger(0));
  }

  /** The wave with its rules of this moment, which stay until the transaction ends. */
  static Future<Wave> withRules(Sql sql, Wave wave) {
    return sql.first(RULES, Tuple.of(wave.id()), row -> Json.stored(row.getString(0), WaveSettings.class))
        .map(rules -> new Wave(wave.id(), wave.kind(), wave.parent(), wave.name(), rules.orElseThrow(),
            wave.version(), wave.areas()));
  }

  /** Writes nothing, and answers 0, unless the version is still this one. */
  static Future<Integer> change(Sql sql, Wave wave) {
    return sql.run(CHANGE, Tuple.of(wave.id(), wave.version(), wave.name(), json(wave.settings())));
  }

  static Future<Integer> setAreas(Sql sql, int wave, Map<Long, Integer> areas) {
    return sql.run(SET_AREAS, Tuple.tuple().addInteger(wave).addArrayOfLong(areas.keySet().toArray(Long[]::new))
        .addArrayOfInteger(areas.values().toArray(Integer[]::new)));
  }

  static Future<Integer> dropAreas(Sql sql, int wave, Collection<Long> kept) {
    return sql.run(DROP_AREAS, keptOf(wave, kept));
  }

  /** An area that is to go although somebody applied for it; none in most cases. */
  static Future<List<Long>> inUse(Sql sql, int wave, Collection<Long> kept) {
    return sql.all(IN_USE, keptOf(wave, kept), row -> row.getLong(0));
  }

  /** Whether interviewers have given points in this wave. */
  static Future<Boolean> scored(Sql sql, int wave) {
    return sql.first(SCORED, Tuple.of(wave), row -> true).map(Optional::isPresent);
  }

  /** An area where more are appointed already than would be needed; none in most cases. */
  static Future<Optional<Long>> overfull(Sql sql, int wave, Map<Long, Integer> areas) {
    return sql.first(OVERFULL, Tuple.tuple().addInteger(wave).addArrayOfLong(areas.keySet().toArray(Long[]::new))
        .addArrayOfInteger(areas.values().toArray(Integer[]::new)), row -> row.getLong(0));
  }

  /** The first of these that is no kelurahan of the official list; none in most cases. */
  static Future<List<Long>> unknown(Sql sql, Collection<Long> areas) {
    return sql.all(UNKNOWN, Tuple.tuple().addArrayOfLong(areas.toArray(Long[]::new)), row -> row.getLong(0));
  }

  /** One supervisor for each station: how many each kelurahan has. */
  static Future<Map<Long, Integer>> stations(Sql sql, Territory territory, int roll) {
    return sql.all(STATIONS, Tuple.of(roll, territory.lows(), territory.highs()),
        row -> Map.entry(row.getLong(0), row.getInteger(1))).map(rows -> {
          Map<Long, Integer> needs = new TreeMap<>();
          rows.forEach(row -> needs.put(row.getKey(), row.getValue()));
          return needs;
        });
  }

  private static Tuple keptOf(int wave, Collection<Long> kept) {
    return Tuple.tuple().addInteger(wave).addArrayOfLong(kept.toArray(Long[]::new));
  }

  private static Wave wave(Row row, Wave known, Map<Long, Integer> areas) {
    int version = row.getInteger(5);
    WaveSettings settings = known != null && known.version() == version ? known.settings()
        : Json.stored(row.getString(4), WaveSettings.class);
    return new Wave(row.getInteger(0), row.getString(1), row.getInteger(2), row.getString(3), settings, version,
        areas);
  }

  private static JsonObject json(WaveSettings settings) {
    return new JsonObject(Json.text(settings));
  }
}
