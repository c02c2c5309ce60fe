package id.siaga.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One open transaction. Statements sent without waiting for each other travel together (pipelined) and run in the
 * order they were sent.
 */
public final class Tx implements Sql {
  private final SqlConnection connection;

  Tx(SqlConnection connection) {
    this.connection = connection;
  }

  @Override
  public <T> Future<List<T>> all(String sql, Tuple args, Function<Row, T> map) {
    return connection.preparedQuery(sql).execute(args).map(rows -> {
      List<T> out = new ArrayList<>(rows.size());
      rows.forEach(row -> out.add(map.apply(row)));
      return out;
    });
  }

  @Override
  public Future<Integer> run(String sql, Tuple args) {
    return connection.preparedQuery(sql).execute(args).map(rows -> rows.rowCount());
  }

  Future<Void> command(String sql) {
    return connection.query(sql).execute().mapEmpty();
  }

  Future<Void> release() {
    return connection.close();
  }
}
