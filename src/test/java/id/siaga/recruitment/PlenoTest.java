package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.HearingStage;
import id.siaga.TestApplicants;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestHearing;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The decision: once, complete, by the ranks or with reasons, and printed as it was made. */
class PlenoTest {
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
  void theWholePathFromTheFileCheckToThePublishedNames() throws Exception {
    UUID[] serang = Stream.of("Ani", "Budi", "Citra", "Dedi").map(name ->
        stage.applicant(HearingStage.SERANG, name + " Serang", "MS")).toArray(UUID[]::new);
    UUID[] cipare = Stream.of("Eka", "Fani").map(name ->
        stage.applicant(HearingStage.CIPARE, name + " Cipare", "MS")).toArray(UUID[]::new);
    for (String step : List.of("FILES", "FEEDBACK")) {
      stage.good(stage.post("announcements", stage.first, Map.of("wave", stage.wave, "territory", HearingStage.HERE,
          "step", step)));
    }
    UUID said = TestHearing.feedback(stage.server, serang[3], "Warga", "Ia pengurus partai.");
    settle(said, "TERBUKTI");
    String slot = stage.slot(10, 2);
    assertEquals(5, stage.good(stage.post("slots/fill", stage.first, Map.of("wave", stage.wave, "territory",
        HearingStage.HERE))).path("placed").asInt());
    for (UUID came : List.of(serang[0], serang[1], serang[2], cipare[0])) {
      stage.good(stage.post("attendance", stage.first, Map.of("code", stage.number(came))));
    }
    stage.good(stage.post("attendance", stage.first, Map.of("applicant", cipare[1], "present", false)));
    stage.good(stage.score(stage.first, serang[0], 70));
    stage.good(stage.score(stage.first, serang[1], 60, 82, 70, 70, 70));
    stage.good(stage.score(stage.first, serang[2], 90, 46, 70, 70, 70));
    stage.good(stage.score(stage.first, cipare[0], 55));
    JsonNode preview = stage.good(preview());
    assertTrue(preview.path("ready").asBoolean(), preview.toString());

    assertEquals(HearingStage.seats(preview), stage.seats(), "ranking and plenary name the same places");
    JsonNode held = stage.good(stage.hold(stage.first, List.of()));
    assertEquals(HearingStage.seats(preview), stage.seats(), "the places that were decided about");
    assertTrue(stage.good(stage.get("slots/" + slot, stage.first)).path("decided").asBoolean());
    String pleno = held.path("pleno").path("id").asText();
    assertEquals(preview.path("areas").path(0).path("lines").findValuesAsText("number"),
        held.path("areas").path(0).path("lines").findValuesAsText("number"), "what was seen is what was decided");
    String number = held.path("pleno").path("number").asText();
    assertTrue(number.matches("\\d{3}/PTPS/SERANG/XI/2024"), number);
    // All three make 70; by the knowledge Citra comes first, then Ani, then Budi.
    assertEquals(List.of("TERPILIH", "TERPILIH", "CADANGAN"), states(serang[2], serang[0], serang[1]));
    assertEquals(List.of("TERPILIH", "TIDAK_HADIR", "GUGUR"), states(cipare[0], cipare[1], serang[3]));
    assertEquals(409, stage.get("plenos/" + pleno + "/announcement.pdf", stage.first).status());

    stage.good(stage.post("plenos/" + pleno + "/publish", stage.first, Map.of()));
    assertEquals(List.of("DITETAPKAN", "DITETAPKAN", "CADANGAN"), states(serang[2], serang[0], serang[1]));
    String minutes = HearingStage.text(stage.get("plenos/" + pleno + "/minutes.pdf", stage.first));
    for (String word : List.of("BERITA ACARA", number, "Ani Serang", "Citra Serang", "Eka Cipare", "Kelurahan Serang",
        "Kelurahan Cipare", "3 orang terpilih", "1 orang cadangan", "tidak hadir wawancara 1", "sama dengan nomor",
        "27 November 2024, 06.00 WIB", "55")) {
      assertTrue(minutes.contains(word), word + " is missing in: " + minutes);
    }
    assertFalse(minutes.contains("Dedi"), "who was dropped was not decided about");
    String announced = HearingStage.text(stage.get("plenos/" + pleno + "/announcement.pdf", stage.watcher));
    for (String word : List.of("PENGUMUMAN", number, "Ani Serang", "Budi Serang", "Terpilih", "Cadangan")) {
      assertTrue(announced.contains(word), word + " is missing in: " + announced);
    }
    assertFalse(announced.contains("Nilai"), "no scores for the public: " + announced);
    assertFalse(announced.contains(stage.number(serang[0])), "nor what an application is followed by");
    assertEquals(List.of("1 Citra Serang", "2 Ani Serang", "3 Budi Serang"), stage.ranking(HearingStage.SERANG));
    for (String path : List.of("", "/minutes.pdf", "/announcement.pdf")) {
      assertEquals(404, stage.get("plenos/" + pleno + path, stage.neighbour).status());
    }
    assertEquals(404, stage.post("plenos/" + pleno + "/publish", stage.neighbour, Map.of()).status());
    assertEquals(403, stage.post("plenos/" + pleno + "/publish", stage.watcher, Map.of()).status());
  }

  @Test
  void whatIsMissingIsNamedAndKeepsItFromDeciding() {
    UUID scored = stage.scored(HearingStage.SERANG, "Gita", 80);
    UUID open = stage.applicant(HearingStage.SERANG, "Hani", "HADIR");
    UUID waiting = stage.applicant(HearingStage.CIPARE, "Indra", "DIJADWALKAN_WAWANCARA");
    UUID said = TestHearing.feedback(stage.server, scored, "Warga", "Ia pengurus partai.");
    JsonNode preview = stage.good(preview());
    assertFalse(preview.path("ready").asBoolean());
    assertEquals(new TreeSet<>(List.of("FEEDBACK", "SCORE", "STATE")),
        new TreeSet<>(preview.path("missing").findValuesAsText("kind")));
    Answer refused = stage.hold(stage.first, List.of());
    assertEquals(409, refused.status());
    String detail = refused.json().path("detail").asText();
    assertTrue(detail.contains(stage.number(open)) && detail.contains("1 tanggapan belum selesai"), detail);
    assertFalse(refused.json().toString().contains("Gita") || refused.json().toString().contains("Hani"), detail);
    assertEquals("DINILAI", stage.state(scored));
    stage.good(stage.score(stage.first, open, 60));
    stage.good(stage.post("attendance", stage.first, Map.of("applicant", waiting, "present", false)));
    assertEquals(409, stage.hold(stage.first, List.of()).status(), "the feedback is still open");
    settle(said, "TIDAK_TERBUKTI");
    stage.good(stage.hold(stage.first, List.of()));
    assertEquals(409, stage.post("attendance", stage.first, Map.of("applicant", waiting, "present", true)).status(),
        "nobody is interviewed after the plenary");
    assertEquals(409, stage.score(stage.first, open, 99).status());
  }

  @Test
  void nobodyToDecideAboutIsNoPlenary() {
    assertEquals(409, stage.hold(stage.first, List.of()).status());
    assertEquals(404, stage.hold(stage.neighbour, List.of()).status());
    assertEquals(403, stage.hold(stage.watcher, List.of()).status());
    assertEquals(400, stage.post("plenos", stage.first, Map.of("wave", stage.wave, "territory", HearingStage.HERE,
        "heldAt", TestClock.SIX.plusSeconds(60).toString())).status());
  }

  @Test
  void againstTheRankOnlyWithAReasonAndNeverMoreThanThereAreSeats() throws Exception {
    UUID best = stage.scored(HearingStage.SERANG, "Joko", 90);
    UUID middle = stage.scored(HearingStage.SERANG, "Kiki", 80);
    UUID last = stage.scored(HearingStage.SERANG, "Lala", 70);
    UUID weak = stage.scored(HearingStage.SERANG, "Maman", 20);
    assertEquals(400, stage.hold(stage.first, List.of(Map.of("applicant", best, "outcome", "CADANGAN"))).status());
    assertEquals(400, stage.hold(stage.first, List.of(change(last, "TERPILIH"))).status(), "only two seats");
    assertEquals(400, stage.hold(stage.first, List.of(change(UUID.randomUUID(), "TERPILIH"))).status());
    JsonNode held = stage.good(stage.hold(stage.first, List.of(change(best, "CADANGAN"), change(last, "TERPILIH"),
        change(weak, "TIDAK_TERPILIH"))));
    assertEquals(List.of("CADANGAN", "TERPILIH", "TERPILIH", "TIDAK_TERPILIH"), states(best, middle, last, weak));
    String pleno = held.path("pleno").path("id").asText();
    String minutes = HearingStage.text(stage.get("plenos/" + pleno + "/minutes.pdf", stage.first));
    assertTrue(minutes.contains("Diputuskan berbeda dari peringkat: Sudah dilantik di tempat lain"), minutes);
    assertEquals(0, TestDatabase.count(stage.server.database, "select count(*) from pleno_line where pleno = '" + pleno
        + "' and position('dilantik' in encode(reason, 'escape')) > 0"), "reasons are sealed");
    assertFalse(stage.journal().contains("dilantik"));
  }

  @Test
  void ofTwoAtOnceOneDecidesAndBothMayPublish() {
    UUID one = stage.scored(HearingStage.SERANG, "Nina", 90);
    List<CompletableFuture<Answer>> both = Stream.of(stage.first, stage.second)
        .map(token -> CompletableFuture.supplyAsync(() -> stage.hold(token, List.of()))).toList();
    List<Answer> answers = both.stream().map(CompletableFuture::join).toList();
    assertEquals(List.of(200, 409), answers.stream().map(Answer::status).sorted().toList());
    String pleno = answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow().json()
        .path("pleno").path("id").asText();
    List<CompletableFuture<Answer>> twice = Stream.of(stage.first, stage.second).map(token -> CompletableFuture
        .supplyAsync(() -> stage.post("plenos/" + pleno + "/publish", token, Map.of()))).toList();
    twice.forEach(answer -> assertEquals(200, answer.join().status()));
    assertEquals("DITETAPKAN", stage.state(one));
    assertEquals(1, TestDatabase.count(stage.server.database, "select count(*) from applicant_move where applicant = '"
        + one + "' and move = 'DECREE'"));
    assertEquals(1, TestDatabase.count(stage.server.database, "select count(*) from journal where kind ="
        + " 'pleno.published' and body like '%" + pleno + "%'"));
  }

  @Test
  void whoWithdrawsIsFollowedByTheNextOfTheReserve() {
    UUID first = stage.scored(HearingStage.CIPARE, "Oki", 90);
    stage.scored(HearingStage.CIPARE, "Putri", 80);
    UUID third = stage.scored(HearingStage.CIPARE, "Qori", 70);
    UUID fourth = stage.scored(HearingStage.CIPARE, "Rudi", 60);
    String pleno = stage.good(stage.hold(stage.first, List.of())).path("pleno").path("id").asText();
    stage.good(stage.post("plenos/" + pleno + "/publish", stage.first, Map.of()));
    assertEquals(409, promote(stage.first, pleno, third).status(), "no seat is free");
    int version = stage.good(stage.get("applicants/" + first, stage.first)).path("version").asInt();
    stage.good(stage.post("applicants/" + first + "/moves", stage.first, Map.of("move", "WITHDRAW", "version", version,
        "reasons", List.of())));
    assertEquals(409, promote(stage.first, pleno, fourth).status(), "not their turn");
    assertEquals(404, promote(stage.neighbour, pleno, third).status());
    stage.good(promote(stage.first, pleno, third));
    assertEquals("TERPILIH", stage.state(third));
    assertEquals(409, promote(stage.first, pleno, fourth).status(), "taken again");
    stage.good(stage.post("plenos/" + pleno + "/publish", stage.first, Map.of()));
    assertEquals("DITETAPKAN", stage.state(third));
    assertTrue(stage.journal().contains("\"applicant\":\"" + third + "\",\"move\":\"PROMOTE\""));
  }

  @Test
  void anExtensionFillsOnlyTheSeatsThatAreLeft() {
    UUID kept = stage.scored(HearingStage.SERANG, "Sari", 90);
    String first = stage.good(stage.hold(stage.first, List.of())).path("pleno").path("number").asText();
    int parent = stage.wave;
    stage.newWave();
    TestDatabase.owner(stage.server.database, "update wave set kind = 'extension', parent = " + parent + " where id = "
        + stage.wave);
    try (TestServer restarted = TestServer.start(stage.clock, stage.server.database, Map.of())) {
      // A new process on the same data: it reads the waves anew and goes on where the other stopped.
      String admin = restarted.post("/api/session", null, Map.of("login", TestSetUp.LOGIN, "password",
          TestSetUp.PASSWORD)).json().path("token").asText();
      UUID better = stage.scored(HearingStage.SERANG, "Tini", 80);
      UUID worse = stage.scored(HearingStage.SERANG, "Umar", 70);
      JsonNode held = stage.good(restarted.post(HearingStage.API + "plenos", admin, Map.of("wave", stage.wave,
          "territory", HearingStage.HERE, "heldAt", TestClock.SIX.toString())));
      assertEquals(1, held.path("areas").path(0).path("seats").asInt());
      assertEquals(List.of("TERPILIH", "TERPILIH", "CADANGAN"), states(kept, better, worse));
      String next = held.path("pleno").path("number").asText();
      assertEquals(Integer.parseInt(first.substring(0, 3)) + 1, Integer.parseInt(next.substring(0, 3)));
      String pleno = held.path("pleno").path("id").asText();
      stage.good(restarted.post(HearingStage.API + "plenos/" + pleno + "/publish", admin, Map.of()));
      assertEquals("DITETAPKAN", stage.state(better));
    }
  }

  @Test
  void aFreeSeatGoesToOneOfTwoWavesThatShareIt() {
    UUID leaving = stage.scored(HearingStage.SERANG, "Vera", 90);
    stage.scored(HearingStage.SERANG, "Wati", 80);
    UUID waiting = stage.scored(HearingStage.SERANG, "Xena", 70);
    String first = decide(stage.first);
    int parent = stage.wave;
    stage.newWave();
    TestDatabase.owner(stage.server.database, "update wave set kind = 'extension', parent = " + parent + " where id = "
        + stage.wave);
    try (TestServer other = TestServer.start(stage.clock, stage.server.database, Map.of())) {
      String admin = other.post("/api/session", null, Map.of("login", TestSetUp.LOGIN, "password",
          TestSetUp.PASSWORD)).json().path("token").asText();
      UUID also = stage.scored(HearingStage.SERANG, "Yuni", 60);
      String second = stage.good(other.post(HearingStage.API + "plenos", admin, Map.of("wave", stage.wave, "territory",
          HearingStage.HERE, "heldAt", TestClock.SIX.toString()))).path("pleno").path("id").asText();
      stage.good(other.post(HearingStage.API + "plenos/" + second + "/publish", admin, Map.of()));
      int version = stage.good(stage.get("applicants/" + leaving, stage.first)).path("version").asInt();
      stage.good(stage.post("applicants/" + leaving + "/moves", stage.first, Map.of("move", "WITHDRAW", "version",
          version)));
      CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> other.post(HearingStage.API + "plenos/"
          + first + "/promote", admin, Map.of("applicant", waiting)));
      CompletableFuture<Answer> two = CompletableFuture.supplyAsync(() -> other.post(HearingStage.API + "plenos/"
          + second + "/promote", admin, Map.of("applicant", also)));
      assertEquals(List.of(200, 409), Stream.of(one.join().status(), two.join().status()).sorted().toList());
    }
  }

  @Test
  void nobodyEntersAWaveThatWasDecidedAndNoPlenaryLiesBeforeIt() {
    stage.scored(HearingStage.SERANG, "Zaki", 90);
    assertEquals(400, stage.post("plenos", stage.first, Map.of("wave", stage.wave, "territory", HearingStage.HERE,
        "heldAt", "2001-01-01T08:00:00Z")).status());
    decide(stage.first);
    Answer late = stage.post("applicants", stage.first,
        TestApplicants.paper(stage.wave, HearingStage.SERANG, "Contoh"));
    assertEquals(409, late.status(), late.json().toString());
  }

  private static String decide(String token) {
    String pleno = stage.good(stage.hold(token, List.of())).path("pleno").path("id").asText();
    stage.good(stage.post("plenos/" + pleno + "/publish", token, Map.of()));
    return pleno;
  }

  private static Map<String, Object> change(UUID applicant, String outcome) {
    return Map.of("applicant", applicant, "outcome", outcome, "reason", "Sudah dilantik di tempat lain.");
  }

  private static void settle(UUID feedback, String as) {
    for (int version = 1; version <= 2; version++) {
      stage.good(stage.post("feedback/" + feedback + "/moves", stage.first, Map.of("version", version, "state",
          version == 1 ? "DIKLARIFIKASI" : as)));
    }
  }

  private static Answer preview() {
    return stage.get("plenos/preview?wave=" + stage.wave + "&territory=" + HearingStage.HERE, stage.first);
  }

  private static Answer promote(String token, String pleno, UUID applicant) {
    return stage.post("plenos/" + pleno + "/promote", token, Map.of("applicant", applicant));
  }

  private static List<String> states(UUID... people) {
    return Stream.of(people).map(stage::state).toList();
  }
}
