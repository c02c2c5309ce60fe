package id.siaga.report;

import id.siaga.access.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hot path: while one batch commits, the next one gathers; no timer, one commit for many phones.
 *
 * <p>Invariants: a phone is answered only after its report is durable, or when surely nothing of it was stored. A
 * commit whose answer was lost is neither: the batch runs again, finds what is stored by id, and answers that. The
 * queue is bounded; beyond it callers are told when to come back. Runs on one event loop of its own.
 */
public final class ReportIntake implements Intake {
  public static final int QUEUE_MAX_REPORTS = 20_000;
  public static final int BATCH_MAX_REPORTS = 256;
  public static final int QUEUE_MAX_AGE_MS = 2_000;
  static final int LOST_TRIES_MAX = 5;
  private static final int LOST_RETRY_BASE_MS = 100;
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int RETRY_AFTER_BASE_SECONDS = 2;
  private static final int RETRY_AFTER_SPREAD_SECONDS = 8;
  private static final Logger LOG = LoggerFactory.getLogger(ReportIntake.class);

  /** Stores one round's reports in one transaction; the batch, or in tests something that fails on purpose. */
  public interface Storing {
    Future<List<Outcome>> store(int round, List<NewReport> reports);
  }

  private record Waiting(NewReport report, Filing filing, int index, long sinceNanos) {}

  private final Vertx vertx;
  private final Storing storing;
  private final Runnable committed;
  private final Context context;
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
  private final AtomicInteger queued = new AtomicInteger();
  private final Counter stored;
  private final Counter refused;
  private volatile long oldestSinceNanos;
  private boolean storingNow;

  public ReportIntake(Vertx vertx, Storing storing, Runnable committed, MeterRegistry meters) {
    this.vertx = vertx;
    this.storing = storing;
    this.committed = committed;
    this.context = vertx.getOrCreateContext();
    this.stored = meters.counter("siaga_reports_stored");
    this.refused = meters.counter("siaga_reports_refused");
    meters.gauge("siaga_intake_queue", queued);
  }

  /** One request's reports; completes on the caller's event loop when the last of them has its outcome. */
  private static final class Filing {
    final Outcome[] outcomes;
    final Promise<Outcome[]> done = Promise.promise();
    final Context caller;
    int open;

    Filing(int size, Context caller) {
      this.outcomes = new Outcome[size];
      this.open = size;
      this.caller = caller;
    }

    void answer(int index, Outcome outcome) {
      outcomes[index] = outcome;
      if (--open == 0) caller.runOnContext(go -> done.tryComplete(outcomes));
    }

    void fail(Throwable failure) {
      caller.runOnContext(go -> done.tryFail(failure));
    }
  }

  /** Outcomes in the order of the reports; UNAVAILABLE, with nothing of the request accepted, when it is too much. */
  @Override
  public Future<Outcome[]> file(List<NewReport> reports) {
    if (reports.isEmpty()) return Future.succeededFuture(new Outcome[0]);
    long now = System.nanoTime();
    int before = queued.getAndAdd(reports.size());
    if (before == 0) oldestSinceNanos = now;
    boolean late = before > 0 && (now - oldestSinceNanos) / 1_000_000 > QUEUE_MAX_AGE_MS;
    if (late || before + reports.size() > QUEUE_MAX_REPORTS) {
      queued.addAndGet(-reports.size());
      refused.increment(reports.size());
      return Future.failedFuture(busy());
    }
    Filing filing = new Filing(reports.size(), vertx.getOrCreateContext());
    context.runOnContext(go -> {
      for (int i = 0; i < reports.size(); i++) queue.add(new Waiting(reports.get(i), filing, i, now));
      next();
    });
    return filing.done.future();
  }

  private void next() {
    if (storingNow || queue.isEmpty()) return;
    storingNow = true;
    List<Waiting> batch = new ArrayList<>(Math.min(queue.size(), BATCH_MAX_REPORTS));
    int round = queue.peek().report.round();
    while (batch.size() < BATCH_MAX_REPORTS && !queue.isEmpty() && queue.peek().report.round() == round) {
      batch.add(queue.poll());
    }
    queued.addAndGet(-batch.size());
    oldestSinceNanos = queue.isEmpty() ? System.nanoTime() : queue.peek().sinceNanos;
    store(round, batch).onComplete(done -> {
      storingNow = false;
      committed.run();
      // The next batch is on its way before the phones of this one are answered.
      next();
      answer(batch, done.result());
    });
  }

  private static void answer(List<Waiting> batch, List<Outcome> outcomes) {
    for (int i = 0; i < batch.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.status().equals("unknown")) {
        batch.get(i).filing.fail(outcome.problem());
      } else {
        batch.get(i).filing.answer(batch.get(i).index, outcome);
      }
    }
  }

  /** Never fails: what could not be stored gets an outcome that says so. */
  private Future<List<Outcome>> store(int round, List<Waiting> batch) {
    List<NewReport> reports = batch.stream().map(Waiting::report).toList();
    return attempt(round, reports, 1).onSuccess(outcomes -> stored.increment(
        outcomes.stream().filter(o -> o.status().equals("stored")).count()));
  }

  private Future<List<Outcome>> attempt(int round, List<NewReport> reports, int attempt) {
    return started(round, reports).map(outcomes -> attempt == 1 ? outcomes : ours(outcomes)).recover(failure -> {
      if (poison(failure, attempt)) return halve(round, reports, failure);
      if (attempt >= LOST_TRIES_MAX) {
        LOG.warn("batch of {} given back after {} tries: {}", reports.size(), attempt, failure.toString());
        return Future.succeededFuture(reports.stream().map(r -> new Outcome("unknown", 0, busy())).toList());
      }
      Promise<List<Outcome>> again = Promise.promise();
      vertx.setTimer((long) LOST_RETRY_BASE_MS << (attempt - 1),
          tick -> attempt(round, reports, attempt + 1).onComplete(again));
      return again.future();
    });
  }

  private Future<List<Outcome>> started(int round, List<NewReport> reports) {
    try {
      return storing.store(round, reports);
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  /** After a lost answer, what is found stored was stored by us: the phone hears what it would have heard. */
  private static List<Outcome> ours(List<Outcome> outcomes) {
    return outcomes.stream().map(o -> o.status().equals("duplicate") ? Outcome.stored(o.seq()) : o).toList();
  }

  private Future<List<Outcome>> halve(int round, List<NewReport> reports, Throwable failure) {
    if (reports.size() == 1) {
      // Not the exception itself: the database quotes values in it.
      LOG.error("report {} cannot be stored: {}", reports.get(0).id(), failure instanceof PgException pg
          ? "SQLSTATE " + pg.getSqlState() : failure.getClass().getSimpleName());
      Problem problem = failure instanceof Problem p ? p : Problem.invalid("body",
          "laporan ini tidak dapat disimpan", "this report cannot be stored");
      return Future.succeededFuture(List.of(Outcome.rejected(problem)));
    }
    int middle = reports.size() / 2;
    return attempt(round, reports.subList(0, middle), 1).compose(first ->
        attempt(round, reports.subList(middle, reports.size()), 1).map(second -> {
          List<Outcome> all = new ArrayList<>(first);
          all.addAll(second);
          return all;
        }));
  }

  /** True when the data is to blame, not the connection: then trying the same again cannot help. */
  private static boolean poison(Throwable failure, int attempt) {
    if (failure instanceof PgException pg) {
      String state = pg.getSqlState() == null ? "" : pg.getSqlState();
      // The same id came in through another round's chain at the same moment: the next look finds it stored.
      if (state.equals(UNIQUE_VIOLATION) && attempt == 1) return false;
      return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
    return failure instanceof Problem || failure instanceof IllegalArgumentException
        || failure instanceof NullPointerException || failure instanceof ClassCastException;
  }

  private static Problem busy() {
    return Problem.unavailable(RETRY_AFTER_BASE_SECONDS
        + ThreadLocalRandom.current().nextInt(RETRY_AFTER_SPREAD_SECONDS));
  }
}
