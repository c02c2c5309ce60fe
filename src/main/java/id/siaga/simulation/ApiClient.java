package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.PemTrustOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The public API from outside: few kept-open connections for any number of phones. */
final class ApiClient {
  static final int CONNECTIONS_MAX = 24;
  private static final int WAITING_MAX_CALLS = 20_000;
  private static final int CALL_MAX_SECONDS = 20;
  private static final int UPLOAD_MAX_SECONDS = 60;
  private static final int CONNECT_MAX_MS = 5_000;
  /** Shorter than the server's own patience, so that a connection is not closed while we send on it. */
  private static final int KEEP_ALIVE_SECONDS = 30;
  private static final int FRAME_MAX_BYTES = 4 * 1024 * 1024;
  private static final String JSON = "application/json";
  private final URI base;
  private final HttpClient http;
  private final WebSocketClient sockets;

  /** An answer; JSON is missing when there was none. */
  record Answer(int status, JsonNode json, int retryAfterSeconds) {
    boolean good() {
      return status >= 200 && status < 300;
    }

    /** What went wrong, in the server's own words. */
    String why() {
      return status + " " + json.path("title").asText("") + " " + json.path("detail").asText("");
    }
  }

  /** @param trusted a certificate to trust beside the well-known ones, or null */
  ApiClient(Vertx vertx, URI base, Path trusted) {
    this(vertx, base, trusted, CONNECTIONS_MAX);
  }

  ApiClient(Vertx vertx, URI base, Path trusted, int connections) {
    this.base = base;
    boolean ssl = base.getScheme().equals("https");
    int port = base.getPort() > 0 ? base.getPort() : ssl ? 443 : 80;
    HttpClientOptions options = new HttpClientOptions().setDefaultHost(base.getHost()).setDefaultPort(port)
        .setSsl(ssl).setKeepAlive(true).setKeepAliveTimeout(KEEP_ALIVE_SECONDS).setConnectTimeout(CONNECT_MAX_MS);
    WebSocketClientOptions live = new WebSocketClientOptions().setDefaultHost(base.getHost()).setDefaultPort(port)
        .setSsl(ssl).setConnectTimeout(CONNECT_MAX_MS).setMaxFrameSize(FRAME_MAX_BYTES)
        .setMaxMessageSize(FRAME_MAX_BYTES);
    if (trusted != null) {
      options.setTrustOptions(new PemTrustOptions().addCertPath(trusted.toString()));
      live.setTrustOptions(new PemTrustOptions().addCertPath(trusted.toString()));
    }
    http = vertx.createHttpClient(options,
        new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(WAITING_MAX_CALLS));
    sockets = vertx.createWebSocketClient(live);
  }

  Future<Answer> get(String path, String token) {
    return call(HttpMethod.GET, path, token, null);
  }

  Future<Answer> post(String path, String token, Object body) {
    return call(HttpMethod.POST, path, token, Json.bytes(body));
  }

  Future<Answer> call(HttpMethod method, String path, String token, byte[] body) {
    return call(method, path, token, body, JSON);
  }

  Future<Answer> call(HttpMethod method, String path, String token, byte[] body, String type) {
    return request(method, path, token, type)
        .compose(request -> (body == null ? request.send() : request.send(Buffer.buffer(body)))
            .compose(ApiClient::answer))
        .timeout(CALL_MAX_SECONDS, TimeUnit.SECONDS);
  }

  Future<Answer> upload(String path, String token, String csv) {
    return request(HttpMethod.POST, path, token, "text/csv")
        .compose(request -> request.send(Buffer.buffer(csv)).compose(ApiClient::answer))
        .timeout(UPLOAD_MAX_SECONDS, TimeUnit.SECONDS);
  }

  /** A public page as text, as a browser would ask for it. */
  Future<String> page(String path) {
    return request(HttpMethod.GET, path, null, JSON).compose(request -> request.send())
        .compose(response -> response.body().map(body -> body.toString(StandardCharsets.UTF_8)))
        .timeout(CALL_MAX_SECONDS, TimeUnit.SECONDS);
  }

  /** Sends a public form from our own origin; good when it leads on to another page. */
  Future<Answer> form(String path, Map<String, String> fields) {
    String body = fields.entrySet().stream().map(field -> field.getKey() + "="
        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    return request(HttpMethod.POST, path, null, "application/x-www-form-urlencoded").compose(request -> {
      request.putHeader("origin", base.getScheme() + "://" + base.getAuthority()).setFollowRedirects(false);
      return request.send(Buffer.buffer(body)).compose(response -> response.end().map(new Answer(
          response.statusCode() == 303 ? 200 : response.statusCode(), MissingNode.getInstance(), 0)));
    }).timeout(CALL_MAX_SECONDS, TimeUnit.SECONDS);
  }

  /** Sends and hangs up before the answer: what a phone under a bridge does. */
  Future<Void> postAndHangUp(String path, String token, Object body) {
    return request(HttpMethod.POST, path, token, JSON).compose(request -> {
      request.response().onFailure(expected -> {});
      return request.end(Buffer.buffer(Json.bytes(body))).onComplete(sent -> request.reset());
    }).timeout(CALL_MAX_SECONDS, TimeUnit.SECONDS);
  }

  Future<WebSocket> socket(String path) {
    return sockets.connect(new WebSocketConnectOptions().setURI(path)
        .addHeader("origin", base.getScheme() + "://" + base.getAuthority()));
  }

  private Future<HttpClientRequest> request(HttpMethod method, String path, String token, String type) {
    return http.request(new RequestOptions().setMethod(method).setURI(path)).map(request -> {
      request.putHeader("content-type", type).putHeader("accept-language", "en");
      if (token != null) request.putHeader("authorization", "Bearer " + token);
      return request;
    });
  }

  private static Future<Answer> answer(HttpClientResponse response) {
    String type = response.getHeader("content-type");
    String wait = response.getHeader("retry-after");
    int seconds = wait != null && wait.matches("\\d{1,4}") ? Integer.parseInt(wait) : 0;
    return response.body().map(body -> new Answer(response.statusCode(),
        type != null && type.contains("json") && body.length() > 0 ? Json.parse(body.getBytes())
            : MissingNode.getInstance(), seconds));
  }
}
