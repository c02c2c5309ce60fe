package id.siaga.training;

import static id.siaga.training.GatheringStore.instant;
import static id.siaga.training.GatheringStore.utc;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about tests who can be reached; a test is found when its whole area is the caller's. */
final class ReachStore {
  static final int LIST_MAX = 100;
  static final int MINE_MAX = 3;
  static final String INSERT = """
      insert into reach_test (id, round, low, high, channel, opened_at, closes_at, by)
      values ($1::uuid, $2::int, $3::bigint, $4::bigint, $5::text, $6::timestamptz, $7::timestamptz, $8::uuid)
      on conflict (id) do nothing""";
  static final String CALL = """
      insert into reach_call (test, person, station)
      select $1::uuid, a.person, a.station from assignment a
      where a.round = $2::int and a.main and a.ended_at is null and a.station between $3::bigint and $4::bigint""";
  /** On the phone somebody answers themselves; for the other channels the contact log says when they were reached. */
  private static final String ANSWERED = """
      cross join lateral (select coalesce(c.answered_at, (select min(o.at) from contact o where o.person = c.person
        and o.channel = upper(t.channel) and o.outcome in ('REACHED', 'WILL_COME', 'REFUSES')
        and o.at >= t.opened_at)) as at) w
      """;
  private static final String FOUND = """
      with found as (
        select t.* from unnest($1::bigint[], $2::bigint[]) as s(low, high)
        join reach_test t on t.low between s.low and s.high and t.high <= s.high
      """;
  /** Calls are counted for those tests alone that are shown. */
  private static final String SHOWN = """
      )
      select t.id, t.round, t.low, t.high, t.channel, t.opened_at, t.closes_at, b.name, r.name, n.called, n.answered,
        n.late
      from found t join person b on b.id = t.by
      left join region r on r.low = t.low and r.high = t.high
      cross join lateral (select count(*)::int as called,
          (count(*) filter (where w.at <= t.closes_at))::int as answered,
          (count(*) filter (where w.at > t.closes_at))::int as late
        from reach_call c
      """ + ANSWERED + """
        where c.test = t.id) n
      order by t.opened_at desc, t.id""";
  static final String LIST = FOUND + "where t.round = $3::int order by t.opened_at desc, t.id limit $4::int" + SHOWN;
  static final String ONE = FOUND + "where t.id = $3::uuid" + SHOWN;
  static final String PAGE = """
      select c.person, p.name, p.phone, c.station, k.name, w.at, w.at > t.closes_at
      from reach_call c join reach_test t on t.id = c.test join person p on p.id = c.person
      left join region k on k.level = 4 and k.low = c.station / 1000 * 1000
      """ + ANSWERED + """
      where c.test = $1::uuid and c.station > $2::bigint
        and case $3::text when 'silent' then w.at is null when 'answered' then w.at <= t.closes_at
          when 'late' then w.at > t.closes_at else true end
      order by c.station limit $4::int""";
  static final String MINE = """
      select t.id, t.opened_at, t.closes_at, c.answered_at, b.name from reach_call c
      join reach_test t on t.id = c.test join person b on b.id = t.by
      where c.person = $1::uuid and t.round = $2::int and t.channel = 'app' and t.closes_at > $3::timestamptz
      order by t.opened_at desc limit $4::int""";
  static final String HOLD = """
      select t.closes_at, c.answered_at, c.station from reach_call c join reach_test t on t.id = c.test
      where c.test = $1::uuid and c.person = $2::uuid and t.round = $3::int and t.channel = 'app'
      for update of c""";
  static final String ANSWER = """
      update reach_call set answered_at = $3::timestamptz where test = $1::uuid and person = $2::uuid""";

  /** A question to an area, open from one moment to another. */
  record Test(UUID id, int round, long low, long high, String channel, Instant opensAt, Instant closesAt) {}

  /** How many were asked, answered inside the window, and after it. */
  record Count(int called, int answered, int late) {}

  record Found(Test test, String byName, String areaName, Count count) {}

  record Callee(UUID person, String name, byte[] sealedPhone, long station, String kelurahan, Instant answeredAt,
      boolean late) {}

  /** A test as the phone that is asked shows it. */
  record Mine(UUID id, Instant openedAt, Instant closesAt, Instant answeredAt, String byName) {}

  record Held(Instant closesAt, Instant answeredAt, long station) {}

  private ReachStore() {}

  /** False when the id was used before. */
  static Future<Boolean> insert(Tx tx, Test t, UUID by) {
    return tx.run(INSERT, Tuple.tuple().addUUID(t.id()).addInteger(t.round()).addLong(t.low()).addLong(t.high())
        .addString(t.channel()).addOffsetDateTime(utc(t.opensAt())).addOffsetDateTime(utc(t.closesAt())).addUUID(by))
        .map(rows -> rows == 1);
  }

  /** How many are asked: all who serve in the area now. */
  static Future<Integer> call(Tx tx, Test t) {
    return tx.run(CALL, Tuple.of(t.id(), t.round(), t.low(), t.high()));
  }

  static Future<List<Found>> list(Sql sql, Territory territory, int round) {
    return sql.all(LIST, Tuple.of(territory.lows(), territory.highs(), round, LIST_MAX), ReachStore::found);
  }

  static Future<Optional<Found>> one(Sql sql, Territory territory, UUID id) {
    return sql.first(ONE, Tuple.of(territory.lows(), territory.highs(), id), ReachStore::found);
  }

  static Future<List<Callee>> page(Sql sql, UUID test, long after, String filter, int most) {
    return sql.all(PAGE, Tuple.of(test, after, filter, most), row -> {
      Buffer phone = row.getBuffer(2);
      return new Callee(row.getUUID(0), row.getString(1), phone == null ? null : phone.getBytes(), row.getLong(3),
          row.getString(4), instant(row, 5), Boolean.TRUE.equals(row.getBoolean(6)));
    });
  }

  /** Those that a phone still shows. */
  static Future<List<Mine>> mine(Sql sql, UUID person, int round, Instant now) {
    return sql.all(MINE, Tuple.of(person, round, utc(now), MINE_MAX),
        row -> new Mine(row.getUUID(0), instant(row, 1), instant(row, 2), instant(row, 3), row.getString(4)));
  }

  static Future<Optional<Held>> hold(Tx tx, UUID test, UUID person, int round) {
    return tx.first(HOLD, Tuple.of(test, person, round),
        row -> new Held(instant(row, 0), instant(row, 1), row.getLong(2)));
  }

  static Future<Integer> answer(Tx tx, UUID test, UUID person, Instant now) {
    return tx.run(ANSWER, Tuple.of(test, person, utc(now)));
  }

  private static Found found(Row row) {
    return new Found(new Test(row.getUUID(0), row.getInteger(1), row.getLong(2), row.getLong(3), row.getString(4),
        instant(row, 5), instant(row, 6)), row.getString(7), row.getString(8),
        new Count(row.getInteger(9), row.getInteger(10), row.getInteger(11)));
  }
}
