package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.documents.Workbooks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office's own lists come in whole or not at all, and go out with every digit and no formula. */
class ListImportTest {
  private static final long HERE = 3673011001000L;
  private static final long THERE = 3673021001000L;
  private static final List<String> HEADER = List.of("Nama", "NIK", "Kelurahan", "JK", "Tempat Lahir", "Tgl Lahir",
      "No HP", "Alamat", "Status Perkawinan", "Pendidikan");
  private TestServer server;
  private String admin;
  private int wave;

  @BeforeEach
  void start() {
    server = TestServer.start(new TestClock());
    admin = staff(Role.ADMIN, "36.73");
    wave = server.post("/api/recruitment/waves", admin, Map.of("name", "Gelombang", "areas", List.of(
        Map.of("area", HERE, "need", 5), Map.of("area", THERE, "need", 5)))).json().path("id").asInt();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void fiveBadRowsOfManyAreNamedAndNothingIsStored() {
    List<List<?>> rows = people(40);
    rows.set(3, row("", nik(3), HERE, "7/7/1999"));
    rows.set(7, row("Contoh 7", "36730101", HERE, "7/7/1999"));
    rows.set(11, row("Contoh 11", nik(10), HERE, "7/7/1999"));
    rows.set(20, row("Contoh 20", nik(20), 3673031001000L, "7/7/1999"));
    rows.set(39, row("Contoh 39", nik(39), HERE, "31/2/1999"));
    for (boolean dry : List.of(true, false)) {
      JsonNode result = good(send("applicants", csv(rows), dry));
      assertEquals(List.of("5 nama", "9 nik", "13 nik", "22 kelurahan", "41 tgl_lahir"), places(result));
      assertEquals(0, result.path("created").asInt());
      assertFalse(result.path("applied").asBoolean());
    }
    Answer english = server.call("POST", "/api/imports/applicants", admin, csv(rows), "text/csv",
        "accept-language", "en");
    assertEquals("must have 16 digits", english.json().path("errors").get(1).path("message").asText());
    assertEquals("this NIK stands in row 12 already", english.json().path("errors").get(2).path("message").asText());
    assertEquals(0, count("select count(*) from applicant"));
    assertEquals(0, count("select count(*) from journal where kind like 'applicant%'"));
  }

  @Test
  void aSecondImportOfTheSameFileChangesNothing() {
    byte[] file = csv(people(250));
    assertEquals("250 250 false", figures(good(send("applicants", file, true))));
    assertEquals(0, count("select count(*) from applicant"));
    assertEquals("250 250 true", figures(good(send("applicants", file, false))));
    long events = count("select count(*) from journal");
    assertEquals(250, count("select count(*) from applicant where channel = 'import' and state = 'TERKIRIM'"));
    assertEquals("250 0 true", figures(good(send("applicants", file, false))));
    assertEquals("250 0 false", figures(good(send("applicants", file, true))));
    assertEquals(250, count("select count(*) from applicant"));
    assertEquals(events, count("select count(*) from journal"));
    assertEquals(0, count("select count(*) from journal where body like '%" + nik(1) + "%' or body like '%Contoh%'"));
    assertEquals("251 1 true", figures(good(send("applicants", csv(people(251)), false))));
  }

  @Test
  void everyDigitComesBack() {
    List<List<?>> rows = new ArrayList<>(List.of(row("=HYPERLINK(\"x\")a", "0073014101990001", HERE, "1999-01-31"),
        row("Siti 'Contoh", nik(2), THERE, "36526")));
    for (byte[] file : List.of(csv(rows), Workbooks.of(HEADER, rows))) {
      TestDatabase.owner(server.database, "truncate applicant cascade");
      assertEquals("2 2 true", figures(good(send("applicants", file, false))));
      String masked = text(export("applicants", "csv", admin, ""));
      assertTrue(masked.contains("\"0073••••••••0001\"") && !masked.contains("0073014101990001"), masked);
      assertTrue(masked.contains("\"'=HYPERLINK(\"\"x\"\")a\""), masked);
      for (String format : List.of("csv", "xlsx")) {
        byte[] full = export("applicants", format, admin, "&nik=full").raw().body();
        TestDatabase.owner(server.database, "truncate applicant cascade");
        assertEquals("2 2 true", figures(good(send("applicants", full, false))));
        String again = text(export("applicants", "csv", admin, "&nik=full"));
        assertTrue(again.contains("\"'0073014101990001\"") && again.contains("\"'" + nik(2) + "\""), again);
        assertTrue(again.contains("\"1999-01-31\"") && again.contains("\"2000-01-01\""), again);
        assertTrue(again.contains("\"'+6281234500001\"") && again.contains("\"Siti 'Contoh\""), again);
      }
    }
    assertEquals(8, count("select count(*) from journal where kind = 'applicants.exported'"));
    rows.set(0, Arrays.asList("Siti", 3.6730141019900E15, HERE, "P", "Serang", "1/1/1999", "0812345678", "Jalan",
        "kawin", "SMA"));
    JsonNode lost = good(send("applicants", Workbooks.of(HEADER, rows), false));
    assertTrue(lost.path("errors").get(0).path("message").asText().contains("digit terakhirnya hilang"),
        lost.toString());
  }

  @Test
  void listsEndAtTheTerritoryAndTheRights() {
    good(send("applicants", csv(people(20)), false));
    String here = staff(Role.COORDINATOR, "36.73.01");
    assertEquals(11, text(export("applicants", "csv", here, "")).lines().count());
    assertEquals(1, text(export("applicants", "csv", here, "&state=TERKIRIM&territory=36.73.01.1002")).lines().count());
    assertEquals(1, text(export("applicants", "csv", here, "&state=MS")).lines().count());
    assertEquals(404, export("applicants", "csv", here, "&territory=36.73.02").status());
    assertEquals(200, export("applicants", "csv", here, "&nik=full").status());
    String city = TestActors.token(server, Role.COORDINATOR, "36.73");
    assertEquals(21, text(export("applicants", "csv", city, "")).lines().count());
    assertEquals(403, export("applicants", "csv", city, "&nik=full").status());
    assertEquals(403, export("feedback", "csv", city, "").status());
    assertEquals(403, export("applicants", "csv", TestActors.token(server, Role.OBSERVER, "36.73"), "").status());
    assertEquals(404, export("lain", "csv", admin, "").status());
    assertEquals(400, export("needs", "pdf", admin, "").status());
    for (String list : List.of("needs", "ranking", "feedback")) {
      assertEquals(200, export(list, "csv", here, "").status());
      assertEquals("PK", text(export(list, "xlsx", here, "")).substring(0, 2));
    }
    assertTrue(text(export("needs", "csv", here, "")).contains("\"36.73.01.1001\";\"Serang\";\"Serang\";\"5\";\"10\""));
    JsonNode elsewhere = good(server.call("POST", "/api/imports/applicants?wave=" + wave, here, csv(people(20)),
        "text/csv"));
    assertEquals(10, elsewhere.path("errorCount").asInt(), "rows of the other kecamatan");
    assertEquals(404, server.call("POST", "/api/imports/applicants?wave=99", here, csv(people(1)), "text/csv")
        .status());
  }

  @Test
  void organisersAreKnownByTheirNikAlone() {
    good(send("applicants", csv(people(3)), false));
    String list = "NIK;Jabatan\n'" + nik(1) + ";KPPS\n" + nik(50) + ";PPS\n";
    assertEquals("2 2 false", figures(good(send("organisers", bytes(list), true))));
    assertEquals("2 2 true", figures(good(send("organisers", bytes(list), false))));
    assertEquals("2 0 true", figures(good(send("organisers", bytes(list), false))));
    JsonNode changed = good(send("organisers", bytes(list.replace(";PPS", ";PPK")), false));
    assertEquals(1, changed.path("changed").asInt());
    assertEquals(2, count("select count(*) from organiser"));
    assertEquals(List.of("2 nik", "3 jabatan"), places(good(send("organisers", bytes("nik,jabatan\n1,KPPS\n" + nik(2)
        + ",\n"), false))));
    assertTrue(count("select count(*) from applicant where verdicts::text like '%KPPS%'") > 0,
        "the rules are asked again");
    assertEquals(0, count("select count(*) from organiser where encode(nik_index, 'escape') like '%" + nik(1) + "%'"));
  }

  @Test
  void hostileFilesAreAnErrorOfTheFile() {
    for (byte[] file : List.of(bytes("PK\3\4 bukan"), Workbooks.of(List.of("nama"), List.of(List.of("x"))),
        bytes("\0\1\2"), new byte[0])) {
      JsonNode result = good(send("applicants", file, false));
      assertFalse(result.path("applied").asBoolean());
      assertTrue(result.path("errorCount").asInt() > 0);
    }
    assertEquals(413, send("applicants", new byte[17 * 1024 * 1024], false).status());
    assertEquals(0, count("select count(*) from applicant"));
  }

  /** A token of somebody who exists: who enters applicants is named with them. */
  private String staff(Role role, String territory) {
    UUID id = UUID.randomUUID();
    TestDatabase.owner(server.database, "insert into person (id, name, created_at) values ('" + id
        + "', 'Staf', now())");
    return TestActors.token(server, new Actor(id, UUID.randomUUID(), role, Territory.parse("", territory), 0));
  }

  private static List<List<?>> people(int count) {
    List<List<?>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) rows.add(row("Contoh " + (char) ('A' + i % 26), nik(i), i % 2 == 0 ? HERE : THERE,
        "7/7/1999"));
    return rows;
  }

  private static List<?> row(String name, String nik, long area, String born) {
    return List.of(name, nik, String.valueOf(area / 1000), "P", "Serang", born, "081234500001", "Jalan Contoh 1",
        "belum kawin", "SMA");
  }

  private static String nik(int n) {
    return "367301470799" + String.format("%04d", n + 1);
  }

  private static byte[] csv(List<List<?>> rows) {
    StringBuilder csv = new StringBuilder(String.join(";", HEADER)).append('\n');
    for (List<?> row : rows) {
      csv.append(String.join(";", row.stream().map(cell -> '"' + cell.toString().replace("\"", "\"\"") + '"').toList()))
          .append('\n');
    }
    return bytes(csv.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Answer send(String list, byte[] file, boolean dry) {
    return server.call("POST", "/api/imports/" + list + (dry ? "?dryRun=true" : ""), admin, file, "text/csv");
  }

  private Answer export(String list, String format, String token, String more) {
    return server.get("/api/recruitment/export/" + list + "?format=" + format + more, token);
  }

  private static String text(Answer answer) {
    assertEquals(200, answer.status(), answer.json().toString());
    return new String(answer.raw().body(), StandardCharsets.UTF_8);
  }

  private static JsonNode good(Answer answer) {
    assertEquals(200, answer.status(), answer.json().toString());
    return answer.json();
  }

  private static String figures(JsonNode result) {
    return result.path("rows").asInt() + " " + result.path("created").asInt() + " "
        + result.path("applied").asBoolean();
  }

  private static List<String> places(JsonNode result) {
    return StreamSupport.stream(result.path("errors").spliterator(), false)
        .map(note -> note.path("row").asInt() + " " + note.path("field").asText()).toList();
  }

  private long count(String sql) {
    return TestDatabase.count(server.database, sql);
  }
}
