package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** The console in somebody's browser, used by what is written on it. */
final class Desk {
  private static final int MARK_PIXELS_MIN = 15;
  private static final int SHADE_MAX = 40;
  final BrowserContext context;
  final Page page;

  Desk(BrowserContext context, String path) {
    this.context = context;
    this.page = Stage.page(context, path);
  }

  void signIn(String login, String password) {
    page.getByLabel("Nama masuk").fill(login);
    page.getByLabel("Kata sandi", new Page.GetByLabelOptions().setExact(true)).fill(password);
    press("Masuk");
  }

  void signOut() {
    page.locator("summary[aria-label=Akun]").click();
    press("Keluar");
    assertThat(heading("Masuk")).isVisible();
  }

  /** Opens a page by its entry in the menu. */
  void open(String entry) {
    page.getByLabel("Menu utama").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(entry))
        .first().click();
  }

  void press(String name) {
    button(name).click();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The summary of what is wrong with a form. */
  Locator errors() {
    return page.locator(".errors");
  }

  /** Chooses a file as people do, through the browser's own window. */
  void choose(String name, String csv) {
    FileChooser chooser = page.waitForFileChooser(() -> page.locator(".file-pick .button").click());
    chooser.setFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  Locator cell(long station) {
    return page.locator("a.cell[data-tps='" + station + "']");
  }

  /** The big number above the board. */
  Locator figure(String name) {
    return page.locator(".kpi").filter(new Locator.FilterOptions().setHasText(name)).locator("strong");
  }

  /** Waits until the mark in the middle of the map is drawn in a tone; for a map of a single station. */
  void waitForMark(String tone) {
    String colour = (String) page.evaluate(
        "tone => getComputedStyle(document.documentElement).getPropertyValue('--' + tone + '-mark').trim()", tone);
    int rgb = Integer.parseInt(colour.substring(1), 16);
    page.waitForCondition(() -> pixelsInTheMiddle(rgb) >= MARK_PIXELS_MIN);
  }

  private int pixelsInTheMiddle(int rgb) {
    BufferedImage image = read(page.locator(".map").screenshot());
    int found = 0;
    for (int dx = -16; dx <= 16; dx++) {
      for (int dy = -16; dy <= 16; dy++) {
        if (near(rgb, image.getRGB(image.getWidth() / 2 + dx, image.getHeight() / 2 + dy))) found++;
      }
    }
    return found;
  }

  /** The same colour, but for what smooth edges make of it. */
  private static boolean near(int wanted, int seen) {
    int shade = 0;
    for (int shift = 0; shift <= 16; shift += 8) shade += Math.abs((wanted >> shift & 255) - (seen >> shift & 255));
    return shade <= SHADE_MAX;
  }

  private static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
