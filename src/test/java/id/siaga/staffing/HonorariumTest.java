package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestStaff;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.documents.Workbooks;
import id.siaga.rounds.Round;
import id.siaga.rounds.RoundClock;
import id.siaga.rounds.RoundSettings;
import id.siaga.staffing.HonorariumStore.Held;
import id.siaga.web.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is paid what: one whole amount for each station, shared by the rule, never more and nothing lost. */
class HonorariumTest {
  private static final Round ROUND = new Round(1, "Pemilihan 2024", "vote", LocalDate.of(2024, 11, 27),
      ZoneId.of("Asia/Jakarta"), 1, null, Territory.parse("t", "36.73"), RoundSettings.PRESET_2024, RoundClock.WALL);
  private static final Instant NOVEMBER = Instant.parse("2024-11-03T02:00:00Z");
  private static final Instant CAME = Instant.parse("2024-11-26T23:10:00Z");

  @Test
  void whoWasThereGetsItAndNobodyTwice() {
    assertEquals(List.of(0L, 800_000L), gross("PRESENT", held(NOVEMBER, CAME, null, null), held(CAME, null, null,
        CAME)));
    assertEquals(List.of(400_000L, 400_000L), gross("PRESENT", held(NOVEMBER, CAME, null, CAME),
        held(CAME, null, null, CAME)));
    assertEquals(List.of(0L), gross("PRESENT", held(NOVEMBER, null, null, null)));
    assertEquals(List.of(800_000L), gross("PRESENT", held(NOVEMBER, null, true, null)));
    assertEquals(List.of(0L), gross("PRESENT", held(NOVEMBER, null, false, CAME)), "the office knows better");
  }

  @Test
  void sharesOfDaysAndPartsAreWholeRupiahThatAddUp() {
    Instant change = Instant.parse("2024-11-13T02:00:00Z");
    List<Long> days = gross("DAYS", held(NOVEMBER, change, null, null), held(change, null, null, null));
    assertEquals(800_000L, days.get(0) + days.get(1));
    assertEquals(800_000L * 10 / 32, days.get(0), "3 to 12 November of 32 days");
    List<Long> parts = gross("EQUAL", held(NOVEMBER, change, null, null), held(change, CAME, null, null),
        held(CAME, null, null, null));
    assertEquals(List.of(266_666L, 266_666L, 266_668L), parts);
    assertEquals(List.of(800_000L), gross("DAYS", held(CAME, null, null, null)), "alone, the whole");
  }

  @Test
  void whoWasPutAwayAndBackIsOnePersonAndWhoPassedThroughIsNone() {
    Instant change = Instant.parse("2024-11-13T02:00:00Z");
    Held before = held(NOVEMBER, change, null, CAME);
    Held after = new Held(UUID.randomUUID(), before.station(), "Serang", "Serang", before.person(), "Contoh", change,
        CAME, null, null, CAME, null);
    assertEquals(List.of(400_000L, 400_000L), gross("PRESENT", before, after, held(CAME, null, null, CAME)));
    assertEquals(List.of(800_000L), gross("EQUAL", held(change, change.plusSeconds(300), null, null),
        held(change, null, null, null)));
  }

  @Test
  void whoComesBackIsPaidForTheDaysAfterTheOtherOneToo() {
    Instant gone = Instant.parse("2024-11-13T02:00:00Z");
    Instant back = Instant.parse("2024-11-17T02:00:00Z");
    Held before = held(NOVEMBER, gone, null, null);
    Held after = new Held(UUID.randomUUID(), before.station(), "Serang", "Serang", before.person(), "Contoh", back,
        null, null, null, CAME, null);
    List<Long> days = gross("DAYS", before, held(gone, back, null, null), after);
    assertEquals(List.of(800_000L * 28 / 32, 800_000L * 4 / 32), days, "3 to 12 and from 17 November; 13 to 16");
  }

  @Test
  void theListIsTheOfficesWithMarksSettingsAndFiles() {
    try (TestServer server = TestServer.start(new TestClock())) {
      String admin = token(server, "36.73");
      int round = TestOffice.round(server, admin);
      TestOffice.importStations(server, admin, TestOffice.sample());
      TestStaff.importPeople(server, admin, TestStaff.everybody(), false);
      String path = "/api/staffing/honorarium";
      JsonNode page = server.get(path + "?territory=36.73.01.1001", admin).json();
      JsonNode row = page.path("rows").path(0);
      assertEquals("UNKNOWN", row.path("presence").asText(), page.toString());
      assertEquals(0, page.path("totals").path("gross").asLong());
      assertEquals(false, page.path("settings").path("confirmed").asBoolean(), "the preset says that it is one");
      Map<String, Object> mark = Map.of("presence", "PRESENT", "note", "dilihat PKD");
      Answer marked = put(server, path + "/marks/" + row.path("assignment").asText(), admin, mark);
      assertEquals("CONFIRMED", marked.json().path("presence").asText(), marked.json().toString());
      assertEquals(800_000, marked.json().path("net").asLong());
      assertEquals(200, put(server, path + "/marks/" + row.path("assignment").asText(), admin, mark).status());
      assertEquals(1, TestDatabase.count(server.database, "select count(*) from journal where kind = "
          + "'honorarium.marked'"), "a resend writes nothing");
      assertEquals(404, put(server, path + "/marks/" + row.path("assignment").asText(), token(server, "36.73.02"), mark)
          .status());
      Map<String, Object> settings = Map.of("amount", 1_000_000, "rule", "PRESENT", "taxPercent", 5, "daysBefore", 24,
          "daysAfter", 7, "confirmed", true);
      assertEquals(1, put(server, path + "/settings", admin, Map.of("round", round, "version", 0, "settings",
          settings)).json().path("version").asInt());
      assertEquals(409, put(server, path + "/settings", admin, Map.of("round", round, "version", 0, "settings",
          Map.of("amount", 5, "rule", "EQUAL", "taxPercent", 5, "daysBefore", 24, "daysAfter", 7, "confirmed", true)))
          .status());
      JsonNode totals = server.get(path + "?territory=36.73.01.1001", admin).json().path("totals");
      assertEquals(950_000, totals.path("net").asLong(), totals.toString());
      String csv = new String(server.get(path + "/export?format=csv&territory=36.73.01.1001", admin).raw().body(),
          StandardCharsets.UTF_8);
      assertTrue(csv.contains("hadir (dicatat kantor)") && csv.contains("\"950000\"") && csv.contains("JUMLAH"), csv);
      List<String> whole = lines(new String(server.get(path + "/export?format=csv", admin).raw().body(),
          StandardCharsets.UTF_8));
      assertEquals(992 + 2, whole.size(), "header, everybody, sums");
      assertEquals(whole, lines(Workbooks.csv(server.get(path + "/export?format=xlsx", admin).raw().body())),
          "both files say the same");
      JsonNode first = server.get(path, admin).json();
      assertEquals(200, first.path("rows").size());
      JsonNode second = server.get(path + "?after=" + first.path("next").asText(), admin).json();
      assertTrue(second.path("rows").path(0).path("station").asLong()
          > first.path("rows").path(199).path("station").asLong());
    }
  }

  /** Without what only spreadsheets need. */
  private static List<String> lines(String csv) {
    return csv.replaceAll("[\"'\ufeff]", "").replace(';', ',').lines().map(line -> line.replaceAll(",+$", "")).toList();
  }

  private static List<Long> gross(String rule, Held... held) {
    HonorariumSettings settings = new HonorariumSettings(800_000L, rule, 0, 24, 7, true);
    return new Honorarium(ROUND, settings).rows(Arrays.asList(held)).stream().map(Honorarium.Row::gross).toList();
  }

  private static Held held(Instant from, Instant until, Boolean marked, Instant arrived) {
    return new Held(UUID.randomUUID(), 3673011001001L, "Serang", "Serang", UUID.randomUUID(), "Contoh", from, until,
        marked, null, arrived, null);
  }

  private static Answer put(TestServer server, String path, String token, Object body) {
    return server.call("PUT", path, token, Json.bytes(body), "application/json");
  }

  private static String token(TestServer server, String territory) {
    UUID person = UUID.randomUUID();
    TestDatabase.owner(server.database, "insert into person (id, name, created_at) values ('" + person
        + "', 'Admin Contoh', '2024-11-20')");
    return TestActors.token(server, new Actor(person, UUID.randomUUID(), Role.ADMIN, Territory.parse("t", territory),
        0));
  }
}
