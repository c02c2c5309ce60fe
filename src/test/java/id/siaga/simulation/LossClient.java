package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Posts without a pause, and the same reports again until they are acknowledged, whatever happens to the server. */
final class LossClient {
  private static final int AGAIN_AFTER_MS = 150;
  private static final int AGAIN_MAX_MS = 2_400;
  private static final int ITEMS_MAX = 3;
  private final Vertx vertx;
  private final ApiClient api;
  private final Invitations.Invitation invitation;
  private final Promises promises;
  private final SplittableRandom random;
  private Post post;
  private Day day;
  private String token;
  private String refreshToken;
  private boolean renew;
  private boolean stopped;
  private boolean idle;
  private int failures;

  LossClient(Vertx vertx, ApiClient api, Invitations.Invitation invitation, Promises promises) {
    this.vertx = vertx;
    this.api = api;
    this.invitation = invitation;
    this.promises = promises;
    this.random = new SplittableRandom(invitation.station());
  }

  Future<Void> enrol() {
    return api.post("/api/enrolments", null, Map.of("code", invitation.code())).map(answer -> {
      if (!answer.good()) throw new IllegalStateException(answer.why());
      session(answer.json());
      post = Post.of(answer.json().path("station"));
      day = Day.of(answer.json().path("round"));
      return null;
    });
  }

  void begin() {
    next();
  }

  /** After the reports on their way no more are begun. */
  void stop() {
    stopped = true;
  }

  boolean idle() {
    return idle;
  }

  private void next() {
    if (stopped) {
      idle = true;
      return;
    }
    Pen pen = new Pen(post, day, random, new UUID(0, 0));
    Instant at = day.at(day.opensAt(), random.nextInt(300));
    int items = 1 + random.nextInt(ITEMS_MAX);
    for (int i = 0; i < items; i++) {
      switch (random.nextInt(4)) {
        case 0 -> pen.report("turnout", at, "voters", random.nextInt(500));
        case 1 -> pen.report("incident", at, "type", "TEK-01", "text", "Listrik padam (contoh)");
        default -> pen.report("note", at, "text", "catatan " + random.nextInt());
      }
    }
    send(new ArrayList<>(pen.written()));
  }

  private void send(List<Planned> reports) {
    Future<?> done = renew ? refresh() : api.post("/api/reports", token,
        Map.of("items", reports.stream().map(Planned::item).toList())).map(answer -> take(reports, answer));
    done.onComplete(ended -> {
      if (reports.isEmpty()) {
        failures = 0;
        next();
      } else {
        int waitMs = Math.min(AGAIN_MAX_MS, AGAIN_AFTER_MS << Math.min(failures++, 6));
        vertx.setTimer(waitMs / 2 + random.nextInt(waitMs), tick -> send(reports));
      }
    });
  }

  private Void take(List<Planned> reports, ApiClient.Answer answer) {
    renew = answer.status() == 401;
    if (!answer.good()) return null;
    JsonNode results = answer.json().path("results");
    for (int i = 0; i < reports.size(); i++) promises.take(reports.get(i), results.path(i));
    reports.clear();
    return null;
  }

  private Future<Void> refresh() {
    return api.post("/api/session/refresh", null, Map.of("refreshToken", refreshToken)).map(answer -> {
      if (answer.good()) session(answer.json());
      return null;
    });
  }

  private void session(JsonNode session) {
    token = session.path("token").asText();
    refreshToken = session.path("refreshToken").asText();
    renew = false;
  }
}
