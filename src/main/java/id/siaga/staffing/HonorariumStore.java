package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about who was there and what they are paid. */
final class HonorariumStore {
  static final String PRESENCES = """
      select r.station, r.author, min(r.occurred_at) filter (where r.kind = 'check-in') as arrived,
        max(r.occurred_at) filter (where r.kind = 'check-out') as gone
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join report r on r.round = $1::int and r.station between t.low and t.high and r.kind in ('check-in', 'check-out')
      group by r.station, r.author having count(*) filter (where r.kind = 'check-in') > 0""";
  static final String HELD = """
      select a.id, a.station, k.name, c.name, a.person, p.name, a.at, a.ended_at, m.present, m.note, s.arrived, s.gone
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join assignment a on a.round = $1::int and a.station between t.low and t.high and a.main
      join person p on p.id = a.person
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      left join region c on c.level = 3 and c.low = a.station / 10000000 * 10000000
      left join honorarium_mark m on m.assignment = a.id
      left join lateral (select min(r.occurred_at) filter (where r.kind = 'check-in') as arrived,
          max(r.occurred_at) filter (where r.kind = 'check-out') as gone
        from report r where r.round = a.round and r.station = a.station and r.author = a.person
          and r.kind in ('check-in', 'check-out')) s on true
      where $4::uuid is null or a.station = (select o.station from assignment o where o.id = $4::uuid)
      order by a.station, a.at, a.id limit $5::int""";
  static final String SETTINGS = "select settings, version from honorarium_setting where round = $1::int";
  static final String SET = """
      insert into honorarium_setting (round, settings, version, updated_at, updated_by)
      values ($1::int, $2::text, 1, $4::timestamptz, $5::uuid)
      on conflict (round) do update set settings = excluded.settings, version = honorarium_setting.version + 1,
        updated_at = excluded.updated_at, updated_by = excluded.updated_by
      where honorarium_setting.version = $3::int
      returning version""";
  static final String ASSIGNMENT = """
      select a.round, a.station, m.present, m.note from assignment a left join honorarium_mark m on m.assignment = a.id
      where a.id = $1::uuid and a.main and exists (select from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        where a.station between t.low and t.high)
      for update of a""";
  static final String MARK = """
      insert into honorarium_mark (assignment, present, note, marked_at, marked_by)
      values ($1::uuid, $2::boolean, $3::bytea, $4::timestamptz, $5::uuid)
      on conflict (assignment) do update set present = excluded.present, note = excluded.note,
        marked_at = excluded.marked_at, marked_by = excluded.marked_by""";

  /** When somebody came to a station and when they were done. */
  record Presence(long station, UUID person, Instant arrived, Instant left) {}

  /** Who held a station from when to when, and what is known of their presence; {@code note} once it is opened. */
  record Held(UUID assignment, long station, String kelurahan, String kecamatan, UUID person, String name, Instant from,
      Instant until, Boolean marked, String note, Instant arrived, Instant left) {
    /** The same person's later time at the station joined to this one; the later note of the office counts. */
    Held and(Held later) {
      boolean noted = later.marked != null;
      return new Held(later.assignment, station, kelurahan, kecamatan, person, name, from, later.until,
          noted ? later.marked : marked, noted ? later.note : note, arrived == null ? later.arrived : arrived,
          later.left == null ? left : later.left);
    }
  }

  /** Settings as stored. */
  record Stored(HonorariumSettings settings, int version) {}

  /** What an office noted about an assignment. */
  record Marked(int round, long station, Boolean present, byte[] note) {}

  /** Opens the sealed note of an assignment. */
  interface Opener {
    String open(UUID assignment, byte[] note);
  }

  private HonorariumStore() {}

  static Future<List<Presence>> presences(Sql sql, int round, Territory territory) {
    return sql.all(PRESENCES, Tuple.of(round, territory.lows(), territory.highs()), row -> new Presence(
        row.getLong(0), row.getUUID(1), instant(row, 2), instant(row, 3)));
  }

  /** @param of null for all, else only those who held the station of this assignment */
  static Future<List<Held>> held(Sql sql, int round, Territory territory, UUID of, int limit, Opener opener) {
    return sql.all(HELD, Tuple.of(round, territory.lows(), territory.highs(), of, limit), row -> new Held(
        row.getUUID(0), row.getLong(1), row.getString(2), row.getString(3), row.getUUID(4), row.getString(5),
        instant(row, 6), instant(row, 7), row.getBoolean(8), opener.open(row.getUUID(0), bytes(row, 9)),
        instant(row, 10), instant(row, 11)));
  }

  static Future<Optional<Stored>> settings(Sql sql, int round) {
    return sql.first(SETTINGS, Tuple.of(round), row -> new Stored(
        Json.stored(row.getString(0), HonorariumSettings.class),
        row.getInteger(1)));
  }

  /** The new version, or nothing when the settings are no longer those that were read. */
  static Future<Optional<Integer>> set(Sql sql, int round, String settings, int version, Instant now, UUID by) {
    return sql.first(SET, Tuple.of(round, settings, version, now.atOffset(ZoneOffset.UTC), by),
        row -> row.getInteger(0));
  }

  static Future<Optional<Marked>> assignment(Sql sql, Territory territory, UUID id) {
    return sql.first(ASSIGNMENT, Tuple.of(id, territory.lows(), territory.highs()), row -> new Marked(
        row.getInteger(0), row.getLong(1), row.getBoolean(2), bytes(row, 3)));
  }

  static Future<Integer> mark(Sql sql, UUID assignment, Boolean present, byte[] note, Instant now, UUID by) {
    return sql.run(MARK, Tuple.of(assignment, present, note == null ? null : Buffer.buffer(note),
        now.atOffset(ZoneOffset.UTC), by));
  }

  private static byte[] bytes(Row row, int column) {
    return row.getBuffer(column) == null ? null : row.getBuffer(column).getBytes();
  }

  private static Instant instant(Row row, int column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
