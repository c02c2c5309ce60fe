package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.siaga.TestApplicants;
import id.siaga.TestClock;
import id.siaga.TestServer;
import id.siaga.TestSetUp;
import id.siaga.documents.SampleFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages in a real browser: the whole application with scripts off, and what the script adds. */
class PublicSiteTest {
  private static final int SENT_MAX_BYTES = 700_000;
  private final TestClock clock = new TestClock();
  private final TestServer server = TestServer.start(clock);
  private final Looks looks = new Looks();
  private final List<String> wide = new ArrayList<>();

  @BeforeEach
  void open() {
    String admin = TestSetUp.open(server).admin;
    TestApplicants.wave(server, admin, TestApplicants.AREA, TestApplicants.AREA + 1_000);
    clock.set(Instant.parse("2024-09-20T03:00:00Z"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void anApplicationWithoutScripts() {
    try (BrowserContext context = phone(false)) {
      Page page = context.newPage();
      page.navigate(server.url() + "/");
      look(page, "publik-depan");
      link(page, "Laporkan pelanggaran");
      look(page, "publik-laporkan");
      page.navigate(server.url() + "/");
      link(page, "Daftar jadi Pengawas TPS");
      look(page, "publik-pengumuman");
      link(page, "Mulai atau lanjutkan lamaran");
      look(page, "publik-mulai");
      link(page, "Mulai");
      answers(page);
      papers(page);
      look(page, "publik-periksa");
      press(page, "Kirim lamaran");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("centang bahwa semua jawaban");
      look(page, "publik-periksa-salah");
      page.getByLabel(Pattern.compile("Semua jawaban dan berkas saya benar")).check();
      press(page, "Kirim lamaran");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Lamaran diterima");
      look(page, "publik-tanda-terima");
      track(page, page.locator(".number").first().textContent());
      page.navigate(server.url() + "/daftar/pengumuman");
      look(page, "publik-nama-kosong");
      page.navigate(server.url() + "/tidak-ada");
      look(page, "publik-tidak-ada");
    }
    looks.assertAccessible();
    assertEquals(List.of(), wide);
  }

  @Test
  void theScriptMakesAPhotoSmallBeforeItTravels() {
    try (BrowserContext context = phone(true)) {
      Page page = context.newPage();
      page.navigate(server.url() + "/daftar/lamaran/wilayah");
      answers(page);
      long[] sent = {0};
      page.onRequest(request -> {
        if (request.method().equals("POST")) sent[0] = Long.parseLong(request.headerValue("content-length"));
      });
      page.getByLabel("Ambil foto dengan kamera").setInputFiles(new FilePayload("foto.jpg", "image/jpeg",
          SampleFiles.image("jpeg", 4_000, 3_000)));
      press(page, "Kirim dan lanjut");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Fotokopi e-KTP");
      assertTrue(sent[0] < SENT_MAX_BYTES, sent[0] + " bytes");
      page.getByLabel("atau pilih berkas").setInputFiles(new FilePayload("x.png", "image/png",
          SampleFiles.text("<svg onload=alert(1)>")));
      press(page, "Kirim dan lanjut");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("tidak diterima");
      assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
      page.getByLabel("atau pilih berkas").setInputFiles(new FilePayload("a.pdf", "application/pdf",
          SampleFiles.pdf("")));
      press(page, "Kirim dan lanjut");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Pas foto 4x6");
    }
  }

  private void answers(Page page) {
    look(page, "publik-wilayah");
    page.getByLabel("Kelurahan").selectOption(String.valueOf(TestApplicants.AREA));
    next(page);
    press(page, "Simpan dan lanjut");
    look(page, "publik-identitas-salah");
    page.getByLabel("Nama lengkap").fill("Pelamar Contoh");
    page.getByLabel("NIK").fill("3673015505904321");
    next(page);
    page.getByLabel("Tempat lahir").fill("Serang");
    page.getByLabel("Hari").fill("15");
    page.getByLabel("Bulan").fill("5");
    page.getByLabel("Tahun").fill("1990");
    page.getByLabel("Perempuan").check();
    look(page, "publik-kelahiran");
    next(page);
    page.getByLabel("Nomor HP atau WhatsApp").fill("0812-0000-4321");
    next(page);
    page.getByLabel("Jalan, kampung, nomor rumah").fill("Jalan Contoh 1");
    look(page, "publik-alamat");
    next(page);
    page.getByLabel("Belum kawin").check();
    next(page);
    page.getByLabel("SMA atau sederajat").check();
    next(page);
    page.getByLabel("Ya", new Page.GetByLabelOptions().setExact(true)).check();
    next(page);
    page.locator("input[type=checkbox]").all().forEach(box -> box.check());
    look(page, "publik-pernyataan");
    next(page);
  }

  private void papers(Page page) {
    look(page, "publik-berkas");
    for (int i = 0; i < 6; i++) {
      assertThat(page.getByText("Langkah " + (10 + i) + " dari 18")).isVisible();
      page.getByLabel("Ambil foto dengan kamera").setInputFiles(new FilePayload("foto.jpg", "image/jpeg",
          SampleFiles.jpeg()));
      press(page, "Kirim dan lanjut");
    }
    look(page, "publik-berkas-boleh-dilewati");
    press(page, "Lewati");
    press(page, "Lewati");
  }

  private void track(Page page, String number) {
    link(page, "Lacak lamaran");
    page.getByLabel("Nomor lamaran").fill("AAAAA-AAAAA");
    press(page, "Lihat");
    look(page, "publik-lacak-salah");
    page.getByLabel("Nomor lamaran").fill(number);
    page.getByLabel("Hari").fill("15");
    page.getByLabel("Bulan").fill("5");
    page.getByLabel("Tahun").fill("1990");
    press(page, "Lihat");
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Sedang diperiksa");
    look(page, "publik-status");
  }

  private static void next(Page page) {
    press(page, "Simpan dan lanjut");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name))).first().click();
  }

  private static BrowserContext phone(boolean scripts) {
    BrowserContext context = Chromium.get().newContext(new Browser.NewContextOptions().setViewportSize(360, 740)
        .setLocale("id-ID"));
    // Not switched off altogether: the checks of accessibility are scripts too.
    if (!scripts) context.route(Pattern.compile(".*\\.js$"), route -> route.abort());
    context.setDefaultTimeout(20_000);
    return context;
  }

  /** Accessible, and nothing stands out at the side: at 320 px, and with letters of twice the size. */
  private void look(Page page, String name) {
    looks.at(page, name);
    for (String size : List.of("100%", "200%")) {
      page.setViewportSize(320, 740);
      page.evaluate("size => document.documentElement.style.fontSize = size", size);
      int over = (int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
      if (over > 0) wide.add(name + " at " + size + ": " + over + " px");
      if (size.equals("200%")) Looks.picture(page, name + "-200");
    }
    page.evaluate("() => document.documentElement.style.fontSize = ''");
    page.setViewportSize(360, 740);
  }
}
