package id.siaga.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Frames a second at saturation: a bare Vert.x broadcaster against the hub, then one event a frame against many. */
final class FanOutBench {
  private static final int SOCKETS = 1_000;
  private static final int MANY = 32;
  private static final double WARM_UP_SECONDS = 1;
  private final BenchProcess server;
  private final LiveBench options;

  FanOutBench(BenchProcess server, LiveBench options) {
    this.server = server;
    this.options = options;
  }

  void run(PrintWriter out) {
    try (Watchers bare = new Watchers(null); Watchers fed = new Watchers(null)) {
      bare.open(server.barePort, LiveBench.same("/", SOCKETS));
      fed.open(server.feedPort, LiveBench.paths(server, "feed-tickets", SOCKETS));
      Map<String, Supplier<double[]>> variants = new LinkedHashMap<>();
      variants.put("bare Vert.x broadcaster, same bytes", () -> measure("bare", 1, bare));
      variants.put("hub, one event a frame", () -> measure("feed", 1, fed));
      variants.put("hub, " + MANY + " events a frame", () -> measure("feed", MANY, fed));
      variants.values().forEach(Supplier::get);
      Map<String, List<double[]>> rows = new LinkedHashMap<>();
      for (int run = 0; run < options.runs; run++) {
        variants.forEach((name, variant) -> rows.computeIfAbsent(name, n -> new ArrayList<>()).add(variant.get()));
      }
      out.printf("%nFan-out at %d sockets%n", SOCKETS);
      double[] rate = new double[3];
      double[] cpu = new double[3];
      int i = 0;
      for (Map.Entry<String, List<double[]>> row : rows.entrySet()) {
        rate[i] = LiveBench.median(LiveBench.column(row.getValue(), 0));
        cpu[i] = LiveBench.median(LiveBench.column(row.getValue(), 1));
        out.printf("%-36s %9.0f frames/s  %5.2f us processor a frame%n", row.getKey(), rate[i], cpu[i++]);
      }
      out.printf("hub / bare broadcaster     %6.1f %%  (goal 80 %%); by processor time %.1f %%%n",
          100 * rate[1] / rate[0], 100 * cpu[0] / cpu[1]);
      out.printf("%d events a frame / one    %6.1f x  the events/s (goal 10 x)%n", MANY, MANY * rate[2] / rate[1]);
      out.flush();
    }
  }

  /** Frames a second as the readers count them, and processor time of the server for each, microseconds. */
  private double[] measure(String command, int events, Watchers readers) {
    server.ask(command + " " + events);
    LiveBench.pause(WARM_UP_SECONDS);
    long cpu = Long.parseLong(server.ask("cpu"));
    long frames = readers.frames();
    long start = System.nanoTime();
    LiveBench.pause(options.seconds);
    long read = readers.frames() - frames;
    double passed = (System.nanoTime() - start) / 1e9;
    long cpuUsed = Long.parseLong(server.ask("cpu")) - cpu;
    server.ask(command + "-stop");
    long last;
    do {
      last = readers.frames();
      LiveBench.pause(0.3);
    } while (readers.frames() - last > SOCKETS);
    return new double[] {read / passed, cpuUsed / 1000.0 / read};
  }
}
