package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import id.siaga.TestSetUp;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An office prints letters and cards, anybody checks one on a phone, the office withdraws it and issues it anew, writes
 * its own text, and finds who is paid what; all of it seen on a desk and on a phone.
 */
class PapersPagesTest {
  private static final List<Long> STATIONS = OpenOffice.stationsOf("3673011001").subList(0, 11);
  private static final String SITI = "Siti Aminah (contoh)";
  private static final ViewportSize DESK = new ViewportSize(1366, 768);
  private static final ViewportSize PHONE = new ViewportSize(360, 740);
  private final Stage stage = Stage.open();
  private final Looks looks = new Looks();
  private Desk desk;
  private Page page;

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void papersAreIssuedCheckedWithdrawnAndIssuedAnew() throws IOException {
    sitDown();
    desk.open("Surat & kartu");
    assertThat(page.getByText("Belum ada surat yang diterbitkan.")).isVisible();
    both("surat-kosong");
    String code = printed();
    Page check = Stage.page(stage.phone(), "/cek");
    look(check, "cek");
    ask(check, "");
    assertThat(check.getByRole(AriaRole.ALERT)).isVisible();
    look(check, "cek-kosong");
    ask(check, "AAAAA-AAAAA");
    assertThat(headingOf(check, "Kode atau nomor tidak dikenal")).isVisible();
    look(check, "cek-tidak-dikenal");
    check.navigate("/cek");
    ask(check, code);
    assertThat(headingOf(check, "Surat atau kartu ini berlaku")).isVisible();
    assertThat(check.getByText(SITI)).isVisible();
    look(check, "cek-berlaku");

    withdraw();
    check.reload();
    assertThat(headingOf(check, "Surat atau kartu ini tidak berlaku")).isVisible();
    look(check, "cek-tidak-berlaku");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Terbitkan ulang"))).click();
    assertThat(page.locator(".toast").getByText("diterbitkan sebagai gantinya")).isVisible();
    assertThat(page.getByText(Pattern.compile("^Diganti 0"))).isVisible();
    both("surat-diganti");
    looks.assertAccessible();
    stage.assertQuiet();
  }

  @Test
  void textsSignersAndHonorariaAreTheOffices() {
    sitDown();
    desk.open("Surat & kartu");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Teks surat")).click();
    assertThat(page.getByText("Contoh bawaan").first()).isVisible();
    both("teks-surat");
    page.locator("a[href='#/papers/texts/OATH_TEXT']").click();
    assertThat(page.getByText("Teks ini contoh bawaan.")).isVisible();
    Locator body = page.getByLabel("Isi surat");
    body.fill("# SUMPAH\n\nSaya, {orang}, berjanji.");
    desk.press("Simpan versi baru");
    assertThat(desk.errors()).containsText("{orang}");
    both("teks-salah");
    body.fill("# SUMPAH\n## {nomor}\n\nSaya, ");
    body.press("End");
    desk.press("{nama}");
    assertThat(body).hasValue(Pattern.compile(".*Saya, \\{nama\\}$", Pattern.DOTALL));
    desk.press("Lihat contoh");
    assertThat(page.getByText("Buka contoh (PDF)")).isVisible();
    desk.press("Simpan versi baru");
    assertThat(page.locator(".toast").getByText("Versi 2 disimpan.")).isVisible();
    both("teks-disimpan");
    page.locator("a[href='#/papers/texts']").click();
    assertThat(page.getByText("Disunting kantor")).isVisible();
    page.getByText("Kembali ke daftar").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Penanda tangan")).click();
    page.getByLabel("Nama penanda tangan").first().fill("Dra. Ratu Contoh");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simpan")).first().click();
    assertThat(page.locator(".toast").getByText("disimpan.").last()).isVisible();
    both("penanda-tangan");

    desk.open("Honorarium");
    assertThat(page.getByText("belum dipastikan kantor")).isVisible();
    page.getByText("Besaran dan aturan").click();
    assertThat(page.getByLabel("Honorarium satu TPS (rupiah)")).hasValue("800000");
    both("honorarium");
    page.getByText("Besaran dan aturan").click();
    page.getByPlaceholder("Cari nama atau TPS").fill("siti");
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Catat " + SITI)).click();
    desk.press("Simpan");
    assertThat(desk.errors()).containsText("Tulis dari mana kehadiran ini diketahui.");
    both("honorarium-catat");
    page.getByLabel("Diketahui dari mana?").fill("daftar hadir kertas");
    desk.press("Simpan");
    assertThat(page.locator("tbody tr")).containsText("Hadir, dicatat kantor");
    assertThat(page.locator("tbody tr")).containsText("Rp800.000");
    for (String kind : List.of("CSV", "XLSX")) {
      Download file = page.waitForDownload(() -> desk.press(kind));
      assertEquals("honorarium." + kind.toLowerCase(), file.suggestedFilename());
    }
    page.getByPlaceholder("Cari nama atau TPS").fill("tidak ada orangnya");
    assertThat(page.getByText("Tidak ada yang cocok.")).isVisible();
    both("honorarium-tidak-ada");
    looks.assertAccessible();
    stage.assertQuiet();
  }

  private void sitDown() {
    OpenOffice.of(stage, STATIONS);
    desk = new Desk(stage.desk(), "/console/");
    page = desk.page;
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
  }

  /** Makes the book, seen while it grows, and answers the code of Siti's letter. */
  private String printed() throws IOException {
    Queue<Route> asked = new ArrayDeque<>();
    page.route("**/api/jobs/*", asked::add);
    desk.press("Buat PDF");
    assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
    both("surat-sedang-dibuat");
    page.waitForCondition(() -> !asked.isEmpty());
    page.unroute("**/api/jobs/*");
    asked.forEach(Route::resume);
    assertThat(page.getByText("PDF siap: " + 2 * STATIONS.size() + " surat.")).isVisible();
    assertThat(page.locator("tbody tr")).hasCount(2 * STATIONS.size());
    both("surat-siap");
    try (PDDocument book = read(page.waitForDownload(() -> desk.press("Unduh PDF")))) {
      assertEquals(STATIONS.size() + 2, book.getNumberOfPages(), "a page for each letter, ten cards a page");
    }
    page.getByPlaceholder("Cari nama, nomor, atau TPS").fill("siti ST/PTPS");
    assertThat(page.locator("tbody tr")).hasCount(1);
    Locator one = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(
        "^Unduh PDF \\d+\\WST\\W")));
    try (PDDocument letter = read(page.waitForDownload(one::click))) {
      Matcher code = Pattern.compile("lalu ketik (\\w{5}-\\w{5})").matcher(new PDFTextStripper().getText(letter));
      assertTrue(code.find(), "the letter tells its code");
      return code.group(1);
    }
  }

  private void withdraw() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Batalkan \\d"))).click();
    desk.press("Batalkan surat");
    assertThat(desk.errors()).containsText("Tulis alasan.");
    both("surat-batalkan");
    page.getByLabel("Alasan").fill("salah nama");
    desk.press("Batalkan surat");
    assertThat(page.locator("tbody tr").getByText("Dibatalkan")).isVisible();
  }

  private static PDDocument read(Download file) throws IOException {
    return Loader.loadPDF(Files.readAllBytes(file.path()));
  }

  private static void ask(Page check, String code) {
    check.getByLabel("Kode atau nomor surat").fill(code);
    check.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periksa")).click();
  }

  private static Locator headingOf(Page check, String text) {
    return check.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
  }

  /** On a desk and on a phone, in light and dark. */
  private void both(String name) {
    looks.at(page, name);
    page.setViewportSize(PHONE.width, PHONE.height);
    looks.at(page, name + "-hp");
    page.setViewportSize(DESK.width, DESK.height);
  }

  private void look(Page check, String name) {
    looks.at(check, name);
    check.setViewportSize(DESK.width, DESK.height);
    looks.at(check, name + "-meja");
    check.setViewportSize(PHONE.width, PHONE.height);
  }
}
