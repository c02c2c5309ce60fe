package id.siaga.documents;

import id.siaga.db.Sql;
import id.siaga.documents.LetterNumber.Series;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;

/**
 * Counts letters, each series by itself: who takes numbers holds the series until the transaction ends, so that no two
 * letters get one number and a rollback gives it back. A series that was counted by its printed name before goes on
 * from there.
 */
public final class LetterStore {
  static final String TAKE = """
      insert into letter_series (series, last)
      values ($1::text, coalesce((select last from letter_series where series = $3::text), 0) + $2::int)
      on conflict (series) do update set last = letter_series.last + $2::int returning last""";

  private LetterStore() {}

  /** The next number of the series. */
  public static Future<Integer> next(Sql sql, Series series) {
    return take(sql, series, 1);
  }

  /** The first of so many numbers in a row. */
  public static Future<Integer> take(Sql sql, Series series, int count) {
    return sql.first(TAKE, Tuple.of(series.key(), count, series.printed()), row -> row.getInteger(0))
        .map(Optional::orElseThrow).map(last -> last - count + 1);
  }
}
