package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A supervisor's phone, used by taps on what is written there. */
final class Handset {
  static final Pattern RECEIVED = Pattern.compile("Diterima pusat \\d\\d\\.\\d\\d");
  final BrowserContext context;
  Page page;

  Handset(BrowserContext context) {
    this.context = context;
  }

  /** Opens the link of an invitation; the code is already filled in. */
  void openLink(String link) {
    page = Stage.page(context, link);
    assertThat(page.getByLabel("Kode undangan")).hasValue(Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}"));
  }

  /** Enrols and waits until the phone could start without signal. */
  void enrol() {
    tap("Aktifkan HP ini");
    assertThat(button("Lapor hadir di TPS")).isVisible();
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
  }

  /** The page goes, as when Android needs the memory; a new one has to start from what the phone holds. */
  void killAndReopen() {
    page.close();
    page = Stage.page(context, "/phone/");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void tap(String name) {
    button(name).tap();
  }

  void home() {
    tap("Ke halaman utama");
  }

  /** Where the receipt says the report is. */
  Locator whereabouts() {
    return page.locator(".whereabouts-word");
  }

  /** The strip on the home screen that says where the reports are. */
  Locator strip() {
    return page.locator(".strip");
  }

  void go(String route) {
    page.evaluate("route => { location.hash = '#/' + route }", route);
  }
}
