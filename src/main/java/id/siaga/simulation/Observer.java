package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.simulation.ApiClient.Answer;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Watches the whole territory over one live socket, as a screen in the office does, and remembers what it was told. */
final class Observer {
  private static final int AGAIN_AFTER_MS = 1_000;
  private static final int TRIES_MAX = 4;
  private static final int RENEW_AHEAD_SECONDS = 60;
  private final Vertx vertx;
  private final ApiClient api;
  private final Invitations.Login login;
  private final Promises promises;
  private final Seen seen = new Seen();
  private String token;
  private Instant tokenEnds = Instant.EPOCH;
  private Future<String> signingIn;
  private WebSocket socket;
  private boolean closed;
  private long seq;
  private long breaks;

  Observer(Vertx vertx, ApiClient api, Invitations.Login login, Promises promises) {
    this.vertx = vertx;
    this.api = api;
    this.login = login;
    this.promises = promises;
  }

  /** A call in the looker's name; signs in when that is due. */
  Future<JsonNode> get(String path) {
    return get(path, 1);
  }

  private Future<JsonNode> get(String path, int attempt) {
    return signIn().compose(token -> api.get(path, token)).map(answer -> good(answer, path)).recover(failure -> {
      if (attempt >= TRIES_MAX) return Future.failedFuture(failure);
      Promise<JsonNode> again = Promise.promise();
      vertx.setTimer((long) AGAIN_AFTER_MS * attempt, tick -> get(path, attempt + 1).onComplete(again));
      return again.future();
    });
  }

  /** From the first event of the round on. */
  Future<Void> watch() {
    return signIn().compose(t -> api.call(HttpMethod.POST, "/api/live/ticket", t, new byte[0]))
        .map(answer -> good(answer, "/api/live/ticket").path("ticket").asText())
        .compose(ticket -> api.socket("/live?ticket=" + ticket + "&after=" + seq)).map(opened -> {
          socket = opened;
          opened.textMessageHandler(this::frame);
          opened.closeHandler(gone -> again());
          opened.exceptionHandler(broken -> {});
          return null;
        });
  }

  private void again() {
    if (closed) return;
    breaks++;
    vertx.setTimer(AGAIN_AFTER_MS, tick -> watch().onFailure(broken -> again()));
  }

  void close() {
    closed = true;
    if (socket != null) socket.close();
  }

  long seq() {
    return seq;
  }

  Seen seen() {
    return seen;
  }

  long breaks() {
    return breaks;
  }

  private void frame(String text) {
    JsonNode frame = Json.parse(text.getBytes(StandardCharsets.UTF_8));
    String control = frame.path("control").asText("");
    if (control.equals("resync")) {
      seen.skip(seq, frame.path("seq").asLong());
      seq = frame.path("seq").asLong();
    }
    frame.path("events").forEach(this::event);
  }

  private void event(JsonNode event) {
    long number = event.path("seq").asLong();
    if (number != seq + 1) promises.differ("live: after number " + seq + " came " + number);
    seq = Math.max(seq, number);
    Long before = seen.take(event);
    if (before != null) promises.differ("live: one report under two numbers, " + before + " and " + number);
  }

  private Future<String> signIn() {
    if (Instant.now().plusSeconds(RENEW_AHEAD_SECONDS).isBefore(tokenEnds)) return Future.succeededFuture(token);
    // One sign-in for all who wait for it: a crowd of them would look like guessing.
    if (signingIn != null) return signingIn;
    signingIn = api.post("/api/session", null, Map.of("login", login.login(), "password", login.password()))
        .map(answer -> {
          JsonNode session = good(answer, "/api/session");
          token = session.path("token").asText();
          tokenEnds = Instant.parse(session.path("expiresAt").asText());
          return token;
        });
    return signingIn.onComplete(done -> signingIn = null);
  }

  private static JsonNode good(Answer answer, String path) {
    if (!answer.good()) throw new IllegalStateException(path + ": " + answer.why());
    return answer.json();
  }
}
