package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.siaga.TestDay.TPS1;
import static id.siaga.TestDay.TPS2;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import id.siaga.TestActors;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An absent supervisor is replaced as people do it: on the desk, on two candidates' phones, on the old one. */
class ReplacementJourneyTest {
  private static final Duration NEW_PERSON_WITHIN = Duration.ofMinutes(2);
  private static final List<Long> STATIONS = List.of(TPS1, TPS2);
  private final Stage stage = Stage.open();
  private final Looks looks = new Looks();
  private final OpenOffice office = OpenOffice.of(stage, STATIONS);

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void fromAbsentToANewPhoneAtTheStation() {
    free("Calon Pertama (contoh)");
    free("Calon Kedua (contoh)");
    Handset old = new Handset(stage.phone(-6.12235, 106.13485, 18));
    old.openLink(office.invite(List.of(TPS1)).get(TPS1));
    old.enrol();
    note(old);
    Desk desk = new Desk(stage.desk(), "/console/#/tps/" + TPS1);
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    assertThat(desk.button("Ganti pengawas")).isVisible();
    looks.at(desk.page, "tps-ganti");

    long absent = System.nanoTime();
    desk.press("Ganti pengawas");
    looks.at(desk.page, "ganti-dialog");
    desk.press("Lanjut ke calon pengganti");
    pick(desk, "Calon Pertama");
    pick(desk, "Calon Kedua");
    looks.at(desk.page, "ganti-calon");
    desk.press("Tawarkan kepada 2 orang");
    String first = link(desk, "Calon Pertama");
    String second = link(desk, "Calon Kedua");
    looks.at(desk.page, "ganti-ditawarkan");
    Page late = Stage.page(stage.phone(), second);
    assertThat(late.getByText("Bersediakah Anda")).isVisible();
    looks.at(late, "tawaran");
    Page yes = Stage.page(stage.plainPhone(), first);
    yes.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Saya bersedia")).tap();
    assertThat(yes.getByText("Terima kasih, Anda yang bertugas")).isVisible();
    Looks.picture(yes, "tawaran-bersedia");
    Handset fresh = new Handset(stage.phone(-6.12235, 106.13485, 18));
    fresh.openLink("/phone/#" + yes.locator(".number").innerText());
    fresh.enrol();
    assertThat(fresh.page.getByText("Halo, Calon Pertama (contoh)")).isVisible();
    Duration took = Duration.ofNanos(System.nanoTime() - absent);
    assertTrue(took.compareTo(NEW_PERSON_WITHIN) < 0, "took " + took);

    late.reload();
    assertThat(late.getByText("Tempat ini sudah terisi")).isVisible();
    looks.at(late, "tawaran-keduluan");
    desk.page.clock().fastForward(6_000);
    assertThat(desk.page.getByText(Pattern.compile("Pengganti: Calon Pertama.*HP sudah terdaftar"))).isVisible();
    looks.at(desk.page, "ganti-selesai");
    oldPhone(old);
    review(desk);
    stage.assertQuiet();
    looks.assertAccessible();
  }

  /** Without signal: it stays on the phone. */
  private static void note(Handset phone) {
    phone.context.setOffline(true);
    phone.go("catatan");
    phone.page.getByLabel("Catatan untuk koordinator").fill("Contoh: saya sakit mendadak.");
    phone.tap("Simpan");
    assertThat(phone.whereabouts()).hasText("Tersimpan di HP");
    phone.home();
  }

  /** It is told that somebody else serves, shows nothing of the station, and delivers what it holds. */
  private void oldPhone(Handset old) {
    old.context.setOffline(false);
    old.page.clock().fastForward(20 * 60_000);
    assertThat(old.page.getByText("Tugas Anda sudah dialihkan")).isVisible();
    assertThat(old.page.getByText("Semua laporan Anda sudah diterima pusat")).isVisible();
    looks.at(old.page, "hp-digantikan");
    old.killAndReopen();
    assertThat(old.page.getByText("Tugas Anda sudah dialihkan")).isVisible();
  }

  private void review(Desk desk) {
    desk.open("Penggantian");
    desk.press("Laporan susulan");
    assertThat(desk.page.getByText("Contoh: saya sakit mendadak.")).isVisible();
    looks.at(desk.page, "susulan");
    desk.press("Masukkan sebagai laporan");
    assertThat(desk.page.getByText("Tidak ada laporan susulan yang menunggu")).isVisible();
    desk.press("Penugasan sementara");
    looks.at(desk.page, "penugasan-kosong");
    desk.page.navigate("/console/#/tps/" + TPS1);
    assertThat(desk.page.getByText("Susulan dari HP pengawas lama")).isVisible();
    desk.press("Penugasan sementara");
    desk.page.getByLabel("Petugas sementara").selectOption(new SelectOption().setIndex(1));
    looks.at(desk.page, "penugasan-dialog");
    desk.press("Tugaskan sementara");
    assertThat(desk.page.getByText("Kode HP untuk")).isVisible();
    desk.press("Selesai");
  }

  private static void pick(Desk desk, String name) {
    row(desk, name).getByRole(AriaRole.CHECKBOX).check();
  }

  private static Locator row(Desk desk, String name) {
    return desk.page.locator("li").filter(new Locator.FilterOptions().setHasText(name)).first();
  }

  private static String link(Desk desk, String name) {
    Locator message = row(desk, name).getByLabel(Pattern.compile("Pesan untuk " + name + ".*"));
    assertThat(message).isVisible();
    return message.inputValue().replaceFirst("^.*https?://[^/]+", "");
  }

  private void free(String name) {
    Answer added = stage.server.post("/api/people", TestActors.token(stage.server, Role.ADMIN, "36.73.01.1001"),
        Map.of("name", name, "phone", "0812-0000-0001"));
    assertTrue(added.status() == 200, added.json().toString());
  }
}
