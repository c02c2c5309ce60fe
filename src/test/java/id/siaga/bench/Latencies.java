package id.siaga.bench;

/** Counts delays in steps of 10 microseconds up to five seconds; written by one thread. */
final class Latencies {
  private static final int STEP_US = 10;
  private final int[] counts = new int[500_000];
  private long total;

  void add(long nanos) {
    int slot = (int) Math.min(Math.max(0, nanos / 1000 / STEP_US), counts.length - 1);
    counts[slot]++;
    total++;
  }

  long total() {
    return total;
  }

  /** The delay in milliseconds that this share of all delays does not exceed. */
  double atMs(double share) {
    long below = 0;
    for (int i = 0; i < counts.length; i++) {
      below += counts[i];
      if (below >= total * share) return (i + 1) * STEP_US / 1000.0;
    }
    return 0;
  }
}
