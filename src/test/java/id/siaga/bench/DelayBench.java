package id.siaga.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** From the moment a report is due at a phone to the frame at every dashboard, through HTTP, database and hub. */
final class DelayBench {
  private static final double WARM_UP_SECONDS = 15;
  private final BenchProcess server;
  private final LiveBench options;

  DelayBench(BenchProcess server, LiveBench options) {
    this.server = server;
    this.options = options;
  }

  void run(PrintWriter out) {
    PacedLoad load = new PacedLoad(server);
    measure(server, load, 100, 2_000, WARM_UP_SECONDS);
    measure(server, load, 1_000, 200, WARM_UP_SECONDS);
    List<double[]> few = new ArrayList<>();
    List<double[]> many = new ArrayList<>();
    for (int run = 0; run < options.runs; run++) {
      few.add(measure(server, load, 100, 2_000, options.seconds));
      many.add(measure(server, load, 1_000, 200, options.seconds));
    }
    out.printf("%nReport to frame, through the intake%n");
    print(out, "100 dashboards, 2,000 reports/s", few, 30);
    print(out, "1,000 dashboards, 200 reports/s", many, 50);
    out.flush();
  }

  private static void print(PrintWriter out, String name, List<double[]> rows, int goalMs) {
    out.printf("%-32s p50 %6.1f  p99 %6.1f ms (goal %d)  answers p99 %6.1f ms  %5.0f/s  delivered %.3f  "
        + "p99s %s%n", name,
        LiveBench.median(LiveBench.column(rows, 0)), LiveBench.median(LiveBench.column(rows, 1)), goalMs,
        LiveBench.median(LiveBench.column(rows, 4)),
        LiveBench.median(LiveBench.column(rows, 2)), LiveBench.median(LiveBench.column(rows, 3)),
        rows.stream().map(row -> String.format("%.1f", row[1])).toList());
  }

  /** p50, p99 in milliseconds, good answers a second, share of events delivered, p99 of the phones' answers. */
  static double[] measure(BenchProcess server, PacedLoad load, int dashboards, int perSecond, double seconds) {
    try (Watchers watchers = new Watchers(load::dueAt)) {
      LiveBench.open(watchers, server, dashboards);
      load.run(perSecond, 1);
      LiveBench.pause(0.5);
      watchers.takeLatencies();
      double rate = load.run(perSecond, seconds);
      LiveBench.pause(0.5);
      Latencies delays = watchers.takeLatencies();
      double due = Math.floor(perSecond * seconds) * dashboards;
      return new double[] {delays.atMs(0.5), delays.atMs(0.99), rate, delays.total() / due, load.answers().atMs(0.99)};
    }
  }
}
