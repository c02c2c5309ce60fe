package id.siaga.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Two processes on one database and one signing key. */
class RevocationTest {
  private static final Duration ACTS_WITHIN = Duration.ofSeconds(2);

  @Test
  void anEndedSessionIsRefusedEverywhereWithinTwoSecondsAndAfterARestart() throws Exception {
    Map<String, String> key = Map.of("SIAGA_TOKEN_KEY_FILE", keyFile());
    try (TestServer one = TestServer.start(Clock.systemUTC(), id.siaga.TestDatabase.create(), key);
        TestServer two = TestServer.start(Clock.systemUTC(), one.database, key)) {
      TestSetUp.open(one);
      String out = signIn(one);
      String stays = signIn(one);
      assertEquals(200, two.get("/api/sessions", out).status());
      assertEquals(200, two.get("/api/sessions", stays).status());

      assertEquals(204, one.call("DELETE", "/api/session", out, null, null).status());
      Instant ended = Instant.now();
      assertEquals(401, one.get("/api/sessions", out).status(), "here at once");
      while (two.get("/api/sessions", out).status() != 401) {
        assertTrue(Duration.between(ended, Instant.now()).compareTo(ACTS_WITHIN) < 0, "not refused within 2 s");
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
      assertEquals(200, two.get("/api/sessions", stays).status());

      try (TestServer three = TestServer.start(Clock.systemUTC(), one.database, key)) {
        assertEquals(401, three.get("/api/sessions", out).status(), "loaded at start");
        assertEquals(200, three.get("/api/sessions", stays).status());
      }
    }
  }

  private static String signIn(TestServer server) {
    Answer in = server.post("/api/session", null,
        Map.of("login", TestSetUp.LOGIN, "password", TestSetUp.PASSWORD));
    assertEquals(200, in.status(), in.json().toString());
    return in.json().get("token").asText();
  }

  private static String keyFile() throws Exception {
    Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "test-servers")), "token", ".key");
    return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32])).toAbsolutePath().toString();
  }
}
