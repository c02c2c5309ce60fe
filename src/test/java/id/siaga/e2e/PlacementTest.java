package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.siaga.TestDatabase;
import id.siaga.TestSetUp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two coordinators at two browsers move people about on the same board, by typing, by mouse and by keys; each sees the
 * other's acts, nobody stands twice, and whoever comes second is told what changed.
 */
class PlacementTest {
  private static final List<Long> KELURAHAN = OpenOffice.stationsOf("3673011001");
  private static final List<Long> FILLED = KELURAHAN.subList(0, 6);
  private static final long ONE = FILLED.get(0);
  private static final long TWO = FILLED.get(1);
  private static final long THREE = FILLED.get(2);
  private static final long FOUR = FILLED.get(3);
  private static final long EMPTY = KELURAHAN.get(7);
  private static final String SITI = "Siti Aminah (contoh)";
  private static final String BUDI = "Budi Santoso (contoh)";
  private static final String NUR = "Nur Hasanah (contoh)";
  private static final String AHMAD = "Ahmad Fauzi (contoh)";
  private static final LocatorAssertions.IsVisibleOptions COMPUTED =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);
  private final Looks looks = new Looks();

  @Test
  void twoCoordinatorsShareTheBoard() {
    try (Stage stage = Stage.open()) {
      OpenOffice office = OpenOffice.of(stage, FILLED);
      PlaceDesk first = new PlaceDesk(stage);
      PlaceDesk second = new PlaceDesk(stage);
      assertThat(first.page.getByText("6 dari 992 TPS terisi")).isVisible();
      assertThat(first.page.locator(".places tbody tr").first()).containsText("Kosong");
      looks.at(first.page, "penempatan");
      first.search("contoh");
      second.filter("Belum menjawab");
      typing(first, second);
      dragging(first, second);
      keys(first);
      overtaken(first, second);
      lookAtTheRest(first);
      nobodyTwice(stage, FILLED.size());
      proposing(stage, first, second);
      answers(stage, office.invite(List.of(ONE, TWO)), first);
      stage.assertQuiet();
    }
    looks.assertAccessible();
  }

  private void typing(PlaceDesk first, PlaceDesk second) {
    first.choose(ONE);
    first.type("budi");
    first.says(SITI + " dan " + BUDI + " bertukar tempat.");
    assertThat(first.row(ONE)).containsText(BUDI);
    assertThat(second.row(ONE)).containsText(BUDI);
    assertThat(second.row(TWO)).containsText(SITI);
    looks.at(first.page, "penempatan-bertukar");
    first.desk.press("Urungkan");
    first.says("Sudah dikembalikan seperti semula.");
    assertThat(second.row(ONE)).containsText(SITI);
    first.choose(ONE);
    first.type("TPS " + EMPTY % 1000);
    first.says(SITI + " dipindahkan ke TPS " + EMPTY % 1000);
    assertThat(first.row(ONE)).containsText("Kosong");
    first.page.keyboard().press("z");
    assertThat(first.row(ONE)).containsText(SITI);
  }

  private void dragging(PlaceDesk first, PlaceDesk second) {
    Locator budi = second.row(TWO).locator(".person-tag");
    budi.dragTo(second.row(THREE));
    second.says(BUDI + " dan " + NUR + " bertukar tempat.");
    assertThat(second.row(TWO)).containsText(NUR);
    assertThat(first.row(THREE)).containsText(BUDI);
    assertThat(first.row(TWO)).containsText(NUR);
  }

  /** No mouse: walk, pick up, walk, put down, lock, try to clear. */
  private void keys(PlaceDesk first) {
    Page page = first.page;
    first.choose(TWO);
    page.locator("#main").focus();
    page.keyboard().press("p");
    assertThat(page.getByText("Memindahkan " + NUR)).isVisible();
    looks.at(page, "penempatan-memindahkan");
    page.keyboard().press("j");
    assertThat(page.locator("[data-station='" + THREE + "']")).isFocused();
    page.keyboard().press("p");
    first.says(NUR + " dan " + BUDI + " bertukar tempat.");
    assertThat(first.row(THREE)).containsText(NUR);
    page.keyboard().press("l");
    assertThat(first.row(THREE).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
        .setName("Buka kunci TPS 3 Serang"))).isVisible();
    page.keyboard().press("x");
    assertThat(first.row(THREE)).containsText(NUR);
    page.keyboard().press("l");
    assertThat(first.row(THREE).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
        .setName("Kunci TPS 3 Serang").setExact(true))).isVisible();
    page.keyboard().press("Enter");
    assertThat(page.locator("#replace")).isFocused();
  }

  /** The second has somebody in the hand while the first moves that very person. */
  private void overtaken(PlaceDesk first, PlaceDesk second) {
    second.choose(FOUR);
    second.desk.press("Pindahkan");
    first.choose(FOUR);
    first.type("budi");
    first.says("bertukar tempat.");
    assertThat(second.row(FOUR)).containsText(BUDI);
    second.choose(ONE);
    assertThat(second.changed()).isFocused();
    assertThat(second.changed()).containsText("Tidak jadi: papan sudah berubah");
    assertThat(second.changed()).containsText("TPS 4 Serang sekarang diisi " + BUDI + " (oleh Admin Contoh, ");
    assertThat(second.row(ONE)).containsText(SITI);
    assertThat(second.row(TWO)).containsText(AHMAD);
    looks.at(second.page, "penempatan-didahului");
    second.desk.press("Tutup");
    assertThat(second.changed()).hasCount(0);
  }

  private void lookAtTheRest(PlaceDesk first) {
    Page page = first.page;
    first.search("");
    first.desk.press("Peta");
    assertThat(page.locator(".place-map canvas").first()).isVisible();
    looks.at(page, "penempatan-peta");
    first.desk.press("Tabel");
    page.setViewportSize(360, 740);
    looks.at(page, "penempatan-hp");
    page.setViewportSize(1366, 768);
    first.search("tidak ada yang bernama begini");
    assertThat(page.getByText("Tidak ada TPS yang cocok.")).isVisible();
    looks.at(page, "penempatan-tak-ada");
    first.search("contoh");
  }

  /** A proposal whose places the second changes is refused with what changed; a new one is applied and undone. */
  private void proposing(Stage stage, PlaceDesk first, PlaceDesk second) {
    for (String name : List.of("Rani Contoh", "Tono Contoh")) newcomer(stage, name);
    Page page = first.page;
    first.desk.open("Usulan penempatan");
    assertThat(page.getByText("Belum ada usulan.")).isVisible();
    looks.at(page, "usulan-baru");
    first.desk.press("Hitung usulan");
    assertThat(page.locator(".proposal-rows tbody tr").first()).isVisible(COMPUTED);
    page.getByLabel("Perbandingan dengan sekarang").selectOption("new");
    assertThat(page.locator(".proposal-rows tbody tr")).hasCount(2);
    looks.at(page, "usulan");
    second.search("contoh");
    second.choose(ONE);
    second.type("TPS " + TWO % 1000);
    second.says("bertukar tempat.");
    apply(first);
    assertThat(first.changed()).containsText("Tidak jadi: keadaan sudah berubah");
    assertThat(first.changed()).containsText("TPS 1 Serang");
    looks.at(page, "usulan-didahului");
    first.desk.open("Usulan penempatan");
    first.desk.press("Hitung usulan");
    assertThat(page.locator(".proposal-rows tbody tr").first()).isVisible(COMPUTED);
    apply(first);
    first.says("Usulan diterapkan.");
    assertThat(page.getByText("Diterapkan", new Page.GetByTextOptions().setExact(true))).isVisible();
    assertThat(second.page.getByText(FILLED.size() + 2 + " dari 992 TPS terisi")).isVisible();
    looks.at(page, "usulan-diterapkan");
    nobodyTwice(stage, FILLED.size() + 2);
    first.desk.press("Urungkan penerapan");
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
        .setName("Urungkan penerapan")).click();
    first.says("Penempatan dikembalikan seperti sebelumnya.");
    nobodyTwice(stage, FILLED.size());
    second.choose(ONE);
    second.type("TPS " + TWO % 1000);
    second.says("bertukar tempat.");
    first.desk.open("Penempatan");
    first.search("contoh");
  }

  private static void apply(PlaceDesk first) {
    first.desk.press("Terapkan usulan");
    first.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
        .setName("Terapkan usulan")).click();
  }

  /** Somebody of the register without a station. */
  private static void newcomer(Stage stage, String name) {
    String admin = stage.server.post("/api/session", null, Map.of("login", TestSetUp.LOGIN, "password",
        TestSetUp.PASSWORD)).json().path("token").asText();
    assertEquals(200, stage.server.post("/api/people", admin, Map.of("name", name)).status());
  }

  private static void nobodyTwice(Stage stage, int serving) {
    for (String what : List.of("station", "person")) {
      assertEquals(0, TestDatabase.count(stage.server.database, "select count(*) from (select " + what
          + " from assignment where main and ended_at is null group by round, " + what
          + " having count(*) > 1) twice"), what);
    }
    assertEquals(serving, TestDatabase.count(stage.server.database,
        "select count(*) from assignment where main and ended_at is null"));
  }

  /** Yes from one phone, no with a reason from another; the desk sees both at once. */
  private void answers(Stage stage, Map<Long, String> links, PlaceDesk desk) {
    Handset yes = new Handset(stage.phone(-6.12, 106.13, 18));
    yes.openLink(links.get(ONE));
    yes.enrol();
    assertThat(yes.page.getByText("Bersediakah Anda bertugas di TPS ini?")).isVisible();
    looks.at(yes.page, "hp-bersedia");
    yes.tap("Ya, saya bersedia");
    assertThat(yes.page.getByText("Anda menyatakan bersedia bertugas di TPS ini.")).isVisible();
    assertThat(desk.row(ONE)).containsText("Bersedia");
    looks.at(yes.page, "hp-bersedia-sudah");
    Handset no = new Handset(stage.phone(-6.12, 106.13, 18));
    no.openLink(links.get(TWO));
    no.enrol();
    no.tap("Tidak bisa");
    no.page.locator("#duty-note").fill("pindah kota");
    looks.at(no.page, "hp-menolak");
    no.tap("Kirim: saya tidak bisa");
    assertThat(no.page.getByText("Anda menyatakan tidak bisa.")).isVisible();
    assertThat(desk.row(TWO)).containsText("Menolak");
    assertThat(desk.row(TWO)).containsText("pindah kota");
    desk.filter("Menolak");
    assertThat(desk.page.locator(".places tbody tr")).hasCount(1);
    looks.at(desk.page, "penempatan-menolak");
  }
}
