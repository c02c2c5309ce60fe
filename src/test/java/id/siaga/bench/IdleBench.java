package id.siaga.bench;

import java.io.PrintWriter;

/** What an idle live socket costs: heap after a collection and resident memory, each as growth divided by sockets. */
final class IdleBench {
  private static final int WARM_UP_SOCKETS = 1_000;
  private static final int DESCRIPTORS_TO_SPARE = 500;
  private final BenchProcess server;
  private final int sockets;

  IdleBench(BenchProcess server, int sockets) {
    this.server = server;
    this.sockets = sockets;
  }

  void run(PrintWriter out) {
    long descriptors = ((com.sun.management.UnixOperatingSystemMXBean)
        java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();
    if (descriptors < sockets + DESCRIPTORS_TO_SPARE) {
      throw new IllegalStateException("ulimit -n " + descriptors + " is too low for " + sockets + " sockets");
    }
    try (Watchers warm = new Watchers(null)) {
      LiveBench.open(warm, server, WARM_UP_SOCKETS);
    }
    LiveBench.pause(2);
    long heap = server.heapBytes();
    long resident = server.residentBytes();
    try (Watchers idle = new Watchers(null)) {
      LiveBench.open(idle, server, sockets);
      LiveBench.pause(5);
      long heapNow = server.heapBytes();
      LiveBench.pause(1);
      double heapEach = (heapNow - heap) / 1024.0 / sockets;
      double residentEach = (server.residentBytes() - resident) / 1024.0 / sockets;
      out.printf("%n%d idle sockets: heap %.1f KiB each (goal 12), resident %.1f KiB each (goal 20), lost %d%n",
          sockets, heapEach, residentEach, idle.lost());
      out.flush();
    }
  }
}
