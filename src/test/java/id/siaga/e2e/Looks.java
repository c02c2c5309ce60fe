package id.siaga.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Looks at a page as it stands: accessible in light and dark, and a picture of both when pictures are wanted. */
final class Looks {
  private static final List<String> STANDARD =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  /** All that a change of theme can break. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
  private static final String AXE = axe();
  /** Our pages have no frames but those that the browser draws a PDF in. */
  private static final String WHAT_IS_WRONG = """
      async (runOnly) => (await axe.run(document, { runOnly, resultTypes: ['violations'], iframes: false })).violations
        .flatMap((rule) => rule.nodes.map((node) => rule.id + ' at ' + node.target + ' ' + node.failureSummary))""";
  private static final int PHONE_MAX_PIXELS = 600;
  private static final int AGAIN_MAX = 3;
  private static final boolean KEEP = Boolean.getBoolean("screens");
  private static final Path FOLDER = Path.of("target", "screens");
  private final List<String> violations = new ArrayList<>();

  /** Finds what is wrong and remembers it; the whole journey is looked at before it is judged. */
  void at(Page page, String name) {
    // A page that has only just come may still lack its style sheet.
    page.waitForLoadState();
    picture(page, name);
    ViewportSize size = page.viewportSize();
    unfold(page, size);
    judge(page, name, "tag", STANDARD);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    judge(page, name + " (dark)", "rule", COLOURS);
    page.setViewportSize(size.width, size.height);
    picture(page, name + "-gelap");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /** Judges the page at its present size. */
  void judge(Page page, String name) {
    ViewportSize size = page.viewportSize();
    unfold(page, size);
    judge(page, name, "tag", STANDARD);
    page.setViewportSize(size.width, size.height);
  }

  /**
   * As tall as a phone's page is: what lies under the bar at the bottom only until one scrolls is not in the way. False
   * when it was tall enough already.
   */
  private static boolean unfold(Page page, ViewportSize size) {
    int tall = (int) page.evaluate("() => document.documentElement.scrollHeight");
    if (size.width > PHONE_MAX_PIXELS || tall <= size.height) return false;
    page.setViewportSize(size.width, tall);
    return true;
  }

  void assertAccessible() {
    assertEquals(List.of(), violations);
  }

  /** Brought into the page once and only asked what is wrong, which is many times faster than all it could tell. */
  private void judge(Page page, String name, String kind, List<String> rules) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AXE);
    List<?> found = asked(page, kind, rules);
    // A card that came meanwhile made the page taller than it was unfolded to.
    for (int again = 0; again < AGAIN_MAX && !found.isEmpty() && unfold(page, page.viewportSize()); again++) {
      found = asked(page, kind, rules);
    }
    found.forEach(each -> violations.add(name + ": " + each));
  }

  private static List<?> asked(Page page, String kind, List<String> rules) {
    return (List<?>) page.evaluate(WHAT_IS_WRONG, Map.of("type", kind, "values", rules));
  }

  private static String axe() {
    try (InputStream in = Looks.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture for people, when the system property {@code screens} asks for them. */
  static void picture(Page page, String name) {
    if (KEEP) save(page, FOLDER.resolve(name + ".png"));
  }

  private static void save(Page page, Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
  }

  /** A picture for the documentation: 32 shades a channel, which nobody sees and which halves the file. */
  static void publish(Page page, Path file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
      BufferedImage coarse = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          int rgb = image.getRGB(x, y);
          coarse.setRGB(x, y, rgb & 0xf8f8f8 | rgb >> 5 & 0x070707);
        }
      }
      Files.createDirectories(file.getParent());
      ImageIO.write(coarse, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
