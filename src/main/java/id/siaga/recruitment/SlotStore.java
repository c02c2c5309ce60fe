package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about interview slots and who sits in them; a slot is found when its whole area is the caller's. */
final class SlotStore {
  static final String INSERT = """
      insert into interview_slot (id, area_low, area_high, wave, starts_at, minutes, place, capacity)
      values ($1::uuid, $2::bigint, $3::bigint, $4::int, $5::timestamptz, $6::int, $7::text, $8::int)""";
  static final String COLUMNS = """
      select s.id, s.area_low, s.area_high, s.wave, s.starts_at, s.minutes, s.place, s.capacity,
        (select count(*)::int from interview i join applicant a on a.id = i.applicant
          where i.slot = s.id and a.state not in ('MENGUNDURKAN_DIRI', 'GUGUR'))
      from interview_slot s
      """;
  static final String MINE = """
      exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
        where s.area_low >= t.low and s.area_high <= t.high)
      """;
  static final String LIST = COLUMNS + "where " + MINE + """
        and ($3::int is null or s.wave = $3::int) order by s.starts_at, s.area_low, s.id limit 1000""";
  static final String ONE = COLUMNS + "where " + MINE + "and s.id = $3::uuid";
  static final String LOCK = "select s.id from interview_slot s where s.id = any($1::uuid[]) order by s.id for update";
  static final String COMING = """
      select s.id from interview_slot s
      where s.wave = $1::int and s.area_low between $2::bigint and $3::bigint and s.area_high <= $3::bigint
        and s.starts_at > $4::timestamptz
      order by s.id limit 1000 for update""";
  static final String THESE = COLUMNS + "where s.id = any($1::uuid[]) order by s.starts_at, s.id";
  static final String PEOPLE = """
      select a.id, a.number, a.name, a.sex, a.area, k.name, a.state, a.version, i.invited_at, i.present_at
      from interview i join applicant a on a.id = i.applicant
      left join region k on k.level = 4 and k.low = a.area
      where i.slot = $1::uuid order by a.area, a.name, a.id""";
  static final String WAITING = """
      select a.id, a.area from applicant a
      where a.wave = $1::int and a.area between $2::bigint and $3::bigint and a.state = 'MASA_TANGGAPAN'
        and not exists (select from feedback f where f.applicant = a.id and f.state = 'DIKLARIFIKASI')
        and ($5::uuid is null or a.id > $5::uuid)
      order by a.id limit $4::int for update of a""";
  static final String SEAT = """
      insert into interview (applicant, slot, invited_at)
      select t.applicant, t.slot, $1::timestamptz from unnest($2::uuid[], $3::uuid[]) as t(applicant, slot)
      on conflict (applicant) do update set slot = excluded.slot, invited_at = excluded.invited_at,
        present_at = null""";
  static final String PRESENT = "update interview set present_at = $2::timestamptz where applicant = $1::uuid";
  static final String SLOT_OF = "select slot, present_at from interview where applicant = $1::uuid";
  static final String DROP = "delete from interview_slot where id = $1::uuid";
  static final String USED = "select 1 from interview where slot = $1::uuid limit 1";
  static final String DECIDED = """
      select 1 from pleno p where p.wave = $1::int and p.area_low = $2::bigint""";

  /** A slot, and how many of its seats are taken. */
  record Slot(UUID id, long low, long high, int wave, Instant startsAt, int minutes, String place, int capacity,
      int taken) {
    int free() {
      return Math.max(0, capacity - taken);
    }

    boolean covers(long area) {
      return low <= area && area <= high;
    }
  }

  /** Somebody who waits for a seat. */
  record Waiting(UUID id, long area) {}

  /** Somebody who is invited. */
  record Guest(UUID applicant, String number, String name, String sex, long area, String areaName,
      ApplicantState state, int version, Instant invitedAt, Instant presentAt) {}

  /** Which seat somebody has. */
  record Seat(UUID slot, Instant presentAt) {}

  private SlotStore() {}

  static Future<Integer> insert(Sql sql, Slot s) {
    return sql.run(INSERT, Tuple.of(s.id(), s.low(), s.high(), s.wave(), ApplicantStore.utc(s.startsAt()), s.minutes(),
        s.place(), s.capacity()));
  }

  static Future<List<Slot>> list(Sql sql, Territory territory, Integer wave) {
    return sql.all(LIST, in(territory).addInteger(wave), SlotStore::slot);
  }

  static Future<Optional<Slot>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, in(territory).addUUID(id), SlotStore::slot);
  }

  /** The slot, held until the end of the transaction; its seats are counted after it is held, not while waiting. */
  static Future<Optional<Slot>> lock(Sql sql, Territory territory, UUID id) {
    return sql.all(LOCK, Tuple.tuple().addArrayOfUUID(new UUID[] {id}), row -> row.getUUID(0))
        .compose(held -> one(sql, territory, id));
  }

  /** The slots still to come in one kecamatan, the earliest first, held until the end of the transaction. */
  static Future<List<Slot>> lockComing(Sql sql, int wave, Kecamatan where, Instant now) {
    return sql.all(COMING, Tuple.of(wave, where.low(), where.high(), ApplicantStore.utc(now)), row -> row.getUUID(0))
        .compose(held -> sql.all(THESE, Tuple.tuple().addArrayOfUUID(held.toArray(UUID[]::new)), SlotStore::slot));
  }

  static Future<List<Guest>> people(Sql sql, UUID slot) {
    return sql.all(PEOPLE, Tuple.of(slot), row -> new Guest(row.getUUID(0), row.getString(1), row.getString(2),
        row.getString(3), row.getLong(4), row.getString(5), ApplicantState.valueOf(row.getString(6)),
        row.getInteger(7), ApplicantStore.instant(row, 8), ApplicantStore.instant(row, 9)));
  }

  /** Some of those who wait for a seat and about whom nothing is being clarified, held as well. */
  static Future<List<Waiting>> waiting(Sql sql, int wave, Kecamatan where, int most, UUID after) {
    return sql.all(WAITING, Tuple.of(wave, where.low(), where.high(), most, after),
        row -> new Waiting(row.getUUID(0), row.getLong(1)));
  }

  static Future<Integer> seat(Sql sql, List<UUID> people, List<UUID> slots, Instant now) {
    return sql.run(SEAT, Tuple.tuple().addOffsetDateTime(ApplicantStore.utc(now))
        .addArrayOfUUID(people.toArray(UUID[]::new)).addArrayOfUUID(slots.toArray(UUID[]::new)));
  }

  static Future<Integer> present(Sql sql, UUID applicant, Instant atOrNull) {
    return sql.run(PRESENT, Tuple.of(applicant, ApplicantStore.utc(atOrNull)));
  }

  static Future<Optional<Seat>> seatOf(Sql sql, UUID applicant) {
    return sql.first(SLOT_OF, Tuple.of(applicant), row -> new Seat(row.getUUID(0), ApplicantStore.instant(row, 1)));
  }

  static Future<Integer> drop(Sql sql, UUID slot) {
    return sql.run(DROP, Tuple.of(slot));
  }

  static Future<Boolean> used(Sql sql, UUID slot) {
    return sql.first(USED, Tuple.of(slot), row -> true).map(Optional::isPresent);
  }

  /** Whether the plenary of this kecamatan and wave has been held. */
  static Future<Boolean> decided(Sql sql, int wave, Kecamatan where) {
    return sql.first(DECIDED, Tuple.of(wave, where.low()), row -> true).map(Optional::isPresent);
  }

  private static Tuple in(Territory territory) {
    return Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs());
  }

  private static Slot slot(Row row) {
    return new Slot(row.getUUID(0), row.getLong(1), row.getLong(2), row.getInteger(3), ApplicantStore.instant(row, 4),
        row.getInteger(5), row.getString(6), row.getInteger(7), row.getInteger(8));
  }
}
