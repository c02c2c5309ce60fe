package id.siaga.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of the test run: the system's Chromium, started at first use and closed with the process. */
final class Chromium {
  private static final int WAIT_MAX_MS = 20_000;
  private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
  private static Browser browser;

  private Chromium() {}

  static synchronized Browser get() {
    if (browser == null) browser = start();
    return browser;
  }

  private static Browser start() {
    Playwright playwright = Playwright.create(new Playwright.CreateOptions()
        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser"));
    PlaywrightAssertions.setDefaultAssertionTimeout(WAIT_MAX_MS);
    return playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS)
        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"))));
  }
}
