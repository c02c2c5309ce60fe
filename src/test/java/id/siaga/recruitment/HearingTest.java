package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.HearingStage;
import id.siaga.TestDatabase;
import id.siaga.TestHearing;
import id.siaga.TestServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the announcement of names to complete scores, as the office of one kecamatan does it. */
class HearingTest {
  private static HearingStage stage;

  @BeforeAll
  static void start() {
    stage = new HearingStage();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void wave() {
    stage.newWave();
  }

  @Test
  void anAnnouncementMovesEveryoneOfTheKecamatanOnce() {
    UUID passed = stage.applicant(HearingStage.SERANG, "Ani", "MS");
    UUID late = stage.applicant(HearingStage.CIPARE, "Budi", "TERKIRIM");
    JsonNode files = stage.good(announce(stage.first, "FILES"));
    assertEquals(1, files.path("moved").asInt());
    assertEquals(1, files.path("behind").asInt(), "who is still being screened is named");
    assertEquals("LULUS_ADMINISTRASI", stage.state(passed));
    assertEquals("TERKIRIM", stage.state(late));
    assertEquals(0, stage.good(announce(stage.first, "FILES")).path("moved").asInt());
    assertEquals(1, stage.good(announce(stage.first, "FEEDBACK")).path("moved").asInt());
    assertEquals("MASA_TANGGAPAN", stage.state(passed));
    assertTrue(stage.journal().contains("\"applicant\":\"" + passed + "\",\"move\":\"OPEN_FEEDBACK\""));
    assertEquals(404, announce(stage.neighbour, "FILES").status());
    assertEquals(403, announce(stage.watcher, "FILES").status());
  }

  @Test
  void manyAreAnnouncedInOneCall() {
    UUID one = stage.applicant(HearingStage.SERANG, "Ani", "MS");
    TestDatabase.owner(stage.server.database, "insert into applicant (id, number, wave, area, state, state_at,"
        + " channel, name, sealed, created_at) select gen_random_uuid(), 'M' || upper(substr(md5('m' || n),"
        + " 1, 9)), " + stage.wave + ", area, 'MS', now(), 'import', 'Banyak', sealed, now()"
        + " from applicant, generate_series(1, 1100) as n where id = '" + one + "'");
    assertEquals(1101, stage.good(announce(stage.first, "FILES")).path("moved").asInt());
  }

  @Test
  void feedbackHoldsBackUntilAllOfItIsSettled() {
    UUID person = stage.applicant(HearingStage.SERANG, "Citra", "MASA_TANGGAPAN");
    UUID one = TestHearing.feedback(stage.server, person, "Warga Rahasia", "Ia pengurus partai.");
    UUID two = TestHearing.feedback(stage.server, person, "Warga Lain", "Ia tim kampanye.");
    assertEquals(409, handle(stage.first, one, "TERBUKTI", 1).status(), "nothing is proven before it is clarified");
    stage.good(handle(stage.first, one, "DIKLARIFIKASI", 1));
    assertEquals("KLARIFIKASI", stage.state(person));
    assertEquals(409, handle(stage.second, one, "DIKLARIFIKASI", 1).status());
    assertEquals(200, handle(stage.first, one, "DIKLARIFIKASI", 1).status(), "a lost answer, sent again");
    stage.good(handle(stage.second, two, "DIKLARIFIKASI", 1));
    stage.good(handle(stage.first, one, "TIDAK_TERBUKTI", 2));
    assertEquals("KLARIFIKASI", stage.state(person), "another one is still being clarified");
    stage.good(handle(stage.first, two, "TIDAK_TERBUKTI", 2));
    assertEquals("MASA_TANGGAPAN", stage.state(person));
    assertFalse(stage.journal().contains("partai"), "no words of it in the journal");
    assertFalse(stage.journal().contains("Warga"));
  }

  @Test
  void provenFeedbackDropsTheApplicant() {
    UUID person = stage.applicant(HearingStage.SERANG, "Dedi", "MASA_TANGGAPAN");
    UUID other = TestHearing.feedback(stage.server, person, "Warga", "Baik orangnya.");
    UUID proven = TestHearing.feedback(stage.server, person, "Warga", "Ia pengurus partai.");
    stage.good(handle(stage.first, proven, "DIKLARIFIKASI", 1));
    stage.good(handle(stage.first, other, "DIKLARIFIKASI", 1));
    JsonNode done = stage.good(handle(stage.first, proven, "TERBUKTI", 2));
    assertEquals("GUGUR", done.path("applicant").path("state").asText());
    assertTrue(stage.journal().contains("TANGGAPAN_TERBUKTI"));
    stage.good(handle(stage.first, other, "TIDAK_TERBUKTI", 2));
    assertEquals("GUGUR", stage.state(person), "dropped stays dropped");
  }

  @Test
  void onlyThoseWhoHandleFeedbackLearnWhoSaidIt() {
    UUID person = stage.applicant(HearingStage.CIPARE, "Eka", "MASA_TANGGAPAN");
    UUID said = TestHearing.feedback(stage.server, person, "Warga Rahasia", "Ia pengurus partai.");
    String path = "feedback?state=open&wave=" + stage.wave + "&territory=" + HearingStage.HERE;
    JsonNode own = stage.good(stage.get(path, stage.first)).path("feedback").path(0);
    assertEquals("Warga Rahasia", own.path("reporter").path("name").asText());
    assertEquals("Ia pengurus partai.", own.path("text").asText());
    String looking = stage.good(stage.get(path, stage.watcher)).toString();
    assertTrue(looking.contains(said.toString()));
    assertFalse(looking.contains("Warga Rahasia") || looking.contains("partai"), looking);
    assertEquals(404, stage.get(path, stage.neighbour).status());
    assertEquals(404, handle(stage.neighbour, said, "DIKLARIFIKASI", 1).status());
    assertEquals(403, handle(stage.watcher, said, "DIKLARIFIKASI", 1).status());
    assertFalse(stage.good(stage.get("applicants/" + person, stage.first)).toString().contains("Warga Rahasia"));
  }

  @Test
  void seatsAreFilledEarliestFirstAndNeverTwice() {
    String early = stage.slot(2, 1);
    String later = stage.slot(1, 5);
    for (int n = 0; n < 4; n++) stage.applicant(HearingStage.SERANG, "Pelamar " + n, "MASA_TANGGAPAN");
    UUID held = stage.applicant(HearingStage.SERANG, "Fani", "KLARIFIKASI");
    CompletableFuture<Answer> twin = CompletableFuture.supplyAsync(this::fill);
    int placed = stage.good(fill()).path("placed").asInt() + stage.good(twin.join()).path("placed").asInt();
    assertEquals(3, placed);
    assertEquals(2, taken(early));
    assertEquals(1, taken(later));
    JsonNode again = stage.good(fill());
    assertEquals(0, again.path("placed").asInt());
    assertEquals(1, again.path("left").asInt());
    assertEquals("KLARIFIKASI", stage.state(held));
    String person = stage.good(stage.get("slots/" + early, stage.first)).path("people").path(0).path("applicant")
        .asText();
    assertEquals(409, put(later, person).status(), "the later slot is full");
    String third = stage.slot(5, 9);
    assertEquals(1, stage.good(put(third, person)).path("people").size());
    assertEquals(1, taken(early));
    assertEquals(409, stage.server.call("DELETE", HearingStage.API + "slots/" + third, stage.first, null, null)
        .status());
    assertEquals(404, stage.get("slots/" + early, stage.neighbour).status());
    assertEquals(404, stage.post("slots/" + early + "/people", stage.neighbour, Map.of("applicant", person)).status());
  }

  @Test
  void theInvitationNamesPlaceAndTimeAndCarriesTheCode() throws Exception {
    String slot = stage.slot(5, 26);
    UUID one = stage.applicant(HearingStage.SERANG, "Gita & Putri <Contoh>", "MASA_TANGGAPAN");
    stage.good(fill());
    Answer job = stage.post("slots/" + slot + "/invitations", stage.first, Map.of());
    assertEquals(202, job.status());
    JsonNode done = until(job.json().path("id").asText());
    String text = HearingStage.text(stage.server.get(done.path("result").path("file").asText(), stage.first));
    for (String word : List.of("UNDANGAN WAWANCARA", "Gita & Putri <Contoh>", stage.number(one),
        "Aula Kecamatan Contoh", "Kamis, 28 November 2024, 08.00 WIB", "Kelurahan Serang")) {
      assertTrue(text.contains(word), word + " is missing in: " + text);
    }
    assertEquals(404, stage.server.get(done.path("result").path("file").asText(), stage.second).status());
  }

  @Test
  void attendanceByCodeAndByListAndOneNotedWrongly() {
    stage.slot(5, 1);
    UUID one = stage.applicant(HearingStage.SERANG, "Hani", "MASA_TANGGAPAN");
    UUID two = stage.applicant(HearingStage.SERANG, "Indra", "MASA_TANGGAPAN");
    stage.good(fill());
    String code = stage.number(one).toLowerCase().substring(0, 5) + "-" + stage.number(one).substring(5);
    JsonNode came = stage.good(stage.post("attendance", stage.first, Map.of("code", code)));
    assertEquals("HADIR", came.path("state").asText());
    assertFalse(came.path("presentAt").isMissingNode());
    assertEquals("Aula Kecamatan Contoh", came.path("slot").path("place").asText());
    assertEquals(200, stage.post("attendance", stage.first, Map.of("code", code)).status());
    stage.good(stage.post("attendance", stage.first, Map.of("applicant", two, "present", false)));
    assertEquals("TIDAK_HADIR", stage.state(two));
    stage.good(stage.post("attendance", stage.first, Map.of("applicant", two, "undo", true)));
    assertEquals("DIJADWALKAN_WAWANCARA", stage.state(two));
    stage.good(stage.post("attendance", stage.first, Map.of("applicant", two, "present", false)));
    stage.good(stage.post("attendance", stage.first, Map.of("applicant", two, "present", true)));
    assertEquals("HADIR", stage.state(two), "came after all");
    stage.good(stage.post("attendance", stage.first, Map.of("applicant", one, "undo", true)));
    assertEquals("DIJADWALKAN_WAWANCARA", stage.state(one), "marked by mistake");
    stage.good(stage.post("attendance", stage.first, Map.of("code", code)));
    stage.score(stage.first, one, 80);
    assertEquals(409, stage.post("attendance", stage.first, Map.of("applicant", one, "undo", true)).status());
    assertEquals(404, stage.post("attendance", stage.neighbour, Map.of("code", code)).status());
    assertEquals(404, stage.post("attendance", stage.first, Map.of("code", "bukan kode")).status());
  }

  @Test
  void theScoreIsTheWeightedMeanAndWaitsForEverybodyWhoBegan() {
    UUID person = stage.applicant(HearingStage.SERANG, "Joko", "HADIR");
    JsonNode begun = stage.good(stage.score(stage.first, person, 80, 60));
    assertTrue(begun.path("score").isMissingNode());
    assertEquals(3, begun.path("missing").size());
    assertEquals("KESEDIAAN", begun.path("missing").path(0).path("criterion").asText());
    assertEquals("HADIR", stage.state(person));
    stage.good(stage.score(stage.first, person, 80, 60, 70, 90, 50));
    assertEquals("DINILAI", stage.state(person));
    assertTrue(stage.good(stage.get("scores/" + person, stage.second)).path("score").isMissingNode(), "not yet theirs");
    stage.good(stage.score(stage.second, person, 90));
    assertEquals("DINILAI", stage.state(person));
    JsonNode own = stage.good(stage.get("scores/" + person, stage.first));
    // (85*30 + 75*25 + 80*20 + 90*15 + 70*10) / 100
    assertEquals(80.75, own.path("score").asDouble());
    assertEquals(60, own.path("points").path("INTEGRITAS").asInt(), "one's own points, not those of others");
    JsonNode open = stage.good(stage.server.call("PUT", HearingStage.API + "scores/" + person, stage.second,
        "{\"points\":{\"GAWAI\":null}}".getBytes(StandardCharsets.UTF_8), "application/json"));
    assertEquals("HADIR", stage.state(person), "scoring is open again");
    assertEquals("GAWAI", open.path("missing").path(0).path("criterion").asText());
    String page = stage.good(stage.get("ranking?wave=" + stage.wave + "&territory=36.73.01.1001", stage.watcher))
        .toString();
    assertTrue(page.contains("\"criterion\":\"GAWAI\""), page);
    for (Object wrong : new Object[] {-1, 101, 50.123, "80", Map.of()}) {
      assertEquals(400, stage.put("scores/" + person, stage.first, Map.of("points", Map.of("GAWAI", wrong))).status());
    }
    assertEquals(400, stage.put("scores/" + person, stage.first, Map.of("points", Map.of("LAIN", 5))).status());
    assertEquals(404, stage.score(stage.neighbour, person, 50).status());
    UUID absent = stage.applicant(HearingStage.SERANG, "Kiki", "TIDAK_HADIR");
    assertEquals(409, stage.score(stage.first, absent, 50).status());
  }

  @Test
  void tiesAreBrokenByTheStatedRuleAndExplained() {
    stage.scored(HearingStage.CIPARE, "Lebih tahu", 90, 60, 70, 70, 70);
    stage.scored(HearingStage.CIPARE, "Kurang tahu", 60, 96, 70, 70, 70);
    stage.scored(HearingStage.CIPARE, "Terbaik", 95);
    assertEquals(List.of("1 Terbaik", "2 Lebih tahu", "3 Kurang tahu"), stage.ranking(HearingStage.CIPARE));
    JsonNode rows = stage.good(stage.get("ranking?wave=" + stage.wave + "&territory=36.73.01.1002", stage.first))
        .path("areas").path(0).path("rows");
    assertTrue(rows.path(0).path("tie").isMissingNode());
    String tie = rows.path(1).path("tie").path("id").asText();
    assertTrue(tie.contains("Pengetahuan pengawasan pemilihan 90 lebih tinggi daripada 60"), tie);
    assertTrue(rows.path(2).path("tie").path("en").asText().contains("placed after it"), rows.toString());
  }

  private static Answer announce(String token, String step) {
    return stage.post("announcements", token, Map.of("wave", stage.wave, "territory", HearingStage.HERE, "step", step));
  }

  private static Answer handle(String token, UUID feedback, String state, int version) {
    return stage.post("feedback/" + feedback + "/moves", token, Map.of("state", state, "version", version));
  }

  private Answer fill() {
    return stage.post("slots/fill", stage.first, Map.of("wave", stage.wave, "territory", HearingStage.HERE));
  }

  private static Answer put(String slot, String person) {
    return stage.post("slots/" + slot + "/people", stage.first, Map.of("applicant", person));
  }

  private static int taken(String slot) {
    return stage.good(stage.get("slots/" + slot, stage.first)).path("slot").path("taken").asInt();
  }

  private static JsonNode until(String id) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    Executor later = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
    while (true) {
      JsonNode job = CompletableFuture.supplyAsync(() -> stage.server.get("/api/jobs/" + id, stage.first).json(), later)
          .join();
      if (job.path("state").asText().equals("done")) return job;
      assertTrue(System.nanoTime() < end && List.of("accepted", "running").contains(job.path("state").asText()),
          job.toString());
    }
  }
}
