package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One simulated phone: enrols, keeps what happened in its outbox, and sends it again and again until it is told under
 * which number it is stored. Before it records anything it asks where its owner serves, as a page does that is opened;
 * what it holds of a station that is its owner's no more it delivers for review. Lives on one event loop.
 */
final class Phone {
  static final int SEND_MAX_REPORTS = 20;
  private static final double LOSES_ANSWER = 0.02;
  private static final int RETRY_BASE_MS = 250;
  private static final int RETRY_MAX_MS = 8_000;
  private static final int RENEW_AHEAD_SECONDS = 90;
  private static final int LOOK_AGAIN_MS = 180_000;
  private static final int ASK_FOR_DUTY_MS = 5_000;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int GONE = 410;
  private final Invitations.Invitation invitation;
  private final ApiClient api;
  private final Promises promises;
  private final SplittableRandom random;
  private final ArrayDeque<Planned> outbox = new ArrayDeque<>();
  private String publicKey;
  private Work work;
  private Duty duty = Duty.SERVES;
  private boolean moved;
  private boolean looked;
  private long lookAtMs;
  private Instant now;
  private String token;
  private String refreshToken;
  private Instant tokenEnds;
  private boolean busy;
  private boolean silent;
  private boolean failed;
  private int failures;
  private long notBeforeMs;
  private long hungUp;

  /** Whether its owner has a station; who was replaced gets none any more. */
  enum Duty { SERVES, NONE, REPLACED }

  Phone(Invitations.Invitation invitation, ApiClient api, Promises promises, long seed) {
    this.invitation = invitation;
    this.api = api;
    this.promises = promises;
    this.random = new SplittableRandom(seed ^ invitation.station());
  }

  boolean enrolled() {
    return token != null;
  }

  /** Tries once; later steps try again. */
  Future<Void> enrol(long seed) {
    busy = true;
    if (publicKey == null) publicKey = PhoneKey.make();
    return api.post("/api/enrolments", null, Map.of("code", invitation.code(), "publicKey", publicKey))
        .map(answer -> {
          if (answer.status() == GONE) {
            failed = true;
            leave(Duty.NONE, "enrolment was refused: " + answer.why());
          } else if (answer.good()) {
            signed(answer.json());
            work = new Work(seed, Day.of(answer.json().path("round")),
                UUID.fromString(answer.json().at("/actor/id").asText()));
            work.begin(Post.of(answer.json().path("station")));
            lookAtMs = System.currentTimeMillis() + LOOK_AGAIN_MS;
          } else {
            refused(answer, "enrolment");
          }
          return (Void) null;
        }).compose(done -> show()).onFailure(broken -> later(0)).onComplete(done -> busy = false);
  }

  /** Lets the office see whether the phone is good for the day; nothing of it is promised. */
  private Future<Void> show() {
    Preparation own = Preparation.of(invitation.station());
    if (token == null || own.device() == Preparation.Device.NOT_TRIED) return Future.succeededFuture();
    return api.post("/api/me/device", token, own.check()).transform(any -> Future.succeededFuture());
  }

  /** Does what is due; {@code until} cuts the day short. */
  void step(Instant now, Instant until, long wallMs) {
    if (token == null || failed) return;
    this.now = now;
    work.endAt(until);
    silent = work.silentAt(now) && now.isBefore(until);
    if (silent || looked) {
      looked = false;
      while (work.due(now)) outbox.add(work.next());
    }
    if (busy || silent || wallMs < notBeforeMs) return;
    Future<?> act = duty == Duty.SERVES ? serve(wallMs) : rest(now.isBefore(until), wallMs);
    if (act == null) return;
    busy = true;
    act.onFailure(broken -> later(0)).onComplete(done -> busy = false);
  }

  private Future<?> serve(long wallMs) {
    boolean look = work.due(now) || !work.over() && wallMs > lookAtMs;
    if (!look && outbox.isEmpty()) return null;
    if (Instant.now().plusSeconds(RENEW_AHEAD_SECONDS).isAfter(tokenEnds)) return renew();
    return look ? look() : send();
  }

  /** Delivers what it still holds; who was only taken off may be placed again. */
  private Future<?> rest(boolean early, long wallMs) {
    if (!outbox.isEmpty()) return deliver(batch());
    if (duty == Duty.REPLACED || !early) return null;
    notBeforeMs = wallMs + ASK_FOR_DUTY_MS;
    return renew();
  }

  /** True when nothing more will come of this phone. */
  boolean done() {
    return failed || token != null && work.over() && outbox.isEmpty() && !busy;
  }

  boolean ready(long wallMs) {
    return !busy && !failed && wallMs >= notBeforeMs;
  }

  boolean silent() {
    return silent && !outbox.isEmpty();
  }

  int waiting() {
    return outbox.size();
  }

  boolean moved() {
    return moved;
  }

  Duty duty() {
    return duty;
  }

  long hungUp() {
    return hungUp;
  }

  long station() {
    return invitation.station();
  }

  private Future<Void> renew() {
    return api.post("/api/session/refresh", null, Map.of("refreshToken", refreshToken)).compose(answer -> {
      if (answer.good()) {
        signed(answer.json());
        return duty == Duty.SERVES ? Future.succeededFuture() : look();
      }
      if (answer.status() == UNAUTHORIZED && answer.json().path("type").asText().equals("/problems/replaced")) {
        leave(Duty.REPLACED, "was told that it is replaced");
      } else if (answer.status() == FORBIDDEN) {
        leave(Duty.NONE, "was told that it has no duty");
      } else {
        refused(answer, "refresh");
      }
      return Future.succeededFuture();
    });
  }

  /** Asks where its owner serves; without an answer it goes on as before. */
  private Future<Void> look() {
    lookAtMs = System.currentTimeMillis() + LOOK_AGAIN_MS;
    return api.get("/api/me", token).<Void>map(answer -> {
      looked = answer.status() != UNAUTHORIZED;
      if (answer.status() == UNAUTHORIZED) {
        tokenEnds = Instant.EPOCH;
        lookAtMs = 0;
      } else if (answer.good()) {
        here(Post.of(answer.json().path("station")));
      } else {
        refused(answer, "the question where to serve");
      }
      return null;
    }).onFailure(broken -> looked = true);
  }

  private void here(Post post) {
    failures = 0;
    if (post.code() == 0 || post.code() == work.station()) return;
    duty = Duty.SERVES;
    moved = true;
    work.move(post, now);
  }

  private void leave(Duty to, String difference) {
    if (duty == to) return;
    duty = to;
    if (work != null) work.stop();
    promises.unless(invitation.station(), Instant.MAX, "the phone of TPS " + invitation.station() + ": " + difference);
  }

  private List<Planned> batch() {
    return outbox.stream().limit(SEND_MAX_REPORTS).toList();
  }

  private Future<Void> send() {
    List<Planned> batch = batch();
    Map<String, Object> body = Map.of("items", batch.stream().map(Planned::item).toList());
    if (random.nextDouble() < LOSES_ANSWER) {
      hungUp++;
      return api.postAndHangUp("/api/reports", token, body).onComplete(done -> later(0)).mapEmpty();
    }
    return api.post("/api/reports", token, body).compose(answer -> {
      if (answer.good()) return take(batch, answer.json().path("results"));
      if (answer.status() == UNAUTHORIZED) {
        tokenEnds = Instant.EPOCH;
      } else if (answer.status() == FORBIDDEN) {
        leave(Duty.NONE, "may not report any more");
      } else {
        refused(answer, "reports");
      }
      return Future.succeededFuture();
    });
  }

  private Future<Void> take(List<Planned> batch, JsonNode results) {
    failures = 0;
    List<Planned> lost = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      JsonNode line = line(batch, results, i);
      if (line.at("/problem/type").asText().equals("/problems/not-found")) {
        lost.add(batch.get(i));
      } else {
        promises.take(batch.get(i), line);
        outbox.remove(batch.get(i));
      }
    }
    if (lost.isEmpty()) return Future.succeededFuture();
    return deliver(lost).compose(done -> failed ? Future.succeededFuture() : look());
  }

  /** What was refused because its station is its owner's no more is kept for review. */
  private Future<Void> deliver(List<Planned> lost) {
    return api.post("/api/late-reports", null, Map.of("refreshToken", refreshToken, "items",
        lost.stream().map(Planned::item).toList())).map(answer -> {
          if (answer.good()) {
            for (int i = 0; i < lost.size(); i++) late(lost.get(i), line(lost, answer.json().path("results"), i));
          } else {
            refused(answer, "late reports");
          }
          return null;
        });
  }

  private void late(Planned report, JsonNode line) {
    String status = line.path("status").asText();
    if (status.equals("late") || status.equals("duplicate")) {
      promises.late(report);
    } else {
      promises.turnedAway(report, line.at("/problem/detail").asText());
    }
    outbox.remove(report);
  }

  private JsonNode line(List<Planned> batch, JsonNode results, int i) {
    JsonNode line = results.path(i);
    if (!line.path("id").asText().equalsIgnoreCase(batch.get(i).id().toString())) {
      promises.differ("answer " + i + " of TPS " + invitation.station() + " is about another report");
    }
    return line;
  }

  private void signed(JsonNode session) {
    failures = 0;
    token = session.path("token").asText();
    refreshToken = session.path("refreshToken").asText();
    tokenEnds = Instant.parse(session.path("expiresAt").asText());
  }

  /** A busy server is asked again; any other refusal is a difference, because every phone here has its rights. */
  private void refused(ApiClient.Answer answer, String what) {
    boolean worthTrying = answer.status() >= 500 || answer.status() == 429;
    later(answer.retryAfterSeconds());
    if (worthTrying) return;
    failed = true;
    promises.differ("the phone of TPS " + invitation.station() + ": " + what + " was refused: " + answer.why());
  }

  private void later(int seconds) {
    failures++;
    long waitMs = Math.min(RETRY_MAX_MS, (long) RETRY_BASE_MS << Math.min(failures, 6));
    notBeforeMs = System.currentTimeMillis() + Math.max(seconds * 1000L, waitMs / 2 + random.nextLong(waitMs));
  }
}
