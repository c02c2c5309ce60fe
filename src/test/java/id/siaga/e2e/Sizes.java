package id.siaga.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/**
 * Looks at a page as people see it: where it is used, on a desk, on the narrowest screen, and with letters twice as
 * large. Nowhere may the page be wider than the screen, or anything than its box; tables and papers may, within a frame
 * that moves. And no word may stand letter below letter.
 */
final class Sizes {
  private static final int NARROWEST = 320;
  private static final List<ViewportSize> SCREENS = List.of(new ViewportSize(1366, 768),
      new ViewportSize(NARROWEST, 740));
  private static final String MISFITS = """
      () => {
        const width = document.documentElement.clientWidth;
        const framed = (node) => {
          for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) {
            if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true;
          }
          return false;
        };
        const all = [...document.body.querySelectorAll('*')];
        const out = all.filter((node) => {
          const box = node.getBoundingClientRect();
          return box.width > 0 && box.right > width + 1 && !framed(node);
        });
        const own = document.documentElement.scrollWidth > width + 1 ? ['page ' + document.documentElement.scrollWidth]
          : [];
        const spilt = all.filter((node) =>
          node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1
          && /auto|scroll|visible/.test(getComputedStyle(node).overflowX)
          && !node.querySelector('table, img, canvas'));
        const crushed = all.filter((node) =>
          !node.children.length && node.textContent.trim().length > 4 && node.offsetWidth > 1
          && node.offsetWidth < 2 * parseFloat(getComputedStyle(node).fontSize));
        return own.concat([...out, ...spilt, ...crushed].slice(0, 3).map((node) =>
          node.tagName + '.' + node.className + ' ' + node.textContent.trim().slice(0, 40)));
      }""";
  private final Looks looks = new Looks();
  private final List<String> wide = new ArrayList<>();

  void at(Page page, String name) {
    ViewportSize own = page.viewportSize();
    looks.at(page, name);
    for (ViewportSize screen : SCREENS) {
      if (screen.width == own.width) continue;
      page.setViewportSize(screen.width, screen.height);
      String seen = name + "-" + screen.width;
      Looks.picture(page, seen);
      looks.judge(page, seen);
      measure(page, seen);
    }
    page.setViewportSize(own.width, own.height);
    measure(page, name);
    letters(page, "200%");
    String large = name + "-besar";
    Looks.picture(page, large);
    looks.judge(page, large);
    measure(page, large);
    letters(page, "");
  }

  private static void letters(Page page, String size) {
    page.evaluate("size => { document.documentElement.style.fontSize = size }", size);
  }

  private void measure(Page page, String name) {
    Object found = page.evaluate(MISFITS);
    if (found instanceof List<?> parts && !parts.isEmpty()) wide.add(name + ": " + parts);
  }

  void assertGood() {
    Assertions.assertAll(looks::assertAccessible, () -> Assertions.assertEquals(List.of(), wide));
  }
}
