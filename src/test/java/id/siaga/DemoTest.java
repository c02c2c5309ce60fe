package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Territory;
import id.siaga.simulation.DemoAccounts;
import id.siaga.simulation.DemoOffice;
import id.siaga.simulation.Simulation;
import id.siaga.web.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration: an office made of sample data, a day played in it, and the marks that keep it apart. */
class DemoTest {
  private static final int PHONES = 60;
  @TempDir private Path folder;

  @Test
  void aPlayedDayIsFoundAgainAndAChangedOneIsNot() throws Exception {
    try (TestServer server = TestServer.start(Clock.systemUTC(), TestDatabase.create(), Map.of());
        DemoOffice office = new DemoOffice(URI.create(server.url()), null, DemoAccounts.in(folder))) {
      String link = server.server.setUpLink().orElseThrow();
      office.setUp(link.substring(link.lastIndexOf('/') + 1));
      office.fill();
      office.prepare();
      staffing(server);
      List<DemoOffice.Invited> invited = office.invite();
      assertTrue(invited.size() >= 900 && invited.size() <= 980, invited.size() + " invited");
      new DemoFiles(folder, server.url(), office).write(invited, true);
      accounts(Json.parse(Files.readAllBytes(folder.resolve("demo.json"))));
      StringWriter said = new StringWriter();
      assertTrue(play(server, said), said.toString());
      assertTrue(said.toString().contains("SAMA"), said.toString());
      // Played again by the same phones under new invitations: every report is recognised.
      new DemoFiles(folder, server.url(), office).write(office.invite(), true);
      assertTrue(play(server, said), said.toString());
      TestDatabase.owner(server.database, "update report set body = '{\"text\":\"lain\"}'");
      new DemoFiles(folder, server.url(), office).write(office.invite(), true);
      assertFalse(play(server, said), said.toString());
      assertTrue(said.toString().contains("stored otherwise than it was sent"), said.toString());
    }
  }

  /** Every page about the staffing has something true to show. */
  private void staffing(TestServer server) {
    String admin = server.post("/api/session", null, Map.of("login", "admin", "password",
        DemoAccounts.in(folder).password("admin"))).json().path("token").asText();
    JsonNode ready = server.get("/api/staffing/readiness", admin).json();
    JsonNode all = ready.path("all");
    assertEquals(992, all.path("stations").asInt());
    assertTrue(all.path("accepted").asInt() > 850 && all.path("ready").asInt() > 500, all.toString());
    List<String> ways = new ArrayList<>();
    ready.path("blockers").forEach(pile -> ways.add(pile.path("code").asText()));
    assertTrue(ways.containsAll(List.of("NOBODY", "DECLINED", "NO_ANSWER", "NOT_SWORN", "NOT_SIGNED", "NO_QUIZ",
        "QUIZ_NOT_PASSED", "NOT_CHECKED", "LOCATION", "STORAGE")), ways.toString());
    JsonNode reach = server.get("/api/staffing/reach", admin).json().at("/tests/0");
    assertTrue(reach.path("answered").asInt() > reach.path("silent").asInt(), reach.toString());
    List<String> states = new ArrayList<>();
    server.get("/api/staffing/replacements?state=all", admin).json().path("replacements")
        .forEach(one -> states.add(one.path("state").asText() + " " + one.path("declined").asInt()));
    assertEquals(List.of("DITAWARKAN 1", "SELESAI 0"), states);
  }

  private boolean play(TestServer server, StringWriter said) throws Exception {
    Simulation.Settings settings = new Simulation.Settings(URI.create(server.url()), folder.resolve("demo.json"),
        3_600.0, 2024, PHONES, LocalTime.of(7, 30), null, null, null);
    return Simulation.play(server.server.kernel().vertx(), settings, new PrintWriter(said))
        .toCompletionStage().toCompletableFuture().get(120, TimeUnit.SECONDS);
  }

  private static void accounts(JsonNode demo) {
    List<String> roles = new ArrayList<>();
    for (JsonNode account : demo.get("accounts")) {
      String role = account.get("role").asText();
      roles.add(role);
      if (role.equals("supervisor")) {
        assertTrue(account.get("link").asText().endsWith("#" + account.get("code").asText()), account.toString());
        assertTrue(account.get("station").isIntegralNumber());
      } else {
        assertTrue(account.get("password").asText().length() >= 12);
        assertTrue(account.at("/territory/low").asLong() <= account.at("/territory/high").asLong());
      }
    }
    assertTrue(roles.containsAll(List.of("admin", "coordinator", "observer", "supervisor")), roles.toString());
    assertTrue(demo.get("round").isInt() && demo.get("url").isTextual());
  }

  @Test
  void sampleDataIsNeverServedAsRealNorTheOtherWayRound() {
    Config.Database database = TestDatabase.create();
    DemoDatabase demo = new DemoDatabase(database.ownerUrl());
    assertEquals(DemoDatabase.Kind.EMPTY, demo.kind());
    demo.mark(Territory.parse("territory", DemoOffice.TERRITORY));
    assertEquals(DemoDatabase.Kind.DEMO_UNFINISHED, demo.kind());
    assertThrows(IllegalArgumentException.class, () -> DemoDatabase.requireKind(database.ownerUrl(), false));
    demo.seeded();
    assertEquals(DemoDatabase.Kind.DEMO, demo.kind());
    DemoDatabase.requireKind(database.ownerUrl(), true);
    TestDatabase.owner(database, "update office set demo = false");
    assertThrows(IllegalArgumentException.class, () -> DemoDatabase.requireKind(database.ownerUrl(), true));
    assertThrows(IllegalStateException.class, demo::clear);
    DemoDatabase.requireKind(database.ownerUrl(), false);
  }

  @Test
  void theClockOfTheVoteIsHaltedWhateverWasRehearsedSince() {
    Config.Database database = TestDatabase.create();
    TestDatabase.owner(database, "insert into roll (id, name) values (1, 'contoh');"
        + " insert into round (id, name, kind, voting_day, roll, territory_low, territory_high, settings,"
        + " clock_wall_start, clock_start, created_at) select n, 'contoh', case n when 1 then 'vote' else 'rehearsal'"
        + " end, '2024-11-27', 1, 1, 2, '{}', now(), now(), now() from generate_series(1, 2) n");
    new DemoDatabase(database.ownerUrl()).haltClock(0.5);
    assertEquals("0.5 1", TestDatabase.text(database, "select string_agg(clock_speed::text, ' ' order by id)"
        + " from round"));
  }

  @Test
  void theSelfMadeCertificateNamesTheAddressesAndIsKept() throws Exception {
    List<InetAddress> addresses = List.of(InetAddress.getByName("192.0.2.7"));
    Config.Tls tls = LanCertificate.make(folder, addresses);
    byte[] first = Files.readAllBytes(Path.of(tls.certFile()));
    X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
        .generateCertificate(Files.newInputStream(Path.of(tls.certFile())));
    assertTrue(certificate.getSubjectAlternativeNames().toString().contains("192.0.2.7"));
    assertTrue(Files.readString(Path.of(tls.keyFile())).startsWith("-----BEGIN PRIVATE KEY-----"));
    LanCertificate.make(folder, addresses);
    assertEquals(new String(first), Files.readString(Path.of(tls.certFile())));
    LanCertificate.make(folder, List.of(InetAddress.getByName("192.0.2.8")));
    assertFalse(new String(first).equals(Files.readString(Path.of(tls.certFile()))));
  }

  @Test
  void passwordsAreTheSameEachTimeAndDifferFromFolderToFolder() {
    DemoAccounts here = DemoAccounts.in(folder);
    assertEquals(here.password("admin"), DemoAccounts.in(folder).password("admin"));
    assertFalse(here.password("admin").equals(here.password("kota")));
    assertFalse(here.password("admin").equals(DemoAccounts.in(folder.resolve("other")).password("admin")));
  }
}
