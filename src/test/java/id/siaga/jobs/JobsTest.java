package id.siaga.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.Config;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.web.Download;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of long work: accepted, running, done, failed, cancelled, begun again; and who may see it. */
class JobsTest {
  private static final Territory SERANG = Territory.parse("t", "36.73");
  private static Config.Database database;
  private final TestClock clock = new TestClock();
  private final Queue<JobRun> runs = new ConcurrentLinkedQueue<>();
  private Actor owner;
  private Function<JobRun, Future<JobRunner.Output>> work = this::write;
  private Path folder;
  private Vertx vertx;
  private Db db;
  private Jobs jobs;
  private JobRunner runner;

  @BeforeAll
  static void create() {
    database = TestDatabase.create();
  }

  @BeforeEach
  void start() throws Exception {
    owner = actor(Role.COORDINATOR, "36.73.01");
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-jobs")), "j").resolve("jobs");
    open();
  }

  private void open() throws Exception {
    vertx = Vertx.vertx();
    db = Db.open(vertx, database.url(), 4);
    jobs = new Jobs(vertx, db, clock, folder);
    runner = runner();
    jobs.register(runner);
    wait(jobs.start());
  }

  @AfterEach
  void stop() throws Exception {
    wait(vertx.close());
    TestDatabase.owner(database, "delete from job");
  }

  @Test
  void aJobRunsSaysHowFarItIsAndLeavesAFile() throws Exception {
    Promise<Void> half = Promise.promise();
    work = run -> {
      run.progress(5, 10);
      return half.future().compose(ok -> write(run));
    };
    Jobs.View accepted = wait(jobs.create(owner, runner, Map.of("a", 1), SERANG));
    assertEquals("accepted", accepted.state());
    until(accepted.id(), view -> view.state().equals("running") && view.done() == 5 && view.total() == 10);
    assertEquals("{\"a\":1}", runs.peek().input());
    assertThrows(Problem.class, () -> wait(jobs.file(owner, accepted.id())), "not before it is done");
    half.complete();
    Jobs.View done = until(accepted.id(), view -> view.state().equals("done"));
    assertEquals(10, done.done());
    assertEquals("/api/jobs/" + done.id() + "/file", done.result().file());
    Download file = wait(jobs.file(owner, done.id()));
    assertEquals("isi", Files.readString(file.file()));
    assertEquals("contoh.txt", file.name());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())));
  }

  @Test
  void progressIsWrittenAtMostTwiceASecond() throws Exception {
    TestDatabase.owner(database, "create table if not exists job_write (n int); truncate job_write;"
        + "create or replace function note_job() returns trigger language plpgsql security definer as "
        + "'begin insert into job_write values (new.done); return new; end';"
        + "drop trigger if exists note_job on job; create trigger note_job after update on job for each row "
        + "execute function note_job()");
    long start = System.nanoTime();
    work = run -> run.work(() -> {
      for (int i = 0; i <= 10_000; i++) run.progress(i, 10_000);
      return null;
    }).compose(ok -> write(run));
    Jobs.View job = wait(jobs.create(owner, runner, Map.of(), SERANG));
    until(job.id(), view -> view.state().equals("done"));
    long most = 4 + (System.nanoTime() - start) / 1_000_000 / JobRun.SAVE_EVERY_MS;
    long writes = TestDatabase.count(database, "select count(*) from job_write");
    TestDatabase.owner(database, "drop trigger note_job on job");
    assertTrue(writes <= most, writes + " writes");
  }

  @Test
  void aCancelledJobStopsAndLeavesNothing() throws Exception {
    Promise<Void> go = Promise.promise();
    work = run -> go.future().compose(ok -> {
      run.progress(1, 2);
      return write(run);
    });
    Jobs.View job = wait(jobs.create(owner, runner, Map.of(), SERANG));
    Jobs.View waiting = wait(jobs.create(owner, runner, Map.of(), SERANG));
    Jobs.View last = wait(jobs.create(owner, runner, Map.of(), SERANG));
    until(job.id(), view -> view.state().equals("running"));
    until(waiting.id(), view -> view.state().equals("running"));
    assertEquals("accepted", wait(jobs.view(owner, last.id(), false)).state(), "two at a time");
    wait(jobs.cancel(owner, job.id()));
    wait(jobs.cancel(owner, last.id()));
    assertEquals("cancelled", wait(jobs.view(owner, job.id(), false)).state());
    go.complete();
    until(waiting.id(), view -> view.state().equals("done"));
    assertEquals("cancelled", wait(jobs.view(owner, job.id(), false)).state());
    wait(jobs.cancel(owner, waiting.id()));
    assertEquals("done", wait(jobs.view(owner, waiting.id(), false)).state(), "what has ended stays as it is");
    Jobs.View after = wait(jobs.create(owner, runner, Map.of(), SERANG));
    until(after.id(), view -> view.state().equals("done"));
    assertEquals(3, runs.size(), "the last one never began");
    assertThrows(Problem.class, () -> wait(jobs.file(owner, job.id())));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void aFailureIsToldInTheReadersWords() throws Exception {
    work = run -> {
      throw Problem.conflict("Tidak ada pengawas.", "There are no supervisors.");
    };
    Jobs.View told = wait(jobs.create(owner, runner, Map.of(), SERANG));
    until(told.id(), view -> view.state().equals("failed"));
    assertEquals("Tidak ada pengawas.", wait(jobs.view(owner, told.id(), false)).problem().get("detail").asText());
    assertEquals("There are no supervisors.", wait(jobs.view(owner, told.id(), true)).problem().get("detail").asText());
    work = run -> run.work(() -> {
      throw new IllegalStateException("rahasia dapur");
    });
    Jobs.View broken = wait(jobs.create(owner, runner, Map.of(), SERANG));
    Jobs.View view = until(broken.id(), v -> v.state().equals("failed"));
    assertFalse(view.problem().toString().contains("dapur"), view.problem().toString());
  }

  @Test
  void whatARestartInterruptedBeginsAgain() throws Exception {
    work = run -> {
      run.progress(3, 9);
      return Promise.<JobRunner.Output>promise().future();
    };
    Jobs.View first = wait(jobs.create(owner, runner, Map.of("n", 1), SERANG));
    until(first.id(), view -> view.done() == 3);
    wait(vertx.close());
    work = this::write;
    open();
    until(first.id(), view -> view.state().equals("done"));
    assertEquals(2, runs.size());
    assertTrue(runs.stream().allMatch(run -> run.input().equals("{\"n\":1}") && run.id().equals(first.id())));
  }

  @Test
  void whatKillsTheProcessIsNotBegunForEver() throws Exception {
    work = run -> Promise.<JobRunner.Output>promise().future();
    Jobs.View job = wait(jobs.create(owner, runner, Map.of(), SERANG));
    for (int start = 1; start <= 3; start++) {
      int begun = start;
      until(job.id(), view -> runs.size() == begun);
      wait(vertx.close());
      open();
    }
    until(job.id(), view -> view.state().equals("failed"));
    assertEquals(3, runs.size());
  }

  @Test
  void onlyTheOwnerAndAdminsOfTheAreaSeeAJob() throws Exception {
    Jobs.View job = wait(jobs.create(owner, runner, Map.of(), Territory.parse("t", "36.73.01")));
    until(job.id(), view -> view.state().equals("done"));
    assertEquals("done", wait(jobs.view(actor(Role.ADMIN, "36.73"), job.id(), false)).state());
    wait(jobs.file(actor(Role.ADMIN, "36.73"), job.id()));
    for (Actor other : new Actor[] {actor(Role.ADMIN, "36.73.02"), actor(Role.COORDINATOR, "36.73.01"),
        actor(Role.SUPERVISOR, "36.73.01")}) {
      assertThrows(Problem.class, () -> wait(jobs.view(other, job.id(), false)));
      assertThrows(Problem.class, () -> wait(jobs.cancel(other, job.id())));
      assertThrows(Problem.class, () -> wait(jobs.file(other, job.id())));
    }
  }

  @Test
  void filesAreRemovedWhenTheirTimeIsOver() throws Exception {
    Jobs.View job = wait(jobs.create(owner, runner, Map.of(), SERANG));
    until(job.id(), view -> view.state().equals("done"));
    clock.advance(Duration.ofDays(6));
    Path file = wait(jobs.file(owner, job.id())).file();
    clock.advance(Duration.ofDays(1));
    Problem problem = assertThrows(Problem.class, () -> wait(jobs.file(owner, job.id())));
    assertEquals(Problem.Kind.GONE, problem.kind());
    Path stray = Files.writeString(folder.resolve(UUID.randomUUID().toString()), "x");
    wait(vertx.close());
    open();
    assertFalse(Files.exists(file), "swept at the start");
    assertFalse(Files.exists(stray), "a file that no job knows");
  }

  private Future<JobRunner.Output> write(JobRun run) {
    return run.work(() -> {
      Files.writeString(run.file(), "isi");
      return new JobRunner.Output("contoh.txt", "text/plain");
    });
  }

  private JobRunner runner() {
    return new JobRunner() {
      @Override
      public String kind() {
        return "contoh";
      }

      @Override
      public Future<Output> run(JobRun run) {
        runs.add(run);
        return work.apply(run);
      }
    };
  }

  /** Asks until it is so; the database's answer is the pause between two tries. */
  private Jobs.View until(UUID job, Predicate<Jobs.View> so) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Jobs.View view = wait(jobs.view(owner, job, false));
    while (!so.test(view)) {
      assertTrue(System.nanoTime() < end, "still " + view);
      view = wait(jobs.view(owner, job, false));
    }
    return view;
  }

  private static Actor actor(Role role, String territory) {
    UUID person = UUID.randomUUID();
    TestDatabase.owner(database, "insert into person (id, name, created_at) values ('" + person
        + "', 'Contoh', '2024-11-27')");
    return new Actor(person, UUID.randomUUID(), role, Territory.parse("t", territory), 0);
  }

  private static <T> T wait(Future<T> future) throws Exception {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
