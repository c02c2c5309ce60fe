package id.siaga.jobs;

import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of this process, two at a time and in the order of their coming, on threads of their own. Everything
 * here happens on its one event loop. A process that stops leaves its jobs as they are: the next start runs them again.
 */
final class JobQueue extends VerticleBase {
  static final int RUNNING_MAX_JOBS = 2;
  static final int WAITING_MAX_JOBS = 100;
  private static final int STARTS_MAX = 3;
  private static final int PIECE_MAX_MINUTES = 10;
  private static final int SWEEP_EVERY_MINUTES = 10;
  private static final Duration REMEMBER = Duration.ofDays(90);
  private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
  private final Db db;
  private final Clock clock;
  private final JobFiles files;
  private final Map<String, JobRunner> runners;
  private final Queue<UUID> waiting = new ArrayDeque<>();
  private final Map<UUID, JobRun> running = new HashMap<>();
  private final Set<UUID> starting = new HashSet<>();
  private final Set<UUID> unwanted = new HashSet<>();
  private WorkerExecutor workers;
  private volatile int length;
  private boolean closing;

  JobQueue(Db db, Clock clock, JobFiles files, Map<String, JobRunner> runners) {
    this.db = db;
    this.clock = clock;
    this.files = files;
    this.runners = runners;
  }

  @Override
  public Future<?> start() {
    workers = vertx.createSharedWorkerExecutor("jobs", RUNNING_MAX_JOBS, PIECE_MAX_MINUTES, TimeUnit.MINUTES);
    vertx.setPeriodic(TimeUnit.MINUTES.toMillis(SWEEP_EVERY_MINUTES), tick -> sweep());
    return JobStore.unfinished(db).onSuccess(jobs -> {
      waiting.addAll(jobs);
      next();
    }).compose(jobs -> sweep());
  }

  /** What still runs is told to stop and not waited for. */
  @Override
  public Future<?> stop() {
    closing = true;
    running.values().forEach(JobRun::stop);
    return Future.succeededFuture();
  }

  boolean full() {
    return length >= WAITING_MAX_JOBS;
  }

  void add(UUID job) {
    context.runOnContext(go -> {
      waiting.add(job);
      next();
    });
  }

  void cancel(UUID job) {
    context.runOnContext(go -> {
      JobRun run = running.get(job);
      if (run != null) run.stop();
      if (starting.contains(job)) unwanted.add(job);
      if (waiting.remove(job)) length = waiting.size();
    });
  }

  private void next() {
    while (!closing && starting.size() + running.size() < RUNNING_MAX_JOBS && !waiting.isEmpty()) {
      UUID job = waiting.remove();
      starting.add(job);
      JobStore.claim(db, job, clock.instant())
          .compose(claimed -> claimed.isEmpty() ? Future.succeededFuture() : begin(claimed.get()))
          .onFailure(failure -> LOG.warn("job could not be run; it waits for the next start: {}", failure.toString()))
          .onComplete(done -> context.runOnContext(go -> {
            starting.remove(job);
            running.remove(job);
            unwanted.remove(job);
            next();
          }));
    }
    length = waiting.size();
  }

  private Future<Void> begin(JobStore.Claimed job) {
    JobRunner runner = runners.get(job.kind());
    if (runner == null || job.starts() > STARTS_MAX) return fail(job, brokenOff());
    return workers.executeBlocking(() -> files.begin(job.id()), false).compose(part -> {
      JobRun run = new JobRun(job, part, workers,
          (done, total) -> JobStore.progress(db, job.id(), done, total, clock.instant()), vertx);
      starting.remove(job.id());
      running.put(job.id(), run);
      if (closing || unwanted.contains(job.id())) run.stop();
      return Future.succeededFuture(run).compose(runner::run).map(output -> {
        run.check();
        return output;
      }).compose(output -> finish(job, runner, output), failure -> end(job, failure));
    });
  }

  private Future<Void> finish(JobStore.Claimed job, JobRunner runner, JobRunner.Output output) {
    Instant now = clock.instant();
    return workers.executeBlocking(() -> files.finish(job.id()), false)
        .compose(file -> JobStore.done(db, job.id(), Json.text(output), now, now.plus(runner.keep())))
        .compose(kept -> kept ? Future.succeededFuture() : remove(job.id()));
  }

  private Future<Void> end(JobStore.Claimed job, Throwable failure) {
    if (closing) return Future.succeededFuture();
    if (failure instanceof JobRun.StoppedException) return remove(job.id());
    if (failure instanceof Problem problem) return fail(job, problem);
    LOG.error("job failed kind={} id={}", job.kind(), job.id(), failure);
    return fail(job, Problem.of(Problem.Kind.INTERNAL, "Pekerjaan ini gagal dan sudah dicatat. Silakan coba lagi.",
        "This work failed and has been recorded. Please try again."));
  }

  private Future<Void> fail(JobStore.Claimed job, Problem problem) {
    return JobStore.failed(db, job.id(), JobProblem.text(problem), clock.instant())
        .compose(ok -> remove(job.id()));
  }

  private Future<Void> remove(UUID job) {
    return workers.executeBlocking(() -> files.remove(job), false);
  }

  /** Removes files whose time is over, or that no job knows. */
  private Future<Void> sweep() {
    Instant now = clock.instant();
    return workers.executeBlocking(files::all, false)
        .compose(found -> JobStore.kept(db, found.keySet(), now).compose(kept -> {
          found.keySet().removeAll(kept);
          return workers.executeBlocking(() -> {
            for (UUID job : found.keySet()) files.remove(job);
            return null;
          }, false);
        })).compose(ok -> JobStore.forget(db, now.minus(REMEMBER)))
        .onFailure(failure -> LOG.warn("old files could not be removed: {}", failure.toString())).mapEmpty();
  }

  private static Problem brokenOff() {
    return Problem.of(Problem.Kind.INTERNAL, "Pekerjaan ini beberapa kali terputus. Silakan buat lagi.",
        "This work broke off several times. Please start it again.");
  }
}
