package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.rounds.RoundClock;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A voting day played by simulated phones through the public API alone, with one observer beside them; at its end
 * everything that the phones were promised is held against what the office sees.
 */
public final class Simulation {
  static final int TICK_MS = 100;
  static final int ENROL_AT_ONCE = 6;
  private static final int SETTLE_MAX_MS = 60_000;
  private static final LocalTime STARTS = LocalTime.of(5, 40);

  /**
   * How to play.
   *
   * @param speed seconds of the round for each second of ours; null follows the round's own clock
   * @param until when to stop, null for the end of the day
   * @param phonesMax how many of the invitations to use
   * @param login an admin to compare as, null for the file's own
   */
  public record Settings(URI url, Path invitations, Double speed, long seed, int phonesMax, LocalTime until,
      Path trusted, String login, String password) {}

  private final Vertx vertx;
  private final Settings settings;
  private final PrintWriter out;
  private final Promises promises = new Promises();
  private final List<Phone> phones = new ArrayList<>();
  private final Promise<Void> played = Promise.promise();
  private final Progress progress;
  private Observer observer;
  private RoundClock clock;
  private Day day;
  private Instant until;
  private int enrolling;
  private long settledByMs;

  private Simulation(Vertx vertx, Settings settings, PrintWriter out) {
    this.vertx = vertx;
    this.settings = settings;
    this.out = out;
    this.progress = new Progress(out);
  }

  /** Plays to the end; true when nothing differed. */
  public static Future<Boolean> play(Vertx vertx, Settings settings, PrintWriter out) {
    Simulation simulation = new Simulation(vertx, settings, out);
    Promise<Boolean> done = Promise.promise();
    vertx.getOrCreateContext().runOnContext(go -> Future.succeededFuture().compose(begin -> simulation.start())
        .onComplete(done));
    return done.future();
  }

  private Future<Boolean> start() {
    Invitations invitations = Invitations.read(settings.invitations);
    Invitations.Login looker = settings.login == null ? invitations.looker()
        : new Invitations.Login(settings.login, settings.password);
    if (looker == null) {
      throw new IllegalArgumentException("Perlu akun admin untuk membandingkan: --login. / An admin account is"
          + " needed, to compare: --login.");
    }
    ApiClient api = new ApiClient(vertx, settings.url, settings.trusted);
    observer = new Observer(vertx, new ApiClient(vertx, settings.url, settings.trusted), looker, promises);
    invitations.phones().stream().limit(settings.phonesMax)
        .forEach(invitation -> phones.add(new Phone(invitation, api, promises, settings.seed)));
    return observer.get("/api/rounds").compose(rounds -> {
      begin(current(rounds));
      return observer.watch();
    }).compose(watching -> {
      vertx.setPeriodic(TICK_MS, tick -> step());
      return played.future();
    }).compose(done -> settle()).compose(done -> new Comparison(promises, observer).run()).map(done -> {
      observer.close();
      return verdict();
    });
  }

  private static JsonNode current(JsonNode rounds) {
    int id = rounds.path("current").asInt();
    for (JsonNode round : rounds.path("rounds")) {
      if (round.path("id").asInt() == id) return round;
    }
    throw new IllegalStateException("Belum ada putaran di server ini. / This server has no round yet.");
  }

  private void begin(JsonNode round) {
    day = Day.of(round);
    Instant wall = Instant.now();
    clock = settings.speed == null
        ? new RoundClock(wall, Instant.parse(round.path("now").asText()), round.path("clockSpeed").asDouble(1))
        : new RoundClock(wall, day.at(STARTS), settings.speed);
    until = settings.until == null ? Instant.MAX : day.at(settings.until);
  }

  private void step() {
    if (played.future().isComplete()) return;
    long wallMs = System.currentTimeMillis();
    Instant now = clock.now(Clock.systemUTC());
    for (Phone phone : phones) {
      if (phone.enrolled()) {
        phone.step(now, until, wallMs);
      } else if (enrolling < ENROL_AT_ONCE && phone.ready(wallMs)) {
        enrolling++;
        phone.enrol(settings.seed).onComplete(done -> enrolling--);
      }
    }
    progress.tell(day.clock(now), phones, promises, wallMs);
    boolean over = !now.isBefore(until) && overdue(wallMs);
    if (over || phones.stream().allMatch(Phone::done)) played.tryComplete();
  }

  /** After the last minute the phones get this long to send what they still have. */
  private boolean overdue(long wallMs) {
    if (settledByMs == 0) settledByMs = wallMs + SETTLE_MAX_MS;
    return wallMs > settledByMs;
  }

  /** Waits until the socket has told the last promised number. */
  private Future<Void> settle() {
    phones.stream().filter(phone -> !phone.done()).forEach(phone -> promises.differ("TPS " + phone.station()
        + " still has " + phone.waiting() + " reports without an answer"));
    Promise<Void> settled = Promise.promise();
    long byMs = System.currentTimeMillis() + SETTLE_MAX_MS;
    vertx.setPeriodic(TICK_MS, tick -> {
      boolean late = System.currentTimeMillis() > byMs;
      if (observer.seq() < promises.lastSeq() && !late) return;
      if (late) promises.differ("live: the socket stands at " + observer.seq() + ", promised is "
          + promises.lastSeq());
      vertx.cancelTimer(tick);
      settled.tryComplete();
    });
    return settled.future();
  }

  private boolean verdict() {
    progress.end();
    List<String> differences = promises.differences();
    long hungUp = phones.stream().mapToLong(Phone::hungUp).sum();
    String figures = String.format("%d HP, %d laporan (%d kejadian), %d jawaban hilang, %d kiriman ulang dikenali, "
            + "soket putus %d kali", phones.size(), promises.size(), promises.incidents(), hungUp,
        promises.duplicates(), observer.breaks()) + changes();
    if (differences.isEmpty()) {
      out.printf("SAMA: semua yang dijanjikan ada di jurnal, papan, dan daftar kejadian: %s. / EQUAL: all that was"
          + " promised is there.%n", figures);
    } else {
      out.printf("BERBEDA / DIFFERENT (%d): %s%n", differences.size(), figures);
      differences.forEach(difference -> out.printf("- %s%n", difference));
    }
    out.flush();
    return differences.isEmpty();
  }

  /** What came of changes on the board of places during the day; empty when there were none. */
  private String changes() {
    long moved = phones.stream().filter(Phone::moved).count();
    long replaced = phones.stream().filter(phone -> phone.duty() == Phone.Duty.REPLACED).count();
    long without = phones.stream().filter(phone -> phone.duty() == Phone.Duty.NONE).count();
    int late = promises.late().size();
    if (moved + replaced + without + late + promises.turnedAway() == 0) return "";
    return String.format(", %d HP dipindahkan, %d diganti, %d tanpa tugas, %d laporan susulan, %d ditolak"
        + " karena terjadi sesudah pindah", moved, replaced, without, late, promises.turnedAway());
  }
}
