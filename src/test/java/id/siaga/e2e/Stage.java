package id.siaga.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import id.siaga.TestDatabase;
import id.siaga.TestServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** A server whose clock runs through the morning of the voting day, and desks and phones that share its time. */
final class Stage implements AutoCloseable {
  /** 05.50 WIB: nobody is late yet. */
  static final Instant MORNING = Instant.parse("2024-11-26T22:50:00Z");
  private static final int WAIT_MAX_MS = 20_000;
  final TestServer server;
  private final TurnedClock clock;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Stage(Instant start) {
    this.clock = new TurnedClock(start);
    this.server = TestServer.start(clock, TestDatabase.create(), Map.of());
  }

  static Stage open() {
    return openAt(MORNING);
  }

  static Stage openAt(Instant start) {
    return new Stage(start);
  }

  Instant now() {
    return clock.instant();
  }

  /** Another day, for the server and for whoever sits down at a browser from now on. */
  void turnTo(Instant other) {
    clock.turnTo(other);
  }

  /** A coordinator's desk. */
  BrowserContext desk() {
    return open(new Browser.NewContextOptions().setViewportSize(1366, 768));
  }

  /** A cheap phone that stands at a place. */
  BrowserContext phone(double lat, double lon, double accuracyMetres) {
    return open(cheapPhone().setPermissions(List.of("geolocation", "camera"))
        .setGeolocation(new com.microsoft.playwright.options.Geolocation(lat, lon).setAccuracy(accuracyMetres)));
  }

  /** A cheap phone for the public pages, whose times are the server's: its own clock may be any. */
  BrowserContext phone() {
    return watched(Chromium.get().newContext(common(cheapPhone())));
  }

  /** A phone whose browser runs no scripts. */
  BrowserContext plainPhone() {
    return watched(Chromium.get().newContext(common(cheapPhone().setJavaScriptEnabled(false))));
  }

  private static Browser.NewContextOptions cheapPhone() {
    return new Browser.NewContextOptions().setViewportSize(360, 740).setIsMobile(true).setHasTouch(true)
        .setDeviceScaleFactor(2);
  }

  private BrowserContext open(Browser.NewContextOptions options) {
    BrowserContext context = watched(Chromium.get().newContext(common(options)));
    context.clock().install(new Clock.InstallOptions().setTime(Date.from(now())));
    return context;
  }

  private Browser.NewContextOptions common(Browser.NewContextOptions options) {
    return options.setBaseURL(server.url()).setLocale("id-ID").setTimezoneId("Asia/Jakarta")
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private BrowserContext watched(BrowserContext context) {
    context.setDefaultTimeout(WAIT_MAX_MS);
    context.onWebError(error -> complaints.add(error.error()));
    context.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) complaints.add(message.text());
    });
    context.onRequest(request -> {
      boolean own = request.url().startsWith(server.url()) || request.url().matches("(data|blob|about):.*");
      if (!own) complaints.add("a request left the house: " + request.url());
    });
    contexts.add(context);
    return context;
  }

  /** No script failed, no page asked for what its own policy forbids, nothing was fetched from elsewhere. */
  void assertQuiet() {
    assertEquals(List.of(), complaints);
  }

  static Page page(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(path);
    return page;
  }

  @Override
  public void close() {
    int count = 0;
    for (BrowserContext context : contexts) {
      for (Page page : context.pages()) Looks.picture(page, "akhir-" + ++count);
    }
    contexts.forEach(BrowserContext::close);
    server.close();
  }
}
