package id.siaga.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The only holder of database connections: one statement, or a function in one transaction, with every wait bounded.
 */
public final class Db implements Sql {
  public static final int WAIT_QUEUE_MAX = 500;
  public static final int WAIT_MAX_SECONDS = 3;
  public static final int STATEMENT_TIMEOUT_MS = 5_000;
  static final int SILENCE_MAX_SECONDS = 20;
  /** Where imports run, whose statements may take a minute. */
  static final int SLOW_SILENCE_MAX_SECONDS = 90;
  private static final int TX_TRIES_MAX = 3;
  private static final Set<String> WORTH_RETRYING = Set.of("40001", "40P01");

  private final Connections connections;

  private Db(Connections connections) {
    this.connections = connections;
  }

  /**
   * Opens a pool that acts as the application's own role, which may add evidence but never change or remove it.
   *
   * @param url {@code postgresql://user:password@host:port/database}
   */
  public static Db open(Vertx vertx, String url, int connections) {
    return open(vertx, url, connections, Map.of(), SLOW_SILENCE_MAX_SECONDS);
  }

  /**
   * Opens a pool whose statements find every row by its key. A plan that was made while a table was still empty would
   * read the whole table for a lookup, and be kept until the next statistics, in the very minutes of the surge.
   */
  public static Db openByKey(Vertx vertx, String url, int connections) {
    return open(vertx, url, connections, Map.of("enable_hashjoin", "off", "enable_mergejoin", "off"),
        SILENCE_MAX_SECONDS);
  }

  static Db open(Vertx vertx, String url, int connections, Map<String, String> planner, int silenceMaxSeconds) {
    PgConnectOptions options = PgConnectOptions.fromUri(url)
        .setCachePreparedStatements(true).setPreparedStatementCacheMaxSize(512)
        .setReconnectAttempts(2).setReconnectInterval(200);
    Map<String, String> properties = new java.util.HashMap<>(options.getProperties());
    properties.put("application_name", "siaga");
    properties.put("TimeZone", "UTC");
    properties.put("statement_timeout", String.valueOf(STATEMENT_TIMEOUT_MS));
    properties.put("lock_timeout", "4000");
    properties.put("idle_in_transaction_session_timeout", "10000");
    properties.put("enable_seqscan", "off");
    properties.put("jit", "off");
    properties.putAll(planner);
    if (!Migrations.APPLICATION_ROLE.equals(options.getUser())) properties.put("role", Migrations.APPLICATION_ROLE);
    options.setProperties(properties);
    PoolOptions size = new PoolOptions().setName("db-" + connections).setMaxSize(connections)
        .setMaxWaitQueueSize(WAIT_QUEUE_MAX)
        .setConnectionTimeout(WAIT_MAX_SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return new Db(new Connections(vertx, silenceMaxSeconds,
        () -> PgBuilder.pool().with(size).connectingTo(options).using(vertx).build()));
  }

  @Override
  public <T> Future<List<T>> all(String sql, Tuple args, Function<Row, T> map) {
    return rows(sql, args).map(rows -> {
      List<T> out = new ArrayList<>(rows.size());
      rows.forEach(row -> out.add(map.apply(row)));
      return out;
    });
  }

  @Override
  public Future<Integer> run(String sql, Tuple args) {
    return rows(sql, args).map(rows -> rows.rowCount());
  }

  private Future<RowSet<Row>> rows(String sql, Tuple args) {
    Pool pool = connections.pool();
    return busy(connections.heard(pool, pool.preparedQuery(sql).execute(args)));
  }

  /** Commits what the function did, or nothing of it; runs it again when the database asks for that. */
  public <T> Future<T> tx(Function<Tx, Future<T>> work) {
    return attempt(work, 1);
  }

  private <T> Future<T> attempt(Function<Tx, Future<T>> work, int attempt) {
    return once(work).recover(failure -> {
      boolean again = failure instanceof PgException pg && WORTH_RETRYING.contains(pg.getSqlState());
      return again && attempt < TX_TRIES_MAX ? attempt(work, attempt + 1) : Future.failedFuture(failure);
    });
  }

  private <T> Future<T> once(Function<Tx, Future<T>> work) {
    Pool pool = connections.pool();
    return busy(pool.getConnection()).compose(connection -> {
      Tx tx = new Tx(connection, pool, connections);
      // Not awaited on purpose: the first statements of the work travel in the same packet as BEGIN.
      Future<Void> begun = tx.command("BEGIN");
      Future<T> done = begun.isComplete() && begun.failed() ? Future.failedFuture(begun.cause()) : run(work, tx);
      return done
          .compose(result -> tx.command("COMMIT").map(result),
              failure -> tx.command("ROLLBACK").transform(ignored -> Future.failedFuture(failure)))
          .eventually(tx::release);
    });
  }

  private static <T> Future<T> run(Function<Tx, Future<T>> work, Tx tx) {
    try {
      return work.apply(tx);
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  /**
   * The pool says only "Timeout" when no connection came free in time; callers must be able to tell that it is busy.
   */
  private static <T> Future<T> busy(Future<T> asked) {
    return asked.recover(failure -> Future.failedFuture("Timeout".equals(failure.getMessage())
        ? new TimeoutException("no database connection free within " + WAIT_MAX_SECONDS + " s") : failure));
  }

  public Future<Void> close() {
    return connections.close();
  }
}
