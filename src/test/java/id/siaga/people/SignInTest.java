package id.siaga.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestClock;
import id.siaga.TestSetUp;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final TestClock CLOCK = new TestClock();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(CLOCK);
    TestSetUp.open(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theRightPasswordOpensASession() {
    Answer in = signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    assertEquals(200, in.status());
    assertEquals("admin", in.json().at("/actor/role").asText());
    assertEquals(3673000000000L, in.json().at("/actor/territories/0/low").asLong());
    assertTrue(in.json().at("/refreshToken").isMissingNode(), "browsers get the refresh token as a cookie only");
    String cookie = in.raw().headers().firstValue("set-cookie").orElse("");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict")
        && cookie.contains("Path=/api/session"), cookie);
    String claims = new String(Base64.getUrlDecoder().decode(in.json().get("token").asText().split("\\.")[1]));
    assertTrue(!claims.contains("Admin") && !claims.contains(TestSetUp.LOGIN), claims);
    assertEquals(200, server.get("/api/sessions", in.json().get("token").asText()).status());
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginSoundTheSame() {
    Answer wrong = signIn(TestSetUp.LOGIN, "bukan kata sandinya");
    Answer unknown = signIn("tidak-ada", "bukan kata sandinya");
    assertEquals(401, wrong.status());
    assertEquals(401, unknown.status());
    assertEquals(wrong.json().get("detail"), unknown.json().get("detail"));
  }

  @Test
  void guessingIsSlowedForALimitedTimeWhetherTheLoginExistsOrNot() {
    for (int i = 0; i < SignInBrake.FREE_TRIES; i++) assertEquals(401, signIn("ditebak", "salah salah").status());
    Answer slowed = signIn("Ditebak ", "salah salah");
    assertEquals(429, slowed.status());
    assertTrue(Integer.parseInt(slowed.raw().headers().firstValue("retry-after").orElse("0")) > 0);
    CLOCK.advance(Duration.ofSeconds(SignInBrake.WAIT_MAX_SECONDS));
    assertEquals(401, signIn("ditebak", "salah salah").status());
    assertEquals(200, signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD).status(), "others are not slowed");
  }

  @Test
  void aMissingFieldIsNamedInBothLanguages() {
    byte[] body = "{\"login\":\"x\"}".getBytes();
    Answer indonesian = server.call("POST", "/api/session", null, body, "application/json");
    Answer english = server.call("POST", "/api/session", null, body, "application/json", "accept-language", "en");
    assertEquals(400, english.status());
    assertEquals("password", english.json().at("/fields/0/field").asText());
    assertNotEquals(indonesian.json().get("detail"), english.json().get("detail"));
  }

  @Test
  void signingOutActsAtOnce() {
    Answer in = signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    String token = in.json().get("token").asText();
    Answer out = server.call("DELETE", "/api/session", token, null, null);
    assertEquals(204, out.status());
    assertTrue(out.raw().headers().firstValue("set-cookie").orElse("").contains("Max-Age=0"));
    assertEquals(401, server.get("/api/sessions", token).status());
    assertEquals(401, refresh(cookie(in)).status());
  }

  @Test
  void aRefreshTokenWorksUntilItsSuccessorIsUsed() {
    String first = cookie(signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD));
    String second = cookie(refresh(first));
    assertEquals(second, cookie(refresh(first)), "a resend gets the same successor");
    CLOCK.advance(Sessions.RESEND);
    String third = cookie(refresh(first));
    assertNotEquals(second, third, "later a lost answer is answered anew");
    Answer fourth = refresh(third);
    assertEquals(200, fourth.status());
    assertEquals(200, server.get("/api/sessions", fourth.json().get("token").asText()).status());
    assertEquals(401, refresh(first).status(), "an old one is a copy in somebody else's hands");
    assertEquals(401, refresh(cookie(fourth)).status(), "so the whole session has ended");
    assertEquals(401, server.get("/api/sessions", fourth.json().get("token").asText()).status());
  }

  @Test
  void anInventedRefreshTokenEndsNothing() {
    Answer in = signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    String invented = cookie(in).substring(0, 60) + "AAAA";
    assertEquals(401, refresh(invented).status());
    assertEquals(401, refresh("x").status());
    assertEquals(200, refresh(cookie(in)).status());
  }

  @Test
  void aCookieCountsOnlyFromOurOwnPages() {
    String token = cookie(signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD));
    Answer foreign = server.call("POST", "/api/session/refresh", null, "{}".getBytes(), "application/json",
        "cookie", "siaga_refresh=" + token, "origin", "https://siaga.example");
    assertEquals(403, foreign.status());
  }

  @Test
  void aPhoneRefreshesWithItsTokenInTheBody() {
    String token = cookie(signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD));
    Answer answer = server.post("/api/session/refresh", null, Map.of("refreshToken", token));
    assertEquals(200, answer.status());
    assertEquals(64, answer.json().get("refreshToken").asText().length());
  }

  @Test
  void oneSeesAndEndsOnesOwnSessions() {
    String one = signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD).json().get("token").asText();
    String two = signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD).json().get("token").asText();
    String claims = new String(Base64.getUrlDecoder().decode(one.split("\\.")[1]));
    String id = claims.replaceAll(".*\"sid\":\"([^\"]+).*", "$1");
    assertEquals(204, server.call("DELETE", "/api/sessions/" + id, two, null, null).status());
    assertEquals(401, server.get("/api/sessions", one).status());
    assertTrue(server.get("/api/sessions", two).json().get("sessions").size() > 0);
    assertEquals(404, server.call("DELETE", "/api/sessions/" + UUID.randomUUID(), two, null, null).status());
  }

  private static Answer signIn(String login, String password) {
    return server.post("/api/session", null, Map.of("login", login, "password", password));
  }

  private static Answer refresh(String cookie) {
    return server.call("POST", "/api/session/refresh", null, "{}".getBytes(), "application/json",
        "cookie", "siaga_refresh=" + cookie, "origin", server.url());
  }

  private static String cookie(Answer answer) {
    return answer.raw().headers().firstValue("set-cookie").orElse("=;").replaceAll("siaga_refresh=([^;]*);.*", "$1");
  }
}
