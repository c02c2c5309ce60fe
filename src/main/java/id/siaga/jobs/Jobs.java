package id.siaga.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.web.Download;
import id.siaga.web.Json;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Work that takes longer than a request may: it is accepted at once, runs off the event loops, says how far it is, can
 * be cancelled, leaves a file, and begins again after a restart.
 */
public final class Jobs {
  private static final int RETRY_AFTER_SECONDS = 30;
  private final Vertx vertx;
  private final Db db;
  private final Clock clock;
  private final JobFiles files;
  private final Map<String, JobRunner> runners = new ConcurrentHashMap<>();
  private final JobQueue queue;

  /** A job as clients see it; the result is there when it is done, the problem when it failed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(UUID id, String state, int done, int total, @Maybe Result result, @Maybe JsonNode problem) {}

  /** Where the file of a job is read, and how it is called. */
  public record Result(String file, String name) {}

  /** @param folder where the files are kept */
  public Jobs(Vertx vertx, Db db, Clock clock, Path folder) {
    this.vertx = vertx;
    this.db = db;
    this.clock = clock;
    this.files = new JobFiles(folder);
    this.queue = new JobQueue(db, clock, files, runners);
  }

  /** Features say here what they can do, before the jobs start. */
  public void register(JobRunner runner) {
    if (runners.putIfAbsent(runner.kind(), runner) != null) throw new IllegalStateException(runner.kind() + " twice");
  }

  Future<Void> start() {
    return vertx.deployVerticle(queue).mapEmpty();
  }

  /**
   * Accepts a job.
   *
   * @param input becomes the runner's JSON
   * @param about the area that the job is about
   */
  public Future<View> create(Actor actor, JobRunner runner, Object input, Territory about) {
    if (about.isEmpty()) throw Problem.notFound();
    if (queue.full()) throw Problem.unavailable(RETRY_AFTER_SECONDS);
    UUID id = UUID.randomUUID();
    JobStore.Claimed job = new JobStore.Claimed(id, runner.kind(), actor.person(), Json.text(input), 0);
    return JobStore.insert(db, job, about, clock.instant()).map(ok -> {
      queue.add(id);
      return new View(id, "accepted", 0, 0, null, null);
    });
  }

  Future<View> view(Actor actor, UUID id, boolean english) {
    return find(actor, id).map(job -> new View(id, job.state(), job.done(), job.total(),
        job.result() == null ? null : new Result("/api/jobs/" + id + "/file", output(job).name()),
        job.problem() == null ? null : JobProblem.read(job.problem(), english)));
  }

  /** Cancelling what has ended changes nothing. */
  Future<Void> cancel(Actor actor, UUID id) {
    return find(actor, id).compose(job -> JobStore.cancelled(db, id, clock.instant())).map(rows -> {
      if (rows > 0) queue.cancel(id);
      return null;
    });
  }

  Future<Download> file(Actor actor, UUID id) {
    return find(actor, id).compose(job -> {
      JobRunner runner = runners.get(job.kind());
      boolean closed = runner == null || runner.ownerOnly() && !job.owner().equals(actor.person());
      if (closed || job.result() == null) throw Problem.notFound();
      if (!job.expiresAt().isAfter(clock.instant())) throw gone();
      JobRunner.Output output = output(job);
      return vertx.executeBlocking(() -> Files.isRegularFile(files.of(id))).map(there -> {
        if (!there) throw gone();
        return new Download(files.of(id), output.name(), output.contentType());
      });
    });
  }

  private Future<JobStore.Stored> find(Actor actor, UUID id) {
    return JobStore.find(db, actor, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static JobRunner.Output output(JobStore.Stored job) {
    return Json.stored(job.result(), JobRunner.Output.class);
  }

  private static Problem gone() {
    return Problem.of(Problem.Kind.GONE, "Berkas ini sudah dihapus karena masa simpannya habis. Silakan buat lagi.",
        "This file has been removed because its time is over. Please make it again.");
  }
}
