package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import id.siaga.web.Endpoint;
import id.siaga.web.Json;
import id.siaga.web.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every endpoint as everybody who must not pass: strangers, wrong roles, and the right role from the
 * neighbouring kecamatan. Endpoints come from the running server, so a new one is walked without being asked.
 */
class AccessSweepTest {
  /** Calls after which others no longer find what they need. */
  private static final List<String> LAST = List.of("DELETE /api/session", "POST /api/rounds");
  /** Proved by tests of their own: served once in the life of an office, or after long work. */
  private static final List<String> ONCE = List.of("POST /api/setup", "GET /api/jobs/:id/file");
  /** Supervisors have no password. */
  private static final List<String> STAFF_ONLY = List.of("PUT /api/me/password");
  private static SweepOffice office;

  @BeforeAll
  static void start() {
    office = new SweepOffice();
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @Test
  void everyEndpointHasASampleAndEverySampleAnEndpoint() {
    Set<String> served = new TreeSet<>();
    office.endpoints().forEach(endpoint -> served.add(Samples.key(endpoint)));
    assertTrue(served.size() > 10, served.toString());
    assertEquals(String.join("\n", served), String.join("\n", Samples.all().keySet()));
  }

  /** Every refusal below is worth something only because the same call succeeds for who may make it. */
  @TestFactory
  Stream<DynamicTest> theRightRoleAtHomePassesAndTheAnswerFitsTheContract() {
    ContractShape contract = new ContractShape(office.endpoints());
    SweepOffice own = new SweepOffice();
    return sampled().filter(endpoint -> !ONCE.contains(Samples.key(endpoint)))
        .flatMap(endpoint -> roles(endpoint, true).stream().map(role -> test(endpoint, role, () -> {
          Answer answer = send(own, endpoint, own.here, role, own.here.token(role));
          assertTrue(answer.status() == 200 || answer.status() == 202 || answer.status() == 204, text(answer));
          assertEquals(List.of(), contract.misfits(endpoint, answer), text(answer));
        }))).onClose(own::close);
  }

  @TestFactory
  Stream<DynamicTest> aStrangerIsAskedToSignIn() {
    return sampled().filter(endpoint -> !endpoint.access().open()).map(endpoint -> test(endpoint, null, () -> {
      Call call = Samples.of(endpoint).in(office.here, Role.ADMIN);
      for (String token : new String[] {null, "", "x", "e30.e30.e30"}) {
        Answer answer = send(office, endpoint, call, token);
        assertEquals(401, answer.status(), text(answer));
        assertEquals("/problems/signed-out", answer.json().path("type").asText());
      }
    }));
  }

  @TestFactory
  Stream<DynamicTest> aWrongRoleIsRefused() {
    return sampled().flatMap(endpoint -> roles(endpoint, false).stream().map(role -> test(endpoint, role, () -> {
      Answer answer = send(office, endpoint, office.here, role, office.here.token(role));
      assertEquals(403, answer.status(), text(answer));
    })));
  }

  @TestFactory
  Stream<DynamicTest> theNeighbourSeesAndChangesNothing() {
    return sampled().filter(endpoint -> !endpoint.access().open()).flatMap(endpoint -> roles(endpoint, true).stream()
        .map(role -> test(endpoint, role, () -> {
          Call call = Samples.of(endpoint).in(office.here, role);
          String before = office.picture(office.here);
          Answer answer = send(office, endpoint, call, office.there.token(role));
          assertTrue(answer.status() < 500, text(answer));
          boolean named = endpoint.access().where() != null;
          if (named) assertEquals(404, answer.status(), text(answer));
          String asked = call.path() + text(call.body());
          for (String secret : office.here.secrets()) {
            assertFalse(!asked.contains(secret) && text(answer).contains(secret), secret + " leaks: " + text(answer));
          }
          assertEquals(before, office.picture(office.here), "the neighbour changed something: " + text(answer));
        })));
  }

  @TestFactory
  Stream<DynamicTest> anUnknownFieldIsRefused() {
    return sampled().map(endpoint -> test(endpoint, null, () -> {
      Role role = endpoint.access().open() ? Role.ADMIN : roles(endpoint, true).get(0);
      Call call = Samples.of(endpoint).in(office.here, role);
      String token = endpoint.access().open() ? null : office.here.token(role);
      refused("zzz", send(office, endpoint, with(call, "zzz", endpoint), token));
      if (endpoint.path().contains("/:") && endpoint.bodyMaxBytes() > 0 && endpoint.input() != Upload.class) {
        String field = endpoint.path().replaceAll(".*/:(\\w+).*", "$1");
        Map<String, Object> body = new LinkedHashMap<>(fields(call.body()));
        body.put(field, "1");
        refused(field, send(office, endpoint, Call.json(call.path(), body), token));
      }
    }));
  }

  private static void refused(String field, Answer answer) {
    assertEquals(400, answer.status(), field + ": " + text(answer));
    assertEquals(field, answer.json().path("fields").path(0).path("field").asText(), text(answer));
  }

  private static Call with(Call call, String field, Endpoint<?, ?> endpoint) {
    if (endpoint.bodyMaxBytes() == 0 || endpoint.input() == Upload.class) {
      return new Call(call.path() + (call.path().contains("?") ? "&" : "?") + field + "=1", call.body(), call.type());
    }
    Map<String, Object> body = new LinkedHashMap<>(fields(call.body()));
    body.put(field, 1);
    return Call.json(call.path(), body);
  }

  private static Map<?, ?> raw(Object body) {
    return body instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Map<String, Object> fields(Object body) {
    Map<String, Object> fields = new LinkedHashMap<>();
    raw(body).forEach((name, value) -> fields.put(String.valueOf(name), value));
    return fields;
  }

  private static Stream<Endpoint<?, ?>> sampled() {
    List<Endpoint<?, ?>> sampled = new ArrayList<>(office.endpoints());
    sampled.removeIf(endpoint -> Samples.of(endpoint) == null);
    sampled.sort(Comparator.comparing(endpoint -> LAST.contains(Samples.key(endpoint))));
    return sampled.stream();
  }

  /** Those who may call, or those who may not; nobody is wrong where signing in is all that is asked. */
  private static List<Role> roles(Endpoint<?, ?> endpoint, boolean right) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SUPERVISOR || !STAFF_ONLY.contains(Samples.key(endpoint)))
        .filter(role -> right == (endpoint.access().permission() == null
        || role.may(endpoint.access().permission()))).toList();
  }

  private static DynamicTest test(Endpoint<?, ?> endpoint, Role role, org.junit.jupiter.api.function.Executable run) {
    return DynamicTest.dynamicTest(Samples.key(endpoint) + (role == null ? "" : " as " + role.wire()), run);
  }

  private static Answer send(SweepOffice where, Endpoint<?, ?> endpoint, Site site, Role role, String token) {
    return send(where, endpoint, Samples.of(endpoint).in(site, role), token);
  }

  private static Answer send(SweepOffice where, Endpoint<?, ?> endpoint, Call call, String token) {
    byte[] body = call.body() == null ? null : text(call.body()).getBytes(StandardCharsets.UTF_8);
    return where.server.call(endpoint.method().name(), call.path(), token, body, call.type());
  }

  private static String text(Object body) {
    return body == null ? "" : body instanceof String text ? text : Json.text(body);
  }

  private static String text(Answer answer) {
    return answer.status() + " " + new String(answer.raw().body(), StandardCharsets.UTF_8);
  }
}
