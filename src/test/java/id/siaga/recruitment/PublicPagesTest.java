package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestApplicants;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.access.Role;
import id.siaga.documents.SampleFiles;
import id.siaga.recruitment.PublicBrowser.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages as somebody without scripts meets them, from the announcement to the result. */
class PublicPagesTest {
  private static final Instant OPEN = Instant.parse("2024-09-20T03:00:00Z");
  private static final Instant LATER = Instant.parse("2024-10-02T03:00:00Z");
  private static final String STEP = "/daftar/lamaran/";
  private static final String APPLICANTS = "/api/recruitment/applicants";
  private static final TestClock CLOCK = new TestClock();
  private static TestServer server;
  private static String officer;
  private static int count;
  private PublicBrowser browser;

  @BeforeAll
  static void open() {
    server = TestServer.start(CLOCK);
    String admin = TestSetUp.open(server).admin;
    CLOCK.set(OPEN);
    officer = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.01");
    String again = TestApplicants.good(server.post("/api/session", null, Map.of("login", TestSetUp.LOGIN, "password",
        TestSetUp.PASSWORD))).path("token").asText();
    TestApplicants.wave(server, again, TestApplicants.AREA);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void fresh() {
    CLOCK.set(OPEN);
    browser = new PublicBrowser(server);
  }

  @Test
  void oneApplicationFromTheAnnouncementToTheReceipt() {
    assertTrue(browser.get("/").text().contains("Pendaftaran dibuka sampai 28 September 2024, pukul 23.59"));
    assertTrue(browser.get("/daftar").text().contains("Berusia paling rendah 21 tahun"));
    String nik = fill(browser);
    Shown check = browser.get(STEP + "periksa");
    assertTrue(check.text().contains("Contoh & Putri") && check.text().contains(nik), check.text());
    String home = "<option value=\"" + TestApplicants.AREA + "\" selected>";
    assertTrue(browser.get(STEP + "alamat").html().contains(home), browser.get(STEP + "alamat").html());
    on("keluarga", browser.post(STEP + "alamat", "address", "Jalan Contoh 1", "rt", "", "rw", "", "home", ""));
    assertFalse(browser.get(STEP + "alamat").html().contains(home), "what is optional can be taken back");
    Shown early = browser.post(STEP + "kirim", "benar", "1");
    assertEquals(400, early.status());
    assertTrue(early.text().contains("Fotokopi e-KTP: belum ada"), early.text());
    papers(browser);
    Shown unsure = browser.post(STEP + "kirim");
    assertTrue(unsure.text().contains("centang bahwa semua jawaban dan berkas Anda benar"), unsure.text());
    Shown receipt = browser.post(STEP + "kirim", "benar", "1");
    assertEquals(STEP + "tanda-terima", receipt.path());
    String number = number(receipt);
    assertEquals(STEP + "tanda-terima", browser.get(STEP + "periksa").path(), "what was sent is not open any more");
    assertEquals(STEP + "tanda-terima", browser.post(STEP + "identitas", "name", "Lain", "nik", nik).path());

    JsonNode row = TestApplicants.good(server.get(APPLICANTS + "?territory=36.73.01&q=" + number, officer))
        .path("applicants").path(0);
    JsonNode detail = TestApplicants.good(server.get(APPLICANTS + "/" + row.path("id").asText(), officer));
    assertEquals("TERKIRIM", detail.path("state").asText());
    assertEquals("online", detail.path("channel").asText());
    assertEquals(6, detail.path("documents").size(), detail.path("documents").toString());
  }

  @Test
  void theDraftSurvivesTheBrowser() {
    fill(browser);
    String code = browser.get("/daftar/lamaran").find("class=\"nowrap\">([0-9A-Z-]{19})<");
    PublicBrowser other = new PublicBrowser(server);
    assertEquals(400, other.post("/daftar/lamaran", "kode", "AAAA-BBBB-CCCC-DDDD").status());
    Shown back = other.post("/daftar/lamaran", "kode", " " + code.toLowerCase(java.util.Locale.ROOT) + " ");
    assertTrue(back.text().contains("Lanjutkan lamaran Contoh & Putri"), back.text());
    assertEquals(STEP + "berkas/surat-lamaran", back.find("class=\"button\" href=\"([^\"]*)\""));
    assertTrue(other.get(STEP + "identitas").html().contains("value=\"Contoh &amp; Putri\""));
    assertEquals("/daftar", other.post(STEP + "selesai").path());
    assertTrue(other.cookies.isEmpty());
  }

  @Test
  void aMistakeIsToldTwiceInTheSameWords() {
    browser.post(STEP + "wilayah", "area", String.valueOf(TestApplicants.AREA));
    Shown wrong = browser.post(STEP + "identitas", "name", "", "nik", "123");
    assertEquals(400, wrong.status());
    assertEquals(2, wrong.html().split("Nama lengkap: wajib diisi", -1).length - 1, wrong.html());
    assertTrue(wrong.html().contains("value=\"123\""));
    Shown digits = browser.post(STEP + "identitas", "name", "A", "nik", "123");
    assertEquals(2, digits.html().split("NIK: harus 16 angka", -1).length - 1, digits.html());
    assertTrue(digits.html().contains("href=\"#f-nik\"") && digits.html().contains("id=\"f-nik\""));
    Shown date = browser.post(STEP + "kelahiran", "birthPlace", "Serang", "birthDateHari", "31", "birthDateBulan",
        "2", "birthDateTahun", "1999", "sex", "P");
    assertTrue(date.text().contains("Tanggal lahir: isi tanggal yang ada"), date.text());
    assertEquals(400, browser.post(STEP + "wilayah", "area", "3673011002000").status());
  }

  @Test
  void trackingTellsNothingToWhoGuesses() {
    fill(browser);
    papers(browser);
    String number = number(browser.post(STEP + "kirim", "benar", "1"));
    PublicBrowser stranger = new PublicBrowser(server);
    Shown wrongNumber = track(stranger, "ABCDEFGHJK", "15");
    Shown wrongDate = track(stranger, number, "16");
    Shown nonsense = track(stranger, "?", "x");
    assertEquals(400, wrongNumber.status());
    assertEquals(wrongNumber.html(), wrongDate.html());
    assertEquals(wrongNumber.html(), nonsense.html());
    assertTrue(stranger.cookies.isEmpty());
    assertEquals("/daftar/lacak", stranger.get("/daftar/lacak/status").path());
    Shown status = track(stranger, number.toLowerCase(java.util.Locale.ROOT), "15");
    assertEquals("/daftar/lacak/status", status.path());
    assertTrue(status.text().contains("Sedang diperiksa") && status.text().contains("Lamaran diterima"), status.text());
    for (int i = 0; i < 5; i++) track(stranger, number, "17");
    assertEquals(429, track(stranger, number, "15").status(), "braked, whether right or wrong");
    stranger.cookies.replaceAll((name, value) -> value.substring(0, value.length() - 2) + "xx");
    assertEquals("/daftar/lacak", stranger.get("/daftar/lacak/status").path());
  }

  @Test
  void repairAndWithdrawal() {
    fill(browser);
    papers(browser);
    String number = number(browser.post(STEP + "kirim", "benar", "1"));
    String id = TestApplicants.good(server.get(APPLICANTS + "?territory=36.73.01&q=" + number, officer))
        .path("applicants").path(0).path("id").asText();
    TestApplicants.good(server.post(APPLICANTS + "/" + id + "/moves", officer, Map.of("move", "ASK_REPAIR", "version",
        2, "reasons", List.of("BERKAS_TIDAK_TERBACA"), "note", "KTP <b>buram</b>")));
    CLOCK.set(LATER);
    PublicBrowser phone = new PublicBrowser(server);
    Shown status = track(phone, number, "15");
    assertTrue(status.text().contains("Ada berkas yang tidak terbaca.") && status.html().contains("&lt;b&gt;buram"));
    Shown check = phone.post("/daftar/lacak/perbaiki");
    assertEquals(STEP + "periksa", check.path());
    assertTrue(check.text().contains("Yang diminta Panwaslu Kecamatan"), check.text());
    assertEquals("/daftar/lamaran", browser.get(STEP + "periksa").path(), "the older code has ended");
    assertEquals(200, phone.upload(STEP + "berkas/ktp", "foto", SampleFiles.jpeg()).status());
    assertEquals(STEP + "tanda-terima", phone.post(STEP + "kirim", "benar", "1").path());
    assertTrue(phone.get("/daftar/lacak/status").text().contains("Dikirim kembali"));
    assertEquals(400, phone.post("/daftar/lacak/mundur").status());
    assertTrue(phone.post("/daftar/lacak/mundur", "yakin", "1").text().contains("Anda mengundurkan diri"));
  }

  @Test
  void closedPagesSayWhen() {
    fill(browser);
    CLOCK.set(LATER);
    Shown closed = browser.get(STEP + "kontak");
    assertEquals("/daftar/lamaran", closed.path());
    assertTrue(closed.text().contains("Isian Anda masih tersimpan"), closed.text());
    assertEquals("/daftar/lamaran", browser.post(STEP + "kirim", "benar", "1").path());
    assertTrue(browser.get("/daftar").text().contains("Pendaftaran sudah ditutup pada 28 September 2024."));
    CLOCK.set(Instant.parse("2024-09-01T03:00:00Z"));
    assertTrue(browser.get("/daftar").text().contains("Pendaftaran dibuka mulai 12 September 2024."));
  }

  @Test
  void documentsAreShownToTheOfficeAndEachLookIsRecorded() {
    fill(browser);
    papers(browser);
    String number = number(browser.post(STEP + "kirim", "benar", "1"));
    String id = TestApplicants.good(server.get(APPLICANTS + "?territory=36.73.01&q=" + number, officer))
        .path("applicants").path(0).path("id").asText();
    JsonNode papers = TestApplicants.good(server.get(APPLICANTS + "/" + id, officer)).path("documents");
    for (JsonNode paper : papers) {
      Answer shown = server.get("/api/recruitment/documents/" + paper.path("id").asText(), officer);
      assertEquals(200, shown.status());
      assertEquals(paper.path("bytes").asInt(), shown.raw().body().length);
      assertEquals("inline", shown.raw().headers().firstValue("content-disposition").orElse(""));
      assertTrue(shown.raw().headers().firstValue("content-security-policy").orElse("").contains("sandbox"));
    }
    assertEquals(1, TestApplicants.good(server.get(APPLICANTS + "/" + id, officer)).path("documents").path(0)
        .path("views").asInt());
    byte[] pdf = SampleFiles.pdf("");
    String path = APPLICANTS + "/" + id + "/documents/";
    Answer handed = server.call("PUT", path + "DRH", officer, pdf, "application/pdf");
    assertEquals(200, handed.status(), handed.json().toString());
    assertArrayEquals(pdf, server.get("/api/recruitment/documents/" + handed.json().path("id").asText(), officer)
        .raw().body());
    assertEquals(400, server.call("PUT", path + "KTP", officer, SampleFiles.text("<svg/>"), "image/png").status());
    assertEquals(404, server.call("PUT", path + "LAIN", officer, pdf, "application/pdf").status());
  }

  @Test
  void publishedNamesCarryNoNumberAndTakeFeedback() {
    fill(browser);
    papers(browser);
    String number = number(browser.post(STEP + "kirim", "benar", "1"));
    assertFalse(browser.get("/daftar/pengumuman?kelurahan=" + TestApplicants.AREA).text().contains("Contoh &"));
    TestDatabase.owner(server.database, "update applicant set state = 'MASA_TANGGAPAN' where number = '" + number
        + "'");
    CLOCK.set(LATER);
    Shown names = browser.get("/daftar/pengumuman?kelurahan=" + TestApplicants.AREA);
    assertTrue(names.text().contains("Contoh & Putri") && !names.html().contains(number), names.text());
    String link = names.find("href=\"(/daftar/tanggapan/[^\"]+)\"");
    assertEquals(400, browser.post(link, "isi", "pendek", "nama", "", "kontak", "").status());
    Shown thanks = browser.post(link, "isi", "Saya melihat calon ini berkampanye pada bulan Agustus.", "nama",
        "Penanggap Contoh", "kontak", "08120000");
    assertEquals(200, thanks.status());
    assertTrue(thanks.path().startsWith("/daftar/tanggapan-diterima?nomor="), thanks.path());
    CLOCK.set(OPEN);
    JsonNode said = TestApplicants.good(server.get("/api/recruitment/feedback?territory=36.73.01", officer))
        .path("feedback").path(0);
    assertEquals("Penanggap Contoh", said.path("reporter").path("name").asText(), said.toString());
    String forged = link.substring(0, link.length() - 2) + "xx";
    CLOCK.set(LATER);
    assertTrue(browser.get(forged).text().contains("tidak dibuka"));
  }

  /** Answers every page up to the papers; the NIK. */
  static String fill(PublicBrowser browser) {
    String nik = TestApplicants.nik(TestApplicants.AREA, 5_000 + ++count);
    on("identitas", browser.post(STEP + "wilayah", "area", String.valueOf(TestApplicants.AREA)));
    on("kelahiran", browser.post(STEP + "identitas", "name", " Contoh &  Putri ", "nik", nik));
    on("kontak", browser.post(STEP + "kelahiran", "birthPlace", "Serang", "birthDateHari", "15", "birthDateBulan", "5",
        "birthDateTahun", "1990", "sex", "P"));
    on("alamat", browser.post(STEP + "kontak", "phone", String.format("0813%08d", count), "email", "",
        "emergencyName", "", "emergencyPhone", ""));
    on("keluarga", browser.post(STEP + "alamat", "address", "Jalan Contoh 1", "rt", "01", "rw", "02", "home",
        String.valueOf(TestApplicants.AREA)));
    on("pendidikan", browser.post(STEP + "keluarga", "marital", "BELUM_KAWIN", "spouseNik", ""));
    on("kesiapan", browser.post(STEP + "pendidikan", "education", "SMA", "major", "", "job", "", "experience", ""));
    on("pernyataan", browser.post(STEP + "kesiapan", "android", "ya", "disability", "", "health", ""));
    String[] all = new String[28];
    for (int i = 0; i < 14; i++) {
      all[2 * i] = "statements" + (i + 1);
      all[2 * i + 1] = "1";
    }
    on("berkas/surat-lamaran", browser.post(STEP + "pernyataan", all));
    return nik;
  }

  /** All required papers; the optional ones are skipped. */
  static void papers(PublicBrowser browser) {
    on("berkas/ktp", browser.upload(STEP + "berkas/surat-lamaran", "berkas", SampleFiles.pdf("")));
    Shown hostile = browser.upload(STEP + "berkas/ktp", "berkas", SampleFiles.text("<svg onload=alert(1)>"));
    assertEquals(400, hostile.status());
    assertTrue(hostile.text().contains("Fotokopi e-KTP: Berkas SVG atau halaman web tidak diterima"), hostile.text());
    on("berkas/pas-foto", browser.upload(STEP + "berkas/ktp", "foto", SampleFiles.jpeg()));
    on("berkas/ijazah", browser.upload(STEP + "berkas/pas-foto", "foto", SampleFiles.png()));
    on("berkas/drh", browser.upload(STEP + "berkas/ijazah", "foto", SampleFiles.jpeg()));
    on("berkas/surat-pernyataan", browser.upload(STEP + "berkas/drh", "foto", SampleFiles.jpeg()));
    assertEquals(400, browser.upload(STEP + "berkas/surat-pernyataan", "foto", new byte[0]).status(), "required");
    on("berkas/surat-sehat", browser.upload(STEP + "berkas/surat-pernyataan", "foto", SampleFiles.jpeg()));
    on("berkas/izin-atasan", browser.upload(STEP + "berkas/surat-sehat", "foto", new byte[0]));
    on("periksa", browser.upload(STEP + "berkas/izin-atasan", "foto", new byte[0]));
  }

  private static void on(String step, Shown shown) {
    assertEquals(STEP + step, shown.path(), shown.text());
    assertEquals(200, shown.status());
  }

  static String number(Shown receipt) {
    return receipt.find("class=\"number\">([0-9A-Z]{5}-[0-9A-Z]{5})<").replace("-", "");
  }

  static Shown track(PublicBrowser browser, String number, String day) {
    return browser.post("/daftar/lacak", "nomor", number, "lahirHari", day, "lahirBulan", "5", "lahirTahun", "1990");
  }
}
