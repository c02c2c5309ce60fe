package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;

/** The statements behind the lists that people take with them, some kelurahan at a time. */
final class ExportStore {
  static final String AREAS = """
      select distinct w.area from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join wave_area w on w.area between t.low and t.high
      where $3::int is null or w.wave = $3::int
      order by w.area""";
  static final String APPLICANTS = """
      select a.id, a.number, a.name, a.sex, a.sealed, a.area, k.name as kelurahan, c.name as kecamatan,
        w.name as wave, a.state, a.channel, a.submitted_at, a.fails, a.unsure, a.score, a.place_in_rank
      from unnest($1::bigint[]) as t(area)
      join applicant a on a.area = t.area and a.state <> 'DRAF'
        and ($2::int is null or a.wave = $2::int) and ($3::text is null or a.state = $3::text)
      join wave w on w.id = a.wave
      left join region k on k.level = 4 and k.low = a.area
      left join region c on c.level = 3 and c.low = a.area / 10000000 * 10000000
      order by a.area, a.submitted_at, a.id limit $4::int""";
  static final String RANKING = """
      select a.area, k.name as kelurahan, c.name as kecamatan, w.name as wave, a.place_in_rank, a.number, a.name,
        a.sex, a.score, a.state
      from unnest($1::bigint[]) as t(area)
      join applicant a on a.area = t.area and a.state <> 'DRAF' and (a.score is not null or a.place_in_rank is not null)
        and ($2::int is null or a.wave = $2::int) and ($3::text is null or a.state = $3::text)
      join wave w on w.id = a.wave
      left join region k on k.level = 4 and k.low = a.area
      left join region c on c.level = 3 and c.low = a.area / 10000000 * 10000000
      order by a.area, a.wave, a.place_in_rank nulls last, a.score desc nulls last, a.submitted_at, a.id
      limit $4::int""";
  static final String FEEDBACK = """
      select f.number, a.number as applicant, a.name, a.area, k.name as kelurahan, c.name as kecamatan, f.state,
        f.received_at, f.handled_at
      from unnest($1::bigint[]) as t(area)
      join applicant a on a.area = t.area and ($2::int is null or a.wave = $2::int)
      join feedback f on f.applicant = a.id and ($3::text is null or f.state = $3::text)
      left join region k on k.level = 4 and k.low = a.area
      left join region c on c.level = 3 and c.low = a.area / 10000000 * 10000000
      order by a.area, f.received_at, f.id limit $4::int""";

  private ExportStore() {}

  /** Every kelurahan of the territory that recruits, in this wave or, for null, in any. */
  static Future<List<Long>> areas(Sql sql, Territory territory, Integer wave) {
    return sql.all(AREAS, Tuple.of(territory.lows(), territory.highs(), wave), row -> row.getLong(0));
  }

  static <T> Future<List<T>> lines(Sql sql, String statement, List<Long> areas, ExportInput what, int limit,
      Function<Row, T> map) {
    return sql.all(statement, Tuple.tuple().addArrayOfLong(areas.toArray(Long[]::new)).addInteger(what.wave())
        .addString(what.state()).addInteger(limit), map);
  }
}
