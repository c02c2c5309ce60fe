package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestServer.Answer;
import id.siaga.web.Page;
import id.siaga.web.Page.Takes;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every public page as everybody who comes with nothing, or with something bad. */
class PagesSweepTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTI = "multipart/form-data; boundary=x";
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    TestSetUp.open(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thereArePagesAndEachSaysWhyItIsOpen() {
    assertTrue(pages().count() > 20);
    assertTrue(pages().allMatch(page -> page.reason().length() > 10));
    assertTrue(pages().allMatch(page -> page.fields().size() <= 20));
  }

  @TestFactory
  Stream<DynamicTest> everyPageCanBeReadInEnglish() {
    return of(HttpMethod.GET, page -> {
      Answer answer = server.call("GET", path(page), null, null, null, "cookie", "siaga_bahasa=en");
      for (int i = 0; answer.status() == 303 && i < 3; i++) {
        answer = server.call("GET", answer.raw().headers().firstValue("location").orElseThrow(), null, null, null,
            "cookie", "siaga_bahasa=en");
      }
      assertEquals(200, answer.status(), text(answer));
      assertTrue(text(answer).startsWith("<!doctype html>\n<html lang=\"en\">"), text(answer));
      String words = text(answer).replaceAll("(?s)<a [^>]*lang=\"id\".*?</a>|<[^>]*>", " ");
      assertFalse(words.matches("(?s).*\\b(yang|tidak|dengan|untuk|lamaran|Anda|atau|berkas|kembali)\\b.*"), words);
    });
  }

  @TestFactory
  Stream<DynamicTest> aStrangerCanReadEveryPage() {
    return of(HttpMethod.GET, page -> {
      Answer answer = server.get(path(page), null);
      for (int i = 0; answer.status() == 303 && i < 3; i++) {
        answer = server.get(answer.raw().headers().firstValue("location").orElseThrow(), null);
      }
      assertEquals(200, answer.status(), text(answer));
      assertTrue(text(answer).startsWith("<!doctype html>\n<html lang=\"id\">"), text(answer));
      assertTrue(text(answer).contains("<h1>"), text(answer));
      assertFalse(text(answer).matches("(?s).*(<script>|style=|onclick=|javascript:).*"), "nothing inline");
      assertTrue(answer.raw().headers().firstValue("content-security-policy").orElse("")
          .startsWith("default-src 'none'"));
    });
  }

  @TestFactory
  Stream<DynamicTest> aFormOfAnotherSiteIsRefused() {
    return of(HttpMethod.POST, page -> {
      for (String[] headers : List.of(new String[0], new String[] {"origin", "https://example.org"},
          new String[] {"origin", server.url(), "sec-fetch-site", "cross-site"})) {
        assertEquals(403, post(page, "", headers).status());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> whatIsTooLargeIsRefused() {
    return of(HttpMethod.POST, page -> {
      int bytes = page.takes() == Takes.FILE ? Page.FILE_MAX_BYTES + Page.FORM_MAX_BYTES : Page.FORM_MAX_BYTES;
      assertEquals(413, post(page, "x".repeat(bytes + 1), "origin", server.url()).status());
    });
  }

  @TestFactory
  Stream<DynamicTest> garbageIsRefused() {
    return of(HttpMethod.POST, page -> {
      String field = page.fields().isEmpty() ? "x" : page.fields().iterator().next();
      for (String body : List.of("%", "zzz=1", field + "=%ff", field + "=1&" + field + "=2", "--x\r\n\r\n", "=")) {
        Answer answer = post(page, body, "origin", server.url());
        assertEquals(400, answer.status(), body);
        assertTrue(text(answer).contains("<h1>"), text(answer));
      }
      String other = page.takes() == Takes.FILE ? FORM : MULTI;
      assertEquals(415, server.call("POST", path(page), null, new byte[] {'x'}, other, "origin", server.url())
          .status());
    });
  }

  @TestFactory
  Stream<DynamicTest> withNothingInItNobodyFails() {
    return of(HttpMethod.POST, page -> {
      String body = page.takes() == Takes.FILE ? "--x\r\nContent-Disposition: form-data; name=\"foto\"\r\n\r\n\r\n--x--"
          : "";
      Answer answer = post(page, body, "origin", server.url());
      assertTrue(answer.status() < 500, answer.status() + text(answer));
    });
  }

  private interface Check {
    void of(Page page);
  }

  private static Stream<DynamicTest> of(HttpMethod method, Check check) {
    return pages().filter(page -> page.method().equals(method))
        .map(page -> DynamicTest.dynamicTest(page.method() + " " + page.path(), () -> check.of(page)));
  }

  private static Stream<Page> pages() {
    return server.server.features().stream().flatMap(feature -> feature.pages().stream());
  }

  private static String path(Page page) {
    return page.path().replaceAll(":\\w+", "3673011001-abcdefghijklmnop");
  }

  private static Answer post(Page page, String body, String... headers) {
    return server.call("POST", path(page), null, body.getBytes(StandardCharsets.UTF_8),
        page.takes() == Takes.FILE ? MULTI : FORM, headers);
  }

  private static String text(Answer answer) {
    return new String(answer.raw().body(), StandardCharsets.UTF_8);
  }
}
