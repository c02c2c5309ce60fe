package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.people.PasswordCost;
import id.siaga.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A real server on a free port with its own database, and the plainest client for it. */
public final class TestServer implements AutoCloseable {
  /** Thousands of people sign in during the suite; benches pay what the product pays. */
  private static final PasswordCost PASSWORDS =
      System.getProperty("siaga.fork") == null ? PasswordCost.PRESET : new PasswordCost(64, 1);
  public final Server server;
  public final Config.Database database;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(5)).build();

  private TestServer(Server server, Config.Database database) {
    this.server = server;
    this.database = database;
  }

  public static TestServer start() {
    return start(new TestClock());
  }

  public static TestServer start(Clock clock) {
    return start(clock, TestDatabase.create(), Map.of());
  }

  public static TestServer start(Clock clock, Config.Database database, Map<String, String> more) {
    try {
      Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-servers")), "s");
      Map<String, String> env = new HashMap<>(more);
      env.put("SIAGA_PORT", "0");
      env.put("SIAGA_DATA_DIR", data.toString());
      Config config = Config.from(env).withDatabase(database).withPasswords(PASSWORDS);
      return new TestServer(Server.start(config, clock), database);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer: its status, headers and JSON (missing when empty or not JSON). */
  public record Answer(int status, JsonNode json, HttpResponse<byte[]> raw) {}

  public Answer get(String path, String token) {
    return call("GET", path, token, null, "application/json");
  }

  public Answer post(String path, String token, Object body) {
    byte[] bytes = body instanceof String text ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8)
        : body instanceof byte[] raw ? raw : Json.bytes(body);
    return call("POST", path, token, bytes, "application/json");
  }

  public Answer call(String method, String path, String token, byte[] body, String contentType, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(30))
        .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    if (body != null) request.header("content-type", contentType);
    if (token != null) request.header("authorization", "Bearer " + token);
    for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    try {
      HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      String type = response.headers().firstValue("content-type").orElse("");
      JsonNode json = type.contains("json") && response.body().length > 0
          ? Json.MAPPER.readTree(response.body()) : Json.MAPPER.missingNode();
      return new Answer(response.statusCode(), json, response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
