package id.siaga.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One open transaction. Statements sent without waiting for each other travel together (pipelined) and run in the
 * order they were sent.
 */
public final class Tx implements Sql {
  private final SqlConnection connection;
  private final Pool pool;
  private final Connections connections;
  private boolean silent;

  Tx(SqlConnection connection, Pool pool, Connections connections) {
    this.connection = connection;
    this.pool = pool;
    this.connections = connections;
  }

  @Override
  public <T> Future<List<T>> all(String sql, Tuple args, Function<Row, T> map) {
    return heard(() -> connection.preparedQuery(sql).execute(args)).map(rows -> {
      List<T> out = new ArrayList<>(rows.size());
      rows.forEach(row -> out.add(map.apply(row)));
      return out;
    });
  }

  @Override
  public Future<Integer> run(String sql, Tuple args) {
    return heard(() -> connection.preparedQuery(sql).execute(args)).map(rows -> rows.rowCount());
  }

  Future<Void> command(String sql) {
    return heard(() -> connection.query(sql).execute()).mapEmpty();
  }

  private <T> Future<T> heard(Supplier<Future<T>> asked) {
    if (silent) return Future.failedFuture(new SilentConnection());
    return connections.heard(pool, asked.get()).onFailure(failure -> silent |= failure instanceof SilentConnection);
  }

  /** Back to the pool; a silent connection would keep whoever waits for that. */
  Future<Void> release() {
    Future<Void> closed = connection.close();
    return silent ? Future.succeededFuture() : closed;
  }
}
