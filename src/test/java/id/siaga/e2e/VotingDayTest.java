package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.siaga.TestDay.TPS1;
import static id.siaga.TestDay.TPS2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.siaga.TestOffice;
import id.siaga.TestSetUp;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The main job, end to end, through the pages alone: an office imports its stations and people, a phone enrols and
 * reports without signal, a coordinator sees it live and handles an incident. Every page on the way is accessible.
 */
class VotingDayTest {
  private static final String PASSWORD = "tujuh kerbau di sawah";
  private static final String COORDINATOR = "Koordinator Contoh";
  private static final String PEOPLE = "nama,tps,hp\r\nPengawas Contoh Satu," + TPS1 + ",081200000001\r\n"
      + "Pengawas Contoh Dua," + TPS2 + ",081200000002\r\n";
  private final Stage stage = Stage.open();
  private final Looks looks = new Looks();
  private final Desk office = new Desk(stage.desk(), "/console/#/setup/" + TestSetUp.code(stage.server));

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void fromTheFirstFileToAClosedIncident() {
    setUp();
    importStations();
    importPeople();
    Desk coordinator = coordinator(newCoordinatorsLink());
    String link = invitation();
    Handset phone = new Handset(stage.phone(-6.12235, 106.13485, 18));
    enrol(phone, link);
    checkInWithoutSignal(phone);
    watchOneStation(coordinator);
    reconnect(phone);
    assertThat(coordinator.cell(TPS1)).hasAttribute("aria-label", Pattern.compile("Hadir, belum dibuka"));
    coordinator.waitForMark("go");
    reportIncident(phone);
    handleIncident(coordinator);
    countersAgree(coordinator);
    looks.assertAccessible();
    stage.assertQuiet();
  }

  private void setUp() {
    Page page = office.page;
    office.press("Buat admin pertama");
    assertThat(office.errors()).containsText("Isi nama lengkap.");
    looks.at(page, "kantor-penyiapan-salah");
    page.getByLabel("Nama lengkap").fill("Admin Contoh");
    page.getByLabel("Nama masuk").fill(TestSetUp.LOGIN);
    page.getByLabel("Kata sandi baru").fill(TestSetUp.PASSWORD);
    page.getByLabel("Hari pemungutan suara").fill("2024-11-27");
    looks.at(page, "kantor-penyiapan");
    office.press("Buat admin pertama");
    assertThat(page.getByText("Belum ada TPS.")).isVisible();
    looks.at(page, "kantor-wilayah-kosong");
    office.open("Pantau");
    assertThat(page.getByText("Belum ada TPS di putaran ini.")).isVisible();
    looks.at(page, "pantau-tanpa-tps");
    office.signOut();
    office.signIn(TestSetUp.LOGIN, "salah sekali");
    assertThat(office.errors()).containsText("tidak cocok");
    looks.at(page, "masuk-salah");
    office.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
  }

  private void importStations() {
    Page page = office.page;
    office.open("Wilayah & TPS");
    String[] lines = TestOffice.sample().split("\r?\n");
    for (int row = 1; row <= 5; row++) lines[row] = lines[row].replaceFirst("^\\d+", "\"3,67301E+12\"");
    office.choose("tps-rusak.csv", String.join("\r\n", lines));
    assertThat(page.getByText("5 baris salah.")).isVisible();
    assertThat(page.getByText(Pattern.compile("^Terapkan"))).hasCount(0);
    looks.at(page, "kantor-impor-salah");
    office.press("Pilih berkas lain");
    office.choose("tps-serang.csv", TestOffice.sample());
    assertThat(page.getByText("Belum ada yang disimpan.")).isVisible();
    looks.at(page, "kantor-impor-periksa");
    office.press("Terapkan 992 baris");
    assertThat(page.getByText("Selesai: 992 baru, 0 berubah.")).isVisible();
    looks.at(page, "kantor-impor-selesai");
    office.press("Daftar TPS");
    assertThat(page.getByText("992 TPS")).isVisible();
    looks.at(page, "kantor-wilayah");
  }

  private void importPeople() {
    Page page = office.page;
    office.open("Orang & penugasan");
    assertThat(page.getByText("Belum ada orang.")).isVisible();
    looks.at(page, "kantor-orang-kosong");
    office.press("Impor");
    office.choose("pengawas.csv", PEOPLE);
    office.press("Terapkan 2 baris");
    assertThat(page.getByText("Selesai: 2 baru, 0 berubah.")).isVisible();
    office.press("Daftar");
    assertThat(page.getByRole(AriaRole.ROWHEADER)).hasCount(2);
    looks.at(page, "kantor-orang");
  }

  private String newCoordinatorsLink() {
    Page page = office.page;
    office.open("Staf");
    office.press("Tambah staf");
    page.getByLabel("Nama lengkap").fill(COORDINATOR);
    page.getByLabel("Nama masuk").fill("koordinator");
    page.getByLabel("Wilayah").selectOption("36.73.01");
    looks.at(page, "kantor-staf-baru");
    office.press("Simpan");
    String link = page.getByRole(AriaRole.DIALOG).getByLabel("Tautan").inputValue();
    looks.at(page, "kantor-staf-tautan");
    office.press("Sudah saya salin");
    assertThat(page.getByText("Belum membuat kata sandi")).isVisible();
    looks.at(page, "kantor-staf");
    return link;
  }

  private Desk coordinator(String link) {
    Desk desk = new Desk(stage.desk(), link);
    desk.page.getByLabel("Kata sandi baru").fill(PASSWORD);
    desk.page.getByLabel("Ulangi kata sandi").fill(PASSWORD);
    looks.at(desk.page, "kata-sandi-baru");
    desk.press("Simpan kata sandi");
    desk.page.getByText("Ke halaman masuk").click();
    desk.signIn("koordinator", PASSWORD);
    assertThat(desk.page.getByText("Tersambung")).isVisible();
    looks.at(desk.page, "pantau-pagi");
    desk.open("Insiden");
    assertThat(desk.page.getByText("Tidak ada yang menunggu.")).isVisible();
    looks.at(desk.page, "insiden-kosong");
    return desk;
  }

  private String invitation() {
    Page page = office.page;
    office.open("Undangan");
    office.press("Buat lembar undangan");
    assertThat(page.getByText("Lembar siap: 2 undangan.")).isVisible();
    assertTrue(page.waitForDownload(() -> office.press("Unduh PDF")).suggestedFilename().endsWith(".pdf"));
    office.press("Buat undangan");
    assertThat(office.errors()).containsText("Pilih TPS dari daftar.");
    page.getByLabel("TPS", new Page.GetByLabelOptions().setExact(true)).fill(String.valueOf(TPS1));
    page.locator(".suggest button").first().click();
    office.press("Buat undangan");
    assertThat(page.getByText("Untuk Pengawas Contoh Satu")).isVisible();
    looks.at(page, "kantor-undangan");
    return page.getByLabel("Tautan").inputValue();
  }

  private void enrol(Handset phone, String link) {
    phone.openLink(link);
    looks.at(phone.page, "hp-aktivasi");
    phone.enrol();
    looks.at(phone.page, "hp-beranda");
    for (String screen : new String[] {"kirim", "siap", "menu", "tahap", "pemilih", "status", "catatan", "selesai"}) {
      phone.go(screen);
      assertThat(phone.page.locator("h1")).isVisible();
      looks.at(phone.page, "hp-" + screen);
    }
    phone.go("");
  }

  private void checkInWithoutSignal(Handset phone) {
    phone.context.setOffline(true);
    phone.tap("Lapor hadir di TPS");
    assertThat(phone.page.getByText("Cukup akurat (18 m)")).isVisible();
    looks.at(phone.page, "hp-lokasi");
    phone.tap("Lanjut");
    looks.at(phone.page, "hp-periksa");
    phone.tap("Simpan laporan hadir");
    assertThat(phone.whereabouts()).hasText("Tersimpan di HP");
    looks.at(phone.page, "hp-tersimpan");
    phone.killAndReopen();
    assertThat(phone.strip()).containsText("1 di HP");
    assertThat(phone.strip()).containsText("belum terhubung");
    looks.at(phone.page, "hp-tanpa-sinyal");
  }

  /** Narrowed to one station, board and map show one mark each, and the map is centred on it. */
  private void watchOneStation(Desk desk) {
    desk.open("Pantau");
    desk.page.getByPlaceholder("Cari TPS").fill(String.valueOf(TPS1));
    desk.press("Keduanya");
    assertThat(desk.cell(TPS1)).hasAttribute("aria-label", Pattern.compile("Belum hadir"));
    desk.waitForMark("idle");
    assertThat(desk.figure("Pengawas hadir")).hasText("0");
    looks.at(desk.page, "pantau-satu-tps");
  }

  private void reconnect(Handset phone) {
    phone.context.setOffline(false);
    assertThat(phone.strip()).containsText("1 diterima pusat");
    assertThat(phone.strip()).not().containsText("di HP");
    phone.strip().tap();
    assertThat(phone.page.getByText("Semua sudah diterima pusat.")).isVisible();
    looks.at(phone.page, "hp-kirim-diterima");
    phone.page.getByText(Handset.RECEIVED).tap();
    assertThat(phone.whereabouts()).hasText(Handset.RECEIVED);
    looks.at(phone.page, "hp-diterima");
    phone.home();
  }

  private void reportIncident(Handset phone) {
    Page page = phone.page;
    phone.tap("Laporkan kejadian");
    looks.at(page, "hp-kejadian");
    phone.tap("Ancaman dan kekerasan");
    assertThat(phone.button("Ya, ada bahaya")).isVisible();
    looks.at(page, "hp-bahaya");
    phone.tap("Ya, ada bahaya");
    page.getByLabel("Keterangan (boleh kosong)").fill("Contoh: sekelompok orang menghalangi pemilih.");
    looks.at(page, "hp-lapor");
    phone.tap("Kirim laporan");
    assertThat(phone.whereabouts()).hasText(Handset.RECEIVED);
    looks.at(page, "hp-kejadian-diterima");
  }

  private void handleIncident(Desk desk) {
    Page page = desk.page;
    Locator alarm = page.locator(".alarm");
    assertThat(alarm).containsText("Darurat baru: Intimidasi atau kekerasan, TPS 1, Serang, Serang.");
    assertThat(desk.cell(TPS1)).hasAttribute("aria-label", Pattern.compile("Darurat, 1 insiden terbuka"));
    desk.waitForMark("danger");
    assertThat(desk.figure("TPS darurat")).hasText("1");
    assertThat(page.locator(".feed li").first()).containsText("Intimidasi atau kekerasan");
    looks.at(page, "pantau-darurat");
    alarm.getByText("Lihat").click();
    assertThat(page.getByText("Contoh: sekelompok orang menghalangi pemilih.")).isVisible();
    looks.at(page, "insiden-baru");
    desk.press("Terima");
    assertThat(page.locator(".facts")).containsText(COORDINATOR);
    desk.press("Catatan");
    page.getByLabel("Isi catatan").fill("Panwascam menuju lokasi.");
    desk.press("Simpan catatan");
    assertThat(page.locator(".history")).containsText("Panwascam menuju lokasi.");
    desk.press("Selesai");
    desk.press("Tutup insiden");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Tulis hasil penanganan lebih dulu.");
    looks.at(page, "insiden-selesai-salah");
    page.getByLabel("Hasil penanganan").fill("Situasi terkendali, pemungutan berlanjut.");
    desk.press("Tutup insiden");
    assertThat(page.getByText("Tidak ada yang menunggu.")).isVisible();
    looks.at(page, "insiden-ditutup");
  }

  /** The page, the board of the API and the list of incidents tell one story. */
  private void countersAgree(Desk desk) {
    String token = stage.server.post("/api/session", null, Map.of("login", "koordinator", "password", PASSWORD))
        .json().get("token").asText();
    var board = stage.server.get("/api/board", token).json();
    assertEquals(0, stage.server.get("/api/incidents?status=open", token).json().get("incidents").size());
    desk.open("Pantau");
    assertThat(desk.figure("Insiden terbuka")).hasText(board.at("/totals/openIncidents").asText());
    assertThat(desk.figure("TPS darurat")).hasText(board.at("/totals/danger").asText());
    assertThat(desk.figure("Pengawas hadir")).hasText(board.at("/totals/present").asText());
    assertEquals(1, board.at("/totals/present").asInt());
    desk.cell(TPS1).click();
    assertThat(desk.heading("TPS 1, Serang")).isVisible();
    looks.at(desk.page, "tps");
    desk.open("Papan");
    desk.press("Tampilkan semua");
    looks.at(desk.page, "papan");
    desk.open("Belum ada kabar");
    looks.at(desk.page, "belum-ada-kabar");
  }
}
