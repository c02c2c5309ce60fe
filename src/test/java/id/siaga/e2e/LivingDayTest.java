package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.siaga.TestSetUp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The pages when they are full: a board of all colours early in the afternoon. With the system property
 * {@code screens.docs} all 992 stations report, and the pictures of README are taken anew.
 */
class LivingDayTest {
  /** 13.06 WIB: the first stations have closed. */
  private static final Instant AFTERNOON = Instant.parse("2024-11-27T06:06:00Z");
  private static final boolean DOCS = Boolean.getBoolean("screens.docs");
  private static final Path IMAGES = Path.of("docs", "images");
  private static final List<String> TYPES = List.of("LOG-03", "DPT-03", "WKT-01", "KAM-01", "SKS-01", "HAK-01",
      "MOB-01", "AKS-01", "LOG-01", "UNG-01", "TEK-01", "INT-01");
  private final Stage stage = Stage.openAt(AFTERNOON);
  private final Looks looks = new Looks();
  private final List<Long> stations = OpenOffice.stationsOf(DOCS ? "3673" : "367304");
  private final OpenOffice office = OpenOffice.of(stage, stations);
  private final Random random = new Random(27);

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void pagesWithEverythingOnThem() {
    Map<Long, String> links = office.invite(stations);
    long own = stations.get(4);
    List<Long> others = new ArrayList<>(stations);
    others.remove(own);
    for (int i = 0; i < others.size(); i++) play(others.get(i), links.get(others.get(i)), i);
    desk();
    phone(links.get(own));
    looks.assertAccessible();
    stage.assertQuiet();
  }

  /** One station's day so far; every 25th never gives word, every 83rd calls for help. */
  private void play(long station, String link, int i) {
    if (i % 25 == 13) return;
    List<Map<String, Object>> items = new ArrayList<>();
    items.add(OpenOffice.item(station, "check-in", minutes(-416 + random.nextInt(30)), Map.of()));
    if (i % 40 != 7) phases(station, items);
    if (i % 12 == 5) {
      String type = TYPES.get(i / 12 % TYPES.size());
      items.add(OpenOffice.item(station, "incident", minutes(-random.nextInt(90)), Map.of("type", type, "danger",
          type.equals("INT-01"), "text", "Contoh: laporan dari TPS " + station % 1000 + ".")));
    }
    Map<String, String> call = Map.of("text", "Contoh: minta bantuan.");
    if (i % 83 == 20) items.add(OpenOffice.item(station, "help", minutes(-3), call));
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, Object>[] all = items.toArray(new Map[0]);
    office.file(office.enrol(link), all);
  }

  private void phases(long station, List<Map<String, Object>> items) {
    items.add(phase(station, -366 + random.nextInt(4), "TPS_DIBUKA"));
    items.add(phase(station, -360 + random.nextInt(5), "PEMUNGUTAN"));
    items.add(OpenOffice.item(station, "turnout", minutes(-40), Map.of("voters", 180 + random.nextInt(220))));
    int progress = random.nextInt(10);
    if (progress < 5) items.add(phase(station, -5, "PEMUNGUTAN_DITUTUP"));
    if (progress < 3) items.add(phase(station, -2, "PENGHITUNGAN"));
    if (progress < 1) items.add(phase(station, -1, "HITUNG_SELESAI"));
  }

  private static Map<String, Object> phase(long station, int minutes, String to) {
    return OpenOffice.item(station, "phase", minutes(minutes), Map.of("to", to));
  }

  private static Instant minutes(int after) {
    return AFTERNOON.plusSeconds(60L * after);
  }

  private void desk() {
    Desk desk = new Desk(stage.desk(), "/console/");
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    assertThat(desk.cell(stations.get(0))).isVisible();
    Page page = desk.page;
    assertThat(page.locator(".feed li").first()).isVisible();
    look(page, "penuh-pantau", "papan");
    desk.press("Peta");
    assertThat(page.getByText("Batas: perkiraan dari letak TPS, bukan batas resmi.")).isVisible();
    look(page, "penuh-peta", "peta");
    desk.open("Papan");
    look(page, "penuh-papan", null);
    desk.press("Tabel");
    assertThat(page.locator("tbody tr")).hasCount(100);
    look(page, "penuh-tabel", null);
    desk.open("Belum ada kabar");
    look(page, "penuh-belum-ada-kabar", null);
    desk.open("Insiden");
    page.locator(".incident-line").first().click();
    assertThat(page.locator(".history")).isVisible();
    look(page, "penuh-insiden", "insiden");
    page.locator(".facts a").first().click();
    assertThat(page.locator("h1")).containsText("TPS");
    look(page, "penuh-tps", null);
    desk.open("Pantau");
    desk.press("Papan");
    page.setViewportSize(360, 740);
    assertThat(desk.cell(stations.get(0))).isVisible();
    look(page, "penuh-pantau-hp", null);
  }

  private void phone(String link) {
    Handset phone = new Handset(stage.phone(-6.12, 106.14, 18));
    phone.openLink(link);
    phone.enrol();
    look(phone.page, "penuh-hp-beranda", "hp-beranda");
    phone.tap("Laporkan kejadian");
    assertThat(phone.button("Ancaman dan kekerasan")).isVisible();
    look(phone.page, "penuh-hp-lapor", "hp-lapor");
  }

  private void look(Page page, String name, String image) {
    page.mouse().move(0, 0);
    if (DOCS && image != null) Looks.publish(page, IMAGES.resolve(image + ".png"));
    looks.at(page, name);
  }
}
