package id.siaga.bench;

import com.sun.management.OperatingSystemMXBean;
import id.siaga.BenchServer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.live.LiveFeature;
import id.siaga.live.LiveFeed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/** The measured side of {@link LiveBench}, in a process of its own: one command a line in, one answer a line out. */
@Command(name = "live-server", hidden = true)
public final class LiveBenchServer implements Callable<Integer> {
  static final int STATIONS = 992;
  static final String ANSWER = "#";
  private static final int APPEND_EVENTS = 1_000;
  private BenchServer bench;
  private LiveFeed feed;
  private Broadcaster bare;

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true,
        StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (BenchServer server = BenchServer.start(STATIONS, 1)) {
      bench = server;
      feed = new LiveFeed(bench.liveParts());
      bare = new Broadcaster();
      int feedPort = bench.openDoor(feed.feature(), 1);
      bench.wait(bench.vertx().deployVerticle(bare));
      out.println(ANSWER + server.port() + " " + feedPort + " " + bare.port());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(ANSWER + answer(line.split(" ")));
      }
    }
    return 0;
  }

  private String answer(String[] command) {
    int n = command.length > 1 ? Integer.parseInt(command[1]) : 0;
    switch (command[0]) {
      case "tickets": return tickets(bench.live(), n);
      case "feed-tickets": return tickets(feed.feature(), n);
      case "tokens": return list(STATIONS, this::token);
      case "feed": feed.start(n); return cpu();
      case "feed-stop": feed.stop(); return cpu();
      case "bare": bare.begin(LiveFeed.text(n)); return cpu();
      case "bare-stop": bare.end(); return cpu();
      case "stations": return list(STATIONS, i -> String.valueOf(bench.station(i)));
      case "append": append(n); return "done";
      case "cpu": return cpu();
      case "memory": return memory();
      default: return "unknown";
    }
  }

  private static String tickets(LiveFeature live, int n) {
    return list(n, i -> LiveFeed.ticket(live));
  }

  private String token(int i) {
    long station = bench.station(i);
    return bench.token(new Actor(new UUID(7, station), new UUID(8, station), Role.SUPERVISOR,
        Territory.station(station), bench.round()));
  }

  private void append(int events) {
    for (int left = events; left > 0; left -= APPEND_EVENTS) bench.append(Math.min(left, APPEND_EVENTS));
  }

  private static String list(int n, IntFunction<String> item) {
    return IntStream.range(0, n).mapToObj(item).collect(Collectors.joining(" "));
  }

  /** Processor time of this process, nanoseconds. */
  private static String cpu() {
    return String.valueOf(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
  }

  /** Bytes of heap after a full collection, and of direct buffers. */
  private static String memory() {
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
    return heap + " " + direct;
  }
}
