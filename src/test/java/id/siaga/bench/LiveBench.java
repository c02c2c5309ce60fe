package id.siaga.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the live sockets: the server in a process of its own, dashboards and phones in this one, all on this
 * machine. Ratios stand on baselines of the same run, alternating; figures are medians of the runs.
 */
@Command(name = "live", description = "Soket langsung: laju, jeda, pembaca macet, memori. / "
    + "Live sockets: rate, delay, stuck readers, memory.")
public final class LiveBench implements Callable<Integer> {
  private static final int TICKETS_AT_ONCE = 1_000;
  static final String[] STEADY_HEAP = {"-Xms768m", "-Xmx768m", "-XX:+AlwaysPreTouch", "-XX:+UseG1GC"};
  /** A heap that shrinks to what is used, so that resident memory tells what the sockets need. */
  static final String[] TIGHT_HEAP = {"-Xmx1g", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=5",
      "-XX:MaxHeapFreeRatio=10"};

  @Option(names = "--runs", defaultValue = "3", description = "ulangan / repetitions")
  int runs;
  @Option(names = "--seconds", defaultValue = "5", description = "lama tiap ukuran / of each measurement")
  double seconds;
  @Option(names = "--stalled-seconds", defaultValue = "24", description = "lama pembaca macet / of stuck readers")
  double stalledSeconds;
  @Option(names = "--idle", defaultValue = "10000", description = "soket diam / idle sockets")
  int idle;
  @Option(names = "--parts", split = ",", defaultValue = "fanout,delay,stalled,idle",
      description = "fanout,delay,stalled,idle")
  List<String> parts;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (parts.stream().anyMatch(part -> !part.equals("idle"))) {
      try (BenchProcess server = new BenchProcess(STEADY_HEAP)) {
        if (parts.contains("fanout")) new FanOutBench(server, this).run(out);
        if (parts.contains("delay")) new DelayBench(server, this).run(out);
        if (parts.contains("stalled")) new StalledBench(server, this).run(out);
      }
    }
    if (parts.contains("idle")) {
      try (BenchProcess server = new BenchProcess(TIGHT_HEAP)) {
        new IdleBench(server, idle).run(out);
      }
    }
    return 0;
  }

  /** Addresses of so many sockets, each with a ticket of its own. */
  static List<String> paths(BenchProcess server, String command, int count) {
    return Arrays.stream(server.ask(command + " " + count).split(" ")).map(ticket -> "/live?ticket=" + ticket).toList();
  }

  /** Opens so many dashboards of the whole city, a thousand at a time because tickets last half a minute. */
  static void open(Watchers watchers, BenchProcess server, int count) {
    for (int left = count; left > 0; left -= TICKETS_AT_ONCE) {
      watchers.open(server.appPort, paths(server, "tickets", Math.min(left, TICKETS_AT_ONCE)));
    }
  }

  static List<String> same(String path, int count) {
    return Stream.generate(() -> path).limit(count).toList();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  static List<double[]> repeat(int runs, java.util.function.Supplier<double[]> measure) {
    List<double[]> rows = new ArrayList<>();
    IntStream.range(0, runs).forEach(run -> rows.add(measure.get()));
    return rows;
  }

  static void pause(double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) LockSupport.parkNanos(left);
  }
}
