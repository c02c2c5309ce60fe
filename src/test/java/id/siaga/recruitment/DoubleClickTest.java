package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.HearingStage;
import id.siaga.TestDatabase;
import id.siaga.recruitment.PublicBrowser.Shown;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was pressed more than once, as happens without scripts, is done once and shown as done. */
class DoubleClickTest {
  private static final Instant OPEN = Instant.parse("2024-09-20T03:00:00Z");
  private static HearingStage stage;

  @BeforeAll
  static void start() {
    stage = new HearingStage();
    stage.clock.set(OPEN);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void sendingAndWithdrawingAtOnceShowsWhatWasDone() {
    PublicBrowser browser = new PublicBrowser(stage.server);
    PublicPagesTest.fill(browser);
    PublicPagesTest.papers(browser);
    List<Shown> sent = atOnce(browser, "/daftar/lamaran/kirim", "benar", "1");
    sent.forEach(shown -> assertEquals("/daftar/lamaran/tanda-terima 200", shown.path() + " " + shown.status()));
    String number = PublicPagesTest.number(sent.get(0));
    assertEquals("/daftar/lacak/status", PublicPagesTest.track(browser, number, "15").path());
    atOnce(browser, "/daftar/lacak/mundur", "yakin", "1").forEach(shown -> assertTrue(
        shown.status() == 200 && shown.text().contains("Anda mengundurkan diri"), shown.status() + shown.text()));
    assertEquals(2, TestDatabase.count(stage.server.database, "select count(*) from applicant_move m join applicant a"
        + " on a.id = m.applicant where a.number = '" + number + "'"), "sent once, withdrawn once");
  }

  @Test
  void theSameFeedbackFormIsOneFeedback() {
    UUID id = stage.applicant(HearingStage.SERANG, "Contoh Sekali", "MASA_TANGGAPAN");
    PublicBrowser browser = new PublicBrowser(stage.server);
    String link = browser.get("/daftar/pengumuman?kelurahan=" + HearingStage.SERANG)
        .find("href=\"(/daftar/tanggapan/[^\"]+)\"");
    String once = browser.get(link).find("name=\"sekali\" value=\"([^\"]+)\"");
    assertNotEquals(once, browser.get(link).find("name=\"sekali\" value=\"([^\"]+)\""));
    assertEquals(once, browser.post(link, "isi", "pendek", "nama", "", "kontak", "", "sekali", once)
        .find("name=\"sekali\" value=\"([^\"]+)\""), "the form that is shown again is the same");
    String text = "Saya melihat calon ini berkampanye pada bulan Agustus.";
    List<Shown> thanks = atOnce(browser, link, "isi", text, "nama", "", "kontak", "", "sekali", once);
    assertEquals(1, thanks.stream().map(Shown::path).distinct().count(), thanks.toString());
    assertTrue(thanks.get(0).path().startsWith("/daftar/tanggapan-diterima?nomor="), thanks.get(0).path());
    String of = " from feedback where applicant = '" + id + "'";
    assertEquals(1, TestDatabase.count(stage.server.database, "select count(*)" + of));
    browser.post(link, "isi", text + " Juga pada bulan September.", "nama", "", "kontak", "", "sekali", once);
    assertEquals(2, TestDatabase.count(stage.server.database, "select count(*)" + of), "other words are not lost");
    for (int i = 0; i < 2; i++) browser.post(link, "isi", text, "nama", "", "kontak", "");
    assertEquals(4, TestDatabase.count(stage.server.database, "select count(*)" + of), "without the mark as before");
    assertEquals(4, TestDatabase.count(stage.server.database, "select count(*) from journal where kind ="
        + " 'feedback.received' and body like '%" + id + "%'"));
  }

  private static List<Shown> atOnce(PublicBrowser browser, String path, String... fields) {
    List<CompletableFuture<Shown>> all = IntStream.range(0, 4).mapToObj(i -> {
      PublicBrowser tab = new PublicBrowser(stage.server);
      tab.cookies.putAll(browser.cookies);
      return CompletableFuture.supplyAsync(() -> tab.post(path, fields));
    }).toList();
    return all.stream().map(CompletableFuture::join).toList();
  }
}
