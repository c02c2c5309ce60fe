package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.Iterator;
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
  private static final int EACH_MAX_MINUTES = 5;
  private static final int AT_ONCE = 16;

  /** The same calls as somebody else. */
  DemoCalls as(String login, String password) {
    return new DemoCalls(api, new DemoCalls(api, null).post("/api/session",
        java.util.Map.of("login", login, "password", password)).path("token").asText());
  }

  JsonNode get(String path) {
    return patiently(path, () -> api.get(path, token));
  }

  String page(String path) {
    try {
      return api.page(path).toCompletionStage().toCompletableFuture().get(STEP_MAX_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(path, e);
    }
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

  JsonNode putNow(String path, Object body) {
    return patiently(path, () -> put(path, body));
  }

  /** A paper of an applicant, as the office would hand it in. */
  Future<ApiClient.Answer> paper(String applicant, String kind, byte[] image) {
    return api.call(HttpMethod.PUT, "/api/recruitment/applicants/" + applicant + "/documents/" + kind, token, image,
        "image/jpeg");
  }

  /** One call for each item, several at a time, in no particular order. */
  <T> void each(List<T> items, Function<T, Future<ApiClient.Answer>> call) {
    Iterator<T> left = items.iterator();
    List<Future<Void>> lanes = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) lanes.add(lane(left, call));
    try {
      Future.all(lanes).toCompletionStage().toCompletableFuture().get(EACH_MAX_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Data contoh tidak dapat disiapkan / the sample data could not be made: "
          + e.getMessage(), e);
    }
  }

  private static <T> Future<Void> lane(Iterator<T> left, Function<T, Future<ApiClient.Answer>> call) {
    T item;
    synchronized (left) {
      if (!left.hasNext()) return Future.succeededFuture();
      item = left.next();
    }
    return call.apply(item).compose(answer -> answer.good() ? lane(left, call)
        : Future.failedFuture(answer.why()));
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
