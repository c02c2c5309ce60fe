package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.siaga.TestDay.TPS1;
import static id.siaga.TestDay.TPS2;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.siaga.TestSetUp;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office swears in and teaches through its pages: whom it called, who came by which code, what is asked. */
class TrainingPagesTest {
  private static final String SITI = "Siti Aminah (contoh)";
  private static final String BUDI = "Budi Santoso (contoh)";
  private final Stage stage = Stage.open();
  private final Looks looks = new Looks();
  private final Sizes sizes = new Sizes();
  private OpenOffice office;
  private Desk desk;
  private Page page;

  @BeforeEach
  void open() {
    office = OpenOffice.of(stage, List.of(TPS1, TPS2));
    desk = new Desk(stage.desk(), "/console/#/oath");
    page = desk.page;
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void whoComesIsNotedByCodeAndTheMinutesSayIt() throws IOException {
    assertThat(page.getByText("Belum ada pertemuan")).isVisible();
    sizes.at(page, "pelantikan-kosong");
    desk.press("Buat pelantikan");
    dialog("Simpan pertemuan").click();
    assertThat(page.getByRole(AriaRole.DIALOG).getByText("Isi tempatnya.").first()).isVisible();
    looks.at(page, "pelantikan-salah");
    page.getByLabel("Tempat").fill("Aula Kecamatan Serang (contoh)");
    dialog("Simpan pertemuan").click();
    page.getByText("Aula Kecamatan Serang (contoh)").click();
    assertThat(page.getByText("Belum ada yang diundang")).isVisible();
    desk.press("Undang yang belum diundang");
    assertThat(page.getByText("2 orang diundang. Belum diundang: 0.")).isVisible();

    note("AAAAA-AAAAA");
    assertThat(page.locator("#code-error"))
        .containsText("Tidak ada pengawas yang bertugas di wilayah pertemuan ini dengan kode itu.");
    note(passAt(TPS1));
    assertThat(page.getByText(Pattern.compile("Siti Aminah \\(contoh\\) hadir \\(TPS "))).isVisible();
    assertThat(page.getByLabel("Kode hadir")).hasValue("");
    note(String.valueOf(TPS2));
    assertThat(guest(BUDI)).containsText(Pattern.compile("Hadir \\d\\d\\.\\d\\d"));
    sizes.at(page, "pelantikan-hadir");
    guest(BUDI).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Batalkan")).click();
    assertThat(guest(BUDI)).containsText("Belum hadir");

    desk.press("Tutup dan nomori berita acara");
    dialog("Tutup dan nomori berita acara").click();
    Locator number = page.getByText(Pattern.compile("^Berita acara \\d+/"));
    assertThat(number).isVisible();
    sizes.at(page, "pelantikan-ditutup");
    String minutes = minutes();
    assertTrue(minutes.contains("Siti Aminah") && minutes.contains("Aula Kecamatan Serang"), minutes);
    assertTrue(minutes.replaceAll("\\s", "").contains(number.textContent().replaceFirst("^Berita acara ", "").strip()),
        minutes);
    desk.open("Pelantikan");
    page.getByLabel("Bagian").getByText("Kemajuan").click();
    assertThat(row(BUDI)).containsText("belum");
    sizes.at(page, "pelantikan-kemajuan");
    good();
  }

  @Test
  void whatIsTaughtAndAskedIsReadAndChanged() {
    desk.open("Bimtek");
    assertThat(page.getByText("Belum ada pertemuan")).isVisible();
    desk.press("Buat pertemuan");
    page.getByLabel("Tempat").fill("Balai Kelurahan (contoh)");
    looks.at(page, "bimtek-baru");
    dialog("Simpan pertemuan").click();
    assertThat(page.getByText("0 dari 0 hadir")).isVisible();
    sizes.at(page, "bimtek");

    tab("Modul");
    Locator first = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("versi 1")).first();
    sizes.at(page, "bimtek-modul");
    first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Baca")).click();
    assertThat(page.getByRole(AriaRole.DIALOG).locator(".lesson")).isVisible();
    looks.at(page, "bimtek-modul-dibaca");
    dialog("Tutup").click();
    first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ubah")).click();
    page.getByLabel("Lama (menit)").fill("25");
    looks.at(page, "bimtek-modul-diubah");
    dialog("Simpan").click();
    assertThat(page.getByText("Tersimpan sebagai versi 2")).isVisible();
    assertThat(page.getByText("25 menit, versi 2")).isVisible();

    tab("Bank soal");
    Locator question = page.locator("li.question").first();
    question.locator("summary").click();
    assertThat(question.getByText("✓")).isVisible();
    sizes.at(page, "bimtek-soal");
    question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ubah")).click();
    page.getByLabel("Penjelasan").fill("Penjelasan yang lebih jelas.");
    looks.at(page, "bimtek-soal-diubah");
    dialog("Simpan").click();
    assertThat(page.getByText("Tersimpan sebagai versi 2").last()).isVisible();
    assertThat(question).containsText("Penjelasan yang lebih jelas.");

    tab("Setelan kuis");
    page.getByLabel("Batas lulus (persen)").fill("0");
    desk.press("Simpan");
    assertThat(page.getByText("Isi angka 1 sampai 100").first()).isVisible();
    sizes.at(page, "bimtek-setelan");
    page.getByLabel("Batas lulus (persen)").fill("80");
    desk.press("Simpan");
    assertThat(page.getByText("Tersimpan sebagai versi 1")).isVisible();

    tab("Kemajuan");
    assertThat(row(SITI)).containsText("belum");
    sizes.at(page, "bimtek-kemajuan");
    good();
  }

  private void good() {
    looks.assertAccessible();
    sizes.assertGood();
    stage.assertQuiet();
  }

  private void tab(String name) {
    page.getByLabel("Bagian").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
  }

  private void note(String code) {
    page.getByLabel("Kode hadir").fill(code);
    page.keyboard().press("Enter");
  }

  private Locator guest(String name) {
    return page.locator("li.slot-person").filter(new Locator.FilterOptions().setHasText(name));
  }

  private Locator row(String name) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
  }

  private Locator dialog(String button) {
    return page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)
        .setExact(true));
  }

  /** What the phone of who serves there shows at the door. */
  private String passAt(long station) {
    String token = office.enrol(office.invite(List.of(station)).get(station));
    return stage.server.get("/api/me/training", token).json().at("/pass/code").asText();
  }

  private String minutes() throws IOException {
    Download download = page.waitForDownload(() -> desk.press("Unduh berita acara"));
    try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
