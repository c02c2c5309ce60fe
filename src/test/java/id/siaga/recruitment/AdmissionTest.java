package id.siaga.recruitment;

import static id.siaga.HearingStage.CIPARE;
import static id.siaga.HearingStage.SERANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.HearingStage;
import id.siaga.TestApplicants;
import id.siaga.TestDatabase;
import id.siaga.TestRecruitment;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.access.Problem;
import id.siaga.documents.SampleFiles;
import id.siaga.recruitment.PublicBrowser.Shown;
import id.siaga.web.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes in late, twice, or into a closed kelurahan is neither lost nor doubled; nobody alone turns it away. */
class AdmissionTest {
  private static final Instant OPEN = Instant.parse("2024-09-20T03:00:00Z");
  private static final Instant EXTENDED = Instant.parse("2024-10-02T03:00:00Z");
  private static HearingStage stage;
  private static TestRecruitment recruitment;

  @BeforeAll
  static void start() {
    stage = new HearingStage();
    recruitment = new TestRecruitment(stage.server, stage.clock);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void open() {
    stage.clock.set(OPEN);
  }

  @Test
  void aPaperWhoseAnswerWasLostIsEnteredOnce() {
    Map<String, Object> paper = TestApplicants.paper(stage.wave, SERANG, "Contoh Kertas");
    List<Answer> answers = atOnce(() -> stage.post("applicants", stage.first, paper));
    answers.forEach(answer -> assertEquals(200, answer.status(), answer.json().toString()));
    assertEquals(1, answers.stream().map(answer -> answer.json().path("id").asText()).distinct().count());
    String id = answers.get(0).json().path("id").asText();
    assertEquals(1, count("journal where kind = 'applicant.moved' and body like '%" + id + "%'"));
    Map<String, Object> other = new HashMap<>(paper);
    other.put("name", "Contoh Lain");
    assertTrue(!id.equals(stage.good(stage.post("applicants", stage.first, other)).path("id").asText()));
    assertTrue(!id.equals(stage.good(stage.post("applicants", stage.second, paper)).path("id").asText()),
        "what another officer enters is another paper");
    stage.good(stage.post("applicants/" + id + "/moves", stage.first, Map.of("move", "WITHDRAW", "version", 1)));
    assertTrue(!id.equals(stage.good(stage.post("applicants", stage.first, paper)).path("id").asText()),
        "whoever stepped back may come again");
  }

  @Test
  void aWaveWhoseAnswerWasLostIsThereOnce() {
    String admin = admin();
    Map<String, Object> wave = new HashMap<>(Map.of("name", "Gelombang dua kali", "areas", List.of(Map.of("area",
        SERANG, "need", 3))));
    List<Answer> answers = atOnce(() -> stage.post("waves", admin, wave));
    answers.forEach(answer -> assertEquals(200, answer.status(), answer.json().toString()));
    assertEquals(1, count("wave where name = 'Gelombang dua kali'"));
    assertEquals(1, answers.stream().map(answer -> answer.json().path("id").asInt()).distinct().count());
    wave.put("areas", List.of(Map.of("area", SERANG, "need", 4)));
    stage.good(stage.post("waves", admin, wave));
    assertEquals(2, count("wave where name = 'Gelombang dua kali'"), "with another need it is another wave");
  }

  @Test
  void ofTwoPapersOfAKindOneReplacesTheOther() {
    UUID id = UUID.fromString(stage.good(stage.post("applicants", stage.first, TestApplicants.paper(stage.wave, SERANG,
        "Contoh Berkas"))).path("id").asText());
    byte[] pdf = SampleFiles.pdf("");
    atOnce(() -> stage.server.call("PUT", HearingStage.API + "applicants/" + id + "/documents/KTP", stage.first, pdf,
        "application/pdf")).forEach(answer -> assertEquals(200, answer.status()));
    assertEquals(1, count("applicant_document where replaced_at is null and applicant = '" + id + "'"));
    assertEquals(4, count("applicant_document where applicant = '" + id + "'"));
  }

  @Test
  void afterThePlenaryNobodyIsSentWhereNobodyCouldDecide() {
    int wave = TestApplicants.wave(stage.server, admin(), SERANG);
    recruitment = new TestRecruitment(stage.server, stage.clock);
    UUID id = recruitment.wait(a -> a.draft(wave, SERANG, UUID.randomUUID().toString().getBytes()));
    recruitment.wait(a -> a.save(id, new Form("Contoh Terlambat", "L", Personal.parse(Json.text(
        TestApplicants.personal(SERANG)))), null));
    TestDatabase.owner(stage.server.database, "insert into applicant_document (id, applicant, kind, type, bytes,"
        + " sha256, stored_at) select gen_random_uuid(), '" + id + "', k, 'image/jpeg', 1, '\\x00', now() from unnest("
        + "array['SURAT_LAMARAN','KTP','PAS_FOTO','IJAZAH','DRH','SURAT_PERNYATAAN']) k");
    TestDatabase.owner(stage.server.database, "insert into pleno (id, wave, area_low, area_high, number, held_at,"
        + " chair) select gen_random_uuid(), " + wave + ", 3673010000000, 3673019999999, 'contoh', now(), id"
        + " from person limit 1");
    Problem late = assertThrows(Problem.class, () -> recruitment.wait(a -> a.submit(id)));
    assertEquals(Problem.Kind.CONFLICT, late.kind());
    assertTrue(late.detail(false).contains("sedang tidak dibuka"), late.detail(false));
    assertEquals("DRAF", stage.state(id));
  }

  @Test
  void whoDoesNotMendIsRejectedByTwo() {
    UUID id = stage.applicant(SERANG, "Contoh Lalai", "PERLU_PERBAIKAN");
    String path = "applicants/" + id + "/moves";
    int version = stage.good(stage.get("applicants/" + id, stage.first)).path("version").asInt();
    stage.good(stage.post(path, stage.first, Map.of("move", "PROPOSE_REJECT", "version", version, "reasons",
        List.of("BERKAS_TIDAK_DIPERBAIKI"))));
    Map<String, ?> confirm = Map.of("move", "CONFIRM_REJECT", "version", version + 1);
    assertEquals(403, stage.post(path, stage.first, confirm).status());
    assertEquals("TMS", stage.good(stage.post(path, stage.second, confirm)).path("state").asText());
  }

  @Test
  void nobodyIsRejectedByBeingDropped() {
    for (String state : List.of("TERKIRIM", "PERLU_PERBAIKAN", "DIUSULKAN_TMS")) {
      UUID id = stage.applicant(SERANG, "Contoh Gugur", state);
      int version = stage.good(stage.get("applicants/" + id, stage.first)).path("version").asInt();
      for (String reason : List.of("LAINNYA", "KETERANGAN_TIDAK_BENAR", "TANGGAPAN_TERBUKTI")) {
        Answer alone = stage.post("applicants/" + id + "/moves", stage.first, Map.of("move", "DROP", "version",
            version, "reasons", List.of(reason), "note", "contoh"));
        assertEquals("400 reasons", alone.status() + " " + alone.json().path("fields").path(0).path("field").asText(),
            state + " " + reason);
        assertEquals(state, stage.state(id));
      }
      assertEquals("GUGUR", stage.good(stage.post("applicants/" + id + "/moves", stage.first, Map.of("move", "DROP",
          "version", version, "reasons", List.of("MENINGGAL")))).path("state").asText());
    }
    UUID passed = stage.applicant(SERANG, "Contoh Lulus", "MASA_TANGGAPAN");
    int version = stage.good(stage.get("applicants/" + passed, stage.first)).path("version").asInt();
    assertEquals(200, stage.post("applicants/" + passed + "/moves", stage.first, Map.of("move", "DROP", "version",
        version, "reasons", List.of("TIDAK_DAPAT_DIHUBUNGI"))).status());
  }

  @Test
  void aDraftOfAClosedKelurahanMovesToOneThatIsOpen() {
    PublicBrowser browser = new PublicBrowser(stage.server);
    PublicPagesTest.fill(browser);
    PublicPagesTest.papers(browser);
    stage.clock.set(EXTENDED);
    assertEquals("/daftar/lamaran", browser.get("/daftar/lamaran/periksa").path(), "nothing is open");
    Shown closed = browser.get("/daftar/lamaran");
    assertTrue(closed.text().contains("sudah ditutup dan lamaran ini belum dikirim"), closed.text());
    assertTrue(!closed.text().contains("Pilih kelurahan lain"), closed.text());
    assertFalse(closed.text().contains("Lanjutkan lamaran"), closed.text());
    Shown nowhere = new PublicBrowser(stage.server).get("/daftar/lamaran/wilayah");
    assertTrue(nowhere.text().contains("datang lagi pada tanggal pendaftaran"), nowhere.text());
    assertFalse(nowhere.text().contains("Simpan dan lanjut"), nowhere.text());
    Shown stranger = new PublicBrowser(stage.server).get("/daftar/lamaran");
    assertTrue(stranger.text().contains("Pendaftaran sedang tidak dibuka."), stranger.text());
    stage.good(stage.post("extensions", admin(), Map.of("wave", stage.wave, "areas", List.of(CIPARE))));
    Shown late = browser.get("/daftar/lamaran/periksa");
    assertEquals("/daftar/lamaran", late.path());
    Shown area = browser.get(late.find("class=\"button\" href=\"([^\"]*)\""));
    assertEquals("/daftar/lamaran/wilayah 200", area.path() + " " + area.status());
    Shown moved = browser.post(area.path(), "area", String.valueOf(CIPARE));
    assertEquals("/daftar/lamaran/periksa", moved.path(), "everything there is");
    assertTrue(moved.text().contains("Contoh & Putri"), moved.text());
    assertEquals(1, count("applicant where state = 'DRAF' and area = " + CIPARE + " and created_at = '" + EXTENDED
        + "'"), "and begins anew, for whoever erases old drafts");
    assertEquals("/daftar/lamaran/tanda-terima", browser.post("/daftar/lamaran/kirim", "benar", "1").path());
  }

  @Test
  void onlyOldDraftsAreErased() {
    UUID old = stage.applicant(SERANG, "Contoh Lama", "DRAF");
    UUID young = stage.applicant(SERANG, "Contoh Baru", "DRAF");
    UUID sent = stage.applicant(SERANG, "Contoh Terkirim", "TERKIRIM");
    TestDatabase.owner(stage.server.database, "update applicant set created_at = timestamptz '" + OPEN
        + "' - interval '61 days' where id in ('" + old + "', '" + sent + "')");
    TestDatabase.owner(stage.server.database, "insert into applicant_document (id, applicant, kind, type, bytes,"
        + " sha256, stored_at) values (gen_random_uuid(), '" + old + "', 'KTP', 'image/jpeg', 1, '\\x00', now())");
    recruitment.wait(a -> recruitment.papers().documents().sweep());
    assertEquals(0, count("applicant where id = '" + old + "'"));
    assertEquals(0, count("applicant_document where applicant = '" + old + "'"));
    assertEquals(2, count("applicant where id in ('" + young + "', '" + sent + "')"));
  }

  private static String admin() {
    return stage.good(stage.server.post("/api/session", null, Map.of("login", TestSetUp.LOGIN, "password",
        TestSetUp.PASSWORD))).path("token").asText();
  }

  private static long count(String of) {
    return TestDatabase.count(stage.server.database, "select count(*) from " + of);
  }

  private static List<Answer> atOnce(Supplier<Answer> call) {
    List<CompletableFuture<Answer>> all = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(call))
        .toList();
    return all.stream().map(CompletableFuture::join).toList();
  }
}
