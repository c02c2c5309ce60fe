package id.siaga.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Dashboards that stop reading while reports keep coming: what they cost in memory, and what the others notice. */
final class StalledBench {
  private static final int DASHBOARDS = 100;
  private static final int STALLED = 50;
  private static final int PER_SECOND = 1_500;
  private static final int RING_EVENTS = 70_000;
  private static final int NARROW_BYTES = 4 * 1024;
  private final BenchProcess server;
  private final LiveBench options;

  StalledBench(BenchProcess server, LiveBench options) {
    this.server = server;
    this.options = options;
  }

  void run(PrintWriter out) {
    PacedLoad load = new PacedLoad(server);
    // The newest events are kept in memory up to a bound; it is reached first, or its filling would count as growth.
    server.ask("append " + RING_EVENTS);
    load.run(1_000, 2);
    double[] without = measure(load, 0);
    double[] with = measure(load, STALLED);
    out.printf("%n%d dashboards, %d reports/s, %.0f s%n", DASHBOARDS, PER_SECOND, options.stalledSeconds);
    print(out, "without stuck readers", without);
    print(out, "with " + STALLED + " stuck readers", with);
    out.printf("p99 with / without         %6.2f x  (goal 1.2 x at most)%n", with[1] / without[1]);
    out.printf("resident memory growth     %6.1f MiB (goal 16 MiB at most), heap after collection %+.1f MiB%n",
        with[4], with[5]);
    out.flush();
  }

  private static void print(PrintWriter out, String name, double[] row) {
    out.printf("%-36s p50 %6.1f ms  p99 %6.1f ms  %5.0f reports/s  delivered %.3f  RSS %+.1f MiB  heap %+.1f MiB%n",
        name, row[0], row[1], row[2], row[3], row[4], row[5]);
  }

  private double[] measure(PacedLoad load, int stalled) {
    List<SocketChannel> stuck = new ArrayList<>();
    try {
      long heap = server.heapBytes();
      long resident = server.residentBytes();
      for (int i = 0; i < stalled; i++) {
        stuck.add(Watchers.connect(server.appPort, LiveBench.paths(server, "tickets", 1).get(0), NARROW_BYTES));
      }
      double[] row = DelayBench.measure(server, load, DASHBOARDS, PER_SECOND, options.stalledSeconds);
      double grown = mebibytes(server.residentBytes() - resident);
      double heapGrown = mebibytes(server.heapBytes() - heap);
      for (SocketChannel channel : stuck) channel.close();
      return new double[] {row[0], row[1], row[2], row[3], grown, heapGrown};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double mebibytes(long bytes) {
    return bytes / 1024.0 / 1024.0;
  }
}
