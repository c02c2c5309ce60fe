package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.staffing.PlacingFacts.Current;
import id.siaga.staffing.PlacingFacts.Officer;
import id.siaga.staffing.PlacingFacts.Refusal;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** The statements that read what placing people depends on. */
final class PlacingStore {
  /** Whoever changes many places of a round waits here for whoever does the same. */
  static final String HOLD_ROUND = "select pg_advisory_xact_lock(736732, $1::int)";
  static final String SEATS = """
      select s.code, k.name, s.lat, s.lon, s.special, s.signal
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join station s on s.roll = $1::int and s.code between t.low and t.high
      left join region k on k.level = 4 and k.low = s.code / 1000 * 1000
      order by s.code""";
  static final String CANDIDATES = """
      with pool as (
        select c.person from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        join candidate c on c.area between t.low and t.high
        union
        select p.id from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        join person p on p.home_low >= t.low and p.home_low <= t.high and p.home_high <= t.high
        where not exists (select from candidate c where c.person = p.id)
          and not exists (select from login l where l.person = p.id)
        union
        select a.person from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        join assignment a on a.round = $1::int and a.station between t.low and t.high and a.main
          and a.ended_at is null)
      select p.id, p.name, coalesce(c.active, true) and (a.station is not null or not exists (
          select from gone g where g.person = p.id and g.round = $1::int)), coalesce(c.kind = 'reserve', false),
        coalesce(c.area, case when p.home_high - p.home_low = 999 then p.home_low end, 0), c.sex, c.place_in_rank,
        coalesce(c.experienced, false), coalesce(c.second_operator, false), coalesce(c.special, false),
        c.own_station, c.nik_index, c.spouse_index, c.household_index, a.station
      from pool
      join person p on p.id = pool.person
      left join candidate c on c.person = p.id
      left join assignment a on a.round = $1::int and a.person = p.id and a.main and a.ended_at is null
      order by p.id""";
  static final String CURRENT = """
      select a.id, a.station, a.person, a.locked, a.answer
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join assignment a on a.round = $1::int and a.station between t.low and t.high and a.main
        and a.ended_at is null""";
  static final String OFFICERS = """
      select o.station, o.nik_index, o.household_index from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join station_officer o on o.roll = $1::int and o.station between t.low and t.high""";
  static final String REFUSALS = """
      select distinct a.station, a.person from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      join assignment a on a.round = $1::int and a.station between t.low and t.high and a.answer = 'DECLINED'""";

  private PlacingStore() {}

  /** Until the transaction ends nobody else changes many places of this round. */
  static Future<Void> holdRound(Sql sql, int round) {
    return sql.all(HOLD_ROUND, Tuple.of(round), row -> 1).mapEmpty();
  }

  static Future<List<Seat>> seats(Sql sql, int roll, Territory where) {
    return sql.all(SEATS, args(roll, where), row -> new Seat(row.getLong(0), row.getString(1), row.getDouble(2),
        row.getDouble(3), row.getString(4), Seat.weak(row.getString(5))));
  }

  static Future<List<Candidate>> candidates(Sql sql, int round, Territory where) {
    return sql.all(CANDIDATES, args(round, where), PlacingStore::candidate);
  }

  static Future<List<Current>> current(Sql sql, int round, Territory where) {
    return sql.all(CURRENT, args(round, where), row -> new Current(row.getUUID(0), row.getLong(1), row.getUUID(2),
        row.getBoolean(3), row.getString(4)));
  }

  static Future<List<Officer>> officers(Sql sql, int roll, Territory where) {
    return sql.all(OFFICERS, args(roll, where),
        row -> new Officer(row.getLong(0), row.getBuffer(1), row.getBuffer(2)));
  }

  static Future<List<Refusal>> refusals(Sql sql, int round, Territory where) {
    return sql.all(REFUSALS, args(round, where), row -> new Refusal(row.getLong(0), row.getUUID(1)));
  }

  private static Tuple args(int first, Territory where) {
    return Tuple.tuple().addInteger(first).addArrayOfLong(where.lows()).addArrayOfLong(where.highs());
  }

  static Candidate candidate(Row row) {
    return new Candidate(row.getUUID(0), row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getLong(4),
        row.getString(5), row.getInteger(6), row.getBoolean(7), row.getBoolean(8), row.getBoolean(9), row.getLong(10),
        new Candidate.Keys(row.getBuffer(11), row.getBuffer(12), row.getBuffer(13)), row.getLong(14));
  }
}
