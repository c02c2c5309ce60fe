package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.siaga.e2e.Candidate.AYU;
import static id.siaga.e2e.Candidate.BUDI;
import static id.siaga.e2e.Candidate.CAHYA;
import static id.siaga.e2e.Candidate.DEWI;
import static id.siaga.e2e.RecruitingOffice.CIPARE;
import static id.siaga.e2e.RecruitingOffice.SERANG;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.siaga.TestSetUp;
import id.siaga.documents.SampleFiles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The recruitment, end to end, through the pages: from the announcement to names that are published. One is chosen, one
 * stands in reserve, one is refused by two people, one applies in an extension without any script. Every page on the
 * way is accessible, at every size.
 */
class RecruitmentTest {
  /** The last day of the first wave, in the afternoon. */
  private static final Instant LAST_DAY = Instant.parse("2024-09-28T07:00:00Z");
  private static final Instant EXTENSION = Instant.parse("2024-10-01T02:00:00Z");
  private static final Instant INTERVIEWS = Instant.parse("2024-10-12T01:50:00Z");
  private final Stage stage = Stage.openAt(LAST_DAY);
  private final Sizes sizes = new Sizes();
  private final RecruitingOffice office = new RecruitingOffice(stage.server);
  private String ayu;
  private String budi;
  private String cahya;

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void fromTheAnnouncementToThePublishedNames() {
    applyByPhone();
    RecruitmentDesk first = desk(RecruitingOffice.FIRST);
    cahya = first.enter(CAHYA, SERANG);
    budi = office.enter(BUDI, SERANG);
    screen(first);
    refuse();
    mend(first);
    stage.turnTo(EXTENSION);
    RecruitmentDesk announcing = desk(RecruitingOffice.FIRST);
    announcing.announce();
    sayPublicly(announcing);
    announcing.invite();
    extend();
    stage.turnTo(INTERVIEWS);
    decide();
    readResults();
    sizes.assertGood();
    stage.assertQuiet();
  }

  private RecruitmentDesk desk(String login) {
    return new RecruitmentDesk(stage.desk(), login, sizes::at);
  }

  private Visitor visitor() {
    return new Visitor(stage.phone(), sizes::at);
  }

  /** Scripts are off altogether, so that axe, a script too, has to stay outside. */
  private Visitor visitorWithoutScripts() {
    return new Visitor(stage.plainPhone(), (page, name) -> Looks.picture(page, "tanpa-skrip-" + name));
  }

  /** Written down, put away, taken up again, and sent. */
  private void applyByPhone() {
    Visitor visitor = visitor();
    visitor.go("/");
    visitor.look("depan");
    visitor.page.locator(".door").first().click();
    assertThat(visitor.page.getByText("Pendaftaran dibuka sampai 28 September 2024")).isVisible();
    visitor.look("daftar-pengumuman");
    visitor.follow("Mulai atau lanjutkan lamaran");
    visitor.look("daftar-mulai");
    visitor.follow("Mulai");
    visitor.button("Simpan dan lanjut").click();
    assertThat(visitor.page.locator("#ringkasan")).containsText("Kelurahan: pilih salah satu");
    visitor.look("daftar-wilayah-salah");
    visitor.fillIn(AYU, SERANG);
    visitor.reopen("/daftar/lamaran");
    assertThat(visitor.heading("Lanjutkan lamaran " + AYU.name())).isVisible();
    visitor.look("daftar-lanjutkan");
    visitor.follow("Lanjutkan");
    visitor.button("Kirim dan lanjut").click();
    assertThat(visitor.page.locator("#ringkasan")).containsText("pilih berkas dahulu");
    visitor.look("daftar-berkas-salah");
    visitor.handIn();
    visitor.button("Kirim lamaran").click();
    assertThat(visitor.page.locator("#ringkasan")).containsText("centang");
    visitor.look("daftar-periksa-salah");
    ayu = visitor.send();
    visitor.track(ayu, AYU.born());
    assertThat(visitor.heading("Sedang diperiksa")).isVisible();
    visitor.look("lacak-diperiksa");
  }

  /** Three applications, three keys; who proposed a refusal is not asked to confirm it. */
  private void screen(RecruitmentDesk desk) {
    desk.open("Penelitian berkas");
    desk.reads(AYU);
    desk.waitForPicture();
    desk.look("penelitian");
    desk.key("1");
    desk.reads(CAHYA);
    assertThat(desk.page.locator(".checklist")).containsText("Tidak terpenuhi");
    desk.key("3");
    desk.confirm("Usulkan tolak");
    assertThat(desk.dialog()).containsText("Pilih sekurangnya satu alasan.");
    desk.look("penelitian-tolak");
    desk.dialog().getByLabel("Usia").check();
    desk.confirm("Usulkan tolak");
    desk.reads(BUDI);
    desk.key("2");
    desk.dialog().getByLabel("Berkas tidak terbaca").check();
    desk.dialog().getByLabel("Catatan untuk pelamar").fill("Foto ulang KTP Anda, tulisannya tidak terbaca.");
    desk.confirm("Minta perbaikan");
    assertThat(desk.page.getByText("Tidak ada yang menunggu penelitian.")).isVisible();
    desk.look("penelitian-kosong");
    desk.find(CAHYA);
    desk.look("pelamar");
    assertThat(desk.button("Sahkan penolakan")).hasCount(0);
    desk.page.getByText("Buka di meja penelitian").click();
    assertThat(desk.page.getByText("Anda sendiri yang mengusulkan penolakan ini")).isVisible();
    desk.page.keyboard().press("1");
    assertThat(desk.dialog()).hasCount(0);
    desk.look("penelitian-usulan-sendiri");
  }

  /** Another person confirms; the applicant reads why. */
  private void refuse() {
    RecruitmentDesk second = desk(RecruitingOffice.SECOND);
    second.open("Penelitian berkas");
    second.reads(CAHYA);
    assertThat(second.page.getByText("Koordinator Contoh mengusulkan penolakan: Usia")).isVisible();
    second.look("penelitian-usulan");
    second.key("1");
    second.confirm("Sahkan penolakan");
    assertThat(second.page.getByText("Tidak ada yang menunggu penelitian.")).isVisible();
    Visitor plain = visitorWithoutScripts();
    plain.track(cahya, CAHYA.born());
    assertThat(plain.heading("Tidak memenuhi syarat")).isVisible();
    assertThat(plain.page.getByText("Usia tidak memenuhi syarat.")).isVisible();
    plain.look("lacak-ditolak");
    plain.press("Tutup");
    Visitor visitor = visitor();
    visitor.track(cahya, CAHYA.born());
    visitor.look("lacak-ditolak");
  }

  /** What the office asks for is mended on the public page and comes back to the office. */
  private void mend(RecruitmentDesk desk) {
    Visitor visitor = visitor();
    visitor.go("/daftar/lacak");
    visitor.look("lacak");
    visitor.fill("Nomor lamaran", budi);
    visitor.date(BUDI.born().plusDays(1));
    visitor.button("Lihat").click();
    assertThat(visitor.page.locator("#ringkasan")).containsText("tidak cocok");
    visitor.look("lacak-salah");
    visitor.track(budi, BUDI.born());
    assertThat(visitor.page.getByText("Ada berkas yang tidak terbaca.")).isVisible();
    assertThat(visitor.page.getByText("Foto ulang KTP Anda, tulisannya tidak terbaca.")).isVisible();
    visitor.look("lacak-perbaiki");
    visitor.press("Perbaiki lamaran");
    visitor.look("perbaiki");
    visitor.follow("Ubah Fotokopi e-KTP");
    visitor.look("perbaiki-ktp");
    visitor.photo(SampleFiles.image("jpeg", 2_000, 1_400));
    visitor.press("Kirim dan lanjut");
    visitor.send();
    desk.open("Penelitian berkas");
    desk.reads(BUDI);
    desk.key("1");
    assertThat(desk.page.getByText("Tidak ada yang menunggu penelitian.")).isVisible();
  }

  /** Somebody writes about a published name; the office finds nothing in it. */
  private void sayPublicly(RecruitmentDesk desk) {
    Visitor visitor = visitor();
    visitor.go("/daftar/pengumuman");
    visitor.press("Tampilkan");
    visitor.look("pengumuman-nama");
    visitor.follow("Tanggapi " + AYU.name());
    visitor.button("Kirim tanggapan").click();
    assertThat(visitor.page.locator("#ringkasan")).containsText("wajib diisi");
    visitor.look("tanggapan-salah");
    visitor.fill("Tanggapan Anda", "Saya pernah melihat namanya di daftar pengurus sebuah organisasi.");
    visitor.press("Kirim tanggapan");
    assertThat(visitor.heading("Tanggapan diterima")).isVisible();
    visitor.look("tanggapan-diterima");
    desk.clear(AYU, "Organisasi itu bukan partai politik; sudah diperiksa.");
  }

  /** One kelurahan has nobody: registration opens again for it alone, also for the young, also without scripts. */
  private void extend() {
    Visitor visitor = visitor();
    visitor.go("/daftar");
    assertThat(visitor.page.getByText("Pendaftaran sudah ditutup pada 28 September 2024.")).isVisible();
    visitor.look("daftar-ditutup");
    RecruitmentDesk admin = desk(TestSetUp.LOGIN);
    admin.extend("Cipare");
    Visitor plain = visitorWithoutScripts();
    plain.go("/daftar");
    assertThat(plain.page.getByText("Pendaftaran dibuka sampai 10 Oktober 2024")).isVisible();
    plain.look("daftar-pengumuman");
    plain.follow("Mulai atau lanjutkan lamaran");
    plain.follow("Mulai");
    assertThat(plain.page.locator("#f-area option:not([value=''])")).hasText(new String[] {"Cipare"});
    plain.fillIn(DEWI, CIPARE);
    plain.handIn();
    String dewi = plain.send();
    plain.track(dewi, DEWI.born());
    assertThat(plain.heading("Sedang diperiksa")).isVisible();
    RecruitmentDesk desk = desk(RecruitingOffice.SECOND);
    desk.open("Penelitian berkas");
    desk.reads(DEWI);
    assertThat(desk.page.locator(".checklist .tone-danger")).hasCount(0);
  }

  private void decide() {
    Visitor visitor = visitor();
    visitor.track(ayu, AYU.born());
    assertThat(visitor.page.getByText("12 Oktober 2024, 09.00 WIB")).isVisible();
    visitor.look("lacak-undangan");
    RecruitmentDesk desk = desk(RecruitingOffice.FIRST);
    desk.attend(ayu, BUDI);
    desk.score(List.of(AYU, BUDI), List.of(90, 70));
    desk.decide(2);
  }

  /** What the office published is what everybody reads. */
  private void readResults() {
    Visitor visitor = visitor();
    visitor.track(ayu, AYU.born());
    assertThat(visitor.heading("Anda ditetapkan sebagai Pengawas TPS")).isVisible();
    visitor.look("lacak-terpilih");
    visitor.track(budi, BUDI.born());
    assertThat(visitor.heading("Anda menjadi cadangan")).isVisible();
    visitor.look("lacak-cadangan");
    visitor.go("/daftar/pengumuman?kelurahan=" + SERANG);
    Locator lists = visitor.page.locator("ol.people");
    assertThat(lists.nth(0)).hasText(AYU.name());
    assertThat(lists.nth(1)).hasText(BUDI.name());
    assertThat(visitor.page.getByText(CAHYA.name())).hasCount(0);
    visitor.look("pengumuman-hasil");
    Visitor plain = visitorWithoutScripts();
    plain.track(ayu, AYU.born());
    assertThat(plain.heading("Anda ditetapkan sebagai Pengawas TPS")).isVisible();
    plain.go("/daftar/pengumuman");
    plain.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tampilkan")).click();
    assertThat(plain.heading("Calon terpilih")).isVisible();
  }
}
