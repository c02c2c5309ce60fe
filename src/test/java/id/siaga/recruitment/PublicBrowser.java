package id.siaga.recruitment;

import id.siaga.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plainest browser: it keeps cookies, follows redirects and sends forms, and runs no script. */
public final class PublicBrowser {
  private static final String BOUNDARY = "------contoh7MA4YWxk";
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final TestServer server;
  public final Map<String, String> cookies = new LinkedHashMap<>();

  public PublicBrowser(TestServer server) {
    this.server = server;
  }

  /** What is shown in the end: where, with which status, and the page. */
  public record Shown(String path, int status, String html) {
    /** The words of the page without its markup. */
    public String text() {
      return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace("&amp;", "&");
    }

    /** The first group of the pattern in the page. */
    public String find(String pattern) {
      Matcher matcher = Pattern.compile(pattern).matcher(html);
      if (!matcher.find()) throw new IllegalStateException(pattern + " is not in " + html);
      return matcher.group(1);
    }
  }

  public Shown get(String path) {
    return send(path, request(path).GET());
  }

  /** @param fields names and values in turn */
  public Shown post(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      if (i > 0) body.append('&');
      body.append(coded(fields[i])).append('=').append(coded(fields[i + 1]));
    }
    return send(path, own(path).header("content-type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  public Shown upload(String path, String field, byte[] file) {
    byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
        + "\"; filename=\"../../x.html\"\r\nContent-Type: text/html\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] body = new byte[head.length + file.length + end.length];
    System.arraycopy(head, 0, body, 0, head.length);
    System.arraycopy(file, 0, body, head.length, file.length);
    System.arraycopy(end, 0, body, head.length + file.length, end.length);
    return send(path, own(path).header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder own(String path) {
    return request(path).header("origin", server.url()).header("sec-fetch-site", "same-origin");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
        .timeout(Duration.ofSeconds(30)).header("accept", "text/html");
    StringBuilder sent = new StringBuilder();
    cookies.forEach((name, value) -> sent.append(sent.isEmpty() ? "" : "; ").append(name).append('=').append(value));
    if (!sent.isEmpty()) request.header("cookie", sent.toString());
    return request;
  }

  private Shown send(String path, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (String set : answer.headers().allValues("set-cookie")) {
        String[] pair = set.replaceAll(";.*", "").split("=", 2);
        if (set.contains("Max-Age=0")) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
      }
      if (answer.statusCode() == 303) return get(answer.headers().firstValue("location").orElseThrow());
      return new Shown(path, answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
