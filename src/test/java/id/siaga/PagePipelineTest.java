package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Origins;
import id.siaga.web.Page;
import id.siaga.web.PageCookie;
import id.siaga.web.PageReply;
import id.siaga.web.WebVerticle;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pipeline of pages promises, shown on pages made for it. */
class PagePipelineTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTI = "multipart/form-data; boundary=XyZ";
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static TestServer server;
  private static WebVerticle web;
  private static Path uploads;

  private static final class Pages implements Feature {
    @Override
    public List<Endpoint<?, ?>> endpoints() {
      return List.of();
    }

    @Override
    public List<Page> pages() {
      return List.of(Page.get("/coba", "a test", in -> Future.succeededFuture(PageReply.show("<p>" + in.query("a")))),
          Page.form("/coba", "a test", Set.of("nama", "teks"), in -> Future.succeededFuture(
              PageReply.go("/coba").with(new PageCookie("lamaran", in.field("teks"), "/coba", 100)))),
          Page.upload("/coba/berkas", "a test", Set.of("nama", "berkas", "foto"), in -> Future.succeededFuture(
              PageReply.show(in.field("nama") + " " + (in.file() == null ? "-" : content(in.file().path()))))),
          Page.get("/coba/rusak", "a test", in -> {
            throw new IllegalStateException("rahasia");
          }));
    }

    private static String content(Path file) {
      try {
        return Files.size(file) > 100 ? String.valueOf(Files.size(file)) : Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
    uploads = Files.createTempDirectory(Path.of("target"), "pages");
    Kernel kernel = server.server.kernel();
    web = new WebVerticle(new WebVerticle.Door("127.0.0.1", 0, null, uploads, true), List.of(new Pages()),
        kernel.tokens(), new Origins(List.of()));
    Server.wait(kernel.vertx().deployVerticle(web));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aFormIsReadAndAnsweredWithARedirectAndACarefulCookie() {
    HttpResponse<String> answer = post("/coba", FORM, "nama=Si%C3%A4+a%26b&teks=x", own());
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals("/coba", header(answer, "location"));
    assertEquals(500, post("/coba", FORM, "teks=%0a", own()).statusCode(), "no answer is worse than a bad one");
    String cookie = header(answer, "set-cookie");
    assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Secure"), cookie);
  }

  @Test
  void aPageTellsTheBrowserToBeCareful() {
    HttpResponse<String> answer = send(request("/coba").GET());
    assertEquals(200, answer.statusCode());
    String csp = header(answer, "content-security-policy");
    assertTrue(csp.contains("default-src 'none'") && !csp.contains("unsafe"), csp);
    assertEquals("no-store", header(answer, "cache-control"));
    assertEquals("same-origin", header(answer, "referrer-policy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "null", "https://example.org", "http://127.0.0.1"})
  void aFormOfAnotherSiteIsRefused(String origin) {
    String[] headers = origin.equals("NONE") ? new String[0] : new String[] {"origin", origin};
    assertEquals(403, post("/coba", FORM, "nama=x", headers).statusCode());
    assertEquals(403, post("/coba", FORM, "nama=x", "origin", url(), "sec-fetch-site", "cross-site").statusCode());
    assertEquals(403, post("/coba/berkas", MULTI, "--XyZ--\r\n", headers).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lain=1", "nama=1&nama=2", "nama", "=1", "nama=%4", "nama=%zz", "nama=%ff", "nama=%00",
      "nama=%ed%a0%80", "&", "nama=1&&teks=2", "nama=1&"})
  void garbageInAFormIsRefusedInWords(String body) {
    HttpResponse<String> answer = post("/coba", FORM, body, own());
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("<h1>") && answer.body().contains("lang=\"id\""), answer.body());
    HttpResponse<String> english = post("/coba", FORM, body, "origin", url(), "accept-language", "en");
    assertTrue(english.body().contains("lang=\"en\""), english.body());
  }

  @Test
  void partsAreTakenApart() {
    String part = "--XyZ\r\nContent-Disposition: form-data; name=\"nama\"\r\n\r\nSi ä\r\n";
    String file = "--XyZ\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"../../x.html\"\r\n"
        + "Content-Type: text/html\r\n\r\n";
    assertEquals("Si ä \r\n--Xyz\r\n--X", multipart(part + file + "\r\n--Xyz\r\n--X\r\n--XyZ--\r\n").body());
    assertEquals(" -", multipart("--XyZ--\r\n").body(), "a form without fields");
    String empty = file.replace("berkas", "foto") + "\r\n";
    assertEquals("Si ä x", multipart(part + file + "x\r\n" + empty + "--XyZ--\r\n").body(), "a second one, not chosen");
    assertEquals("Si ä -", multipart(part + file + "\r\n--XyZ--\r\n").body());
    assertEquals("Si ä 300000", multipart(part + file + "\r\n--Xy".repeat(50_000) + "\r\n--XyZ--").body());
    assertEquals(0, uploads.toFile().list().length, "nothing is left behind");
  }

  @Test
  void garbagePartsAreRefusedInWords() {
    String part = "--XyZ\r\nContent-Disposition: form-data; name=\"nama\"\r\n\r\nx\r\n";
    String file = "--XyZ\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a\"\r\n\r\nx\r\n";
    List<String> bodies = new ArrayList<>(List.of("", "x", "--XyZ", part, "x" + part + "--XyZ--",
        part + part + "--XyZ--", file + file + "--XyZ--", part + "--XyZ--trailing", part.repeat(10) + "--XyZ--",
        part.replace("nama", "lain") + "--XyZ--", part.replace("form-data", "attachment") + "--XyZ--",
        part.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n") + "--XyZ--",
        part.replace("nama\"", "na\"ma\"") + "--XyZ--", "--XyZ\r\n" + "a".repeat(5000) + "\r\n--XyZ--",
        part.replace("x\r", "\0\r") + "--XyZ--", file.replace("berkas", "b") + "--XyZ--"));
    for (String body : bodies) {
      HttpResponse<String> answer = multipart(body);
      assertEquals(400, answer.statusCode(), body);
      assertTrue(answer.body().contains("<h1>"), body);
    }
    assertEquals(415, post("/coba/berkas", FORM, "nama=x", own()).statusCode());
    assertEquals(415, post("/coba", MULTI, "x", own()).statusCode());
    assertEquals(0, uploads.toFile().list().length, "nothing is left behind");
  }

  @Test
  void whatIsTooLargeIsToldSoAfterItWasReadToItsEnd() {
    String file = "--XyZ\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a\"\r\n\r\n";
    HttpResponse<String> answer = multipart(file + "x".repeat(9 << 20) + "\r\n--XyZ--");
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("lebih besar dari 8 MB"), answer.body());
    assertEquals(413, post("/coba", FORM, "nama=" + "x".repeat(70_000), own()).statusCode());
    assertEquals(0, uploads.toFile().list().length, "nothing is left behind");
  }

  @Test
  void aMissingOrBrokenPageIsAPageToo() {
    HttpResponse<String> broken = send(request("/coba/rusak").GET());
    assertEquals(500, broken.statusCode());
    assertFalse(broken.body().contains("rahasia"));
    HttpResponse<String> missing = send(request("/tidak-ada").header("accept", "text/html").GET());
    assertEquals(404, missing.statusCode());
    assertTrue(missing.body().contains("<h1>Tidak ditemukan"), missing.body());
    assertTrue(header(send(request("/tidak-ada").GET()), "content-type").contains("problem+json"));
  }

  private static HttpResponse<String> multipart(String body) {
    return post("/coba/berkas", MULTI, body, own());
  }

  private static HttpResponse<String> post(String path, String type, String body, String... headers) {
    HttpRequest.Builder request = request(path).header("content-type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (headers.length > 0) request.headers(headers);
    return send(request);
  }

  private static String[] own() {
    return new String[] {"origin", url(), "sec-fetch-site", "same-origin"};
  }

  private static String url() {
    return "http://127.0.0.1:" + web.port();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
