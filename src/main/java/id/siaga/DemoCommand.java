package id.siaga;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.siaga.access.Territory;
import id.siaga.db.EmbeddedPostgres;
import id.siaga.rounds.Round;
import id.siaga.rounds.RoundClock;
import id.siaga.simulation.DemoAccounts;
import id.siaga.simulation.DemoOffice;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A living system on sample data with one command, for whoever wants to see it before anything else. */
@Command(name = "demo", mixinStandardHelpOptions = true, description =
    "Menjalankan kota contoh dengan hari pemungutan suara yang bermain sendiri. / "
    + "Runs a sample city whose voting day plays by itself.")
final class DemoCommand implements Callable<Integer> {
  private static final LocalTime STARTS = LocalTime.of(5, 40);
  private static final double SPEED_PLAYED = 30;
  private static final double STANDS_STILL = 1e-9;
  private static final String FOLDER = "data/demo";

  @Option(names = "--no-play", description = "tanpa HP simulasi / without simulated phones")
  private boolean still;
  @Option(names = "--speed", paramLabel = "N", description =
      "detik putaran tiap detik (30; dengan --no-play 1) / seconds of the round each second (30; with --no-play 1)")
  private Double speed;
  @Option(names = "--fresh", description = "mulai dari awal / start from the beginning")
  private boolean fresh;
  @Option(names = "--lan", description =
      "buka untuk HP di jaringan ini, dengan sertifikat buatan sendiri / open to phones on this network")
  private boolean lan;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ((Logger) LoggerFactory.getLogger("access")).setLevel(Level.WARN);
    Config config = config();
    double pace = speed != null ? speed : still ? 1 : SPEED_PLAYED;
    if (!(pace > 0 && pace <= 3_600)) {
      throw new IllegalArgumentException("--speed: lebih dari 0 sampai 3600 / more than 0, up to 3600");
    }
    EmbeddedPostgres embedded = EmbeddedPostgres.start(config.dataDir());
    DemoDatabase database = new DemoDatabase(embedded.ownerUrl());
    Server server;
    DemoDatabase.Kind kind;
    try {
      DemoDatabase.requireKind(embedded.ownerUrl(), true);
      if (fresh || database.kind() == DemoDatabase.Kind.DEMO_UNFINISHED) database.clear();
      kind = database.kind();
      if (kind == DemoDatabase.Kind.DEMO) database.haltClock(STANDS_STILL);
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
    server = Server.start(config, Clock.systemUTC(), embedded);
    ServeCommand.stayOpen(server);
    open(server, database, kind == DemoDatabase.Kind.DEMO, pace);
    return 0;
  }

  private void open(Server server, DemoDatabase database, boolean goesOn, double pace) {
    Config config = server.config();
    String url = lan ? config.doors().publicUrl() : "http://127.0.0.1:" + server.port();
    Path trusted = config.tls().on() ? Path.of(config.tls().certFile()) : null;
    DemoReport report = new DemoReport(spec.commandLine().getOut(), url, config);
    try (DemoOffice office = new DemoOffice(URI.create(url), trusted, DemoAccounts.in(config.dataDir()))) {
      if (goesOn) {
        office.enter();
      } else {
        report.building();
        build(server, database, office);
      }
      List<DemoOffice.Invited> invited = office.invite();
      DemoFiles files = new DemoFiles(config.dataDir(), url, office);
      files.write(invited, still);
      // From here on others rely on what is stored: a demo that dies in what follows goes on with what it has.
      database.seeded();
      server.seeding(false);
      report.show(server.kernel().rounds().current().view(Clock.systemUTC()), pace, files.listed(invited, still));
      if (!goesOn) office.prepare();
      setClock(server, database, server.kernel().rounds().now(server.kernel().rounds().current()), pace);
      if (!still) DemoPlayers.start(url, files.phones(), config.tls());
    }
  }

  private static void build(Server server, DemoDatabase database, DemoOffice office) {
    database.mark(Territory.parse("territory", DemoOffice.TERRITORY));
    String link = server.setUpLink().orElseThrow();
    office.setUp(link.substring(link.lastIndexOf('/') + 1));
    setClock(server, database, server.kernel().rounds().current().at(STARTS), STANDS_STILL);
    office.fill();
  }

  private static void setClock(Server server, DemoDatabase database, Instant shows, double pace) {
    Round round = server.kernel().rounds().current();
    database.setClock(round.id(), new RoundClock(Instant.now(), shows, pace));
    Server.wait(server.kernel().rounds().reload());
  }

  private Config config() {
    Map<String, String> env = new HashMap<>(System.getenv());
    env.merge("SIAGA_DATA_DIR", FOLDER, (given, own) -> given.isBlank() ? own : given);
    Config config = Config.from(env).asDemo();
    if (!config.database().embedded()) {
      throw new IllegalArgumentException("Demo memakai basis data sendiri; kosongkan SIAGA_DATABASE_URL."
          + " / The demo uses a database of its own; unset SIAGA_DATABASE_URL.");
    }
    if (!lan) return config;
    List<InetAddress> addresses = LanCertificate.addresses();
    Config.Tls tls = config.tls().on() ? config.tls() : LanCertificate.make(config.dataDir(), addresses);
    Config.Doors doors = config.doors();
    String url = doors.publicUrl().isEmpty()
        ? "https://" + addresses.get(0).getHostAddress() + ":" + config.port() : doors.publicUrl();
    return config.withDoors("0.0.0.0", tls,
        new Config.Doors(url, doors.origins(), doors.tokenKeyFile(), doors.metricsToken(), doors.eventLoops()));
  }
}
