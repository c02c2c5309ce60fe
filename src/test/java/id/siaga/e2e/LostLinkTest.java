package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.siaga.TestDay.FAR;
import static id.siaga.TestDay.TPS1;
import static id.siaga.TestDay.TPS2;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import id.siaga.TestSetUp;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see when something fails: the link of a desk, the session of a phone, a report that is refused. */
class LostLinkTest {
  private static final List<Long> STATIONS = List.of(TPS1, TPS2, FAR);
  private final Stage stage = Stage.open();
  private final Looks looks = new Looks();
  private final OpenOffice office = OpenOffice.of(stage, STATIONS);
  private final Map<Long, String> links = office.invite(STATIONS);
  /** Counts the cuts; a connection made before the last one is dead for ever. */
  private int cuts;
  private boolean down;

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aDeskSaysHowOldItsPictureIsAndMissesNothing() {
    BrowserContext context = stage.desk();
    context.routeWebSocket(Pattern.compile(".*/live\\?.*"), this::carry);
    Desk desk = new Desk(context, "/console/");
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    Locator badge = desk.page.locator(".link-badge");
    assertThat(badge).hasText("Tersambung");
    cuts++;
    down = true;
    for (long station : STATIONS) checkIn(station);
    desk.page.clock().fastForward(6_000);
    assertThat(badge).hasText("Menyambung ulang");
    assertThat(desk.page.locator(".veil-note")).hasCount(0);
    desk.page.clock().fastForward(10_000);
    assertThat(badge).hasText(Pattern.compile("Data \\d+ detik yang lalu"));
    assertThat(desk.page.locator(".veil-note")).hasText(Pattern.compile("Terputus, data \\d+ detik yang lalu.*"));
    assertThat(desk.cell(TPS1)).hasAttribute("aria-label", Pattern.compile("Belum hadir"));
    looks.at(desk.page, "pantau-terputus");
    down = false;
    desk.page.clock().fastForward(20_000);
    assertThat(badge).hasText("Tersambung");
    for (long station : STATIONS) {
      assertThat(desk.cell(station)).hasAttribute("aria-label", Pattern.compile("Hadir, belum dibuka"));
    }
    assertThat(desk.page.locator(".feed li").filter(new Locator.FilterOptions().setHasText("Lapor hadir")))
        .hasCount(STATIONS.size());
    assertThat(desk.page.locator(".veil-note")).hasCount(0);
    looks.assertAccessible();
  }

  /** Between page and server: passes frames on, unless the line is cut. */
  private void carry(WebSocketRoute socket) {
    if (down) return;
    int born = cuts;
    WebSocketRoute server = socket.connectToServer();
    server.onMessage(frame -> {
      if (born == cuts) socket.send(frame.text());
    });
  }

  private void checkIn(long station) {
    office.file(office.enrol(links.get(station)), OpenOffice.item(station, "check-in", stage.now(), Map.of()));
  }

  @Test
  void aPhoneWhoseSessionEndedKeepsItsReportsUntilItIsInvitedAgain() {
    Handset phone = enrolled();
    phone.context.setOffline(true);
    phone.go("catatan");
    phone.page.getByLabel("Catatan untuk koordinator").fill("Contoh: kotak suara sudah tiba.");
    phone.tap("Simpan");
    assertThat(phone.whereabouts()).hasText("Tersimpan di HP");
    office.endSessionsAt(TPS1);
    phone.context.setOffline(false);
    phone.home();
    assertThat(phone.page.getByText("Sesi berakhir. Laporan tetap tersimpan di HP")).isVisible();
    assertThat(phone.strip()).containsText("1 di HP");
    looks.at(phone.page, "hp-sesi-berakhir");
    phone.page.getByText("Isi kode undangan baru").tap();
    String link = office.invite(List.of(TPS1)).get(TPS1);
    phone.page.getByLabel("Kode undangan").fill(link.substring(link.indexOf('#') + 1));
    looks.at(phone.page, "hp-masuk-lagi");
    phone.tap("Aktifkan HP ini");
    assertThat(phone.strip()).containsText("1 diterima pusat");
    looks.assertAccessible();
  }

  @Test
  void aRefusedReportSaysWhyAndCanBeMended() {
    Handset phone = enrolled();
    Page page = phone.page;
    page.route("**/api/reports", route -> route.resume(new com.microsoft.playwright.Route.ResumeOptions()
        .setPostData(route.request().postData().replace("\"voters\":77", "\"voters\":777777"))));
    phone.go("pemilih");
    page.getByLabel("Jumlah pemilih yang sudah memberikan suara").fill("77");
    phone.tap("Simpan");
    assertThat(phone.whereabouts()).hasText("Ditolak pusat");
    assertThat(page.locator(".reasons")).containsText("isian tidak sesuai");
    looks.at(page, "hp-ditolak");
    phone.home();
    assertThat(page.getByText("1 laporan perlu diperbaiki")).isVisible();
    phone.strip().tap();
    looks.at(page, "hp-kirim-ditolak");
    phone.tap("Perbaiki");
    page.getByLabel("Jumlah pemilih yang sudah memberikan suara").fill("78");
    phone.tap("Simpan");
    assertThat(phone.whereabouts()).hasText(Handset.RECEIVED);
    looks.assertAccessible();
  }

  private Handset enrolled() {
    Handset phone = new Handset(stage.phone(-6.12235, 106.13485, 18));
    phone.openLink(links.get(TPS1));
    phone.enrol();
    return phone;
  }
}
