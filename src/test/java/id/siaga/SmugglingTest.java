package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sends requests that two servers could cut in different places, with a second request hidden in the body: each must
 * be refused or answered exactly once, and the hidden one never.
 */
class SmugglingTest {
  private static final int WAIT_MAX_MS = 4_000;
  private static final String HIDDEN = "GET /health/live HTTP/1.1\\r\\nHost: abcdefg\\r\\n\\r\\n";
  private static final int HIDDEN_BYTES = 44;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      chunked and another coding   | Transfer-Encoding: chunked, identity\\r\\n\\r\\n0\\r\\n\\r\\n
      length and chunked           | Content-Length: 4\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n
      chunked and length           | Transfer-Encoding: chunked\\r\\nContent-Length: 4\\r\\n\\r\\n0\\r\\n\\r\\n
      two lengths                  | Content-Length: 0\\r\\nContent-Length: 44\\r\\n\\r\\n
      a list of lengths            | Content-Length: 0, 44\\r\\n\\r\\n
      a signed length              | Content-Length: +0\\r\\n\\r\\n
      space before the colon       | Content-Length : 44\\r\\n\\r\\n
      bare carriage return         | X-A: b\\rContent-Length: 44\\r\\n\\r\\n
      chunk size overflow          | Transfer-Encoding: chunked\\r\\n\\r\\n100000000\\r\\nx\\r\\n0\\r\\n\\r\\n
      chunk ended by line feed     | Transfer-Encoding: chunked\\r\\n\\r\\n1\\nx\\n0\\n\\n
      chunk size with a sign       | Transfer-Encoding: chunked\\r\\n\\r\\n-1\\r\\nx\\r\\n0\\r\\n\\r\\n
      coding with a look-alike     | Transfer-Encoding: xchunked\\r\\n\\r\\n0\\r\\n\\r\\n
      coding after a tab           | Transfer-Encoding:\\tchunked\\r\\nContent-Length: 4\\r\\n\\r\\n0\\r\\n\\r\\n
      null in a name               | X-\\0A: b\\r\\nContent-Length: 0\\r\\n\\r\\n
      """)
  void refusedOrAnsweredOnce(String name, String rest) throws IOException {
    Reply reply = send("POST /api/session HTTP/1.1\\r\\nHost: x\\r\\n" + rest + HIDDEN);
    assertTrue(reply.answers <= 1, name + " was answered " + reply.answers + " times:\n" + reply.text);
    assertTrue(reply.answers == 0 || reply.status >= 400 && reply.status < 500, name + ":\n" + reply.text);
    assertTrue(reply.closed, name + " left the connection open:\n" + reply.text);
  }

  /** A shortcut that skips a letter would take 44 bytes of the next request for the body of this one. */
  @Test
  void misspeltLengthIsNoLength() throws IOException {
    for (String header : new String[] {"Content-Xength", "Content-\\0ength", "content-xength"}) {
      Reply reply = send("GET /health/live HTTP/1.1\\r\\nHost: x\\r\\n" + header + ": 44\\r\\n\\r\\n" + HIDDEN
          + "GET /api/nothing HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n");
      assertEquals(header.contains("0") ? 1 : 3, reply.answers, header + ":\n" + reply.text);
    }
  }

  /** RFC 9112 lets a server read a fold as a blank; what it must never become is a header of its own. */
  @Test
  void aFoldedLineIsNoHeader() throws IOException {
    Reply reply = send("GET /health/live HTTP/1.1\\r\\nHost: x\\r\\nX-A: b\\r\\n Content-Length: 44\\r\\n\\r\\n"
        + HIDDEN
        + "GET /api/nothing HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n");
    assertEquals(3, reply.answers, reply.text);
  }

  @Test
  void theHiddenRequestIsAsLongAsThePromisedBody() {
    assertEquals(HIDDEN_BYTES, unescaped(HIDDEN).length());
  }

  @Test
  void clearTextUpgradeToHttp2IsIgnored() throws IOException {
    Reply reply = send("GET /health/live HTTP/1.1\\r\\nHost: x\\r\\nConnection: Upgrade, HTTP2-Settings, close\\r\\n"
        + "Upgrade: h2c\\r\\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\\r\\n\\r\\n");
    assertEquals(1, reply.answers, reply.text);
    assertEquals(200, reply.status);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      no request    | GARBAGE\\r\\n\\r\\n
      a bad length  | POST /api/session HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: -5\\r\\n\\r\\n
      a bad chunk   | POST /api/session HTTP/1.1\\r\\nHost: x\\r\\nCHUNKED\\r\\n\\r\\nzz\\r\\nabc\\r\\n0\\r\\n\\r\\n
      a long token  | GET /api/me HTTP/1.1\\r\\nHost: x\\r\\nAuthorization: Bearer LONG\\r\\n\\r\\n
      a long path   | GET /api/stations/LONG HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n
      """)
  void whatCannotBeReadIsRefusedInTheSameWordsAsAllElse(String name, String request) throws IOException {
    Reply reply = send(request.replace("LONG", "a".repeat(9_000))
        .replace("CHUNKED", "Content-Type: application/json\\r\\nTransfer-Encoding: chunked"));
    assertEquals(1, reply.answers, reply.text);
    assertEquals(400, reply.status, reply.text);
    assertTrue(reply.text.contains("content-type: application/problem+json"), reply.text);
    assertTrue(reply.text.contains("\"/problems/malformed\""), reply.text);
    assertTrue(reply.closed);
  }

  @Test
  void anUnreadBodyIsNotTheNextRequest() throws IOException {
    Reply reply = send("POST /api/live/ticket HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 44\\r\\n\\r\\n" + HIDDEN
        + "GET /health/live HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n");
    assertEquals(401, reply.status);
    assertTrue(reply.answers <= 2, "the hidden request was answered:\n" + reply.text);
    assertTrue(reply.closed);
  }

  private record Reply(int status, int answers, boolean closed, String text) {}

  /** Sends the bytes and reads until the server closes; escapes stand for themselves on the wire. */
  private static Reply send(String escaped) throws IOException {
    String text = unescaped(escaped);
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    boolean closed = false;
    try (Socket socket = new Socket("127.0.0.1", server.server.port())) {
      socket.setSoTimeout(WAIT_MAX_MS);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      byte[] buffer = new byte[4096];
      for (int n = socket.getInputStream().read(buffer); n >= 0; n = socket.getInputStream().read(buffer)) {
        read.write(buffer, 0, n);
      }
      closed = true;
    } catch (SocketTimeoutException open) {
      closed = false;
    } catch (IOException reset) {
      closed = true;
    }
    String answer = read.toString(StandardCharsets.ISO_8859_1);
    Matcher heads = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ").matcher(answer);
    int answers = 0;
    int status = 0;
    while (heads.find()) {
      if (answers++ == 0) status = Integer.parseInt(heads.group(1));
    }
    return new Reply(status, answers, closed, answer);
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");
  }
}
