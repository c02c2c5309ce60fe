package id.siaga.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs statements, whether alone ({@link Db}) or inside a transaction ({@link Tx}); stores need not know which. */
public interface Sql {
  <T> Future<List<T>> all(String sql, Tuple args, Function<Row, T> map);

  default <T> Future<Optional<T>> first(String sql, Tuple args, Function<Row, T> map) {
    return all(sql, args, map).map(rows -> rows.stream().findFirst());
  }

  /** The number of rows that the statement wrote. */
  Future<Integer> run(String sql, Tuple args);
}
