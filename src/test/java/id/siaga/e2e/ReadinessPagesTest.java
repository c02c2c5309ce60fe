package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.siaga.TestDay.TPS1;
import static id.siaga.TestDay.TPS2;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.siaga.TestSetUp;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A phone shows the office that it is ready and answers when it is asked; the office sees both without a button. */
class ReadinessPagesTest {
  private final Stage stage = Stage.open();
  private final Looks looks = new Looks();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void thePhoneIsTriedAndAskedAndTheOfficeSeesIt() {
    OpenOffice office = OpenOffice.of(stage, List.of(TPS1, TPS2));
    String link = office.invite(List.of(TPS1)).get(TPS1);
    Desk desk = new Desk(stage.desk(), "/console/#/readiness");
    Page page = desk.page;
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    assertThat(desk.heading("Kesiapan")).isVisible();
    assertThat(page.getByText("990 kosong")).isVisible();
    page.getByPlaceholder("Cari TPS, kelurahan, atau nama").fill(String.valueOf(TPS1));
    Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Siti Aminah"));
    assertThat(row).containsText("Belum menjawab penugasan");
    page.evaluate("scrollTo(0, 0)");
    looks.at(page, "kesiapan");
    called(page, row);

    Handset phone = new Handset(stage.phone(-6.12235, 106.13485, 18));
    phone.openLink(link);
    phone.enrol();
    phone.context.setOffline(true);
    phone.go("siap");
    assertThat(phone.page.getByText("Laporan uji tersimpan di HP, belum diterima pusat.")).isVisible();
    looks.at(phone.page, "hp-siap-tanpa-sinyal");
    phone.context.setOffline(false);
    phone.tap("Uji lagi");
    assertThat(phone.page.getByText("HP Anda siap")).isVisible();
    assertThat(phone.page.getByText(Pattern.compile("Laporan uji diterima pusat pukul \\d\\d\\.\\d\\d"))).isVisible();
    looks.at(phone.page, "hp-siap-diterima");
    assertThat(row).containsText("HP diperiksa");

    desk.press("Uji jangkauan");
    assertThat(page.getByText("Belum ada uji jangkauan.")).isVisible();
    looks.at(page, "jangkauan-kosong");
    desk.press("Mulai uji");
    looks.at(page, "jangkauan-mulai");
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mulai uji"))
        .click();
    assertThat(page.getByText("Uji dimulai: 2 pengawas ditanya.")).isVisible();
    phone.go("");
    phone.page.reload();
    assertThat(phone.page.getByText("Apakah Anda dapat dihubungi?")).isVisible();
    looks.at(phone.page, "hp-ditanya");
    phone.tap("Ya, saya siap");
    assertThat(phone.page.getByText("Kantor tahu Anda dapat dihubungi")).isVisible();
    looks.at(phone.page, "hp-menjawab");
    assertThat(page.locator(".reach-test")).containsText("1 Tepat waktu");
    // As a list: it is read anew after the figures, and for that moment still names both.
    assertThat(page.getByRole(AriaRole.ROWHEADER)).hasText(new String[] {"Budi Santoso (contoh)"});
    looks.at(page, "jangkauan");
    page.setViewportSize(360, 740);
    looks.at(page, "jangkauan-sempit");
    desk.press("TPS");
    assertThat(desk.heading("Daftar TPS")).isVisible();
    looks.at(page, "kesiapan-sempit");
    looks.assertAccessible();
    stage.assertQuiet();
  }

  /** Whoever has not answered is called from the very row, and what came of it stands there. */
  private void called(Page page, Locator row) {
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hubungi Siti Aminah (contoh)")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByText("Belum pernah dihubungi.")).isVisible();
    looks.at(page, "kontak");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tidak diangkat")).click();
    assertThat(dialog.getByRole(AriaRole.LISTITEM)).containsText("Tidak diangkat · Telepon");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Selesai")).click();
    assertThat(row).containsText("Tidak diangkat");
  }
}
