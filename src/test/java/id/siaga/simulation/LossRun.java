package id.siaga.simulation;

import id.siaga.db.EmbeddedPostgres;
import id.siaga.db.Migrations;
import id.siaga.proof.Proof;
import id.siaga.simulation.Invitations.Invitation;
import id.siaga.simulation.Promises.Promise;
import id.siaga.web.Json;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Kills the server again and again while many clients post, and holds what was acknowledged against what is stored;
 * every second time the database dies with it, every third time alone before.
 */
public final class LossRun {
  private static final int ENROL_AT_ONCE = 8;
  private static final int BETWEEN_KILLS_REPORTS = 400;
  private static final int BETWEEN_KILLS_MAX_SECONDS = 120;
  private final LossOffice office;
  private final LossApp app;
  private final Path data;
  private final Consumer<String> told;
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context context = vertx.getOrCreateContext();
  private final Promises promises = new Promises();
  private final List<LossClient> clients = new ArrayList<>();

  /** What came of it; no differences means that nothing was lost. */
  public record Result(int acknowledged, long answeredAgain, int stored, List<String> differences) {}

  private LossRun(LossOffice office, Path data, Consumer<String> told) {
    this.office = office;
    this.data = data.toAbsolutePath();
    this.app = new LossApp(this.data, office.command);
    this.told = told;
  }

  public static Result run(LossOffice office, Path data, int clients, int kills, Consumer<String> told) {
    LossRun run = new LossRun(office, data, told);
    try {
      return run.run(clients, kills);
    } finally {
      run.app.stop();
      run.vertx.close();
    }
  }

  private Result run(int count, int kills) {
    begin(count);
    for (int kill = 1; kill <= kills; kill++) {
      awaitReports(BETWEEN_KILLS_REPORTS);
      if (kill % 3 == 0) {
        app.killDatabase();
        app.awaitReady();
        awaitReports(BETWEEN_KILLS_REPORTS);
      }
      if (kill % 2 == 0) app.killDatabase();
      app.kill();
      app.start();
      told.accept("kill " + kill + " of " + kills + ": " + onLoop(promises::size) + " acknowledged");
    }
    awaitReports(BETWEEN_KILLS_REPORTS);
    onLoop(() -> {
      clients.forEach(LossClient::stop);
      return null;
    });
    await(() -> clients.stream().allMatch(LossClient::idle), 60);
    return compare();
  }

  private void begin(int count) {
    ApiClient api = new ApiClient(vertx, app.url(), null, count);
    List<Invitation> invited = office.open(app, api);
    onLoop(() -> {
      invited.stream().limit(count)
          .forEach(invitation -> clients.add(new LossClient(vertx, api, invitation, promises)));
      return null;
    });
    for (int i = 0; i < clients.size(); i += ENROL_AT_ONCE) {
      List<LossClient> some = clients.subList(i, Math.min(i + ENROL_AT_ONCE, clients.size()));
      get(Future.all(some.stream().map(LossClient::enrol).toList()).toCompletionStage().toCompletableFuture(), 60);
    }
    onLoop(() -> {
      clients.forEach(LossClient::begin);
      return null;
    });
  }

  private void awaitReports(int more) {
    int goal = onLoop(promises::size) + more;
    await(() -> promises.size() >= goal, BETWEEN_KILLS_MAX_SECONDS);
  }

  private Result compare() {
    String url = EmbeddedPostgres.running(data).orElseThrow();
    Proof.Result proof = Proof.check(url);
    proof.findings().forEach(finding -> promises.differ(finding.text()));
    Map<UUID, Long> stored = new HashMap<>();
    Map<UUID, Long> recorded = new HashMap<>();
    read(url, "select id, seq from report", row -> stored.put(row.getObject(1, UUID.class), row.getLong(2)));
    read(url, "select body, seq from journal where kind = 'report.filed'", row -> {
      UUID id = UUID.fromString(Json.parse(row.getString(1).getBytes(StandardCharsets.UTF_8)).path("report").asText());
      if (recorded.put(id, row.getLong(2)) != null) promises.differ("report " + id + " is in the journal twice");
    });
    for (Promise promise : promises.all()) {
      UUID id = promise.report().id();
      boolean kept = Long.valueOf(promise.seq()).equals(stored.get(id))
          && Long.valueOf(promise.seq()).equals(recorded.get(id));
      if (!kept) {
        promises.differ("report " + id + " was acknowledged as " + promise.seq() + ", stored is " + stored.get(id)
            + ", recorded " + recorded.get(id));
      }
    }
    return new Result(promises.size(), promises.duplicates(), stored.size(), promises.differences());
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private static void read(String url, String query, Row take) {
    try (Connection connection = Migrations.dataSource(url).getConnection();
        Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) take.take(rows);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private void await(Supplier<Boolean> good, int maxSeconds) {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      CompletableFuture<Void> seen = new CompletableFuture<>();
      clock.scheduleWithFixedDelay(() -> {
        if (onLoop(good)) seen.complete(null);
      }, 0, 50, TimeUnit.MILLISECONDS);
      get(seen, maxSeconds);
    } finally {
      clock.shutdownNow();
    }
  }

  /** What the clients share is touched on their own thread alone. */
  private <T> T onLoop(Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    context.runOnContext(go -> seen.complete(look.get()));
    return get(seen, 30);
  }

  private static <T> T get(CompletableFuture<T> future, int maxSeconds) {
    try {
      return future.get(maxSeconds, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("not within " + maxSeconds + " s", e);
    }
  }
}
