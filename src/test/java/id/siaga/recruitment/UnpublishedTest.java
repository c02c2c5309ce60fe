package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.HearingStage;
import id.siaga.TestDatabase;
import id.siaga.TestHearing;
import id.siaga.recruitment.PublicBrowser.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applicants can find out about decisions that the office has not announced: nothing. */
class UnpublishedTest {
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
  void aDecisionThatIsNotPublishedShowsNowhereAndAllMayWithdraw() {
    List<UUID> people = new ArrayList<>();
    for (int points : new int[] {90, 80, 70, 60, 50}) people.add(stage.scored(HearingStage.SERANG, "Sama", points));
    String pleno = stage.good(stage.hold(stage.first, List.of(Map.of("applicant", people.get(4), "outcome",
        "TIDAK_TERPILIH", "reason", "Sudah dilantik di tempat lain.")))).path("pleno").path("id").asText();
    List<UUID> three = List.of(people.get(1), people.get(3), people.get(4));
    assertEquals(List.of("TERPILIH", "CADANGAN", "TIDAK_TERPILIH"), three.stream().map(stage::state).toList());
    List<PublicBrowser> browsers = Stream.of(0, 1, 2).map(i -> new PublicBrowser(stage.server)).toList();
    for (String path : List.of("", "status", "mundur", "yakin", "yakin", "status")) {
      LinkedHashSet<String> seen = new LinkedHashSet<>();
      for (int i = 0; i < 3; i++) {
        String number = stage.number(three.get(i));
        Shown shown = path.isEmpty() ? PublicPagesTest.track(browsers.get(i), number, "15")
            : path.equals("status") ? browsers.get(i).get("/daftar/lacak/status")
            : path.equals("mundur") ? browsers.get(i).post("/daftar/lacak/mundur")
            : browsers.get(i).post("/daftar/lacak/mundur", "yakin", "1");
        String shownNumber = number.substring(0, 5) + "-" + number.substring(5);
        seen.add(shown.path() + shown.status() + shown.html().replace(shownNumber, "NOMOR"));
      }
      assertEquals(1, seen.size(), path + ": " + seen);
      boolean before = path.isEmpty() || path.equals("mundur");
      if (before) assertTrue(seen.toString().contains("Undurkan diri"), seen.toString());
    }
    assertTrue(browsers.get(2).get("/daftar/lacak/status").text().contains("Anda mengundurkan diri"));
    assertEquals(1, TestDatabase.count(stage.server.database, "select count(*) from applicant_move where applicant = '"
        + three.get(2) + "' and move = 'WITHDRAW'"), "once, and the decision stands");
    assertEquals("TIDAK_TERPILIH", stage.state(three.get(2)));
    stage.good(stage.post("plenos/" + pleno + "/publish", stage.first, Map.of()));
    assertTrue(browsers.get(2).get("/daftar/lacak/status").text().contains("Anda mengundurkan diri"));
    assertEquals("DITETAPKAN", stage.state(people.get(0)));
  }

  @Test
  void whatTheOfficeClarifiesIsNoStepOfTheApplicants() {
    UUID id = stage.applicant(HearingStage.SERANG, "Contoh Bersih", "MASA_TANGGAPAN");
    UUID said = TestHearing.feedback(stage.server, id, "Warga", "Ia pengurus partai.");
    for (int version = 1; version <= 2; version++) {
      stage.good(stage.post("feedback/" + said + "/moves", stage.first, Map.of("version", version, "state",
          version == 1 ? "DIKLARIFIKASI" : "TIDAK_TERBUKTI")));
    }
    String text = PublicPagesTest.track(new PublicBrowser(stage.server), stage.number(id), "15").text();
    assertTrue(text.contains("Masa tanggapan masyarakat"), text);
    assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("klarifikasi"), text);
  }
}
