package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The calls of one member of the demonstration's staff: blocking, patient with a busy server, and loud about anything
 * that is refused.
 */
record DemoCalls(ApiClient api, String token) {
  private static final int STEP_MAX_SECONDS = 90;
  private static final int TRIES_MAX = 6;
  private static final int AT_ONCE = 16;

  /** The same calls as somebody else. */
  DemoCalls as(String login, String password) {
    return new DemoCalls(api, new DemoCalls(api, null).post("/api/session",
        java.util.Map.of("login", login, "password", password)).path("token").asText());
  }

  JsonNode get(String path) {
    return patiently(path, () -> api.get(path, token));
  }

  JsonNode post(String path, Object body) {
    return patiently(path, () -> api.post(path, token, body));
  }

  JsonNode upload(String path, String csv) {
    JsonNode result = patiently(path, () -> api.upload(path, token, csv));
    if (!result.path("errors").isEmpty()) throw new IllegalStateException(path + ": " + result.path("errors").get(0));
    return result;
  }

  Future<ApiClient.Answer> put(String path, Object body) {
    return api.call(HttpMethod.PUT, path, token, Json.bytes(body));
  }

  /** One call for each item, several at a time, in no particular order. */
  <T> void each(List<T> items, Function<T, Future<ApiClient.Answer>> call) {
    for (int i = 0; i < items.size(); i += AT_ONCE) {
      List<Future<ApiClient.Answer>> some = new ArrayList<>();
      for (T item : items.subList(i, Math.min(items.size(), i + AT_ONCE))) some.add(call.apply(item));
      patiently("", () -> Future.all(some).map(all -> some.stream().map(Future::result)
          .filter(answer -> !answer.good()).findFirst().orElse(some.get(0).result())));
    }
  }

  private static JsonNode patiently(String path, Supplier<Future<ApiClient.Answer>> call) {
    String why = "";
    for (int i = 0; i < TRIES_MAX; i++) {
      try {
        ApiClient.Answer answer = call.get().toCompletionStage().toCompletableFuture()
            .get(STEP_MAX_SECONDS, TimeUnit.SECONDS);
        if (answer.good()) return answer.json();
        why = answer.why();
        if (answer.status() < 500 && answer.status() != 429) break;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException | TimeoutException e) {
        why = e.getMessage();
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1L + i));
    }
    throw new IllegalStateException("Data contoh tidak dapat disiapkan / the sample data could not be made: " + path
        + ": " + why);
  }
}
