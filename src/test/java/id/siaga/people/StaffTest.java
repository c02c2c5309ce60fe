package id.siaga.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestClock;
import id.siaga.TestPeople;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffTest {
  private static final TestClock CLOCK = new TestClock();
  private static final String PASSWORD = "kopi pagi di alun-alun";
  private static TestServer server;
  private static String admin;

  @BeforeAll
  static void start() {
    server = TestServer.start(CLOCK);
    admin = TestSetUp.open(server).admin;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aNewMemberSetsAPasswordByLinkOnceAndComesIn() {
    Answer added = add(admin, "siti.a", "coordinator", "36.73.01");
    String link = added.json().get("link").asText();
    assertTrue(link.startsWith(server.url() + "/console/#/password/"), link);
    assertEquals("invited", row("siti.a").get("state").asText());
    assertEquals(400, password(code(link), "pendek").status());
    assertEquals(400, password(code(link), "siti.a siti.a").status());
    assertEquals(204, password(code(link), PASSWORD).status());
    assertEquals(410, password(code(link), PASSWORD + "!").status());
    Answer in = signIn("siti.a", PASSWORD);
    assertEquals("coordinator", in.json().at("/actor/role").asText());
    assertEquals("active", row("siti.a").get("state").asText());
    assertFalse(TestPeople.officeChain(server).contains("siti"), "no login in the journal");
  }

  @Test
  void aLinkExpiresAndANewOneVoidsIt() {
    Answer added = add(admin, "budi.b", "observer", "36.73");
    String id = added.json().get("id").asText();
    String first = code(added.json().get("link").asText());
    Answer anew = server.post("/api/staff/" + id + "/password-link", admin, Map.of());
    String second = code(anew.json().get("link").asText());
    assertEquals(410, password(first, PASSWORD).status());
    CLOCK.advance(OneTimeLinks.LIFETIME);
    assertEquals(410, password(second, PASSWORD).status());
    admin = signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD).json().get("token").asText();
  }

  @Test
  void anotherRoleAndAreaReplaceTheOldOnesAndEndTheSession() {
    String token = member("pindah.d", "coordinator", "36.73.01");
    String id = row("pindah.d").get("id").asText();
    String to = "/api/staff/" + id + "/rights";
    assertEquals(400, server.post(to, admin, Map.of("role", "supervisor", "territory", "36.73.03")).status());
    assertEquals(204, server.post(to, admin, Map.of("role", "observer", "territory", "36.73.03")).status());
    assertEquals(401, server.get("/api/sessions", token).status());
    JsonNode row = row("pindah.d");
    assertEquals("observer", row.get("role").asText());
    assertEquals(1, row.get("territories").size());
    assertEquals(3673030000000L, row.at("/territories/0/low").asLong());
    String small = member("kecamatan.d", "admin", "36.73.01");
    assertEquals(404, server.post(to, small, Map.of("role", "observer", "territory", "36.73.01")).status());
    String self = row(TestSetUp.LOGIN).get("id").asText();
    assertEquals(409, server.post("/api/staff/" + self + "/rights", admin,
        Map.of("role", "observer", "territory", "36.73")).status());
  }

  @Test
  void staffStaysInsideTheTerritoryOfWhoeverAddsIt() {
    String small = member("kecamatan.c", "admin", "36.73.02");
    assertEquals(404, add(small, "luar.c", "observer", "36.73.01").status());
    assertEquals(404, add(small, "luar.c", "observer", "36.73").status());
    assertEquals(200, add(small, "dalam.c", "observer", "36.73.02").status());
    assertEquals(400, add(small, "pengawas.c", "supervisor", "36.73.02").status());
    String head = row(TestSetUp.LOGIN).get("id").asText();
    for (String what : new String[] {"password-link", "suspend", "restore"}) {
      assertEquals(404, server.post("/api/staff/" + head + "/" + what, small, Map.of()).status(), what);
    }
    assertEquals(404, server.get("/api/sessions?person=" + head, small).status());
    JsonNode list = server.get("/api/staff", small).json().get("staff");
    assertEquals(2, list.size(), list.toString());
    assertEquals(403, server.get("/api/staff", member("koordinator.c", "coordinator", "36.73")).status());
  }

  @Test
  void suspendingEndsSessionsAtOnceAndRestoringLetsInAgain() {
    String token = member("tono.d", "coordinator", "36.73.03");
    String id = row("tono.d").get("id").asText();
    assertEquals(204, server.post("/api/staff/" + id + "/suspend", admin, Map.of()).status());
    assertEquals(401, server.get("/api/sessions", token).status());
    assertEquals("suspended", row("tono.d").get("state").asText());
    Answer refused = signIn("tono.d", PASSWORD);
    assertEquals(403, refused.status());
    assertEquals(204, server.post("/api/staff/" + id + "/restore", admin, Map.of()).status());
    String again = signIn("tono.d", PASSWORD).json().get("token").asText();
    assertEquals(200, server.get("/api/sessions", again).status(), "in the very millisecond of the suspension");
    assertEquals(401, server.get("/api/sessions", token).status());
    String self = row(TestSetUp.LOGIN).get("id").asText();
    assertEquals(409, server.post("/api/staff/" + self + "/suspend", admin, Map.of()).status());
  }

  @Test
  void changingThePasswordEndsTheOtherSessionsOnly() {
    String one = member("wati.e", "observer", "36.73");
    String two = signIn("wati.e", PASSWORD).json().get("token").asText();
    String next = "sepeda hijau di gang";
    Answer wrong = change(two, "bukan yang sekarang", next);
    assertEquals("current", wrong.json().at("/fields/0/field").asText());
    assertEquals(204, change(two, PASSWORD, next).status());
    assertEquals(401, server.get("/api/sessions", one).status());
    assertEquals(200, server.get("/api/sessions", two).status());
    assertEquals(401, signIn("wati.e", PASSWORD).status());
    assertEquals(200, signIn("wati.e", next).status());
  }

  @Test
  void anImportIsAllOrNothing() {
    String bad = "login;nama;peran;wilayah\nf.satu;Satu Contoh;koordinator;36.73.01\n"
        + "f.satu;Dua Contoh;observer;36.73.01\nf.tiga;Tiga Contoh;raja;36.73.01\nf.empat;Empat Contoh;admin;36.72\n";
    Answer refused = importing(bad, false);
    assertEquals(3, refused.json().get("errors").size(), refused.json().toString());
    assertEquals(3, refused.json().at("/errors/0/row").asInt());
    assertEquals("nama_masuk", importing(bad.replace("login;", "nama masuk;"), true).json()
        .at("/errors/0/field").asText());
    assertFalse(refused.json().get("applied").asBoolean());
    String good = "login,name,role,territory\nf.satu,Satu Contoh,coordinator,36.73.01\n"
        + "f.dua,Dua Contoh,observer,3673\n";
    assertEquals(2, importing(good, true).json().get("created").asInt());
    Answer done = importing(good, false);
    assertTrue(done.json().get("applied").asBoolean(), done.json().toString());
    assertEquals(204, password(code(done.json().at("/links/1/link").asText()), PASSWORD).status());
    Answer again = importing(good, false);
    assertEquals(0, again.json().get("created").asInt());
    assertEquals(0, again.json().get("links").size());
  }

  private static Answer importing(String csv, boolean dry) {
    return server.call("POST", "/api/imports/staff" + (dry ? "?dryRun=true" : ""), admin,
        csv.getBytes(StandardCharsets.UTF_8), "text/csv");
  }

  private static String member(String login, String role, String territory) {
    String link = add(admin, login, role, territory).json().get("link").asText();
    assertEquals(204, password(code(link), PASSWORD).status());
    return signIn(login, PASSWORD).json().get("token").asText();
  }

  private static Answer add(String token, String login, String role, String territory) {
    return server.post("/api/staff", token,
        Map.of("name", "Anggota Contoh", "login", login, "role", role, "territory", territory));
  }

  private static JsonNode row(String login) {
    for (JsonNode row : server.get("/api/staff", admin).json().get("staff")) {
      if (row.get("login").asText().equals(login)) return row;
    }
    throw new AssertionError("no " + login);
  }

  private static Answer password(String code, String password) {
    return server.post("/api/password", null, Map.of("code", code, "password", password));
  }

  private static Answer change(String token, String current, String next) {
    byte[] body = id.siaga.web.Json.bytes(Map.of("current", current, "next", next));
    return server.call("PUT", "/api/me/password", token, body, "application/json");
  }

  private static Answer signIn(String login, String password) {
    return server.post("/api/session", null, Map.of("login", login, "password", password));
  }

  private static String code(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }
}
