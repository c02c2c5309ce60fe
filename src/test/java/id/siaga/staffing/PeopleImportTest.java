package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestStaff;
import id.siaga.access.Role;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of supervisors: the whole city, the same again, and every way in which a row can be wrong. */
class PeopleImportTest {
  private static final String ONE = "3673011001001";
  private static final String TWO = "3673011001002";
  private static final String FAR = "3673021001001";
  private static TestServer server;
  private static String admin;
  private int round;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    admin = TestActors.admin(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void freshRound() {
    round = TestOffice.round(server, admin);
    TestDatabase.owner(server.database, "update person set home_low = null, home_high = null");
  }

  private void stations(String... codes) {
    TestOffice.importStations(server, admin, "code\n" + String.join("\n", codes) + "\n");
  }

  @Test
  void storesTheWholeCityInSecondsAndTheSecondTimeNothing() {
    TestOffice.importStations(server, admin, TestOffice.sample());
    String csv = TestStaff.everybody();
    long heads = heads();
    assertEquals(List.of(992, 992, 0, false), figures(post(csv, true)));
    assertEquals(heads, heads(), "a dry run leaves no trace");
    long start = cpuMs();
    assertEquals(List.of(992, 992, 0, true), figures(post(csv, false)));
    long tookMs = cpuMs() - start;
    assertTrue(tookMs < 3_000, "992 rows took " + tookMs + " ms of processor time");
    assertEquals(992, count("select count(*) from assignment where round = " + round + " and ended_at is null"));
    assertEquals(992, count("select seq from journal_head where chain = " + round), "one event for each placing");
    assertEquals("{\"round\":" + round + ",\"rows\":992,\"created\":992,\"changed\":0,\"marked\":2}", imported());
    heads = heads();
    assertEquals(List.of(992, 0, 0, true), figures(post(csv, false)));
    assertEquals(heads, heads(), "an import that changes nothing is no event");

    JsonNode changed = post(csv.replaceFirst(",0812\\d+", ",0899-1111-2222"), false);
    assertEquals(List.of(992, 0, 1, true), figures(changed));
    assertEquals("+6289911112222", TestStaff.people(server, admin, "?q=" + ONE).get("people").get(0).get("phone")
        .asText());
    JsonNode page = TestStaff.people(server, admin, "");
    assertEquals(992, page.get("total").asInt());
    assertEquals(100, page.get("people").size());
    assertEquals(100, TestStaff.people(server, admin, "?after=" + page.get("next").asText()).get("people").size());
  }

  @Test
  void readsHeadersAndCodesAsOfficesWriteThem() {
    stations(ONE, TWO, FAR);
    assertEquals(List.of(1, 1, 0, true), figures(post("name,station\nSiti Aminah,36.73.01.1001.001\n", false)));
    assertEquals(List.of(1, 1, 0, true), figures(post("\uFEFFNo;Nama;Kode TPS;No. HP\r\n1;Budi;" + TWO
        + ";'0812 3456 7890\r\n", false)));
    assertEquals(List.of(2, 0, 0, true), figures(post("NAMA\tcode\nSITI  AMINAH\t" + ONE + "\nbudi\t" + TWO + "\n",
        false)), "capitals and blanks make no other person, a missing column no other number");
    assertEquals(List.of(1, 0, 1, true), figures(post("nama,tps,hp\nSiti Aminah," + ONE + ",81234567891\n", false)));
    assertEquals(List.of(1, 0, 1, true), figures(post("nama,tps,hp\nSiti Aminah," + ONE + ",\n", false)));
  }

  @Test
  void badRowsAreNamedAndNothingChanges() {
    stations(ONE, TWO, FAR);
    post("nama,tps\nBudi," + ONE + "\n", false);
    long heads = heads();
    JsonNode result = post("nama,tps,hp\nSiti," + ONE + ",\n" + "Wati,3673011001777,\nJoko,3604011001001,\n"
        + "Rina," + TWO + ",0812345678\nRini," + TWO + ",\nRina,3673011001003,0812345678\n,3673011001004,\n"
        + "Dewi,abc,\nAgus," + FAR + ",12\nMia,3673011001005,8.12346E+11\n", false);
    assertEquals(List.of(10, 0, 0, false), figures(result));
    assertEquals(List.of("2 tps", "3 tps", "4 tps", "6 tps", "7 nama", "8 nama", "9 tps", "10 hp", "11 hp"),
        places(result));
    assertTrue(message(result, 0).startsWith("TPS 1 Serang sudah diisi Budi"), message(result, 0));
    assertTrue(message(result, 1).contains("tidak ada dalam daftar"), message(result, 1));
    assertTrue(message(result, 2).contains("di luar wilayah"));
    assertTrue(message(result, 3).contains("baris 5"), message(result, 3));
    assertTrue(message(result, 4).contains("baris 5"), message(result, 4));
    assertTrue(message(result, 8).contains("Teks"), message(result, 8));
    assertEquals(heads, heads());
    assertEquals(1, TestStaff.people(server, admin, "").get("total").asInt());
  }

  @Test
  void aKnownPersonIsNotMadeTwice() {
    stations(ONE, TWO, FAR);
    post("nama,tps,hp\nSiti," + ONE + ",081234567890\n", false);
    JsonNode elsewhere = post("nama,tps,hp\nSiti," + TWO + ",081234567890\n", false);
    assertEquals(List.of("2 nama"), places(elsewhere));
    assertTrue(message(elsewhere, 0).contains("sudah bertugas di TPS 1 Serang"), message(elsewhere, 0));
    assertEquals(List.of(1, 1, 0, true), figures(post("nama,tps,hp\nSiti," + TWO + ",081299999999\n", false)),
        "another number is another Siti");
    server.call("DELETE", "/api/assignments/" + ONE, admin, null, null);
    assertEquals(List.of(1, 1, 0, true), figures(post("nama,tps,hp\nSITI," + FAR + ",081234567890\n", false)),
        "who was released is placed again");
    assertEquals(2, TestStaff.people(server, admin, "").get("total").asInt());
  }

  @Test
  void aHardRuleIsAnErrorOfItsRow() {
    stations(ONE, TWO, FAR);
    String siti = TestStaff.people(server, admin, "?q=siti").path("people").path(0).path("id").asText("");
    assertEquals("", siti);
    siti = server.post("/api/people", admin, java.util.Map.of("name", "Siti")).json().path("id").asText();
    TestDatabase.owner(server.database, "insert into candidate (person, kind, area, household_index, updated_at) values"
        + " ('" + siti + "', 'main', 3673011001000, '\\x02', now())");
    TestDatabase.owner(server.database, "insert into station_officer (roll, station, nik_index, household_index, duty)"
        + " select roll, " + ONE + ", '\\x09', '\\x02', 'KPPS' from round where id = " + round);
    TestDatabase.owner(server.database, "update station set special = 'rutan' where code = " + TWO);
    JsonNode result = post("nama,tps,khusus\nSiti," + ONE + ",\nBaru," + TWO + ",tidak\nLain," + FAR + ",mungkin\n",
        false);
    assertEquals(List.of("2 tps", "3 tps", "4 khusus"), places(result));
    assertTrue(message(result, 0).contains("Siti sekeluarga atau serumah dengan petugas KPPS TPS 1 Serang"),
        message(result, 0));
    assertTrue(message(result, 1).contains("TPS khusus, dan Baru belum ditandai untuk TPS khusus; isi kolom khusus"),
        message(result, 1));
    assertEquals(0, count("select count(*) from assignment where round = " + round));
    String good = "nama,tps,khusus\nSiti," + TWO + ",ya\nBaru," + ONE + ",\n";
    assertEquals(List.of(2, 2, 0, false), figures(post(good, true)));
    assertEquals(List.of(2, 2, 0, true), figures(post(good, false)), "the file itself gives the mark");
    assertEquals(1, count("select count(*) from candidate where person = '" + siti + "' and special"));
    assertEquals(List.of(2, 0, 0, true), figures(post(good, false)));
    server.call("DELETE", "/api/assignments/" + ONE, admin, null, null);
    TestDatabase.owner(server.database, "update assignment set answer = 'DECLINED' where station = " + ONE);
    JsonNode again = post("nama,tps\nBaru," + ONE + "\n", false);
    assertTrue(message(again, 0).contains("Baru sudah menolak bertugas di TPS ini"), again.toString());
  }

  @Test
  void whoSharesANumberIsMentioned() {
    stations(ONE, TWO);
    JsonNode result = post("nama,tps,hp\nSiti," + ONE + ",081234567890\nBudi," + TWO + ",+6281234567890\n", false);
    assertEquals(List.of(2, 2, 0, true), figures(result));
    assertEquals("3 hp", result.get("warnings").get(0).get("row").asText() + " "
        + result.get("warnings").get(0).get("field").asText());
  }

  @Test
  void belongsToThoseWhoManagePeople() {
    stations(ONE, FAR);
    String csv = "nama,tps\nSiti," + ONE + "\n";
    assertEquals(401, TestStaff.importPeople(server, null, csv, false).status());
    for (Role role : List.of(Role.COORDINATOR, Role.OBSERVER, Role.SUPERVISOR)) {
      assertEquals(403, TestStaff.importPeople(server, TestActors.token(server, role, "36.73"), csv, false).status());
    }
    String next = TestActors.token(server, Role.ADMIN, "36.73.02");
    assertEquals(List.of("2 tps"), places(TestStaff.importPeople(server, next, csv, false).json()));
    assertEquals(404, TestStaff.importPeople(server, TestActors.token(server, Role.ADMIN, "36.04"), csv, false)
        .status());
    assertEquals(0, TestStaff.people(server, admin, "").get("total").asInt());
    Answer english = TestStaff.importPeople(server, admin, "tps\n" + ONE + "\n", false, "accept-language", "en");
    assertTrue(message(english.json(), 0).contains("required column"), message(english.json(), 0));
  }

  @Test
  void twoAtOnceNeverPlaceTwice() throws Exception {
    TestOffice.importStations(server, admin, TestOffice.sample());
    List<String> lines = new ArrayList<>(TestStaff.everybody().lines().skip(1).limit(300).toList());
    String forwards = "nama,tps,hp,khusus\n" + String.join("\n", lines);
    Collections.reverse(lines);
    String backwards = "nama,tps,hp,khusus\n" + String.join("\n", lines).replace("Contoh", "Lain");
    var both = Executors.newFixedThreadPool(2);
    try {
      var first = both.submit(() -> post(forwards, false));
      var second = both.submit(() -> post(backwards, false));
      int applied = 0;
      for (JsonNode result : List.of(first.get(), second.get())) {
        if (result.get("applied").asBoolean()) applied++;
        else assertEquals(300, result.get("errorCount").asInt(), result.toString());
      }
      assertEquals(1, applied);
    } finally {
      both.shutdown();
    }
    assertEquals(300, count("select count(*) from assignment where round = " + round + " and ended_at is null"));
    assertFalse(TestDatabase.text(server.database, "select string_agg(body, ' ') from journal").contains("Contoh"));
  }

  /** Processor time, because the clock on the wall also measures what else this machine does. */
  private static long cpuMs() {
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1_000_000;
  }

  private static JsonNode post(String csv, boolean dry) {
    Answer answer = TestStaff.importPeople(server, admin, csv, dry);
    assertEquals(200, answer.status(), answer.json().toString());
    return answer.json();
  }

  private static List<Object> figures(JsonNode result) {
    return List.of(result.get("rows").asInt(), result.get("created").asInt(), result.get("changed").asInt(),
        result.get("applied").asBoolean());
  }

  private static List<String> places(JsonNode result) {
    return StreamSupport.stream(result.get("errors").spliterator(), false)
        .map(note -> note.get("row").asText() + " " + note.get("field").asText()).toList();
  }

  private static String message(JsonNode result, int index) {
    return result.get("errors").get(index).get("message").asText();
  }

  private static String imported() {
    return TestDatabase.text(server.database,
        "select body from journal where chain = 0 and kind = 'people.imported' order by seq desc limit 1");
  }

  private static long heads() {
    return count("select sum(seq) from journal_head");
  }

  private static long count(String sql) {
    return TestDatabase.count(server.database, sql);
  }
}
