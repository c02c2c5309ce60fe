package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestApplicants;
import id.siaga.TestClock;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.recruitment.PublicBrowser.Shown;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public pages in English: asked for by a link, remembered by a cookie, and left again by a link. */
class EnglishPagesTest {
  private static final String STEP = "/daftar/lamaran/";
  private static final String INDONESIAN =
      "(?s).*\\b(yang|tidak|dengan|untuk|lamaran|Anda|atau|berkas|kembali|wajib|belum)\\b.*";
  private static final TestClock CLOCK = new TestClock();
  private static TestServer server;

  @BeforeAll
  static void open() {
    server = TestServer.start(CLOCK);
    String admin = TestSetUp.open(server).admin;
    TestApplicants.wave(server, admin, TestApplicants.AREA);
    CLOCK.set(Instant.parse("2024-09-20T03:00:00Z"));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void oneLinkAndEveryPageAfterItIsEnglish() {
    PublicBrowser browser = new PublicBrowser(server);
    Shown notice = browser.get("/daftar");
    String link = notice.find("<a class=\"language\" href=\"([^\"]*)\" lang=\"en\" hreflang=\"en\">English</a>");
    assertEquals("/daftar?lang=en", link);
    Shown english = browser.get(link);
    assertTrue(english.text().contains("Applications are open until 28 September 2024, 23.59."), english.text());
    assertTrue(english.text().contains("Public feedback 29 September 2024 to 14 October 2024"), english.text());
    read(browser.get("/daftar"));
    PublicPagesTest.fill(browser);
    for (Steps.Step step : Steps.all(id.siaga.web.Language.ENGLISH)) read(browser.get(STEP + step.path()));
    read(browser.get(STEP + "berkas/ktp"));
    Shown check = read(browser.get(STEP + "periksa"));
    assertTrue(check.text().contains("15 May 1990") && check.text().contains("All stated"), check.text());
    Shown early = read(browser.post(STEP + "kirim", "benar", "1"));
    assertTrue(early.text().contains(": missing"), early.text());
    Shown wrong = read(browser.post(STEP + "identitas", "name", "", "nik", "123"));
    assertTrue(wrong.text().contains("Full name: is required"), wrong.text());
    read(browser.post("/daftar/lacak", "nomor", "?", "lahirHari", "", "lahirBulan", "", "lahirTahun", ""));
    String back = browser.get("/daftar/pengumuman?kelurahan=1")
        .find("<a class=\"language\" href=\"([^\"]*)\" lang=\"id\"");
    assertEquals("/daftar/pengumuman?kelurahan=1&amp;lang=id", back);
    assertTrue(browser.get(back.replace("&amp;", "&")).text().contains("Pengumuman nama"));
    assertTrue(browser.get("/daftar").text().contains("Pendaftaran dibuka sampai 28 September 2024, pukul 23.59."));
  }

  @Test
  void anAnswerToAFormLeadsBackToThePageThatTheFormStandsOn() {
    byte[] form = "kode=AAAA".getBytes(StandardCharsets.US_ASCII);
    String url = server.url();
    assertTrue(link(form, url + "/daftar/lamaran?x=1").contains("href=\"/daftar/lamaran?x=1&amp;lang=en\""));
    for (String elsewhere : new String[] {"https://example.org/daftar/x", "//example.org/x", "?", url}) {
      assertTrue(link(form, elsewhere).contains("<a class=\"language\" href=\"/daftar?lang=en\""), elsewhere);
    }
    String odd = link(form, url + "//example.org/\"><script>");
    assertTrue(odd.contains("<a class=\"language\" href=\"/example.org/&quot;&gt;&lt;script&gt;?lang=en\""), odd);
  }

  @Test
  void noOtherLanguageAndNoBrokenAddressIsTrouble() {
    assertTrue(text(server.get("/daftar?lang=de", null)).contains("<html lang=\"id\">"));
    Answer odd = server.call("GET", "/daftar", null, null, null, "cookie", "siaga_bahasa=%3Cx");
    assertTrue(text(odd).contains("<html lang=\"id\">"));
    assertEquals(404, server.call("GET", "/tidak-ada?lang=en&a=%25", null, null, null, "accept",
        "text/html").status());
    Answer missing = server.call("GET", "/tidak-ada?lang=en", null, null, null, "accept", "text/html");
    assertTrue(text(missing).contains("There is no page at this address."), text(missing));
  }

  private static Shown read(Shown shown) {
    String words = shown.html().replaceAll("(?s)<a [^>]*lang=\"id\".*?</a>|<[^>]*>", " ");
    assertTrue(shown.html().contains("<html lang=\"en\">"), words);
    assertFalse(words.matches(INDONESIAN), words);
    return shown;
  }

  private static String link(byte[] form, String referer) {
    return text(server.call("POST", "/daftar/lamaran", null, form, "application/x-www-form-urlencoded", "origin",
        server.url(), "referer", referer));
  }

  private static String text(Answer answer) {
    return new String(answer.raw().body(), StandardCharsets.UTF_8);
  }
}
