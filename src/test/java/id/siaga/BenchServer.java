package id.siaga;

import id.siaga.access.Actor;
import id.siaga.access.Territory;
import id.siaga.board.BoardEffect;
import id.siaga.db.Db;
import id.siaga.incident.IncidentEffect;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.live.LiveFeature;
import id.siaga.report.NewReport;
import id.siaga.report.ReportBatch;
import id.siaga.rounds.Round;
import id.siaga.rounds.RoundClock;
import id.siaga.rounds.RoundSettings;
import id.siaga.rounds.Rounds;
import id.siaga.web.Feature;
import id.siaga.web.Origins;
import id.siaga.web.WebVerticle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A server on a fresh database with a round of some stations, for measuring. */
public final class BenchServer implements AutoCloseable {
  private static final long FIRST = 3673011001001L;
  private static final int PER_KELURAHAN = 100;
  private final TestServer test;
  private final Db wide;
  private int round;
  private int furtherDoors;

  private BenchServer(TestServer test) {
    this.test = test;
    this.wide = Db.openByKey(kernel().vertx(), test.database.url(), 16);
  }

  public static BenchServer start(int stations, int eventLoops) {
    BenchServer bench = new BenchServer(TestServer.start(Clock.systemUTC(), TestDatabase.create(),
        Map.of("SIAGA_EVENT_LOOPS", String.valueOf(eventLoops))));
    TestDatabase.owner(bench.test.database, "create table bench_report (id uuid primary key, station bigint, "
        + "kind text, body text); create table bench_event (seq bigint primary key, station bigint, kind text, "
        + "body text); grant all on bench_report, bench_event to siaga_app");
    Round draft = new Round(0, "Ukur", "rehearsal", LocalDate.of(2024, 11, 27), ZoneId.of("Asia/Jakarta"), 0, null,
        Territory.parse("t", "36.73"), RoundSettings.PRESET_2024, RoundClock.WALL);
    Kernel k = bench.kernel();
    bench.round = bench.wait(k.db().tx(tx -> k.rounds().create(tx, draft))).id();
    for (int i = 0; i < stations; i++) {
      bench.wait(k.db().run("insert into station (roll, code, number, lat, lon) values ($1, $2, $3, -6.12, 106.13)",
          Tuple.of(bench.round, bench.station(i), i % PER_KELURAHAN + 1)));
    }
    bench.wait(k.db().tx(tx -> k.rounds().addStates(tx, bench.round)));
    bench.wait(k.rounds().reload());
    Event made = new Event("round.created", null, null, k.clock().instant(), "{\"round\":" + bench.round + "}");
    bench.wait(k.journal().write(tx -> k.journal().append(tx, Chain.OFFICE, List.of(made))));
    return bench;
  }

  public long station(int index) {
    return FIRST + (long) (index / PER_KELURAHAN) * 1000 + index % PER_KELURAHAN;
  }

  /** A row as wide as the intake's own event. */
  public static String eventLike(NewReport report) {
    return "{\"report\":\"" + report.id() + "\",\"kind\":\"" + report.kind().wire() + "\",\"occurredAt\":\""
        + report.occurredAt() + "\",\"state\":\"PEMUNGUTAN\",\"presence\":\"HADIR\",\"overlays\":[],"
        + "\"openIncidents\":0,\"danger\":false,\"silentSince\":null,\"flags\":[],"
        + "\"commitment\":\"oBmzJ4nq7cGWD2ycqHkGGqfgxCqkxv8CqJ4nq7cGWD2\"}";
  }

  /** Opens a further door with this feature alone, on as many event loops; the result is its port. */
  public int openDoor(Feature feature, int eventLoops) {
    // Each negative number is a free port of its own; the server's doors have the first.
    WebVerticle.Door door = new WebVerticle.Door("127.0.0.1", -1 - ++furtherDoors, null, Path.of("target"), false);
    List<WebVerticle> webs = new ArrayList<>();
    for (int i = 0; i < eventLoops; i++) {
      webs.add(new WebVerticle(door, List.of(feature), kernel().tokens(), new Origins(List.of())));
      wait(kernel().vertx().deployVerticle(webs.get(i)));
    }
    return webs.get(0).port();
  }

  public ReportBatch batch(Db db) {
    return new ReportBatch(db, kernel().journal(), kernel().rounds(), List.of(new BoardEffect(), new IncidentEffect()));
  }

  /** The live sockets of the whole product on this server. */
  public LiveFeature live() {
    return test.server.features().stream().filter(LiveFeature.class::isInstance).map(LiveFeature.class::cast)
        .findFirst().orElseThrow();
  }

  /** Live sockets of their own on this server's journal, for feeding them by hand. */
  public LiveFeature.Parts liveParts() {
    return new LiveFeature.Parts(kernel().clock(), kernel().journal(), kernel().tailer(), new SimpleMeterRegistry());
  }

  public Vertx vertx() {
    return kernel().vertx();
  }

  /** Appends events to the round's journal past the intake, to fill what holds the newest ones. */
  public void append(int events) {
    List<Event> all = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      String body = "{\"report\":\"" + new UUID(0, 0) + "\",\"filler\":\"" + "x".repeat(260) + "\"}";
      all.add(new Event("report.filed", station(i % PER_KELURAHAN), null, kernel().clock().instant(), body));
    }
    wait(kernel().journal().write(tx -> kernel().journal().append(tx, round, all)));
  }

  public String token(Actor actor) {
    return kernel().tokens().issue(actor, 0).token();
  }

  public <T> T wait(Future<T> future) {
    return Server.wait(future);
  }

  public Db db() {
    return kernel().db();
  }

  public Db intakeDb() {
    return kernel().intakeDb();
  }

  public Db widePool() {
    return wide;
  }

  public int port() {
    return test.server.port();
  }

  public int round() {
    return round;
  }

  public Rounds rounds() {
    return kernel().rounds();
  }

  private Kernel kernel() {
    return test.server.kernel();
  }

  @Override
  public void close() {
    wait(wide.close());
    test.close();
  }
}
