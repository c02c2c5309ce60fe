package id.siaga.training;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers how far the supervisors of a round have come: sworn in, signed, taught, passed. Whoever asks about readiness
 * asks here.
 */
public final class Progress {
  static final int ALL_MAX = 20_000;
  private static final String COLUMNS = """
      select a.station, k.name, a.person, p.name,
        (select min(g.came_at) from gathering_guest g join gathering o on o.id = g.gathering
          where g.person = a.person and o.round = a.round and o.kind = 'oath'),
        s.signed_at, s.way,
        (select min(g.came_at) from gathering_guest g join gathering o on o.id = g.gathering
          where g.person = a.person and o.round = a.round and o.kind = 'training'),
        q.passed_at, q.best, coalesce(q.tries, 0), x.steps, case when x.steps = 4 then x.last_at end
      from assignment a join person p on p.id = a.person
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      left join pledge s on s.round = a.round and s.person = a.person and s.void_at is null
      left join lateral (select min(t.sent_at) filter (where t.passed) as passed_at, count(*)::int as tries,
          max(t.correct * 100 / jsonb_array_length(t.asked)) as best
        from quiz_try t where t.round = a.round and t.person = a.person and t.sent_at is not null) q on true
      left join lateral (select count(*)::int as steps, max(f.at) as last_at
        from (select min(r.received_at) as at from report r join round o on o.id = r.round
          where o.practice_of = a.round and r.station = a.station and r.author = a.person
            and r.kind in ('check-in', 'phase', 'turnout', 'incident') group by r.kind) f) x on true
      where a.round = $1::int and a.main and a.ended_at is null
      """;
  static final String ALL = COLUMNS + """
      and exists (select from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        where a.station between t.low and t.high)
      order by a.station limit $4::int""";
  static final String ONE = COLUMNS + "and a.person = $2::uuid";

  /**
   * How far one supervisor has come; what has not happened is null.
   *
   * @param swornAt when they came to an oath
   * @param signedAt when the pakta integritas was signed
   * @param taughtAt when they first came to a training
   * @param passedAt when they passed the quiz
   * @param best the best try in percent, null without any
   * @param practised how many of the four kinds of report they have practised: arrival, phase, turnout, incident
   * @param practisedAt when the last of the four came in
   */
  public record Mark(long station, String kelurahan, UUID person, String name, Instant swornAt, Instant signedAt,
      String way, Instant taughtAt, Instant passedAt, Integer best, int tries, int practised,
      Instant practisedAt) {}

  private Progress() {}

  /** Those who serve in a territory, in the order of their stations. */
  public static Future<List<Mark>> all(Sql sql, int round, Territory territory) {
    return sql.all(ALL, Tuple.of(round, territory.lows(), territory.highs(), ALL_MAX), Progress::mark);
  }

  /** Nothing for somebody who does not serve in this round. */
  public static Future<Optional<Mark>> one(Sql sql, int round, UUID person) {
    return sql.first(ONE, Tuple.of(round, person), Progress::mark);
  }

  private static Mark mark(Row row) {
    return new Mark(row.getLong(0), row.getString(1), row.getUUID(2), row.getString(3),
        GatheringStore.instant(row, 4), GatheringStore.instant(row, 5), row.getString(6),
        GatheringStore.instant(row, 7), GatheringStore.instant(row, 8), row.getInteger(9), row.getInteger(10),
        row.getInteger(11), GatheringStore.instant(row, 12));
  }
}
