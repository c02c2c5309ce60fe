package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One simulated phone: enrols, keeps what happened in its outbox, and sends it again and again until it is told under
 * which number it is stored. Lives on one event loop.
 */
final class Phone {
  static final int SEND_MAX_REPORTS = 20;
  private static final double LOSES_ANSWER = 0.02;
  private static final int RETRY_BASE_MS = 250;
  private static final int RETRY_MAX_MS = 8_000;
  private static final int RENEW_AHEAD_SECONDS = 90;
  private final Invitations.Invitation invitation;
  private final ApiClient api;
  private final Promises promises;
  private final SplittableRandom random;
  private final ArrayDeque<Planned> outbox = new ArrayDeque<>();
  private String publicKey;
  private DayPlan plan;
  private Iterator<Planned> ahead;
  private Planned next;
  private String token;
  private String refreshToken;
  private Instant tokenEnds;
  private boolean busy;
  private boolean silent;
  private boolean failed;
  private int failures;
  private long notBeforeMs;
  private long hungUp;

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
    if (publicKey == null) publicKey = key();
    return api.post("/api/enrolments", null, Map.of("code", invitation.code(), "publicKey", publicKey))
        .map(answer -> {
          if (!answer.good()) {
            refused(answer, "enrolment of TPS " + invitation.station());
            return (Void) null;
          }
          signed(answer.json());
          plan = new DayPlan(seed, Post.of(answer.json().path("station")), Day.of(answer.json().path("round")));
          ahead = plan.reports().iterator();
          next = ahead.hasNext() ? ahead.next() : null;
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
    while (next != null && !next.at().isAfter(now) && !next.at().isAfter(until)) {
      outbox.add(next);
      next = ahead.hasNext() ? ahead.next() : null;
    }
    if (next != null && next.at().isAfter(until)) next = null;
    silent = plan.silentAt(now) && now.isBefore(until);
    if (busy || outbox.isEmpty() || silent || wallMs < notBeforeMs) return;
    busy = true;
    Future<?> work = Instant.now().plusSeconds(RENEW_AHEAD_SECONDS).isAfter(tokenEnds) ? renew() : send();
    work.onFailure(broken -> later(0)).onComplete(done -> busy = false);
  }

  /** True when nothing more will come of this phone. */
  boolean done() {
    return failed || token != null && next == null && outbox.isEmpty() && !busy;
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

  long hungUp() {
    return hungUp;
  }

  long station() {
    return invitation.station();
  }

  private Future<Void> renew() {
    return api.post("/api/session/refresh", null, Map.of("refreshToken", refreshToken)).map(answer -> {
      if (answer.good()) {
        signed(answer.json());
      } else {
        refused(answer, "refresh of TPS " + invitation.station());
      }
      return null;
    });
  }

  private Future<Void> send() {
    List<Planned> batch = outbox.stream().limit(SEND_MAX_REPORTS).toList();
    Map<String, Object> body = Map.of("items", batch.stream().map(Planned::item).toList());
    if (random.nextDouble() < LOSES_ANSWER) {
      hungUp++;
      return api.postAndHangUp("/api/reports", token, body).onComplete(done -> later(0)).mapEmpty();
    }
    return api.post("/api/reports", token, body).map(answer -> {
      if (answer.status() == 401) {
        tokenEnds = Instant.EPOCH;
      } else if (answer.good()) {
        take(batch, answer.json().path("results"));
      } else {
        refused(answer, "reports of TPS " + invitation.station());
      }
      return null;
    });
  }

  private void take(List<Planned> batch, JsonNode results) {
    failures = 0;
    for (int i = 0; i < batch.size(); i++) {
      JsonNode line = results.path(i);
      if (!line.path("id").asText().equalsIgnoreCase(batch.get(i).id().toString())) {
        promises.differ("answer " + i + " of TPS " + invitation.station() + " is about another report");
      }
      promises.take(batch.get(i), line);
      outbox.remove(batch.get(i));
    }
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
    promises.differ(what + " was refused: " + answer.why());
  }

  private void later(int seconds) {
    failures++;
    long waitMs = Math.min(RETRY_MAX_MS, (long) RETRY_BASE_MS << Math.min(failures, 6));
    notBeforeMs = System.currentTimeMillis() + Math.max(seconds * 1000L, waitMs / 2 + random.nextLong(waitMs));
  }

  private static String key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return Base64.getUrlEncoder().withoutPadding()
          .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }
}
