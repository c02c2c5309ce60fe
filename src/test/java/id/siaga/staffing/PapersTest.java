package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
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
import id.siaga.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The papers of supervisors: numbered once, printed the same again, found by their code, and only in one's area. */
class PapersTest {
  private static TestServer server;
  private static String admin;
  private static int round;

  @BeforeAll
  static void start() {
    server = TestServer.start(new TestClock());
    admin = token("36.73");
    round = TestOffice.round(server, admin);
    TestOffice.importStations(server, admin, TestOffice.sample());
    TestStaff.importPeople(server, admin, TestStaff.everybody().replaceFirst("Pengawas Contoh \\d+",
        "Ñyi Rd. Siti Nur’aini Puspitawati & <Sons> Kusumaningrum"), false);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void lettersAndCardsOfAKelurahanAreOneBookWithTheSameNumbersEachTime() throws Exception {
    JsonNode first = book("36.73.01.1001", "SURAT_TUGAS", "ID_CARD");
    int people = first.path("total").asInt() / 2;
    String text = text(first, "kelurahan");
    assertTrue(people > 5, first.toString());
    for (String word : List.of("Ñyi Rd. Siti Nur’aini Puspitawati & <Sons> Kusumaningrum", "SURAT TUGAS",
        "001/ST/PTPS/SERANG/XI/2024", "TPS 001", "Kelurahan Serang, Kecamatan Serang", "27 November 2024",
        "001/ID/PTPS/SERANG/2024", "PENGAWAS TPS")) {
      assertTrue(text.contains(word), word + " is missing in: " + text);
    }
    assertEquals(text, text(book("36.73.01.1001", "SURAT_TUGAS", "ID_CARD"), "again"));
    assertEquals(people * 2, TestDatabase.count(server.database, "select count(*) from paper where area between "
        + "3673011001000 and 3673011001999 and kind in ('SURAT_TUGAS', 'ID_CARD')"));
    assertEquals(people * 2, TestDatabase.count(server.database, "select count(*) from journal where kind = "
        + "'paper.issued' and body like '%ST/PTPS/SERANG%' or body like '%ID/PTPS/SERANG%'"));
  }

  @Test
  void onePaperPrintsByItselfAndAnybodyCanCheckIt() throws Exception {
    book("36.73.02.1001", "SURAT_TUGAS", "SK", "PAKTA_INTEGRITAS", "OATH_TEXT", "ID_CARD");
    JsonNode list = server.get("/api/staffing/papers?territory=36.73.02.1001&kind=SK", admin).json();
    assertTrue(list.path("total").asInt() > 3, list.toString());
    JsonNode paper = list.path("papers").path(0);
    assertEquals("VALID", paper.path("state").asText());
    String id = paper.path("id").asText();
    Answer pdf = server.get("/api/staffing/papers/" + id + "/paper.pdf", admin);
    assertEquals(200, pdf.status());
    String text = PdfText.of(pdf.raw().body(), "sk");
    assertTrue(text.contains("PETIKAN KEPUTUSAN") && text.contains(paper.path("number").asText()), text);
    String code = text.replaceAll("(?s).*lalu ketik (\\w{5}-\\w{5}).*", "$1");
    String name = paper.path("name").asText();
    for (String path : List.of("/cek/" + code, "/cek/" + code.toLowerCase().replace("-", ""), "/cek?nomor=" + code,
        "/cek?nomor=" + paper.path("number").asText().toLowerCase())) {
      String page = page(path);
      assertTrue(page.contains("Berlaku") && page.contains(name) && page.contains("TPS"), page);
      assertFalse(page.contains(paper.path("person").asText()), "nothing more");
    }
    assertTrue(page("/cek/AAAAA-AAAAA").contains("tidak dikenal"));
    assertTrue(page("/cek?nomor=999/SK/PTPS/TAK-ADA").contains("tidak dikenal"));
    assertEquals(404, server.get("/api/staffing/papers/" + id + "/paper.pdf", token("36.73.01")).status());

    Answer gone = server.post("/api/staffing/papers/" + id + "/void", admin, Map.of("reason", "salah nama"));
    assertEquals("VOID", gone.json().path("state").asText(), gone.json().toString());
    assertEquals("salah nama", server.post("/api/staffing/papers/" + id + "/void", admin, Map.of("reason", "lain"))
        .json().path("voidReason").asText(), "the first reason stays");
    assertTrue(page("/cek/" + code).contains("Tidak berlaku lagi"));
    assertEquals(1, TestDatabase.count(server.database, "select count(*) from journal where kind = 'paper.voided'"));
  }

  @Test
  void whoNoLongerServesHoldsACardThatHasEnded() throws Exception {
    book("36.73.03.1001", "ID_CARD");
    JsonNode paper = server.get("/api/staffing/papers?territory=36.73.03.1001&kind=ID_CARD", admin).json()
        .path("papers").path(0);
    long station = paper.path("station").asLong();
    assertEquals(204, server.call("DELETE", "/api/assignments/" + station, admin, null, null).status());
    assertTrue(page("/cek?nomor=" + paper.path("number").asText()).contains("Tidak berlaku lagi"));
    assertEquals("ENDED", server.get("/api/staffing/papers?q=" + paper.path("number").asText(), admin).json()
        .path("papers").path(0).path("state").asText());
  }

  @Test
  void aTextIsANewVersionAndWhatWasIssuedKeepsItsOwn() throws Exception {
    String path = "/api/staffing/templates/PAKTA_INTEGRITAS";
    book("36.73.04.1001", "PAKTA_INTEGRITAS");
    String old = server.get("/api/staffing/papers?territory=36.73.04.1001&kind=PAKTA_INTEGRITAS", admin).json()
        .path("papers").path(0).path("id").asText();
    JsonNode text = server.get(path, admin).json();
    int version = text.path("newest").asInt();
    Map<String, Object> change = Map.of("version", version, "title", "Pakta baru", "numberPattern",
        "{nomor}/PB/{kecamatan}/{tahun}", "body", "# PAKTA BARU\n## {nomor}\n\nSaya, **{nama}**, berjanji.");
    JsonNode changed = put(path, change).json();
    assertEquals(version + 1, changed.path("newest").asInt(), changed.toString());
    assertFalse(changed.path("example").asBoolean());
    assertEquals(version + 1, put(path, change).json().path("newest").asInt(), "a resend changes nothing");
    assertEquals(409, put(path, Map.of("version", version, "title", "Lain", "numberPattern", "{nomor}", "body",
        "Lain")).status());
    for (String bad : List.of("{tidak_ada}", "satu { kurung", "")) {
      assertEquals(400, put(path, Map.of("version", version + 1, "title", "x", "numberPattern", "{nomor}", "body", bad))
          .status(), bad);
    }
    assertTrue(PdfText.of(server.get("/api/staffing/papers/" + old + "/paper.pdf", admin).raw().body(), "old")
        .contains("PAKTA INTEGRITAS"));
    Answer preview = server.post(path + "/preview", admin, Map.of("title", "x", "numberPattern", "{nomor}", "body",
        "# CONTOH\n\nUntuk {nama}"));
    assertTrue(PdfText.of(preview.raw().body(), "preview").contains("Untuk Siti Aminah (contoh)"));
    assertEquals(403, server.call("PUT", path, TestActors.token(server, Role.COORDINATOR, "36.73.01"),
        Json.bytes(change), "application/json").status());
  }

  @Test
  void theSignerOfAKecamatanStandsOnItsLetters() throws Exception {
    String path = "/api/staffing/issuers/36.73.05";
    assertEquals(200, put(path, Map.of("version", 0, "signer", "Dra. Ratu Contoh", "place", "Kasemen")).status());
    assertEquals(409, put(path, Map.of("version", 0, "signer", "Orang Lain")).status());
    JsonNode job = book("36.73.05.1001", "SURAT_TUGAS");
    String text = text(job, "signed");
    assertTrue(text.contains("Dra. Ratu Contoh") && text.contains("Kasemen, 27 November 2024"), text);
  }

  @Test
  void whatARehearsalPrintsIsNoLetter() {
    int gladi = server.post("/api/rounds", admin, Map.of("name", "Gladi", "kind", "rehearsal", "votingDay",
        "2024-11-21", "parent", round)).json().path("id").asInt();
    Answer added = server.post("/api/people", admin, Map.of("name", "Contoh Gladi", "station", 3673041001001L,
        "round", gladi));
    assertEquals(200, added.status(), added.json().toString());
    book(gladi, "36.73.04.1001", "SURAT_TUGAS");
    String number = server.get("/api/staffing/papers?round=" + gladi, admin).json().path("papers").path(0)
        .path("number").asText();
    assertTrue(number.startsWith("GLADI/001/"), number);
    String page = page("/cek?nomor=" + number);
    assertTrue(page.contains("Latihan, tidak berlaku") && !page.contains("Contoh Gladi"), page);
  }

  private static Answer put(String path, Object body) {
    return server.call("PUT", path, admin, Json.bytes(body), "application/json");
  }

  private static String page(String path) {
    return new String(server.get(path, null).raw().body(), StandardCharsets.UTF_8);
  }

  private static JsonNode book(String territory, String... kinds) {
    return book(round, territory, kinds);
  }

  private static JsonNode book(int round, String territory, String... kinds) {
    Answer accepted = server.post("/api/staffing/papers", admin, Map.of("round", round, "territory", territory,
        "kinds", List.of(kinds)));
    assertEquals(202, accepted.status(), accepted.json().toString());
    String id = accepted.json().path("id").asText();
    return Eventually.get(() -> server.get("/api/jobs/" + id, admin).json(),
        job -> job.path("state").asText().equals("done"));
  }

  private static String text(JsonNode job, String name) throws Exception {
    byte[] pdf = server.get(job.path("result").path("file").asText(), admin).raw().body();
    return PdfText.of(pdf, name);
  }

  private static String token(String territory) {
    UUID person = UUID.randomUUID();
    TestDatabase.owner(server.database, "insert into person (id, name, created_at) values ('" + person
        + "', 'Admin Contoh', '2024-11-20')");
    return TestActors.token(server, new Actor(person, UUID.randomUUID(), Role.ADMIN, Territory.parse("t", territory),
        0));
  }
}
