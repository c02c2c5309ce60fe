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
 * asks here, and reads the stations of one territory and no others.
 */
public final class Progress {
  private static final String SERVES = "a.round = $1::int and a.main and a.ended_at is null\n";
  private static final String STEPS = """
      left join lateral (select s.signed_at, s.way from pledge s
        where s.round = a.round and s.person = a.person and s.void_at is null limit 1) s on true
      left join lateral (select min(g.came_at) filter (where o.kind = 'oath') as sworn_at,
          min(g.came_at) filter (where o.kind = 'training') as taught_at
        from gathering_guest g join gathering o on o.id = g.gathering
        where g.person = a.person and g.came_at is not null and o.round = a.round) h on true
      left join lateral (select min(t.sent_at) filter (where t.passed) as passed_at, count(*)::int as tries,
          max(t.correct * 100 / jsonb_array_length(t.asked)) as best
        from quiz_try t where t.round = a.round and t.person = a.person and t.sent_at is not null) q on true
      left join lateral (select count(*)::int as steps, case when count(*) = 4 then max(f.at) end as done_at
        from (select min(r.received_at) as at from report r join round o on o.id = r.round
          where o.practice_of = a.round and r.station = a.station and r.author = a.person
            and r.kind in ('check-in', 'phase', 'turnout', 'incident') group by r.kind) f) x on true
      """;
  private static final String WANTED = """
      case $4::text when 'unsworn' then h.sworn_at is null when 'unsigned' then s.signed_at is null
          when 'untaught' then h.taught_at is null when 'unpassed' then q.passed_at is null
          when 'unpractised' then x.done_at is null else true end
        and (cardinality($5::text[]) = 0 or not exists (select from unnest($5::text[]) as w(word)
          where (a.station % 1000)::text <> ltrim(word, '0') and a.station::text not like word || '%'
            and not exists (select from person p where p.id = a.person and p.name ilike '%' || word || '%')
            and not exists (select from region k where k.level = 4 and k.low = a.station / 1000 * 1000
              and k.name ilike '%' || word || '%')))
      """;
  static final String SUM = """
      select count(*)::int, count(x.sworn_at)::int, count(x.signed_at)::int, count(x.taught_at)::int,
        count(x.passed_at)::int, count(x.done_at)::int, (count(*) filter (where x.wanted))::int
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      cross join lateral (select h.sworn_at, s.signed_at, h.taught_at, q.passed_at, x.done_at,
      """ + WANTED + " as wanted from assignment a\n" + STEPS + "where " + SERVES
      + "and a.station between t.low and t.high offset 0) x";
  private static final String MARK = """
      select a.station, k.name, a.person, p.name, h.sworn_at, s.signed_at, s.way, h.taught_at, q.passed_at, q.best,
        q.tries, x.steps, x.done_at
      """;
  private static final String NAMES = """
      join person p on p.id = a.person
      left join region k on k.level = 4 and k.low = a.station / 1000 * 1000
      """;
  static final String PAGE = """
      select x.* from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      cross join lateral (
      """ + MARK + "from assignment a\n" + NAMES + STEPS + "where " + SERVES + """
        and a.station between greatest(t.low, $6::bigint + 1) and t.high and
      """ + WANTED + """
        order by a.station limit $7::int) x
      order by x.station limit $7::int""";
  static final String ONE = MARK + "from assignment a\n" + NAMES + STEPS + "where " + SERVES
      + "and a.person = $2::uuid";

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

  /**
   * Whom to show.
   *
   * @param filter what they still lack: unsworn, unsigned, untaught, unpassed or unpractised; anything else shows all
   */
  record Query(Territory territory, int round, String filter, String[] words) {}

  /** How many serve in the territory and took each step, and how many of them are asked for. */
  record Sum(int serving, int sworn, int signed, int taught, int passed, int practised, int found) {}

  private Progress() {}

  static Future<Sum> sum(Sql sql, Query query) {
    return sql.first(SUM, args(query), row -> new Sum(row.getInteger(0), row.getInteger(1), row.getInteger(2),
        row.getInteger(3), row.getInteger(4), row.getInteger(5), row.getInteger(6))).map(Optional::orElseThrow);
  }

  /** In the order of their stations, those behind one of them. */
  static Future<List<Mark>> page(Sql sql, Query query, long after, int most) {
    return sql.all(PAGE, args(query).addLong(after).addInteger(most), Progress::mark);
  }

  /** Nothing for somebody who does not serve in this round. */
  public static Future<Optional<Mark>> one(Sql sql, int round, UUID person) {
    return sql.first(ONE, Tuple.of(round, person), Progress::mark);
  }

  private static Tuple args(Query query) {
    return Tuple.tuple().addInteger(query.round()).addArrayOfLong(query.territory().lows())
        .addArrayOfLong(query.territory().highs()).addString(query.filter()).addArrayOfString(query.words());
  }

  private static Mark mark(Row row) {
    return new Mark(row.getLong(0), row.getString(1), row.getUUID(2), row.getString(3),
        GatheringStore.instant(row, 4), GatheringStore.instant(row, 5), row.getString(6),
        GatheringStore.instant(row, 7), GatheringStore.instant(row, 8), row.getInteger(9), row.getInteger(10),
        row.getInteger(11), GatheringStore.instant(row, 12));
  }
}
