package id.siaga.staffing;

import static id.siaga.TrainingStage.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestDay;
import id.siaga.TestServer.Answer;
import id.siaga.TrainingStage;
import id.siaga.access.Role;
import id.siaga.web.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a paper after it was issued: it ends, is withdrawn and marked so, and is issued anew. */
class PaperLifeTest {
  private static final String API = "/api/staffing/papers";
  private static final long FAR = 3673021001001L;
  private final TrainingStage stage = new TrainingStage();
  private final UUID ani = stage.supervisor(FIRST, "Ani Contoh");

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void kecamatanOfOneNameCountApartAndTheirLettersAreToldByTheirCodes() {
    TestDatabase.owner(stage.server.database, "update region set name = 'Serang' where low = 3673020000000 and "
        + "level = 3");
    UUID far = stage.supervisor(FAR, "Jauh Contoh");
    Papers.Paper here = stage.issue(PaperKind.OATH_TEXT, ani, FIRST, Map.of());
    Papers.Paper there = stage.issue(PaperKind.OATH_TEXT, far, FAR, Map.of());
    assertEquals("001/SJ/PTPS/SERANG/XI/2024", here.number());
    assertEquals(here.number(), there.number());
    String page = number(here.number());
    assertTrue(page.contains("lebih dari satu kecamatan") && !page.contains("Contoh"), page);
    assertTrue(code(here.code()).contains("Ani Contoh"));
    assertTrue(code(there.code()).contains("Jauh Contoh"));
    TestDatabase.owner(stage.server.database, "insert into letter_series (series, last) values "
        + "('{nomor}/PI/PTPS/SERANG/{bulan}/2024', 41)");
    assertEquals("042/PI/PTPS/SERANG/XI/2024", stage.issue(PaperKind.PAKTA_INTEGRITAS, ani, FIRST, Map.of()).number(),
        "what was counted by the name goes on");
    assertEquals("042/PI/PTPS/SERANG/XI/2024", stage.issue(PaperKind.PAKTA_INTEGRITAS, far, FAR, Map.of()).number());
  }

  @Test
  void aWithdrawnPaperIsMarkedOnEveryPageAndIssuedAnewWithWhatOnlyItKnew() throws Exception {
    for (Map.Entry<PaperKind, Map<String, String>> each : Map.of(
        PaperKind.CERTIFICATE, Map.of("nilai", "87", "tanggal_lulus", "10 November 2024"),
        PaperKind.SK_PAW, Map.of("digantikan", "Budi Lama", "alasan", "mengundurkan diri"),
        PaperKind.ID_CARD, Map.<String, String>of()).entrySet()) {
      Papers.Paper first = stage.issue(each.getKey(), ani, FIRST, each.getValue());
      assertFalse(pdf(first.id().toString()).contains("TIDAK BERLAKU"));
      assertEquals(409, renew(first.id().toString(), stage.office).status(), "it still stands");
      withdraw(first.id().toString());
      assertTrue(pdf(first.id().toString(), "void-" + each.getKey()).contains("TIDAK BERLAKU"));
      assertEquals(404, renew(first.id().toString(), stage.neighbour).status());
      JsonNode second = stage.good(renew(first.id().toString(), stage.office));
      assertEquals("VALID", second.path("state").asText());
      assertNotEquals(first.number(), second.path("number").asText());
      assertEquals(second, stage.good(renew(first.id().toString(), stage.office)), "asked for twice it is one");
      String text = pdf(second.path("id").asText());
      for (String kept : each.getValue().values()) assertTrue(text.contains(kept), kept + " in " + text);
      assertFalse(text.contains("TIDAK BERLAKU"), text);
      assertTrue(code(first.code()).contains("Tidak berlaku lagi"));
      assertTrue(number(second.path("number").asText()).contains("✓"));
      assertEquals(second.path("number").asText(), listed(first.number()).path("replacedBy").asText());
      withdraw(second.path("id").asText());
      JsonNode third = stage.good(renew(second.path("id").asText(), stage.office));
      assertEquals(third, stage.good(renew(first.id().toString(), stage.office)), "the line has one end");
    }
    assertTrue(stage.journal().contains("paper.renewed"));
    assertEquals(6, TestDatabase.count(stage.server.database, "select count(*) from paper_renewal"));
    Papers.Paper letter = stage.issue(PaperKind.SURAT_TUGAS, ani, FIRST, Map.of());
    withdraw(letter.id().toString());
    stage.server.call("DELETE", "/api/assignments/" + FIRST, stage.admin, null, null);
    assertEquals(409, renew(letter.id().toString(), stage.office).status(), "nobody serves there any more");
  }

  @Test
  void theMinutesOfAnOathAreRenewedWithTheirList() throws Exception {
    UUID id = stage.gathering("oath", 10);
    stage.good(stage.post("gatherings/" + id + "/attendance", stage.office, Map.of("person", ani)));
    String number = stage.good(stage.post("gatherings/" + id + "/close", stage.office, Map.of("version", 1)))
        .path("number").asText();
    String paper = listed(number).path("id").asText();
    withdraw(paper);
    String minutes = "gatherings/" + id + "/minutes.pdf";
    assertTrue(TrainingStage.pdf(stage.get(minutes, stage.office)).contains("TIDAK BERLAKU"));
    String next = stage.good(renew(paper, stage.office)).path("number").asText();
    assertNotEquals(number, next);
    assertEquals(next, stage.good(stage.get("gatherings/" + id, stage.office)).path("gathering").path("number")
        .asText());
    String text = TrainingStage.pdf(stage.get(minutes, stage.office));
    assertTrue(text.contains(next) && text.contains("Ani Contoh") && !text.contains("TIDAK BERLAKU"), text);
    assertEquals(404, renew(paper, stage.neighbour).status());
  }

  @Test
  void aCardEndsWithTheDutyByTheClockAndTheSettingsOfItsRound() {
    Papers.Paper card = stage.issue(PaperKind.ID_CARD, ani, FIRST, Map.of());
    Papers.Paper certificate = stage.issue(PaperKind.CERTIFICATE, ani, FIRST, Map.of("nilai", "90"));
    stage.clock.set(Instant.parse("2024-12-04T16:59:59Z"));
    assertTrue(code(card.code()).contains("✓"), "the seventh day after the vote");
    stage.clock.set(Instant.parse("2024-12-04T17:00:00Z"));
    assertTrue(code(card.code()).contains("Tidak berlaku lagi"));
    assertTrue(code(certificate.code()).contains("✓"), "what was learned stays learned");
    assertEquals("ENDED", listed(card.number()).path("state").asText());
    Answer longer = stage.server.call("PUT", "/api/rounds/" + stage.round + "/settings", admin(), Json.bytes(
        Map.of("dutyDaysAfter", 8)), "application/json");
    assertEquals(200, longer.status(), longer.json().toString());
    assertTrue(code(card.code()).contains("✓"));
    assertEquals("VALID", listed(card.number()).path("state").asText());
    TestDatabase.owner(stage.server.database, "update round set closed_at = now() where id = " + stage.round);
    assertTrue(code(card.code()).contains("Tidak berlaku lagi"));
    assertTrue(code(certificate.code()).contains("✓"));
  }

  @Test
  void aCertificateOfDutyIsForThoseWhoCame() throws Exception {
    stage.supervisor(FIRST + 1, "Budi Contoh");
    file(stage.phone(ani, FIRST), "check-in", "2024-11-26T23:12:00Z", "check-out", "2024-11-27T12:40:00Z");
    JsonNode job = book("DUTY_CERTIFICATE");
    assertEquals(1, job.path("total").asInt(), job.toString());
    String text = PdfText.of(stage.server.get(job.path("result").path("file").asText(), stage.office).raw().body(),
        "duty");
    for (String word : List.of("SURAT KETERANGAN MELAKSANAKAN TUGAS", "001/KET/PTPS/SERANG/XI/2024", "Ani Contoh",
        "TPS 001", "06.12 WIB", "19.40 WIB")) {
      assertTrue(text.contains(word), word + " is missing in: " + text);
    }
    assertFalse(text.contains("Budi"), text);
    assertTrue(number("001/KET/PTPS/SERANG/XI/2024").contains("✓"));
  }

  @Test
  void whoWasReplacedDuringTheDayHasServedToo() throws Exception {
    file(stage.phone(ani, FIRST), "check-in", "2024-11-26T23:12:00Z");
    TestDatabase.owner(stage.server.database, "update assignment set ended_at = now() where person = '" + ani + "'");
    file(stage.phone(stage.supervisor(FIRST, "Citra Contoh"), FIRST), "check-in", "2024-11-27T04:05:00Z");
    JsonNode job = book("DUTY_CERTIFICATE");
    assertEquals(2, job.path("total").asInt(), job.toString());
    String text = PdfText.of(stage.server.get(job.path("result").path("file").asText(), stage.office).raw().body(),
        "replaced");
    for (String word : List.of("Ani Contoh", "06.12 WIB", "Citra Contoh", "11.05 WIB")) {
      assertTrue(text.contains(word), word + " is missing in: " + text);
    }
  }

  /** @param reports a kind and its moment, again and again */
  private void file(String phone, String... reports) {
    for (int i = 0; i < reports.length; i += 2) {
      Map<String, Object> item = TestDay.item(FIRST, reports[i], Instant.parse(reports[i + 1]), Map.of());
      assertEquals("stored", stage.good(stage.server.post("/api/reports", phone, Map.of("items", List.of(item))))
          .path("results").path(0).path("status").asText());
    }
  }

  @Test
  void changingATextIsWrittenDownAndForAdminsOnly() {
    Map<String, Object> change = Map.of("version", 1, "title", "Sumpah", "numberPattern", "{nomor}/S/{kecamatan}",
        "body", "# SUMPAH\n\n{nama}");
    String path = "/api/staffing/templates/OATH_TEXT";
    for (String token : List.of(stage.office, stage.kelurahan, stage.phone(ani, FIRST),
        TestActors.token(stage.server, Role.COORDINATOR, "36.73"))) {
      assertEquals(403, put(path, token, change).status());
    }
    assertFalse(stage.journal().contains("paper.template"));
    assertEquals(200, put(path, stage.admin, change).status());
    assertTrue(stage.journal().contains("paper.template"), stage.journal());
  }

  private JsonNode book(String kind) {
    String id = stage.server.post(API, stage.office, Map.of("round", stage.round, "kinds", List.of(kind))).json()
        .path("id").asText();
    return Eventually.get(() -> stage.server.get("/api/jobs/" + id, stage.office).json(),
        job -> job.path("state").asText().equals("done"));
  }

  private Answer renew(String paper, String token) {
    return stage.server.post(API + "/" + paper + "/renew", token, Map.of());
  }

  private void withdraw(String paper) {
    stage.good(stage.server.post(API + "/" + paper + "/void", stage.office, Map.of("reason", "salah cetak")));
  }

  private String pdf(String paper) throws Exception {
    return pdf(paper, "life");
  }

  private String pdf(String paper, String name) throws Exception {
    return PdfText.of(stage.server.get(API + "/" + paper + "/paper.pdf", stage.office).raw().body(), name);
  }

  /** A token of now, whatever the clock was turned to. */
  private String admin() {
    return TestActors.admin(stage.server);
  }

  private JsonNode listed(String number) {
    JsonNode page = stage.good(stage.server.get(API + "?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8),
        admin()));
    for (JsonNode each : page.path("papers")) {
      if (each.path("number").asText().equals(number)) return each;
    }
    throw new AssertionError(number + " is not in " + page);
  }

  private String number(String number) {
    return page("/cek?nomor=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
  }

  private String code(String code) {
    return page("/cek/" + code);
  }

  private String page(String path) {
    return new String(stage.server.get(path, null).raw().body(), StandardCharsets.UTF_8);
  }

  private Answer put(String path, String token, Object body) {
    return stage.server.call("PUT", path, token, Json.bytes(body), "application/json");
  }
}
