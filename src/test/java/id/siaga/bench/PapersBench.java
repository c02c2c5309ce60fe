package id.siaga.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestStaff;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.io.PrintWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures one book of letters and cards for a whole city while others work: every asker asks at its own due times, and
 * an answer counts from when it was due, not from when it was sent. Askers, server and printing share this machine, so
 * just before each book the same requests are asked of the same data without one.
 */
@Command(name = "papers", description = "992 surat dan 992 kartu dalam satu PDF. / 992 letters and cards in one PDF.")
public final class PapersBench implements Callable<Integer> {
  private static final int ASKERS = 8;
  private static final int EVERY_MS = 100;
  private static final int GOAL_SECONDS = 20;
  private static final int GOAL_MS = 100;
  private static final int WARM_UP_SECONDS = 10;
  private static final int ALONE_SECONDS = 10;
  private static final List<String> PATHS = List.of("/api/board?territory=36.73.01",
      "/api/people?territory=36.73.02", "/api/me", "/api/staffing/papers?territory=36.73.03");

  @Option(names = "--runs", defaultValue = "3", description = "ulangan / repetitions")
  private int runs;
  @Spec private CommandSpec spec;
  private TestServer server;
  private String admin;
  private int round;

  /** How long answers took, in all and by what was asked. */
  private record Asked(Latencies all, List<Latencies> each) {
    Asked() {
      this(new Latencies(), PATHS.stream().map(path -> new Latencies()).toList());
    }

    synchronized void add(int path, long nanos) {
      all.add(nanos);
      each.get(path).add(nanos);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(String.format("p50 %.1f  p99 %.1f ms (p99", all.atMs(0.5),
          all.atMs(0.99)));
      for (int path = 0; path < PATHS.size(); path++) {
        text.append(String.format(" %s %.1f", PATHS.get(path).replaceAll("^/api/|\\?.*$", ""),
            each.get(path).atMs(0.99)));
      }
      return text + ")";
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    server = TestServer.start(Clock.systemUTC());
    try {
      prepare();
      ask(WARM_UP_SECONDS, () -> false);
      out.printf("992 letters and 992 cards in one job, while %d calls/s ask the API%n%n", ASKERS * 1_000 / EVERY_MS);
      boolean good = true;
      for (int run = 0; run < runs; run++) good &= book(out, run);
      out.printf("%ngoal: under %d s, p99 under %d ms: %s%n", GOAL_SECONDS, GOAL_MS, good ? "reached" : "missed");
      out.flush();
      return good ? 0 : 1;
    } finally {
      server.close();
    }
  }

  /** New numbers each time: the papers of the run before are withdrawn first. */
  private boolean book(PrintWriter out, int run) {
    TestDatabase.owner(server.database, "update paper set void_at = now() where void_at is null");
    Asked alone = ask(ALONE_SECONDS, () -> false);
    long cpu = printersCpuMs();
    long collecting = collectingMs();
    long start = System.nanoTime();
    Answer accepted = server.post("/api/staffing/papers", admin, Map.of("round", round, "kinds",
        List.of("SURAT_TUGAS", "ID_CARD")));
    String id = accepted.json().path("id").asText();
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Long> took = CompletableFuture.supplyAsync(() -> {
      JsonNode job = server.get("/api/jobs/" + id, admin).json();
      while (List.of("accepted", "running").contains(job.path("state").asText())) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        job = server.get("/api/jobs/" + id, admin).json();
      }
      done.set(true);
      if (!job.path("state").asText().equals("done")) throw new IllegalStateException(job.toString());
      return System.nanoTime() - start;
    });
    Asked busy = ask(GOAL_SECONDS * 3, done::get);
    double seconds = took.join() / 1e9;
    int bytes = server.get("/api/jobs/" + id + "/file", admin).raw().body().length;
    boolean good = seconds < GOAL_SECONDS && busy.all.atMs(0.99) < GOAL_MS;
    out.printf("run %d: %.1f s (printing took %.1f s of processor, collecting garbage %.2f s, %.1f MB)%s%n  API "
        + "without: %s%n  API meanwhile: %s%n", run + 1, seconds, (printersCpuMs() - cpu) / 1e3,
        (collectingMs() - collecting) / 1e3, bytes / 1e6, good ? "" : "  over", alone, busy);
    out.flush();
    return good;
  }

  /** Processor time of the threads that print, which other work on this machine does not lengthen. */
  private static long printersCpuMs() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("jobs")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos / 1_000_000;
  }

  private static long collectingMs() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
  }

  private void prepare() {
    UUID person = UUID.randomUUID();
    TestDatabase.owner(server.database, "insert into person (id, name, created_at) values ('" + person
        + "', 'Admin Contoh', now())");
    admin = TestActors.token(server, new Actor(person, UUID.randomUUID(), Role.ADMIN, Territory.parse("t", "36.73"),
        0));
    round = TestOffice.round(server, admin);
    TestOffice.importStations(server, admin, TestOffice.sample());
    TestStaff.importPeople(server, admin, TestStaff.everybody(), false);
  }

  private interface Ended {
    boolean now();
  }

  /** Reads of the screens that coordinators look at, at a steady pace. */
  private Asked ask(int seconds, Ended ended) {
    Asked answers = new Asked();
    ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
    try {
      List<CompletableFuture<?>> running = new ArrayList<>();
      for (int asker = 0; asker < ASKERS; asker++) {
        int path = asker % PATHS.size();
        long first = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) asker * EVERY_MS / ASKERS);
        running.add(CompletableFuture.runAsync(() -> pace(answers, path, first,
            first + TimeUnit.SECONDS.toNanos(seconds), ended), askers));
      }
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
      return answers;
    } finally {
      askers.shutdown();
    }
  }

  private void pace(Asked answers, int path, long first, long end, Ended ended) {
    long due = first;
    while (due < end && !ended.now()) {
      LockSupport.parkNanos(due - System.nanoTime());
      Answer answer = server.get(PATHS.get(path), admin);
      if (answer.status() != 200) throw new IllegalStateException(PATHS.get(path) + ": " + answer.status());
      answers.add(path, System.nanoTime() - due);
      due += TimeUnit.MILLISECONDS.toNanos(EVERY_MS);
    }
  }
}
