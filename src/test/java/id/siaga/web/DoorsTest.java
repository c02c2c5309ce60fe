package id.siaga.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sites can make a browser do to us, and what a browser must be told about our answers. */
class DoorsTest {
  private static TestServer server;
  private static TestSetUp office;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    office = TestSetUp.open(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "null", "https://example.org", "http://127.0.0.1", "https://127.0.0.1:PORT",
      "http://127.0.0.1:PORT.example.org", "http://example.org#127.0.0.1:PORT", "http://127.0.0.1:PORT@example.org",
          "%%"})
  void aCookieFromAnotherSiteIsRefused(String pattern) {
    String cookie = cookie();
    String origin = pattern.replace("PORT", server.url().replaceAll(".*:", ""));
    String[] headers = pattern.equals("NONE") ? new String[] {"cookie", cookie}
        : new String[] {"cookie", cookie, "origin", origin};
    assertEquals(403, refresh(headers).status(), origin);
    assertEquals(200, refresh("cookie", cookie, "origin", server.url()).status(), "our own page");
  }

  @Test
  void theRefreshCookieIsForOurOwnPagesAndOnePathOnly() {
    String set = signIn().raw().headers().firstValue("set-cookie").orElseThrow();
    assertTrue(set.contains("; HttpOnly") && set.contains("; SameSite=Strict") && set.contains("; Path=/api/session"),
        set);
  }

  /** A form of another site can send these types without asking first. */
  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
      "text/plain; application/json", "application/jsonp"})
  void formsOfOtherSitesAreNotRead(String type) {
    byte[] body = Json.bytes(Map.of("login", TestSetUp.LOGIN, "password", TestSetUp.PASSWORD));
    assertEquals(415, server.call("POST", "/api/session", null, body, type).status());
  }

  @Test
  void otherSitesMayReadNothing() {
    for (String method : List.of("GET", "OPTIONS")) {
      Answer answer = server.call(method, "/api/me", office.admin, null, null, "origin", "https://example.org",
          "access-control-request-method", "POST", "access-control-request-headers", "authorization");
      assertTrue(answer.raw().headers().map().keySet().stream().noneMatch(name -> name.startsWith("access-control")),
          answer.raw().headers().toString());
    }
  }

  @Test
  void aMethodIsWhatItSays() {
    for (String header : List.of("x-http-method-override", "x-method-override", "x-http-method")) {
      assertEquals(200, server.call("GET", "/api/me", office.admin, null, null, header, "DELETE").status());
    }
    Answer trace = server.call("TRACE", "/api/me", office.admin, null, null, "x-secret", "abc");
    assertTrue(trace.status() >= 400 && !text(trace).contains("abc"), text(trace));
  }

  @Test
  void everyAnswerTellsTheBrowserToBeCareful() {
    for (String path : List.of("/", "/console/", "/api/me", "/api/nothing", "/nothing", "/health/live")) {
      var headers = server.get(path, null).raw().headers();
      assertTrue(headers.firstValue("content-security-policy").orElse("").contains("frame-ancestors 'none'"), path);
      assertEquals("nosniff", headers.firstValue("x-content-type-options").orElse(""), path);
      String referrer = headers.firstValue("referrer-policy").orElse("");
      assertTrue(referrer.equals("no-referrer") || path.equals("/") && referrer.equals("same-origin"), path);
      assertFalse(headers.firstValue("server").isPresent(), path);
    }
    assertEquals("no-store", server.get("/api/me", office.admin).raw().headers().firstValue("cache-control")
        .orElse(""));
  }

  @Test
  void scriptsAndStylesComeFromOurFilesAlone() {
    assertTrue(SecurityHeaders.CSP.startsWith("default-src 'self'"));
    assertFalse(SecurityHeaders.CSP.contains("unsafe-eval"));
    assertFalse(SecurityHeaders.CSP.matches(".*script-src[^;]*unsafe-inline.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sql/V001__regions.sql", "/id/siaga/Main.class", "/logback.xml", "/.vite/manifest.json",
      "/%2e%2e/sql/V001__regions.sql", "/..%2fsql%2fV001__regions.sql", "/assets/..%2f..%2flogback.xml",
      "/assets/%2e%2e/%2e%2e/logback.xml", "//etc/passwd", "/..%5c..%5clogback.xml", "/%00",
      "/console/%2e%2e%2flogback.xml"})
  void onlyThePagesAreServed(String path) {
    Answer answer = server.get(path, null);
    assertTrue(answer.status() == 404 || answer.status() == 400 || answer.status() == 403, path + " "
        + answer.status());
  }

  @Test
  void figuresAreForThisMachineOnly() {
    assertEquals(200, server.get("/metrics", null).status());
    assertEquals(404, server.call("GET", "/metrics", null, null, null, "x-forwarded-for", "127.0.0.1").status());
    assertEquals(404, server.call("GET", "/metrics", null, null, null, "forwarded", "for=127.0.0.1").status());
  }

  private static Answer signIn() {
    return server.post("/api/session", null, Map.of("login", TestSetUp.LOGIN, "password", TestSetUp.PASSWORD));
  }

  private static String cookie() {
    return signIn().raw().headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
  }

  private static Answer refresh(String... headers) {
    return server.call("POST", "/api/session/refresh", null, "{}".getBytes(StandardCharsets.UTF_8),
        "application/json", headers);
  }

  private static String text(Answer answer) {
    return new String(answer.raw().body(), StandardCharsets.UTF_8);
  }
}
