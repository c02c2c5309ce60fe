package id.siaga.training;

import static id.siaga.training.GatheringStore.instant;
import static id.siaga.training.GatheringStore.utc;

import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about who is called to a gathering and who came. */
final class GuestStore {
  /** Two gatherings of one round that call people at the same time would both call the same ones. */
  static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(74, $1::int)";
  static final String INVITE = """
      insert into gathering_guest (gathering, person, station, invited_at)
      select $1::uuid, a.person, a.station, $2::timestamptz from assignment a
      where a.round = $3::int and a.main and a.ended_at is null and a.station between $4::bigint and $5::bigint
        and a.station between $6::bigint and $7::bigint
        and not exists (select from gathering_guest p join gathering o on o.id = p.gathering
          where p.person = a.person and o.round = $3::int and o.kind = $8::text
            and o.module is not distinct from $9::text and (p.came_at is not null or o.closed_at is null))
      order by a.station limit $10::int
      on conflict do nothing""";
  static final String LEFT = """
      select count(*)::int from assignment a
      where a.round = $1::int and a.main and a.ended_at is null and a.station between $2::bigint and $3::bigint
        and not exists (select from gathering_guest p join gathering o on o.id = p.gathering
          where p.person = a.person and o.round = $1::int and o.kind = $4::text
            and o.module is not distinct from $5::text and (p.came_at is not null or o.closed_at is null))""";
  static final String UNINVITE = """
      delete from gathering_guest where gathering = $1::uuid and person = $2::uuid and came_at is null""";
  static final String CAME = """
      insert into gathering_guest (gathering, person, station, came_at, way, noted_by)
      values ($1::uuid, $2::uuid, $3::bigint, $4::timestamptz, $5::text, $6::uuid)
      on conflict (gathering, person) do update set came_at = excluded.came_at, way = excluded.way,
        noted_by = excluded.noted_by, station = excluded.station
      where gathering_guest.came_at is null""";
  static final String CAME_ALL = """
      insert into gathering_guest (gathering, person, station, came_at, way, noted_by)
      select $1::uuid, t.person, t.station, $2::timestamptz, 'list', $3::uuid
      from unnest($4::uuid[], $5::bigint[]) as t(person, station)
      on conflict (gathering, person) do update set came_at = excluded.came_at, way = excluded.way,
        noted_by = excluded.noted_by, station = excluded.station
      where gathering_guest.came_at is null
      returning person, station""";
  static final String UNDO = """
      update gathering_guest set came_at = null, way = null, noted_by = null
      where gathering = $1::uuid and person = $2::uuid and came_at is not null""";
  static final String DROP_UNCALLED = """
      delete from gathering_guest where gathering = $1::uuid and person = $2::uuid and invited_at is null
        and came_at is null""";
  private static final String COLUMNS = """
      select g.person, p.name, g.station, k.name, g.invited_at, g.came_at, g.way,
        exists (select from assignment a where a.round = o.round and a.person = g.person and a.main
          and a.ended_at is null),
        exists (select from pledge s where s.round = o.round and s.person = g.person and s.void_at is null)
      from gathering_guest g join gathering o on o.id = g.gathering join person p on p.id = g.person
      left join region k on k.level = 4 and k.low = g.station / 1000 * 1000
      where g.gathering = $1::uuid
      """;
  static final String ONE = COLUMNS + "and g.person = $2::uuid";
  static final String PAGE = COLUMNS + """
      and ($2::text = 'all' or ($2::text = 'came') = (g.came_at is not null))
      and not exists (select from unnest($3::text[]) as w(word) where not (p.name ilike '%' || word || '%'
        or coalesce(k.name, '') ilike '%' || word || '%' or (g.station % 1000)::text = ltrim(word, '0')
        or g.station::text like word || '%'))
      and ($4::uuid is null or (g.station, g.person) > (select b.station, b.person from gathering_guest b
        where b.gathering = $1::uuid and b.person = $4::uuid))
      order by g.station, g.person limit $5::int""";
  static final String SERVING = """
      select a.person, a.station from assignment a
      where a.round = $1::int and a.main and a.ended_at is null and a.station between $2::bigint and $3::bigint
        and ($4::uuid is null or a.person = $4::uuid)
      order by a.station limit 20000""";

  static final String MINE = """
      select o.id, o.kind, o.starts_at, o.minutes, o.place, o.module, o.closed_at is not null, g.came_at
      from gathering_guest g join gathering o on o.id = g.gathering
      where g.person = $2::uuid and o.round = $1::int order by o.starts_at, o.id limit 50""";

  /** Somebody who is called, or came uncalled. */
  record Guest(UUID person, String name, long station, String kelurahan, Instant invitedAt, Instant cameAt, String way,
      boolean serving, boolean pledged) {}

  /** Who serves where now. */
  record Serving(UUID person, long station) {}

  /** Which guests to show. */
  record Query(String filter, String[] words, UUID after) {}

  private GuestStore() {}

  static Future<Void> oneAtATime(Tx tx, int round) {
    return tx.all(ONE_AT_A_TIME, Tuple.of(round), row -> 1).mapEmpty();
  }

  /** Calls those of the gathering's area and of these codes who are called nowhere yet. */
  static Future<Integer> invite(Tx tx, Gathering g, long low, long high, Instant now, int most) {
    return tx.run(INVITE, Tuple.tuple().addUUID(g.id()).addOffsetDateTime(utc(now)).addInteger(g.round())
        .addLong(g.low()).addLong(g.high()).addLong(low).addLong(high).addString(g.kind().wire())
        .addString(g.plan().module()).addInteger(most));
  }

  /** How many of the area are called nowhere yet. */
  static Future<Integer> left(Sql sql, Gathering g) {
    return sql.first(LEFT, Tuple.of(g.round(), g.low(), g.high(), g.kind().wire(), g.plan().module()),
        row -> row.getInteger(0)).map(found -> found.orElse(0));
  }

  static Future<Boolean> uninvite(Tx tx, UUID gathering, UUID person) {
    return tx.run(UNINVITE, Tuple.of(gathering, person)).map(rows -> rows == 1);
  }

  /** False when it was noted before. */
  static Future<Boolean> came(Tx tx, UUID gathering, Serving who, String way, Attendance.Seen seen) {
    return tx.run(CAME, Tuple.of(gathering, who.person(), who.station(), utc(seen.at()), way, seen.by()))
        .map(rows -> rows == 1);
  }

  /** Those who were not noted before. */
  static Future<List<Serving>> cameAll(Tx tx, UUID gathering, List<Serving> people, Attendance.Seen seen) {
    return tx.all(CAME_ALL, Tuple.tuple().addUUID(gathering).addOffsetDateTime(utc(seen.at())).addUUID(seen.by())
        .addArrayOfUUID(people.stream().map(Serving::person).toArray(UUID[]::new))
        .addArrayOfLong(people.stream().map(Serving::station).toArray(Long[]::new)),
        row -> new Serving(row.getUUID(0), row.getLong(1)));
  }

  /** False when there was nothing to take back. */
  static Future<Boolean> undo(Tx tx, UUID gathering, UUID person) {
    return tx.run(UNDO, Tuple.of(gathering, person)).map(rows -> rows == 1);
  }

  static Future<Integer> dropUncalled(Tx tx, UUID gathering, UUID person) {
    return tx.run(DROP_UNCALLED, Tuple.of(gathering, person));
  }

  static Future<Optional<Guest>> one(Sql sql, UUID gathering, UUID person) {
    return sql.first(ONE, Tuple.of(gathering, person), GuestStore::guest);
  }

  static Future<List<Guest>> page(Sql sql, UUID gathering, Query query, int most) {
    return sql.all(PAGE, Tuple.of(gathering, query.filter(), query.words(), query.after(), most), GuestStore::guest);
  }

  /** Those who serve in the area of a gathering, or one of them. */
  static Future<List<Serving>> serving(Sql sql, Gathering g, UUID personOrNull) {
    return sql.all(SERVING, Tuple.of(g.round(), g.low(), g.high(), personOrNull),
        row -> new Serving(row.getUUID(0), row.getLong(1)));
  }

  /** To where and when somebody is called, the earliest first. */
  static Future<List<DutyEndpoints.Call>> mine(Sql sql, int round, UUID person) {
    return sql.all(MINE, Tuple.of(round, person), row -> new DutyEndpoints.Call(row.getUUID(0), row.getString(1),
        instant(row, 2), row.getInteger(3), row.getString(4), row.getString(5), row.getBoolean(6), instant(row, 7)));
  }

  private static Guest guest(Row row) {
    return new Guest(row.getUUID(0), row.getString(1), row.getLong(2), row.getString(3), instant(row, 4),
        instant(row, 5), row.getString(6), row.getBoolean(7), row.getBoolean(8));
  }
}
