package id.siaga.rounds;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** The statements about rounds. */
final class RoundStore {
  static final String ALL = """
      select id, name, kind, voting_day, time_zone, roll, parent, territory_low, territory_high,
        settings::text, clock_wall_start, clock_start, clock_speed, practice_of, practice_open
      from round where closed_at is null order by id""";
  static final String INSERT = """
      insert into round (id, name, kind, voting_day, time_zone, roll, parent, territory_low, territory_high, settings,
        clock_wall_start, clock_start, clock_speed, created_at, practice_of, practice_open)
      values ($1::int, $2::text, $3::text, $4::date, $5::text, $6::int, $7::int, $8::bigint, $9::bigint, $10::jsonb,
        $11::timestamptz, $12::timestamptz, $13::float8, $14::timestamptz, $15::int, $16::boolean)""";
  static final String OPEN_CHAIN = "select open_chain($1::int, $2::boolean)";
  static final String REFRESH_STATISTICS = "select refresh_statistics()";
  static final String NEXT_ID = "select coalesce(max(id), 0) + 1 from round";
  static final String INSERT_ROLL = "insert into roll (id, name) values ($1::int, $2::text)";
  static final String SET_SETTINGS = "update round set settings = $2::jsonb where id = $1::int";
  static final String SET_PRACTICE =
      "update round set practice_of = $2::int, practice_open = $3::boolean where id = $1::int";
  static final String ADD_STATES = """
      insert into station_state (round, station)
      select r.id, s.code from round r join station s on s.roll = r.roll
        and s.code between r.territory_low and r.territory_high
      where r.roll = $1::int and r.closed_at is null
      on conflict do nothing""";

  static final String OFFICE = "select territory_low, territory_high from office";

  private RoundStore() {}

  static Future<List<Round>> all(Sql sql) {
    return sql.all(ALL, Tuple.tuple(), RoundStore::round);
  }

  private static Round round(Row row) {
    Instant wallStart = instant(row.getOffsetDateTime(10));
    RoundClock clock = wallStart == null ? RoundClock.WALL
        : new RoundClock(wallStart, instant(row.getOffsetDateTime(11)), row.getDouble(12));
    return new Round(row.getInteger(0), row.getString(1), row.getString(2), row.getLocalDate(3),
        ZoneId.of(row.getString(4)), row.getInteger(5), row.getInteger(6),
        Territory.of(row.getLong(7), row.getLong(8)), Json.stored(row.getString(9), RoundSettings.class), clock,
        row.getInteger(13) == null ? null : new Round.PracticeOf(row.getInteger(13), row.getBoolean(14)));
  }

  static JsonObject json(RoundSettings settings) {
    return new JsonObject(Json.text(settings));
  }


  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
