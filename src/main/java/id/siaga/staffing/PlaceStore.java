package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements that change places, several at a time; everybody takes stations first, then people, in order. */
final class PlaceStore {
  static final String HOLD_STATIONS = """
      select s.code, k.name from station s
      left join region k on k.level = 4 and k.low = s.code / 1000 * 1000
      where s.roll = $1::int and s.code = any($2::bigint[]) order by s.code for no key update of s""";
  static final String HOLD_PLACES = """
      select a.station, a.id, a.person, p.name, a.rights, a.locked, a.at, b.name, l.name, a.locked_at
      from assignment a join person p on p.id = a.person left join person b on b.id = a.placed_by
      left join person l on l.id = a.locked_by
      where a.round = $1::int and a.station = any($2::bigint[]) and a.main and a.ended_at is null
      order by a.station for update of a""";
  static final String HOLD_PEOPLE = """
      select p.id, p.name from person p
      where p.id = any($3::uuid[]) and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where p.home_low >= t.low and p.home_high <= t.high)
      order by p.id for no key update""";
  static final String ELSEWHERE = """
      select a.station, k.name, p.name, b.name, a.at from assignment a
      join person p on p.id = a.person left join person b on b.id = a.placed_by
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      where a.round = $1::int and a.person = any($2::uuid[]) and a.station <> all($3::bigint[]) and a.main
        and a.ended_at is null order by a.station""";
  static final String LAST_LEFT = """
      select b.name, a.ended_at from assignment a left join person b on b.id = a.ended_by
      where a.round = $1::int and a.station = $2::bigint and a.main and a.ended_at is not null
      order by a.ended_at desc limit 1""";
  static final String UNFIT = """
      select t.station, t.person, coalesce(s.special, '') <> '' and not coalesce(c.special, false), exists (
          select from station_officer o where o.roll = $1::int and o.station = t.station
            and (o.nik_index = c.nik_index or o.nik_index = c.spouse_index
              or o.household_index = c.household_index)), not coalesce(c.active, true) or exists (
          select from gone g where g.person = t.person and g.round = $4::int and g.for_good), exists (
          select from assignment a where a.round = $4::int and a.station = t.station and a.person = t.person
            and a.answer = 'DECLINED'), p.name
      from unnest($2::bigint[], $3::uuid[]) as t(station, person)
      join station s on s.roll = $1::int and s.code = t.station
      join person p on p.id = t.person
      left join candidate c on c.person = t.person order by t.station""";
  static final String END = """
      update assignment set ended_at = $2::timestamptz, ended_by = $3::uuid, version = version + 1
      where id = any($1::uuid[])""";
  static final String VOID_INVITATIONS = """
      update invitation set voided_at = $3::timestamptz
      where round = $1::int and person = any($2::uuid[]) and used_at is null and voided_at is null""";
  static final String BEGIN = """
      insert into assignment (id, round, station, person, rights, at, placed_by, answer, answered_at)
      select t.id, $1::int, t.station, t.person, t.rights, $2::timestamptz, $3::uuid,
        case when l.answer = 'ACCEPTED' then l.answer end, case when l.answer = 'ACCEPTED' then l.answered_at end
      from unnest($4::uuid[], $5::bigint[], $6::uuid[], $7::uuid[]) as t(id, station, person, rights)
      left join lateral (select a.answer, a.answered_at from assignment a where a.round = $1::int
        and a.station = t.station and a.person = t.person and a.main order by a.at desc limit 1) l on true
      order by t.station""";
  static final String LOCK = """
      update assignment set locked = $3::boolean, version = version + 1,
        locked_by = case when $3::boolean then $4::uuid end, locked_at = case when $3::boolean then $5::timestamptz end
      where round = $1::int and station = any($2::bigint[]) and main and ended_at is null
        and locked <> $3::boolean returning station, person""";
  static final String FILLED = """
      select a.station from assignment a
      where a.round = $1::int and a.station = any($2::bigint[]) and a.main and a.ended_at is null""";
  static final String REMEMBER = """
      insert into placement_act (id, round, person, at, asked)
      values ($1::uuid, $2::int, $3::uuid, $4::timestamptz, $5::bytea) on conflict (id) do nothing""";
  static final String REMEMBERED = "select person, asked from placement_act where id = $1::uuid";

  /** Who is at a station that the transaction holds. */
  record Held(long station, UUID assignment, UUID person, String name, UUID rights, boolean locked, Instant at,
      String byName, Lock lock) {}

  /** By whom a place is held fast, and since when; nulls where nobody noted it. */
  record Lock(String byName, Instant at) {}

  /** Somebody who serves where the act does not reach. */
  record Other(long station, String kelurahan, String name, String byName, Instant at) {}

  /** Who left a station last, by whom and when. */
  record Left(String byName, Instant at) {}

  /**
   * @param unmarked a special station wants a marked person
   * @param family of an officer of the station, or an officer
   * @param dropped decided once and no longer
   * @param declined said no to this very station
   */
  record Unfit(long station, UUID person, boolean unmarked, boolean family, boolean dropped, boolean declined,
      String name) {
    /** Somebody new, at a station that wants a mark which nobody can have given them yet. */
    static Unfit unmarked(long station, String name) {
      return new Unfit(station, null, true, false, false, false, name);
    }

    boolean onlyUnmarked() {
      return unmarked && !family && !dropped && !declined;
    }

    /** The rule that weighs most. */
    String rule() {
      return dropped ? "DROPPED" : family ? "FAMILY" : declined ? "DECLINED" : "UNMARKED";
    }
  }

  private PlaceStore() {}

  /** The stations that exist, with the names of their kelurahan. */
  static Future<List<Named>> holdStations(Tx tx, Round round, Collection<Long> stations) {
    return tx.all(HOLD_STATIONS, Tuple.tuple().addInteger(round.roll()).addArrayOfLong(codes(stations)),
        row -> new Named(row.getLong(0), StationName.of(row.getLong(0), row.getString(1))));
  }

  /** A station as people call it. */
  record Named(long station, String name) {}

  static Future<List<Held>> holdPlaces(Tx tx, Round round, Collection<Long> stations) {
    return tx.all(HOLD_PLACES, Tuple.tuple().addInteger(round.id()).addArrayOfLong(codes(stations)),
        row -> new Held(row.getLong(0), row.getUUID(1), row.getUUID(2), row.getString(3), row.getUUID(4),
            row.getBoolean(5), instant(row, 6), row.getString(7), new Lock(row.getString(8),
                ReplacementStore.instant(row.getOffsetDateTime(9)))));
  }

  /** The names of those of them whom the territory knows. */
  static Future<List<Person>> holdPeople(Tx tx, Territory territory, Collection<UUID> people) {
    return tx.all(HOLD_PEOPLE, Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs())
        .addArrayOfUUID(ids(people)), row -> new Person(row.getUUID(0), row.getString(1)));
  }

  record Person(UUID id, String name) {}

  static Future<List<Other>> elsewhere(Sql sql, Round round, Collection<UUID> people, Collection<Long> but) {
    return sql.all(ELSEWHERE, Tuple.tuple().addInteger(round.id()).addArrayOfUUID(ids(people))
        .addArrayOfLong(codes(but)), row -> new Other(row.getLong(0), row.getString(1), row.getString(2),
            row.getString(3), instant(row, 4)));
  }

  static Future<Optional<Left>> lastLeft(Sql sql, Round round, long station) {
    return sql.first(LAST_LEFT, Tuple.of(round.id(), station), row -> new Left(row.getString(0), instant(row, 1)));
  }

  /** Those of these pairs of a station and a person that a hard rule forbids. */
  static Future<List<Unfit>> unfit(Sql sql, Round round, List<Long> stations, List<UUID> people) {
    return sql.all(UNFIT, Tuple.tuple().addInteger(round.roll()).addArrayOfLong(stations.toArray(Long[]::new))
        .addArrayOfUUID(people.toArray(UUID[]::new)).addInteger(round.id()), row -> new Unfit(row.getLong(0),
            row.getUUID(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5),
            row.getString(6))).map(all -> all.stream().filter(one -> one.unmarked() || one.family()
                || one.dropped() || one.declined()).toList());
  }

  static Future<Integer> end(Tx tx, Collection<UUID> assignments, UUID by, Instant now) {
    return tx.run(END, Tuple.tuple().addArrayOfUUID(ids(assignments)).addOffsetDateTime(utc(now)).addUUID(by));
  }

  static Future<Integer> voidInvitations(Tx tx, Round round, Collection<UUID> people, Instant now) {
    return tx.run(VOID_INVITATIONS, Tuple.tuple().addInteger(round.id()).addArrayOfUUID(ids(people))
        .addOffsetDateTime(utc(now)));
  }

  /** Writes in the order of the codes; who had said yes to the same station before has said so. */
  static Future<Integer> begin(Tx tx, Round round, List<AssignmentStore.Place> places, UUID by, Instant now) {
    return tx.run(BEGIN, Tuple.tuple().addInteger(round.id()).addOffsetDateTime(utc(now)).addUUID(by)
        .addArrayOfUUID(places.stream().map(place -> UUID.randomUUID()).toArray(UUID[]::new))
        .addArrayOfLong(places.stream().map(AssignmentStore.Place::station).toArray(Long[]::new))
        .addArrayOfUUID(places.stream().map(AssignmentStore.Place::person).toArray(UUID[]::new))
        .addArrayOfUUID(places.stream().map(AssignmentStore.Place::rights).toArray(UUID[]::new)));
  }

  /** The places that were not so before. */
  static Future<List<AssignmentStore.Place>> lock(Tx tx, Round round, Collection<Long> stations, boolean locked,
      UUID by, Instant now) {
    return tx.all(LOCK, Tuple.tuple().addInteger(round.id()).addArrayOfLong(codes(stations)).addBoolean(locked)
        .addUUID(by).addOffsetDateTime(utc(now)),
        row -> new AssignmentStore.Place(row.getUUID(1), row.getLong(0), null));
  }

  static Future<List<Long>> filled(Sql sql, Round round, Collection<Long> stations) {
    return sql.all(FILLED, Tuple.tuple().addInteger(round.id()).addArrayOfLong(codes(stations)),
        row -> row.getLong(0));
  }

  /** False when an act of this id was done before. */
  static Future<Boolean> remember(Tx tx, UUID act, Round round, UUID by, Instant now, byte[] asked) {
    return tx.run(REMEMBER, Tuple.of(act, round.id(), by, utc(now), Buffer.buffer(asked))).map(rows -> rows == 1);
  }

  /** Whether the act of this id was this person's and asked for the same. */
  static Future<Boolean> same(Sql sql, UUID act, UUID by, byte[] asked) {
    return sql.first(REMEMBERED, Tuple.of(act), row -> row.getUUID(0).equals(by)
        && row.getBuffer(1).equals(Buffer.buffer(asked))).map(found -> found.orElse(false));
  }

  private static Long[] codes(Collection<Long> stations) {
    return stations.stream().sorted().toArray(Long[]::new);
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Row row, int column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
