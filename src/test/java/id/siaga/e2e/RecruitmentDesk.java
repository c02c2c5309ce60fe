package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.siaga.TestSetUp;
import id.siaga.documents.SampleFiles;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Where recruiting is done, in one person's browser; each new page is looked at. */
final class RecruitmentDesk {
  private static final List<String> CRITERIA = List.of("Pengetahuan pengawasan pemilihan", "Integritas dan netralitas",
      "Kesediaan waktu dan pengenalan wilayah", "Komunikasi dan pelaporan", "Kecakapan memakai gawai");
  final Page page;
  private final Desk desk;
  private final BiConsumer<Page, String> look;

  RecruitmentDesk(BrowserContext context, String login, BiConsumer<Page, String> look) {
    this.desk = new Desk(context, "/console/");
    this.page = desk.page;
    this.look = look;
    desk.signIn(login, TestSetUp.PASSWORD);
    assertThat(page.getByText("Tersambung")).isVisible();
  }

  void open(String entry) {
    desk.open(entry);
  }

  void look(String name) {
    look.accept(page, "meja-" + name);
  }

  Locator button(String name) {
    return desk.button(name);
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** Presses a button of the dialog. */
  void confirm(String action) {
    dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action).setExact(true)).click();
  }

  private void field(String label, String text) {
    labelled(label).fill(text);
  }

  private void pick(String label, String option) {
    labelled(label).selectOption(option);
  }

  private Locator labelled(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** An application on paper, with one of its papers; its number. */
  String enter(Candidate who, long area) {
    open("Pelamar");
    page.getByText("Daftar lewat petugas").click();
    button("Simpan, lanjut ke berkas").click();
    assertThat(desk.errors()).containsText("NIK harus 16 angka.");
    look("daftar-petugas-salah");
    pick("Kelurahan dituju", String.valueOf(area));
    field("Nama", who.name());
    field("NIK", who.nik());
    pick("Jenis kelamin", who.woman() ? "P" : "L");
    field("Tempat lahir", "Serang");
    field("Tanggal lahir", who.born().toString());
    field("Nomor HP", who.phone());
    field("Alamat", "Jalan Contoh 3");
    pick("Kelurahan sesuai KTP", String.valueOf(area));
    pick("Pendidikan", "SMA");
    pick("Status kawin", "BELUM_KAWIN");
    labelled("Semua 14 dinyatakan").check();
    button("Simpan, lanjut ke berkas").click();
    labelled("Pilih berkas KTP elektronik").setInputFiles(new FilePayload("ktp.jpg", "image/jpeg",
        SampleFiles.jpeg()));
    assertThat(page.getByText("KTP elektronik tersimpan.")).isVisible();
    look("daftar-petugas-berkas");
    button("Selesai").click();
    assertThat(desk.heading(who.name())).isVisible();
    assertThat(page.getByText("Lewat petugas").first()).isVisible();
    waitForPicture();
    return page.locator(".page-head .mono").first().innerText();
  }

  /** The screening desk shows this applicant and waits for a key. */
  void reads(Candidate who) {
    assertThat(page.locator("#applicant-title")).hasText(who.name());
    assertThat(page.locator(".screening")).hasAttribute("aria-busy", "false");
  }

  void key(String key) {
    page.keyboard().press(key);
  }

  /** Until the paper is drawn. */
  void waitForPicture() {
    page.waitForFunction("() => document.querySelector('.viewer-image')?.naturalWidth > 0");
  }

  void find(Candidate who) {
    open("Pelamar");
    page.getByPlaceholder("Nama, nomor lamaran, atau NIK").fill(who.name().substring(0, 8));
    assertThat(page.getByText("1 pelamar")).isVisible();
    look("daftar-pelamar");
    page.getByText(who.name()).click();
    assertThat(desk.heading(who.name())).isVisible();
    waitForPicture();
  }

  /** Names become public: first those whose papers are in order, then for feedback. */
  void announce() {
    open("Tanggapan");
    button("1. Umumkan lulus administrasi").click();
    look("umumkan");
    confirm("Umumkan lulus administrasi");
    assertThat(page.getByText("2 pelamar diumumkan. 0 belum sampai tahap ini.")).isVisible();
    button("2. Buka masa tanggapan").click();
    confirm("Buka masa tanggapan");
    assertThat(dialog()).hasCount(0);
  }

  /** Looks into what was said about somebody and finds it unproven. */
  void clear(Candidate who, String answer) {
    open("Kebutuhan");
    open("Tanggapan");
    assertThat(page.locator(".feedback")).containsText(who.name());
    look("tanggapan");
    button("Mulai klarifikasi").click();
    assertThat(page.locator(".feedback")).containsText("Sedang diklarifikasi");
    button("Tidak terbukti").last().click();
    dialog().getByLabel("Hasil klarifikasi").fill(answer);
    look("tanggapan-selesai");
    confirm("Tidak terbukti");
    assertThat(page.getByText(Pattern.compile("Tanggapan \\w+: Tidak terbukti\\."))).isVisible();
  }

  /** A slot, filled with all who wait. */
  void invite() {
    open("Wawancara");
    button("Tambah jadwal").click();
    dialog().getByLabel("Tempat").fill("Aula Kecamatan Contoh");
    look("jadwal-baru");
    confirm("Tambah jadwal");
    button("Isi otomatis").click();
    assertThat(page.getByText("2 pelamar mendapat jadwal.")).isVisible();
    page.locator(".slot-line").click();
    assertThat(page.locator(".slot-person")).hasCount(2);
    look("jadwal");
  }

  /** The board says where too few applied, and registration opens again there. */
  void extend(String kelurahan) {
    open("Kebutuhan");
    Locator row = page.locator("table.needs tr").filter(new Locator.FilterOptions().setHasText(kelurahan));
    assertThat(row).containsText("Perlu perpanjangan");
    look("kebutuhan");
    button("Buka perpanjangan (1)").click();
    assertThat(dialog().getByRole(AriaRole.LISTITEM)).hasText(Pattern.compile(kelurahan));
    look("perpanjangan");
    confirm("Buka perpanjangan");
    assertThat(row).containsText("Sudah diperpanjang");
    look("kebutuhan-diperpanjang");
    open("Gelombang");
    assertThat(desk.heading("Perpanjangan Pengawas TPS 2024 (contoh)")).isVisible();
    look("gelombang");
  }

  /** One comes with the code of the invitation, one is ticked off. */
  void attend(String code, Candidate other) {
    open("Wawancara");
    button("Kehadiran").click();
    field("Kode undangan", code);
    key("Enter");
    assertThat(page.getByText("1 belum dicatat")).isVisible();
    look("kehadiran");
    button("Hadir " + other.name()).click();
    assertThat(page.getByText("0 belum dicatat")).isVisible();
  }

  /** Gives each the same points for every criterion; the next one comes by itself. */
  void score(List<Candidate> people, List<Integer> points) {
    button("Penilaian").click();
    page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(people.get(0).name())).click();
    for (int i = 0; i < people.size(); i++) {
      assertThat(desk.heading("Penilaian " + people.get(i).name())).isVisible();
      for (String criterion : CRITERIA) field(criterion, String.valueOf(points.get(i)));
      if (i == 0) look("penilaian");
      button("Simpan nilai").click();
    }
    assertThat(page.getByText("Nilai untuk " + people.get(people.size() - 1).name() + " tersimpan.")).isVisible();
    button("Peringkat").click();
    assertThat(page.locator("table.ranking tbody tr").first()).containsText(people.get(0).name());
    look("peringkat");
  }

  /** The plenary takes the ranking as it is, and publishes. */
  void decide(int people) {
    open("Penetapan");
    assertThat(page.getByText("Siap pleno")).isVisible();
    look("pleno");
    button("Tetapkan dalam pleno").click();
    field("Jumlah pelamar yang diputuskan", String.valueOf(people));
    look("pleno-tetapkan");
    confirm("Tetapkan dalam pleno");
    assertThat(page.getByText("Belum diumumkan")).isVisible();
    button("Umumkan").click();
    confirm("Umumkan");
    assertThat(page.getByText(Pattern.compile("^Diumumkan"))).isVisible();
    button("Lihat hasil").click();
    assertThat(page.locator(".pleno-lines")).containsText("Ditetapkan");
    look("pleno-diumumkan");
  }
}
