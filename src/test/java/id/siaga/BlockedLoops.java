package id.siaga;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Fails a test class during which an event loop stood still: everybody's requests wait behind it. Starts by itself.
 *
 * <p>The server warns from 200 ms on. What counts here is longer, because a class that is loaded for the first time
 * and a machine that is busy with other things stop a loop as well; the busier the machine, the longer.
 */
public final class BlockedLoops implements BeforeAllCallback, AfterAllCallback {
  private static final int BLOCKED_MAX_MS = 1_000;
  private static final Pattern WARNING = Pattern.compile("eventloop.* blocked for (\\d+) ms");
  private static final List<String> SEEN = new ArrayList<>();
  private static boolean listening;

  @Override
  public void beforeAll(ExtensionContext context) {
    synchronized (SEEN) {
      SEEN.clear();
      if (!listening) listen();
      listening = true;
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    synchronized (SEEN) {
      if (!SEEN.isEmpty()) throw new AssertionError("an event loop stood still:\n" + String.join("\n", SEEN));
    }
  }

  private static void listen() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
      @Override
      protected void append(ILoggingEvent event) {
        if (!event.getLoggerName().endsWith("BlockedThreadChecker")) return;
        Matcher warning = WARNING.matcher(event.getFormattedMessage());
        if (!warning.find() || Long.parseLong(warning.group(1)) < limitMs()) return;
        synchronized (SEEN) {
          SEEN.add(event.getFormattedMessage());
        }
      }
    };
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  private static double limitMs() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    return BLOCKED_MAX_MS * Math.max(1, machine.getSystemLoadAverage() / machine.getAvailableProcessors());
  }
}
