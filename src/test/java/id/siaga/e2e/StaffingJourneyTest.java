package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.siaga.TestSetUp;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The whole way of one station, through the pages alone: proposed, locked, applied, accepted on the phone, sworn in,
 * signed, taught, tried, ready; then nobody comes, and somebody else takes over. Every page on the way is accessible.
 */
class StaffingJourneyTest {
  /** 06.35 WIB: who is not there is missed. */
  private static final Instant LATE = Instant.parse("2024-11-26T23:35:00Z");
  private static final String STATION = "TPS 1 Serang";
  private final Stage stage = Stage.open();
  private final Looks looks = new Looks();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void fromTheProposalToTheOneWhoTakesOver() {
    SmallOffice office = SmallOffice.of(stage);
    Desk desk = new Desk(stage.desk(), "/console/#/readiness");
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    assertThat(standing(desk)).containsText("Belum ada pengawas");
    String name = propose(desk);
    desk.open("Kesiapan");
    assertThat(standing(desk)).containsText("Belum menjawab penugasan");

    SupervisorPhone phone = new SupervisorPhone(stage, looks);
    phone.enrol(office.invitation(SmallOffice.FIRST));
    phone.accept();
    assertThat(standing(desk)).containsText("Belum hadir pelantikan");
    swearIn(desk, phone, name);
    phone.sign();
    desk.open("Kesiapan");
    assertThat(standing(desk)).containsText("Belum mengerjakan kuis");
    phone.passQuiz();
    assertThat(standing(desk)).containsText("HP belum diperiksa");
    phone.showReady();
    assertThat(standing(desk)).containsText("Siap bertugas");
    looks.at(desk.page, "perjalanan-siap");

    stage.turnTo(LATE);
    replace(new Desk(stage.desk(), "/console/#/silent"), phone, name);
    looks.assertAccessible();
    stage.assertQuiet();
  }

  /** The row of the station on the page of readiness, which tells by itself what changes. */
  private static Locator standing(Desk desk) {
    return row(desk.page);
  }

  private static Locator row(Page page) {
    return page.locator("tr:has(th:has-text('" + STATION + "'))");
  }

  /** Computes, holds the proposed person fast, applies; answers who it is. */
  private String propose(Desk desk) {
    Page page = desk.page;
    page.navigate("/console/#/proposal");
    looks.at(page, "perjalanan-usulan");
    desk.press("Hitung usulan");
    Locator row = row(page);
    assertThat(row).containsText("Baru diisi");
    String name = row.locator("td").nth(1).locator("strong").textContent();
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kunci usulan " + STATION)).click();
    assertThat(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
        .setName("Buka kunci usulan " + STATION))).isVisible();
    looks.at(page, "perjalanan-usulan-dikunci");
    desk.press("Terapkan usulan");
    looks.at(page, "perjalanan-terapkan");
    inDialog(page, "Terapkan usulan");
    assertThat(page.getByText("Usulan diterapkan.")).isVisible();
    return name;
  }

  private void swearIn(Desk desk, SupervisorPhone phone, String name) {
    Page page = desk.page;
    desk.open("Pelantikan");
    desk.press("Buat pelantikan");
    page.getByLabel("Tempat").fill("Aula Kecamatan Serang (contoh)");
    looks.at(page, "perjalanan-pelantikan-baru");
    inDialog(page, "Simpan pertemuan");
    page.getByText("Aula Kecamatan Serang (contoh)").click();
    desk.press("Undang yang belum diundang");
    assertThat(page.getByText("2 orang diundang.")).isVisible();
    page.getByLabel("Kode hadir").fill(phone.pass());
    desk.press("Catat hadir");
    assertThat(page.getByText(name + " hadir (" + STATION + ")")).isVisible();
    looks.at(page, "perjalanan-pelantikan-hadir");
    desk.press("Tutup dan nomori berita acara");
    inDialog(page, "Tutup dan nomori berita acara");
    assertThat(page.getByText(Pattern.compile("^Berita acara \\d+/"))).isVisible();
    looks.at(page, "perjalanan-pelantikan-ditutup");
  }

  /** Nobody came: asked with one press, accepted on a page without scripts, and the old phone knows. */
  private void replace(Desk desk, SupervisorPhone old, String name) {
    Page page = desk.page;
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    assertThat(page.getByText(name)).isVisible();
    looks.at(page, "perjalanan-belum-ada-kabar");
    page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ganti pengawas")).first().click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    looks.at(page, "perjalanan-ganti");
    desk.press("Lanjut ke calon pengganti");
    page.getByRole(AriaRole.CHECKBOX).first().check();
    looks.at(page, "perjalanan-calon");
    desk.press("Tawarkan kepada 1 orang");
    String text = page.getByLabel(Pattern.compile("^Pesan untuk ")).inputValue();
    looks.at(page, "perjalanan-tawaran");
    Page offer = Stage.page(stage.plainPhone(), text.substring(text.indexOf("/tawaran/")).split("\\s")[0]);
    Looks.picture(offer, "perjalanan-tawaran-hp");
    offer.getByText("Saya bersedia").click();
    assertThat(offer.getByText("Kode untuk HP Anda")).isVisible();
    assertThat(page.getByText("Sudah digantikan").first()).isVisible();
    looks.at(page, "perjalanan-digantikan");
    SupervisorPhone next = new SupervisorPhone(stage, looks);
    next.enrol("/phone/#" + offer.locator(".number").textContent().strip());
    old.isReplaced();
    desk.open("Kesiapan");
    assertThat(standing(desk)).not().containsText(name);
    looks.at(page, "perjalanan-pengganti");
  }

  private static void inDialog(Page page, String button) {
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)
        .setExact(true)).click();
  }
}
