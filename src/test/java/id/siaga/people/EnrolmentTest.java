package id.siaga.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestPeople;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.access.Role;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
  private static final int ROUND = 1;
  private static final List<Long> STATIONS =
      LongStream.rangeClosed(1, 210).mapToObj(n -> 3673011001000L + n).toList();
  private static final TestClock CLOCK = new TestClock();
  private static TestServer server;
  private static List<UUID> people;
  private String admin;

  @BeforeAll
  static void start() {
    server = TestServer.start(CLOCK);
    TestSetUp.open(server);
    people = TestPeople.supervisors(server, ROUND, STATIONS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void admin() {
    admin = TestActors.admin(server);
  }

  @Test
  void aPhoneTradesItsCodeForASession() throws Exception {
    JsonNode invitation = invite(0);
    assertEquals(people.get(0).toString(), invitation.get("person").asText());
    String code = invitation.get("code").asText();
    assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"), code);
    assertEquals(server.url() + "/phone/#" + code, invitation.get("link").asText());

    Answer in = enrol(" " + code.toLowerCase(Locale.ROOT).replace("-", "") + " ", key());
    assertEquals(200, in.status(), in.json().toString());
    assertEquals("supervisor", in.json().at("/actor/role").asText());
    assertEquals(STATIONS.get(0).longValue(), in.json().at("/actor/territories/0/low").asLong());
    assertEquals(STATIONS.get(0).longValue(), in.json().at("/actor/territories/0/high").asLong());
    assertEquals(STATIONS.get(0).longValue(), in.json().at("/station/code").asLong());
    assertEquals(ROUND, in.json().at("/round/id").asInt());
    String claims = new String(Base64.getUrlDecoder().decode(token(in).split("\\.")[1]));
    assertFalse(claims.contains("Contoh") || claims.contains("0812"), claims);
    Answer next = server.post("/api/session/refresh", null, Map.of("refreshToken", refreshToken(in)));
    assertEquals(200, next.status());
    assertEquals("supervisor", next.json().at("/actor/role").asText());
    assertFalse(TestPeople.officeChain(server).contains("Contoh"), "no names in the journal");
  }

  @Test
  void withTheSameKeyALostAnswerIsGivenAgainForAWhile() throws Exception {
    String code = code(1);
    String key = key();
    Answer first = enrol(code, key);
    Answer again = enrol(code, key);
    assertEquals(200, again.status());
    assertEquals(first.json().at("/actor/id"), again.json().at("/actor/id"));
    assertNotEquals(refreshToken(first), refreshToken(again));
    assertEquals(200, server.get("/api/sessions", token(first)).status(), "it is the same session");
    assertEquals(1, server.get("/api/sessions", token(again)).json().get("sessions").size());
    assertEquals(410, enrol(code, key()).status(), "another device");
    assertEquals(410, enrol(code, null).status(), "a device without a key");
    CLOCK.advance(Enrolment.ANSWER_AGAIN);
    assertEquals(410, enrol(code, key).status(), "too late");
    assertEquals(200, server.post("/api/session/refresh", null, Map.of("refreshToken", refreshToken(again))).status());
  }

  @Test
  void withoutAKeyACodeServesOnce() {
    String code = code(2);
    assertEquals(200, enrol(code, null).status());
    assertEquals(410, enrol(code, null).status());
  }

  @Test
  void unknownUsedVoidedAndExpiredSoundTheSame() {
    String old = code(3);
    String used = code(4);
    assertEquals(200, enrol(used, null).status());
    String fresh = code(3);
    String late = code(5);
    assertEquals(200, enrol(fresh, null).status(), "the newest works");
    Set<String> details = new HashSet<>();
    for (String code : List.of(old, used, "00000-00000")) details.add(detail(enrol(code, null)));
    CLOCK.advance(Invitations.LIFETIME);
    details.add(detail(enrol(late, null)));
    assertEquals(1, details.size(), details.toString());
    assertEquals(400, enrol("ABC", null).status());
  }

  @Test
  void issuingAgainVoidsOnlyWhatIsUnused() throws Exception {
    String key = key();
    String used = code(6);
    assertEquals(200, enrol(used, key).status());
    code(6);
    assertEquals(200, enrol(used, key).status(), "a used code still answers its own device");
  }

  @Test
  void aNewPhoneEndsTheOneBefore() throws Exception {
    Answer old = enrol(code(7), key());
    Answer young = enrol(code(7), key());
    assertEquals(401, server.get("/api/sessions", token(old)).status());
    assertEquals(401, server.post("/api/session/refresh", null, Map.of("refreshToken", refreshToken(old))).status());
    assertEquals(200, server.get("/api/sessions", token(young)).status());
    assertTrue(TestPeople.officeChain(server).contains("access.changed {\"person\":\"" + people.get(7)));
  }

  @Test
  void whoLosesTheStationLosesTheToken() throws Exception {
    Answer in = enrol(code(8), key());
    TestPeople.endRights(server, people.get(8));
    assertEquals(401, server.get("/api/sessions", token(in)).status());
    assertEquals(403, server.post("/api/session/refresh", null, Map.of("refreshToken", refreshToken(in))).status());
  }

  @Test
  void onlyRealKeysOnTheRightCurveAreTaken() throws Exception {
    KeyPairGenerator other = KeyPairGenerator.getInstance("EC");
    other.initialize(new ECGenParameterSpec("secp384r1"));
    String wrongCurve = text(other.generateKeyPair().getPublic().getEncoded());
    byte[] broken = Base64.getUrlDecoder().decode(key());
    broken[broken.length - 1] ^= 1;
    String code = code(9);
    for (String bad : new String[] {"", "!", "AAAA", wrongCurve, text(broken)}) {
      Answer refused = enrol(code, bad);
      assertEquals(400, refused.status(), bad);
      assertEquals("publicKey", refused.json().at("/fields/0/field").asText());
    }
    assertEquals(200, enrol(code, key()).status());
  }

  @Test
  void guessingIsSlowedByDeviceAndByAddressButNotTheHallBesideIt() throws Exception {
    String key = key();
    for (int i = 0; i < CodeBrake.WRONG_PER_DEVICE_MAX; i++) {
      assertEquals(410, from("10.0.0.1", guess(i), key).status());
    }
    assertEquals(429, from("10.0.0.1", guess(99), key).status());
    for (int i = CodeBrake.WRONG_PER_DEVICE_MAX; i < CodeBrake.WRONG_PER_ADDRESS_MAX; i++) {
      from("10.0.0.1", guess(i), null);
    }
    assertEquals(429, from("10.0.0.1", guess(99), null).status());
    assertEquals(200, from("10.0.0.2", code(10), null).status());
    CLOCK.advance(CodeBrake.WINDOW);
    assertEquals(200, from("10.0.0.1", code(11), null).status());
  }

  @Test
  void anInvitationNeedsTheStationInTheTerritory() {
    String neighbour = TestActors.token(server, Role.ADMIN, "36.73.02");
    assertEquals(404, issue(neighbour, List.of(STATIONS.get(0))).status());
    assertEquals(0, issue(neighbour, null).json().size());
    assertEquals(404, server.post("/api/invitations", admin, Map.of("round", 99)).status());
    assertEquals(403, issue(TestActors.token(server, Role.COORDINATOR, "36.73"), null).status());
  }

  @Test
  void twoHundredPhonesBehindOneAddressEnrolAtOnce() throws Exception {
    List<Long> hall = STATIONS.subList(10, 210);
    JsonNode invitations = issue(admin, hall).json();
    assertEquals(200, invitations.size());
    ExecutorService pool = Executors.newFixedThreadPool(50);
    try {
      List<Callable<Answer>> phones = new java.util.ArrayList<>();
      for (JsonNode invitation : invitations) phones.add(() -> enrol(invitation.get("code").asText(), key()));
      Set<Long> stations = new HashSet<>();
      for (Future<Answer> phone : pool.invokeAll(phones)) {
        assertEquals(200, phone.get().status(), phone.get().json().toString());
        stations.add(phone.get().json().at("/station/code").asLong());
      }
      assertEquals(new HashSet<>(hall), stations);
    } finally {
      pool.shutdownNow();
    }
  }

  private String code(int station) {
    return invite(station).get("code").asText();
  }

  private JsonNode invite(int station) {
    Answer answer = issue(TestActors.admin(server), List.of(STATIONS.get(station)));
    assertEquals(200, answer.status(), answer.json().toString());
    assertEquals(1, answer.json().size());
    return answer.json().get(0);
  }

  private static Answer issue(String token, List<Long> stations) {
    return server.post("/api/invitations", token,
        stations == null ? Map.of("round", ROUND) : Map.of("round", ROUND, "stations", stations));
  }

  private static Answer enrol(String code, String key) {
    return from("127.0.0.1", code, key);
  }

  private static Answer from(String address, String code, String key) {
    Map<String, Object> body = key == null ? Map.of("code", code) : Map.of("code", code, "publicKey", key);
    return server.call("POST", "/api/enrolments", null, id.siaga.web.Json.bytes(body), "application/json",
        "x-forwarded-for", address);
  }

  private static String guess(int n) {
    return String.format("00000-%05d", n);
  }

  private static String key() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(new ECGenParameterSpec("secp256r1"));
    return text(keys.generateKeyPair().getPublic().getEncoded());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String token(Answer answer) {
    return answer.json().get("token").asText();
  }

  private static String refreshToken(Answer answer) {
    return answer.json().get("refreshToken").asText();
  }

  private static String detail(Answer answer) {
    assertEquals(410, answer.status());
    return answer.json().get("detail").asText();
  }
}
