package id.siaga.simulation;

import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestSetUp;
import id.siaga.staffing.ReplacementStage;
import id.siaga.staffing.TestPlaces;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day during which the office moves, replaces and takes off people whose phones are on duty. */
class MovedPhonesTest {
  private static final Day DAY = new Day(LocalDate.of(2024, 11, 27), ZoneId.of("Asia/Jakarta"), LocalTime.of(6, 30),
      LocalTime.of(7, 0), LocalTime.of(13, 0));
  private static final LocalTime BEGINS = LocalTime.of(8, 10);
  private static final LocalTime ACTS = LocalTime.of(9, 20);
  private static final LocalTime ACTS_AGAIN = LocalTime.of(11, 0);
  private static final LocalTime ENDS = LocalTime.of(12, 0);
  private static final double SPEED = 400;
  private static final long ONE = ReplacementStage.ONE;
  private static final long TWO = ReplacementStage.TWO;
  private static final long EMPTY = 3673011002001L;
  private static final long SEED = 2024;
  private static final long[] HELD_BACK = LongStream.range(ONE + 2, ONE + 900).filter(MovedPhonesTest::heldBack)
      .limit(2).toArray();
  /** Without signal around the first acts, with something told before; the one will be moved, the other replaced. */
  private static final long SILENT = HELD_BACK[0];
  private static final long LEAVING = HELD_BACK[1];
  @TempDir private Path folder;
  private ReplacementStage stage;
  private Instant began;

  @Test
  void whatTheyHoldIsReviewedAndTheirDayGoesOnWhereTheyAreMoved() throws Exception {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (TestServer server = TestServer.start(Clock.systemUTC())) {
      stage = new ReplacementStage(server);
      TestOffice.importStations(server, stage.admin, "code,lat,lon,signal\n" + SILENT + ",-6.13,106.15,lemah\n"
          + LEAVING + ",-6.14,106.15,lemah\n");
      clock(0.001);
      String one = stage.onDuty("Contoh Satu", ONE);
      String two = stage.onDuty("Contoh Dua", TWO);
      String silent = stage.onDuty("Contoh Tiga", SILENT);
      stage.onDuty("Contoh Empat", LEAVING);
      stage.sql("update assignment set at = at - interval '1 hour'"); // by a clock as fast as this, long before the day
      Path file = folder.resolve("phones.json");
      Files.write(file, server.post("/api/invitations", stage.admin, Map.of("round", stage.round)).raw().body());
      String successor = stage.free("Baru", "36.73.01.1001", 1);
      clock(SPEED);
      StringWriter said = new StringWriter();
      CompletableFuture<Boolean> equal = Simulation.play(vertx, new Simulation.Settings(URI.create(server.url()), file,
          null, SEED, 4, ENDS, null, TestSetUp.LOGIN, TestSetUp.PASSWORD), new PrintWriter(said))
          .toCompletionStage().toCompletableFuture();
      await(ACTS);
      ok(TestPlaces.send(server, stage.admin, stage.round, TestPlaces.move(SILENT, two, silent),
          TestPlaces.move(TWO, silent, two), TestPlaces.move(ONE, null, one)));
      String wanted = stage.request(stage.panwascam, LEAVING, "BERHALANGAN_SEMENTARA");
      ok(server.post(ReplacementStage.API + "/" + wanted + "/accept", stage.panwascam, Map.of("person", successor)));
      await(ACTS_AGAIN);
      ok(TestPlaces.send(server, stage.admin, stage.round, TestPlaces.move(EMPTY, one, null)));
      JsonNode waiting = ok(server.get("/api/staffing/late-reports", stage.panwascam)).path("reports");
      ok(server.post("/api/staffing/late-reports/" + waiting.at("/0/id").asText(), stage.panwascam,
          Map.of("accept", true)));
      assertTrue(equal.get(60, TimeUnit.SECONDS), said.toString());
      assertTrue(said.toString().contains("SAMA"), said.toString());
      assertTrue(said.toString().contains("3 HP dipindahkan, 1 diganti, 0 tanpa tugas"), said.toString());
      assertTrue(said.toString().contains(stage.text("select count(*) from late_report") + " laporan susulan"),
          said.toString());
      assertEquals(SILENT + " " + LEAVING, stage.text("select string_agg(distinct station::text, ' ') from"
          + " late_report"), "what was recorded before the move and had found no way");
      assertEquals("3", stage.text("select count(distinct r.station) from report r join assignment a on a.station ="
          + " r.station and a.person = r.author and a.ended_at is null where r.station <> " + LEAVING),
          "whoever was moved works where they are now");
    } finally {
      vertx.close();
    }
  }

  /** Sets the clock of the vote to the beginning of the day, and lets the server read it. */
  private void clock(double speed) {
    began = Instant.now();
    stage.sql("update round set clock_wall_start = '" + began + "', clock_start = '" + DAY.at(BEGINS)
        + "', clock_speed = " + speed + " where id = " + stage.round);
    ok(stage.server.call("PUT", "/api/rounds/" + stage.round + "/settings", stage.admin, "{}".getBytes(),
        "application/json"));
  }

  private void await(LocalTime time) {
    long roundMs = Duration.between(BEGINS, time).toMillis();
    Instant then = began.plusMillis((long) (roundMs / SPEED));
    while (Instant.now().isBefore(then)) LockSupport.parkNanos(10_000_000);
  }

  private static boolean heldBack(long station) {
    DayPlan plan = new DayPlan(SEED, new Post(station, -6.1, 106.1, 500, true), DAY, new UUID(0, 0));
    boolean silent = LongStream.rangeClosed(0, 25).allMatch(minutes -> plan.silentAt(DAY.at(ACTS, minutes)))
        && LongStream.rangeClosed(70, 95).noneMatch(minutes -> plan.silentAt(DAY.at(ACTS, minutes)));
    return silent && plan.reports().stream().anyMatch(report -> plan.silentAt(report.at())
        && report.at().isAfter(DAY.at(ACTS, -30)) && report.at().isBefore(DAY.at(ACTS, -3)));
  }
}
