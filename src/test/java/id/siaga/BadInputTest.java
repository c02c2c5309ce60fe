package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.Samples.Call;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import id.siaga.web.Endpoint;
import id.siaga.web.Json;
import id.siaga.web.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sends every endpoint what no honest client would: always a problem in plain words, never a 500, never a hang. */
class BadInputTest {
  private static final String JSON = "application/json";
  private static final int NUL = 0;
  private static final Map<String, Call> CALLS = new LinkedHashMap<>();
  private static SweepOffice office;

  @BeforeAll
  static void start() {
    office = new SweepOffice();
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @AfterEach
  void theServerIsStillThere() {
    assertEquals(200, office.server.get("/health/ready", null).status());
  }

  @TestFactory
  Stream<DynamicTest> brokenBodies() {
    return readers().map(endpoint -> test(endpoint, () -> {
      for (Map.Entry<String, byte[]> broken : brokenTexts().entrySet()) {
        Answer answer = send(endpoint, broken.getValue(), JSON);
        refused(broken.getKey(), answer);
        assertEquals(400, answer.status(), broken.getKey());
      }
      refused("text/plain", 415, send(endpoint, "{}".getBytes(StandardCharsets.UTF_8), "text/plain"));
      refused("a form", 415, send(endpoint, "a=b".getBytes(StandardCharsets.UTF_8),
          "application/x-www-form-urlencoded"));
      refused("too large", 413, send(endpoint, new byte[endpoint.bodyMaxBytes() + 1], JSON));
    }));
  }

  /** Puts each of a list of odd values in the place of each value of the good call, at every depth. */
  @TestFactory
  Stream<DynamicTest> oddValues() {
    return readers().map(endpoint -> test(endpoint, () -> {
      JsonNode good = Json.MAPPER.valueToTree(call(endpoint).body() == null ? Map.of() : call(endpoint).body());
      List<String> wrong = new ArrayList<>();
      for (String odd : oddities()) {
        for (String place : places(good, "")) {
          byte[] body = Json.text(good.deepCopy()).isEmpty() ? null : placed(good, place, odd);
          Answer answer = send(endpoint, body, JSON);
          if (answer.status() >= 500) wrong.add(place + " = " + abbreviated(odd) + " gives " + answer.json());
          if (answer.status() >= 400 && answer.status() < 500 && !isProblem(answer)) {
            wrong.add(place + " = " + abbreviated(odd) + " is no problem: " + answer.status());
          }
        }
      }
      assertEquals("", String.join("\n", wrong));
    }));
  }

  @TestFactory
  Stream<DynamicTest> oddAddresses() {
    return office.endpoints().stream().filter(endpoint -> Samples.of(endpoint) != null).map(endpoint ->
        test(endpoint, () -> {
          List<String> wrong = new ArrayList<>();
          for (String odd : List.of("%00", "%FF%FE", "..%2f..%2fetc%2fpasswd", "-1", "0", "1e9", "99999999999999999999",
              "%F0%9F%98%80", "'%20or%201=1--", "a".repeat(2_000), "%ED%A0%80", "%")) {
            for (String path : addresses(endpoint, odd)) {
              Answer answer = attempt(endpoint, path);
              if (answer != null && answer.status() >= 500) wrong.add(path + " gives " + answer.json());
            }
          }
          assertEquals("", String.join("\n", wrong));
        }));
  }

  /** Files that are no CSV at all, or one that never ends well. */
  @TestFactory
  Stream<DynamicTest> brokenFiles() {
    return office.endpoints().stream().filter(endpoint -> endpoint.input() == Upload.class).map(endpoint ->
        test(endpoint, () -> {
          for (String odd : List.of("", "\0", "PK\3\4aaaa", "kode\n\"", "{\"a\":1}", ";;;;\n;;;;", "\uFEFF",
              "kode\n".repeat(9),
              "a".repeat(100_000), "kode,kode\n1,2", "kode\n" + "\"".repeat(9_999))) {
            Answer answer = send(endpoint, odd.getBytes(StandardCharsets.UTF_8), "text/csv");
            assertTrue(answer.status() < 500, abbreviated(odd) + ": " + answer.json());
            assertFalse(answer.json().path("applied").asBoolean(), abbreviated(odd) + ": " + answer.json());
          }
        }));
  }

  private static Map<String, byte[]> brokenTexts() {
    Map<String, byte[]> broken = new LinkedHashMap<>();
    for (String text : List.of("x", "{", "{\"a\":1", "{\"a\":1}}", "{'a':1}", "{\"a\":1,\"a\":2}", "{a:1}",
        "{\"a\":01}",
        "{\"a\":NaN}", "{\"a\":1e400}", "{\"a\":-1e400}", "{\"a\":1,}", "[]", "[{}]", "\"text\"", "1", "null", "true",
        "{\"a\":\"\\x\"}", "{\"a\":\"line\nbreak\"}", "{\"zzz\":1}", "{\"__proto__\":{}}", "// a\n{}",
        "{\"a\":" + "9".repeat(2_000) + "}")) {
      broken.put(text.length() > 40 ? text.substring(0, 40) : text, text.getBytes(StandardCharsets.UTF_8));
    }
    broken.put("depth 100", ("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}").getBytes(StandardCharsets.UTF_8));
    broken.put("depth 20,000", "[".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    broken.put("invalid UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
    broken.put("a half letter", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xE2, (byte) 0x82, '"', '}'});
    broken.put("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16));
    broken.put("zeros", new byte[64]);
    return broken;
  }

  /** JSON of values that are well formed and mean nothing good. */
  private static List<String> oddities() {
    return List.of("null", "true", "0", "-1", "1.5", "1e308", "9223372036854775808", "-9223372036854775809",
        "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u202e\"", "[]", "{}",
        "[[]]",
        "[null]", "{\"a\":{}}", "\"2024-13-45\"", "\"+999999999-01-01T00:00:00Z\"", "\"-999999999-01-01\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"" + "a".repeat(30_000) + "\"", "\"'; drop table person; --\"",
        "\"{{7*7}}\"", "\"\\\\\"");
  }

  private static List<String> places(JsonNode node, String path) {
    List<String> places = new ArrayList<>();
    node.fields().forEachRemaining(field -> {
      String at = path + "/" + field.getKey();
      places.add(at);
      places.addAll(places(field.getValue(), at));
    });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      places.add(path + "/" + i);
      places.addAll(places(node.get(i), path + "/" + i));
    }
    return places;
  }

  private static byte[] placed(JsonNode good, String place, String odd) {
    JsonNode copy = good.deepCopy();
    JsonNode parent = copy.at(place.substring(0, place.lastIndexOf('/')));
    String name = place.substring(place.lastIndexOf('/') + 1);
    if (parent instanceof ObjectNode object) object.put(name, "ODD");
    if (parent instanceof ArrayNode array) array.set(Integer.parseInt(name), "ODD");
    return Json.text(copy).replace("\"ODD\"", odd).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> addresses(Endpoint<?, ?> endpoint, String odd) {
    List<String> paths = new ArrayList<>();
    String path = call(endpoint).path();
    if (endpoint.path().contains("/:")) paths.add(endpoint.path().replaceAll(":\\w+", java.util.regex.Matcher
        .quoteReplacement(odd)));
    if (endpoint.input().isRecord() && endpoint.method().name().equals("GET")) {
      Arrays.stream(endpoint.input().getRecordComponents())
          .filter(c -> !endpoint.path().contains(":" + c.getName()))
          .forEach(c -> paths.add(path.replaceAll("\\?.*", "") + "?" + c.getName() + "=" + odd));
    }
    return paths;
  }

  /** Null where the client's own library refuses to send the address. */
  private static Answer attempt(Endpoint<?, ?> endpoint, String path) {
    try {
      return office.server.call(endpoint.method().name(), path, token(endpoint), null, JSON);
    } catch (IllegalArgumentException unsendable) {
      return null;
    }
  }

  private static Stream<Endpoint<?, ?>> readers() {
    List<Endpoint<?, ?>> readers = new ArrayList<>(office.endpoints());
    readers.removeIf(endpoint -> endpoint.bodyMaxBytes() == 0 || endpoint.input() == Upload.class
        || endpoint.method().name().equals("DELETE") || Samples.of(endpoint) == null);
    return readers.stream();
  }

  /** Made once: what is sent over and over must not use up the tries that a person has. */
  private static Call call(Endpoint<?, ?> endpoint) {
    return CALLS.computeIfAbsent(Samples.key(endpoint), key -> Samples.of(endpoint).in(office.here, role(endpoint)));
  }

  private static Role role(Endpoint<?, ?> endpoint) {
    return Arrays.stream(Role.values()).filter(role -> endpoint.access().permission() == null
        || role.may(endpoint.access().permission())).findFirst().orElseThrow();
  }

  private static String token(Endpoint<?, ?> endpoint) {
    return endpoint.access().open() ? null : office.here.token(role(endpoint));
  }

  private static Answer send(Endpoint<?, ?> endpoint, byte[] body, String type) {
    return office.server.call(endpoint.method().name(), call(endpoint).path(), token(endpoint), body, type);
  }

  private static void refused(String what, int status, Answer answer) {
    refused(what, answer);
    assertEquals(status, answer.status(), what);
  }

  private static void refused(String what, Answer answer) {
    assertTrue(answer.status() >= 400 && answer.status() < 500, what + ": " + answer.status() + " " + answer.json());
    assertTrue(isProblem(answer), what + ": " + answer.raw().headers().map());
  }

  private static boolean isProblem(Answer answer) {
    boolean typed = answer.raw().headers().firstValue("content-type").orElse("").startsWith("application/problem+json");
    return typed && answer.json().hasNonNull("type") && answer.json().hasNonNull("title")
        && answer.json().path("status").asInt() == answer.status();
  }

  private static String abbreviated(String text) {
    return text.length() > 50 ? text.substring(0, 50) + "…" : text.replace((char) NUL, '?');
  }

  private static DynamicTest test(Endpoint<?, ?> endpoint, org.junit.jupiter.api.function.Executable run) {
    return DynamicTest.dynamicTest(Samples.key(endpoint), run);
  }
}
