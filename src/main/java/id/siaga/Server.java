package id.siaga;

import id.siaga.access.Revocations;
import id.siaga.access.Tokens;
import id.siaga.db.Db;
import id.siaga.db.EmbeddedPostgres;
import id.siaga.db.Migrations;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import id.siaga.people.PeopleFeature;
import id.siaga.rounds.Rounds;
import id.siaga.web.Feature;
import id.siaga.web.HealthFeature;
import id.siaga.web.Origins;
import id.siaga.web.WebVerticle;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One running server: starts its parts in order and stops them in reverse. Used by the commands and by the tests. */
public final class Server implements AutoCloseable {
  private static final int START_MAX_SECONDS = 60;
  private static final int TAILER_LAG_MAX_MS = 5_000;
  private static final int INTAKE_CONNECTIONS = 2;

  private final Config config;
  private final EmbeddedPostgres embedded;
  private String schema;
  private final AtomicBoolean seeded;
  private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<WebVerticle> doors = new ArrayList<>();
  private final List<String> deployed = new ArrayList<>();
  private Vertx vertx;
  private Certificate certificate;
  private Kernel kernel;
  private List<Feature> features = List.of();

  private Server(Config config, EmbeddedPostgres embedded) {
    this.config = config;
    this.embedded = embedded;
    this.seeded = new AtomicBoolean(!config.demo());
  }

  /** Blocks until the doors are open; the database is the embedded one unless the configuration names another. */
  public static Server start(Config config, Clock clock) {
    return start(config, clock, config.database().embedded() ? EmbeddedPostgres.start(config.dataDir()) : null);
  }

  /** Takes over an embedded database that is already running. */
  static Server start(Config config, Clock clock, EmbeddedPostgres embedded) {
    Config.Database database = config.database();
    if (embedded != null) {
      embedded.superviseEvery(Duration.ofSeconds(1));
      database = new Config.Database(embedded.appUrl(), embedded.ownerUrl(), database.connections());
    }
    Server server = new Server(config, embedded);
    try {
      server.open(database, clock);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void open(Config.Database database, Clock clock) {
    boolean oneLogin = database.ownerUrl().isEmpty() || database.ownerUrl().equals(database.url());
    String ownerUrl = oneLogin ? database.url() : database.ownerUrl();
    DemoDatabase.requireKind(ownerUrl, config.demo());
    schema = Migrations.run(ownerUrl, oneLogin);
    vertx = Vertx.builder().with(new VertxOptions().setEventLoopPoolSize(config.doors().eventLoops() + 2)
            .setMaxEventLoopExecuteTime(200).setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
            .setMetricsOptions(new MicrometerMetricsOptions().setEnabled(true).setJvmMetricsEnabled(true)))
        .withMetrics(new MicrometerMetricsFactory(metrics)).build();
    Db db = Db.open(vertx, database.url(), database.connections());
    Db intakeDb = Db.openByKey(vertx, database.url(), INTAKE_CONNECTIONS);
    Journal journal = new Journal(db);
    Revocations revocations = new Revocations(clock);
    Secrets secrets = Secrets.load(config);
    kernel = new Kernel(vertx, config, clock, db, intakeDb, journal, new Tailer(vertx, journal),
        new Rounds(db, clock), new Tokens(vertx, secrets.tokenKey(), revocations, clock), revocations, secrets,
        metrics, wait(Notices.of(config, db)));
    metrics.gauge("siaga_tailer_lag_ms", kernel.tailer(), Tailer::lagMs);
    wait(kernel.rounds().reload().compose(done -> kernel.tailer().start()));
    features = new ArrayList<>(Features.of(kernel));
    features.add(new HealthFeature(checks(), metrics, config.doors().metricsToken()));
    for (Feature feature : features) wait(feature.start());
    openDoors();
  }

  private Map<String, Supplier<Future<Boolean>>> checks() {
    Map<String, Supplier<Future<Boolean>>> checks = new LinkedHashMap<>();
    checks.put("database", () -> kernel.db().run("select 1", Tuple.tuple()).map(n -> true));
    checks.put("migrations", () -> Migrations.at(kernel.db(), schema));
    checks.put("journal", () -> Future.succeededFuture(kernel.tailer().lagMs() < TAILER_LAG_MAX_MS));
    checks.put("data", () -> Future.succeededFuture(seeded.get()));
    return checks;
  }

  private void openDoors() {
    Path uploads = config.dataDir().resolve("uploads");
    try {
      Files.createDirectories(uploads);
      // What a killed process left behind may hold names and numbers.
      try (var left = Files.walk(uploads)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          if (!path.equals(uploads)) Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    certificate = config.tls().on() ? new Certificate(config.tls()) : null;
    if (certificate != null) certificate.watch(vertx, doors);
    // To Vert.x, 0 is any free port for each loop, -1 one free port for all of them.
    WebVerticle.Door door = new WebVerticle.Door(config.host(), config.port() == 0 ? -1 : config.port(),
        certificate == null ? null : certificate.options(), uploads,
        config.tls().on() || config.doors().publicUrl().startsWith("https://"));
    for (int i = 0; i < config.doors().eventLoops(); i++) {
      WebVerticle web = new WebVerticle(door, features, kernel.tokens(), new Origins(config.doors().origins()));
      doors.add(web);
      deployed.add(wait(vertx.deployVerticle(web,
          new DeploymentOptions().setThreadingModel(ThreadingModel.EVENT_LOOP)).recover(this::inUse)));
    }
  }

  private Future<String> inUse(Throwable failure) {
    if (!(failure instanceof BindException)) return Future.failedFuture(failure);
    return Future.failedFuture(new IllegalStateException("Porta " + config.port() + " sudah dipakai program lain; "
        + "hentikan itu atau pilih porta lain dengan SIAGA_PORT. / Port " + config.port()
        + " is already in use; stop that program or choose another port by SIAGA_PORT."));
  }

  public int port() {
    return doors.get(0).port();
  }

  /** Where the first admin signs up; empty once there is one. */
  Optional<String> setUpLink() {
    String host = config.host().equals("0.0.0.0") ? "127.0.0.1" : config.host();
    return features.stream().filter(PeopleFeature.class::isInstance).map(PeopleFeature.class::cast).findFirst()
        .flatMap(people -> wait(people.setUpLink(host + ":" + port())));
  }

  public Config config() {
    return config;
  }

  /** Looks now for a renewed certificate instead of at the next round. */
  void certificateLook() {
    certificate.look(doors);
  }

  Kernel kernel() {
    return kernel;
  }

  List<Feature> features() {
    return features;
  }

  /** While data is being seeded the server answers, but says that it is not ready. */
  void seeding(boolean running) {
    seeded.set(!running);
  }

  static <T> T wait(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(START_MAX_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("a part did not start within " + START_MAX_SECONDS + " s", e);
    }
  }

  @Override
  public void close() {
    // Doors first: whoever is inside still gets an answer from a database that is still there.
    if (vertx != null) wait(Future.join(deployed.stream().map(vertx::undeploy).toList()).otherwiseEmpty());
    if (kernel != null) kernel.tailer().stop();
    if (vertx != null) wait(vertx.close());
    if (embedded != null) embedded.close();
  }
}
