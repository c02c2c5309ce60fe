package id.siaga.report;

import id.siaga.access.Problem;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Keeps one phone that sends in a loop from filling the queue for all others: a token bucket for each session, wide
 * enough for a phone that empties the outbox of a whole day.
 */
final class ReportPace {
  static final int BURST_MAX_REPORTS = 5_000;
  static final int REPORTS_PER_SECOND = 5;
  private static final int SESSIONS_MAX = 50_000;
  private static final long FULL_AFTER_MS = 1_000L * BURST_MAX_REPORTS / REPORTS_PER_SECOND;

  private record Bucket(double left, long atMs) {}

  private final LongSupplier monotonicMs;
  private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

  ReportPace(LongSupplier monotonicMs) {
    this.monotonicMs = monotonicMs;
  }

  /** Refuses with TOO_MANY and the seconds to wait; what is refused costs nothing. */
  void take(UUID session, int reports) {
    long now = monotonicMs.getAsLong();
    if (buckets.size() >= SESSIONS_MAX) buckets.values().removeIf(bucket -> now - bucket.atMs > FULL_AFTER_MS);
    double[] missing = new double[1];
    buckets.compute(session, (id, old) -> {
      double left = old == null ? BURST_MAX_REPORTS : Math.min(BURST_MAX_REPORTS,
          old.left + (now - old.atMs) / 1_000.0 * REPORTS_PER_SECOND);
      missing[0] = reports - left;
      return new Bucket(missing[0] > 0 ? left : left - reports, now);
    });
    if (missing[0] > 0) throw Problem.tooMany((int) Math.ceil(missing[0] / REPORTS_PER_SECOND));
  }
}
