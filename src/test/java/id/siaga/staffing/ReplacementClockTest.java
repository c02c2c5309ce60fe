package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestServer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Replacing against the wall clock, with two processes on one database. */
class ReplacementClockTest {
  private static final Duration NEW_PERSON_WITHIN = Duration.ofMinutes(2);
  private static final Duration SHUT_OUT_WITHIN = Duration.ofSeconds(2);

  @Test
  void fromAbsentToANewPersonWithAPhoneInTwoMinutesAndTheOldPhoneIsShutOutEverywhereInTwoSeconds() throws Exception {
    Map<String, String> key = Map.of("SIAGA_TOKEN_KEY_FILE", keyFile());
    TestClock clock = new TestClock();
    try (TestServer one = TestServer.start(clock, TestDatabase.create(), key);
        TestServer two = TestServer.start(clock, one.database, key)) {
      ReplacementStage stage = new ReplacementStage(one);
      Eventually.get(() -> two.get("/api/rounds", stage.admin).json().toString().contains("Pemilihan"), seen -> seen);
      stage.onDuty("Lama Contoh", ONE);
      JsonNode old = stage.enrol(ONE);
      String token = old.path("token").asText();
      String a = stage.free("Calon Satu", "36.73.01.1001", 1);
      Closing socket = socketOf(two, old);

      Instant absent = Instant.now();
      assertEquals("stored", file(one, token, "presence", Map.of("to", "TIDAK_HADIR")));
      String id = stage.request(stage.panwascam, ONE, "BERHALANGAN_SEMENTARA");
      JsonNode view = stage.offer(id, a);
      assertEquals(200, two.get("/api/me", token).status(), "until then the old one serves");
      String code = ReplacementStage.code(stage.press(ReplacementStage.link(view, a) + "/ya"));
      Instant said = Instant.now();
      assertEquals(401, one.get("/api/me", token).status(), "here at once");
      Eventually.get(() -> two.get("/api/me", token).status(), status -> status == 401);
      assertEquals(4401, socket.closed.get(SHUT_OUT_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
      assertTrue(Duration.between(said, Instant.now()).compareTo(SHUT_OUT_WITHIN) < 0, "shut out within 2 s");

      JsonNode fresh = ok(one.post("/api/enrolments", null, Map.of("code", code)));
      String now = fresh.path("token").asText();
      assertEquals("stored", file(two, now, "check-in", Map.of()));
      Duration took = Duration.between(absent, Instant.now());
      assertTrue(took.compareTo(NEW_PERSON_WITHIN) < 0, "took " + took);
      assertEquals(401, one.post("/api/reports", token, Map.of("items", List.of())).status());
      Eventually.get(() -> one.get("/api/stations/" + ONE, stage.panwascam).json().path("presence")
          .asText(), "HADIR"::equals);
    }
  }

  private static String file(TestServer server, String token, String kind, Map<String, Object> body) {
    Map<String, Object> item = Map.of("id", UUID.randomUUID(), "station", ONE, "kind", kind, "occurredAt",
        TestClock.SIX.plusSeconds(kind.equals("check-in") ? 60 : 0).toString(), "body", body);
    return server.post("/api/reports", token, Map.of("items", List.of(item))).json().at("/results/0/status").asText();
  }

  private static final class Closing implements WebSocket.Listener {
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.complete(status);
      return null;
    }
  }

  /** A live view in the very session of that phone; supervisors themselves may open none. */
  private static Closing socketOf(TestServer server, JsonNode phone) {
    String claims = new String(Base64.getUrlDecoder().decode(phone.path("token").asText().split("\\.")[1]));
    UUID session = UUID.fromString(claims.replaceAll("^.*\"sid\":\"([^\"]+)\".*$", "$1"));
    UUID person = UUID.fromString(phone.at("/actor/id").asText());
    String token = TestActors.token(server, new Actor(person, session, Role.OBSERVER, Territory.station(ONE), 0));
    String ticket = ok(server.post("/api/live/ticket", token, Map.of())).path("ticket").asText();
    Closing closing = new Closing();
    HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", server.url()).buildAsync(
        URI.create(server.url().replace("http", "ws") + "/live?ticket=" + ticket + "&territory=" + ONE), closing)
        .join();
    return closing;
  }

  private static String keyFile() throws Exception {
    Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "test-servers")), "token", ".key");
    return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32])).toAbsolutePath().toString();
  }
}
