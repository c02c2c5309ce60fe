package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.siaga.documents.SampleFiles;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** Somebody before the public pages, used by what is written on them; each new page is looked at. */
final class Visitor {
  private static final String FORM = "/daftar/lamaran/";
  private static final Set<String> LOOKED_AT = Set.of("berkas/ktp", "berkas/surat-sehat");
  final BrowserContext context;
  Page page;
  private final BiConsumer<Page, String> look;

  /** @param look what is done with each page that is worth a look */
  Visitor(BrowserContext context, BiConsumer<Page, String> look) {
    this.context = context;
    this.look = look;
    this.page = context.newPage();
  }

  void go(String path) {
    page.navigate(path);
  }

  void look(String name) {
    look.accept(page, name);
  }

  /** The browser goes and comes back; what it kept is all there is. */
  void reopen(String path) {
    page.close();
    page = context.newPage();
    go(path);
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Follows a link, or presses a button, to another page. */
  void follow(String link) {
    leave(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
  }

  void press(String button) {
    leave(button(button));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void leave(Locator by) {
    String before = page.url();
    by.click();
    page.waitForURL(url -> !url.equals(before));
  }

  void fill(String label, String text) {
    labelled(label).fill(text);
  }

  void check(String label) {
    labelled(label).check();
  }

  private Locator labelled(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  void date(LocalDate day) {
    fill("Hari", String.valueOf(day.getDayOfMonth()));
    fill("Bulan", String.valueOf(day.getMonthValue()));
    fill("Tahun", String.valueOf(day.getYear()));
  }

  /** From the start page of the application to the check of all answers. */
  void fillIn(Candidate who, long area) {
    page.getByLabel("Kelurahan").selectOption(String.valueOf(area));
    next("wilayah");
    fill("Nama lengkap", who.name());
    fill("NIK", who.nik());
    next("identitas");
    fill("Tempat lahir", "Serang");
    date(who.born());
    check(who.woman() ? "Perempuan" : "Laki-laki");
    next("kelahiran");
    fill("Nomor HP atau WhatsApp", who.phone());
    next("kontak");
    fill("Jalan, kampung, nomor rumah", "Jalan Contoh 7");
    page.getByLabel("Kelurahan pada KTP").selectOption(String.valueOf(area));
    next("alamat");
    check("Belum kawin");
    next("keluarga");
    check("SMA atau sederajat");
    next("pendidikan");
    check("Ya");
    next("kesiapan");
    page.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
    next("pernyataan");
  }

  /** The papers of the preset, most of them as one photo or file; those that may be left out are left out. */
  void handIn() {
    photo(SampleFiles.jpeg());
    send("berkas/surat-lamaran");
    photo(SampleFiles.image("jpeg", 2_400, 1_600));
    send("berkas/ktp");
    file("foto.png", "image/png", SampleFiles.png());
    send("berkas/pas-foto");
    for (String kind : new String[] {"ijazah", "drh", "surat-pernyataan"}) {
      file(kind + ".pdf", "application/pdf", SampleFiles.pdf(""));
      send("berkas/" + kind);
    }
    at("berkas/surat-sehat");
    press("Lewati");
    at("berkas/izin-atasan");
    press("Lewati");
    at("periksa");
  }

  void photo(byte[] jpeg) {
    page.getByLabel("Ambil foto dengan kamera").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", jpeg));
  }

  private void file(String name, String type, byte[] bytes) {
    page.getByLabel("atau pilih berkas").setInputFiles(new FilePayload(name, type, bytes));
  }

  private void send(String step) {
    at(step);
    press("Kirim dan lanjut");
  }

  private void next(String step) {
    at(step);
    press("Simpan dan lanjut");
  }

  /** The pages of the papers look alike, but for two kinds. */
  private void at(String step) {
    assertThat(page).hasURL(page.url().replaceFirst("(//[^/]+)/.*", "$1") + FORM + step);
    if (!step.startsWith("berkas/") || LOOKED_AT.contains(step)) look("daftar-" + step.replace('/', '-'));
  }

  /** Declares the answers true and sends them; the number on the receipt. */
  String send() {
    check("Semua jawaban dan berkas saya benar. Saya memahami bahwa keterangan yang tidak benar menggugurkan lamaran.");
    press("Kirim lamaran");
    assertThat(heading("Lamaran diterima")).isVisible();
    look("daftar-tanda-terima");
    return page.locator(".receipt .number").innerText().replace("-", "");
  }

  /** Asks where an application stands, and reads it. */
  void track(String number, LocalDate born) {
    go("/daftar/lacak");
    fill("Nomor lamaran", number);
    date(born);
    press("Lihat");
  }
}
