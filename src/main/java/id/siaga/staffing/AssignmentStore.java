package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about who serves where; that nobody is doubly placed is the unique indexes' work. */
final class AssignmentStore {
  /** One main supervisor for each station and round. */
  static final String ONE_MAIN = "assignment_one_main";
  /** One station for each person and round. */
  static final String ONE_PLACE = "assignment_one_place";
  static final String HOLD_PERSON = """
      select p.id from person p
      where p.id = $3::uuid and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where p.home_low >= t.low and p.home_high <= t.high)
      for no key update""";
  static final String STATION = "select 1 from station where roll = $1::int and code = $2::bigint";
  static final String INSERT = """
      insert into assignment (id, round, station, person, rights, at, placed_by)
      select t.id, $1::int, t.station, t.person, t.rights, $2::timestamptz, $7::uuid
      from unnest($3::uuid[], $4::bigint[], $5::uuid[], $6::uuid[]) as t(id, station, person, rights)
      order by t.station""";
  static final String END = """
      update assignment set ended_at = $3::timestamptz, ended_by = $4::uuid, version = version + 1
      where round = $1::int and station = $2::bigint and main and ended_at is null and not locked
      returning person, rights""";
  static final String LOCKED = """
      select p.name, k.name, l.name, a.locked_at from assignment a
      join person p on p.id = a.person left join person l on l.id = a.locked_by
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      where a.round = $1::int and a.station = $2::bigint and a.main and a.ended_at is null and a.locked""";
  static final String SET_HOMES = """
      update person p set home_low = t.low, home_high = t.high
      from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as t(person, low, high) where p.id = t.person""";
  static final String VOID_INVITATIONS = """
      update invitation set voided_at = $3::timestamptz
      where round = $1::int and person = $2::uuid and used_at is null and voided_at is null""";
  static final String HOLDER = """
      select p.name, a.station, k.name from assignment a
      join person p on p.id = a.person
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      where a.round = $1::int and (a.station = $2::bigint or a.person = $3::uuid) and a.main and a.ended_at is null
      order by a.station = $2::bigint desc""";

  /** A new assignment: who gets which station with which rights. */
  record Place(UUID person, long station, UUID rights) {}

  /** Who serves where at the moment. */
  record Holder(String name, long station, String kelurahan) {
    String place() {
      return StationName.of(station, kelurahan);
    }
  }

  private AssignmentStore() {}

  /** Holds the person's row until the transaction ends; false when there is nobody like that in the territory. */
  static Future<Boolean> hold(Tx tx, Territory territory, UUID person) {
    return tx.first(HOLD_PERSON, Tuple.of(territory.lows(), territory.highs(), person), row -> true)
        .map(Optional::isPresent);
  }

  static Future<Boolean> stationExists(Sql sql, int roll, long station) {
    return sql.first(STATION, Tuple.of(roll, station), row -> true).map(Optional::isPresent);
  }

  /** Writes in the order of the codes, so that two imports of the same stations wait for, not against, each other. */
  static Future<Integer> insert(Tx tx, int round, List<Place> places, UUID by, Instant now) {
    return tx.run(INSERT, Tuple.tuple().addInteger(round).addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
        .addArrayOfUUID(places.stream().map(place -> UUID.randomUUID()).toArray(UUID[]::new))
        .addArrayOfLong(places.stream().map(Place::station).toArray(Long[]::new))
        .addArrayOfUUID(places.stream().map(Place::person).toArray(UUID[]::new))
        .addArrayOfUUID(places.stream().map(Place::rights).toArray(UUID[]::new)).addUUID(by));
  }

  /** A place that is held fast: who serves there, and by whom it is held. */
  record Fast(Holder holder, PlaceStore.Lock lock) {}

  static Future<Optional<Fast>> locked(Sql sql, int round, long station) {
    return sql.first(LOCKED, Tuple.of(round, station), row -> new Fast(
        new Holder(row.getString(0), station, row.getString(1)),
        new PlaceStore.Lock(row.getString(2), ReplacementStore.instant(row.getOffsetDateTime(3)))));
  }

  /** The person and rights of the assignment that ended, or nothing, also when it is locked. */
  static Future<Optional<Place>> end(Tx tx, int round, long station, UUID by, Instant now) {
    return tx.first(END, Tuple.of(round, station, now.atOffset(ZoneOffset.UTC), by),
        row -> new Place(row.getUUID(0), station, row.getUUID(1)));
  }

  static Future<Integer> setHomes(Tx tx, List<UUID> people, List<Territory.Span> homes) {
    return tx.run(SET_HOMES, Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new))
        .addArrayOfLong(homes.stream().map(Territory.Span::low).toArray(Long[]::new))
        .addArrayOfLong(homes.stream().map(Territory.Span::high).toArray(Long[]::new)));
  }

  static Future<Integer> voidInvitations(Tx tx, int round, UUID person, Instant now) {
    return tx.run(VOID_INVITATIONS, Tuple.of(round, person, now.atOffset(ZoneOffset.UTC)));
  }

  /** Who has this station, else where this person serves. */
  static Future<Optional<Holder>> holder(Sql sql, int round, long station, UUID person) {
    return sql.first(HOLDER, Tuple.of(round, station, person), AssignmentStore::holder);
  }

  private static Holder holder(Row row) {
    return new Holder(row.getString(0), row.getLong(1), row.getString(2));
  }
}
