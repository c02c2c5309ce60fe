package id.siaga.jobs;

import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** One run of a job, as its runner sees it: the input, where the file goes, and the way to say how far it is. */
public final class JobRun {
  static final int SAVE_EVERY_MS = 500;
  private static final int REST_MAX_MS = 500;

  /** Stops the work of a job that was cancelled, or of a process that ends. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("stopped", null, false, false);
    }
  }

  /** Writes progress down; answers whether the job is still wanted. */
  interface Saver {
    Future<Boolean> save(int done, int total);
  }

  private final JobStore.Claimed job;
  private final Path file;
  private final WorkerExecutor workers;
  private final Saver saver;
  private final Vertx vertx;
  private final AtomicLong savedAtNanos = new AtomicLong();
  private volatile boolean stopped;

  JobRun(JobStore.Claimed job, Path file, WorkerExecutor workers, Saver saver, Vertx vertx) {
    this.job = job;
    this.file = file;
    this.workers = workers;
    this.saver = saver;
    this.vertx = vertx;
  }

  public UUID id() {
    return job.id();
  }

  public UUID owner() {
    return job.owner();
  }

  /** The JSON that the job was made with. */
  public String input() {
    return job.input();
  }

  /** The same, as what it was made from. */
  public <T> T input(Class<T> type) {
    return Json.stored(job.input(), type);
  }

  /** An empty file that only we can read; it is handed out when the run has ended well. */
  public Path file() {
    return file;
  }

  /** Runs a piece of blocking work on the pool of the jobs, one piece of this run at a time. */
  public <T> Future<T> work(Callable<T> piece) {
    return workers.executeBlocking(piece, false);
  }

  /**
   * Leaves the machine to those who wait at a screen for as long as the last piece took, so that long work never takes
   * more than half of a core however slow the machine is.
   *
   * @param since when that piece began, by {@link System#nanoTime()}
   */
  public Future<Void> rest(long since) {
    long tookMs = (System.nanoTime() - since) / 1_000_000;
    return vertx.timer(Math.max(1, Math.min(REST_MAX_MS, tookMs))).mapEmpty();
  }

  /** Says how far it is, written down at most twice a second; throws when the work is no longer wanted. */
  public void progress(int done, int total) {
    check();
    long now = System.nanoTime();
    long last = savedAtNanos.get();
    boolean due = last == 0 || now - last >= SAVE_EVERY_MS * 1_000_000L;
    if (due && savedAtNanos.compareAndSet(last, now)) {
      saver.save(done, total).onSuccess(wanted -> {
        if (!wanted) stop();
      });
    }
  }

  /** Throws when the work is no longer wanted. */
  public void check() {
    if (stopped) throw new StoppedException();
  }

  void stop() {
    stopped = true;
  }
}
