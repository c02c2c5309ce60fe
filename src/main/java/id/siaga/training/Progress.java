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
  private static final String WANTED = """
      (case $4::text when 'unsworn' then v.sworn_at is null when 'unsigned' then v.signed_at is null
          when 'untaught' then v.taught_at is null when 'unpassed' then v.passed_at is null
          when 'unpractised' then v.practised_at is null else true end
        and not exists (select from unnest($5::text[]) as w(word) where (v.station % 1000)::text <> ltrim(word, '0')
          and concat_ws(' ', v.station, (select p.name from person p where p.id = v.person),
            (select k.name from region k where k.level = 4 and k.low = v.station / 1000 * 1000))
          not ilike '%' || word || '%'))
      """;
  static final String SUM = """
      select count(*)::int, count(v.sworn_at)::int, count(v.signed_at)::int, count(v.taught_at)::int,
        count(v.passed_at)::int, count(v.practised_at)::int, (count(*) filter (where v.wanted))::int
      from unnest($2::bigint[], $3::bigint[]) as t(low, high)
      cross join lateral (select v.sworn_at, v.signed_at, v.taught_at, v.passed_at, v.practised_at,
      """ + WANTED + """
          as wanted from duty_step v
        where v.round = $1::int and v.station between t.low and t.high offset 0) v""";
  private static final String SHOWN = """
      )
      select v.station, k.name, v.person, p.name, v.sworn_at, v.signed_at, v.way, v.taught_at, v.passed_at, v.best,
        v.tries, v.practised, v.practised_at
      from page v join person p on p.id = v.person
      left join region k on k.level = 4 and k.low = v.station / 1000 * 1000
      order by v.station""";
  static final String PAGE = """
      with page as (
        select v.* from unnest($2::bigint[], $3::bigint[]) as t(low, high)
        cross join lateral (select * from duty_step v where v.round = $1::int
          and v.station between greatest(t.low, $6::bigint + 1) and t.high and
      """ + WANTED + """
          order by v.station limit $7::int) v
        order by v.station limit $7::int
      """ + SHOWN;
  static final String ONE = """
      with page as (select * from duty_step v where v.round = $1::int and v.person = $2::uuid
      """ + SHOWN;

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
