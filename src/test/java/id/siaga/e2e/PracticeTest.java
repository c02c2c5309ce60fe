package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.siaga.TestDay.TPS1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import id.siaga.TestDatabase;
import id.siaga.TestSetUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A supervisor practises days before the vote, without signal and with a killed app; nothing of it is in the vote. */
class PracticeTest {
  private static final Instant DAYS_BEFORE = Instant.parse("2024-11-24T03:00:00Z");
  /** To 06.00 WIB of the voting day. */
  private static final Duration UNTIL_THE_DAY = Duration.between(DAYS_BEFORE, Instant.parse("2024-11-26T23:00:00Z"));
  private final Stage stage = Stage.openAt(DAYS_BEFORE);
  private final Looks looks = new Looks();
  private final Sizes sizes = new Sizes();
  private final OpenOffice office = OpenOffice.of(stage, List.of(TPS1));

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void practiceStaysPracticeAndEndsOnTheVotingDay() {
    Desk desk = new Desk(stage.desk(), "/console/#/rounds");
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    desk.press("Buka latihan");
    assertThat(desk.page.getByText(Pattern.compile("^Terbuka sampai 27 Nov"))).isVisible();
    sizes.at(desk.page, "latihan-putaran");

    Handset phone = new Handset(stage.phone(-6.12235, 106.13485, 18));
    phone.openLink(office.invite(List.of(TPS1)).get(TPS1));
    phone.enrol();
    looks.at(phone.page, "hp-latihan-pintu");
    phone.go("bimtek");
    assertThat(phone.button("Mulai latihan")).isVisible();
    looks.at(phone.page, "hp-latihan-bimtek");
    phone.tap("Mulai latihan");
    sizes.at(phone.page, "hp-latihan");
    practise(phone);
    arrives(phone);
    seen(desk);
    over(phone);
    stage.assertQuiet();
    looks.assertAccessible();
    sizes.assertGood();
  }

  /** The same forms as on the day, without signal. */
  private void practise(Handset phone) {
    phone.context.setOffline(true);
    phone.tap("Lapor hadir di TPS");
    phone.tap("Lanjut");
    phone.tap("Simpan laporan hadir");
    kept(phone);
    looks.at(phone.page, "hp-latihan-tersimpan");
    phone.home();
    phone.tap("Laporkan TPS dibuka");
    looks.at(phone.page, "hp-latihan-tahap");
    phone.tap("Simpan");
    kept(phone);
    phone.killAndReopen();
    assertThat(band(phone)).hasCount(0);
    assertThat(phone.button("Lapor hadir di TPS")).isVisible();
    assertThat(phone.strip()).containsText("Belum ada laporan");
    phone.tap("Lanjutkan latihan");
    assertThat(phone.strip()).containsText("2 di HP");
    phone.tap("Jumlah pemilih");
    phone.page.getByLabel("Jumlah pemilih yang sudah memberikan suara").fill("25");
    phone.tap("Simpan");
    kept(phone);
    phone.home();
    phone.tap("Laporkan kejadian");
    phone.tap("Ancaman dan kekerasan");
    phone.tap("Ya, ada bahaya");
    phone.tap("Kirim laporan");
    kept(phone);
    phone.home();
    assertThat(phone.page.getByText("Keempat jenis laporan sudah Anda coba.")).isVisible();
  }

  private void arrives(Handset phone) {
    phone.context.setOffline(false);
    phone.page.clock().fastForward(60_000);
    assertThat(phone.strip()).containsText("4 diterima pusat");
    looks.at(phone.page, "hp-latihan-selesai");
    phone.tap("Keluar dari latihan");
    assertThat(band(phone)).hasCount(0);
    assertThat(phone.strip()).containsText("Belum ada laporan");
    assertThat(phone.button("Lapor hadir di TPS")).isVisible();
    assertEquals("4", text("select count(*) from report r join round o on o.id = r.round where o.practice_of > 0"));
    assertEquals("4", text("select count(*) from report"));
    assertEquals("1", text("select count(*) from incident i join round o on o.id = i.round where o.practice_of > 0"));
  }

  private void seen(Desk desk) {
    desk.page.getByText("Siapa yang sudah berlatih").click();
    Locator row = desk.page.locator("tr").filter(new Locator.FilterOptions().setHasText("Siti Aminah"));
    assertThat(row.locator("td").last()).containsText("24 Nov");
    looks.at(desk.page, "latihan-siapa");
    desk.page.navigate("/console/#/board");
    assertThat(desk.cell(TPS1)).hasAttribute("aria-label", Pattern.compile("Belum hadir"));
    assertThat(desk.page.locator(".feed li").filter(new Locator.FilterOptions().setHasText("Lapor hadir"))).hasCount(0);
  }

  /** One report is still on the phone when the morning comes: it is refused, and the first page begins the real day. */
  private void over(Handset phone) {
    phone.tap("Latihan lagi");
    phone.context.setOffline(true);
    phone.tap("Catatan");
    phone.page.getByLabel("Catatan untuk koordinator").fill("Contoh: masih latihan.");
    phone.tap("Simpan");
    kept(phone);
    stage.turnTo(stage.now().plus(UNTIL_THE_DAY));
    phone.page.clock().fastForward(UNTIL_THE_DAY.toMillis());
    assertThat(phone.page.getByText("Latihan sudah ditutup")).isVisible();
    looks.at(phone.page, "hp-latihan-ditutup");
    phone.context.setOffline(false);
    phone.tap("Ke halaman utama");
    assertThat(phone.page.getByText("1 laporan latihan tertinggal di HP ini")).isVisible();
    phone.page.clock().fastForward(60_000);
    looks.at(phone.page, "hp-latihan-sisa");
    phone.tap("Hapus sisa latihan");
    assertThat(phone.button("Hapus sisa latihan")).hasCount(0);
    phone.tap("Lapor hadir di TPS");
    phone.tap("Lanjut");
    phone.tap("Simpan laporan hadir");
    assertThat(phone.whereabouts()).hasText(Handset.RECEIVED);
    assertEquals("1", text("select count(*) from report r join round o on o.id = r.round where o.practice_of is null"));
  }

  private static void kept(Handset phone) {
    assertThat(phone.whereabouts()).hasText("Tersimpan di HP");
    assertThat(band(phone)).isVisible();
  }

  private static Locator band(Handset phone) {
    return phone.page.locator(".practice-band");
  }

  private String text(String sql) {
    return TestDatabase.text(stage.server.database, sql);
  }
}
