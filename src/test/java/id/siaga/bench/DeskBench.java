package id.siaga.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.ManyApplicants;
import id.siaga.TestServer.Answer;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures every call of the recruitment's desk over a full office: each is asked many times, four askers at a time,
 * and the slowest of twenty must still feel immediate.
 */
@Command(name = "desk", description = "Halaman perekrutan pada 20.000 lamaran. / "
    + "Recruitment pages at 20,000 applications.")
public final class DeskBench implements Callable<Integer> {
  private static final int ASKERS = 4;
  private static final int GOAL_MS = 150;

  @Option(names = "--applications", defaultValue = "20000", description = "lamaran / applications")
  private int applications;
  @Option(names = "--times", defaultValue = "200", description = "ulangan tiap halaman / repetitions of each page")
  private int times;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ManyApplicants office = ManyApplicants.fill(applications)) {
      out.printf("%d applications, %d askers at a time, %d times each%n%n", office.count(), ASKERS, times);
      boolean good = true;
      for (Map.Entry<String, String> page : pages(office).entrySet()) {
        Latencies took = measure(office, page.getValue());
        boolean fits = took.atMs(0.95) < GOAL_MS;
        good &= fits;
        out.printf("%-44s p50 %6.1f  p95 %6.1f ms%s%n", page.getKey(), took.atMs(0.5), took.atMs(0.95),
            fits ? "" : "  over " + GOAL_MS);
        out.flush();
      }
      out.printf("%ngoal: p95 under %d ms for every page: %s%n", GOAL_MS, good ? "reached" : "missed");
      out.flush();
      return good ? 0 : 1;
    }
  }

  private static Map<String, String> pages(ManyApplicants office) {
    JsonNode one = office.get("/api/recruitment/applicants").json().path("applicants").path(0);
    Map<String, String> pages = new LinkedHashMap<>();
    String root = "/api/recruitment/";
    pages.put("applicants, first page", root + "applicants");
    pages.put("applicants, one kecamatan and state", root + "applicants?territory=36.73.01&state=TERKIRIM");
    pages.put("applicants by name", root + "applicants?q=siti");
    pages.put("applicants by a word that nobody has", root + "applicants?q=zzyzx");
    pages.put("applicants with doubts", root + "applicants?verdict=unsure");
    pages.put("applicants, women of one wave", root + "applicants?sex=P&wave=" + office.wave());
    pages.put("applicant", root + "applicants/" + one.path("id").asText());
    pages.put("screening queue", root + "queue?territory=36.73.01");
    pages.put("needs and quotas", root + "needs?wave=" + office.wave());
    pages.put("waves", root + "waves");
    pages.put("public feedback", root + "feedback");
    pages.put("interview slots", root + "slots");
    pages.put("ranking of a kecamatan", root + "ranking?territory=36.73.01&wave=" + office.wave());
    pages.put("plenaries", root + "plenos");
    return pages;
  }

  private Latencies measure(ManyApplicants office, String path) {
    ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
    Latencies took = new Latencies();
    try {
      for (int i = 0; i < ASKERS * 5; i++) ask(office, path);
      CompletableFuture<?>[] all = new CompletableFuture<?>[times];
      for (int i = 0; i < times; i++) {
        all[i] = CompletableFuture.runAsync(() -> {
          long start = System.nanoTime();
          ask(office, path);
          long nanos = System.nanoTime() - start;
          synchronized (took) {
            took.add(nanos);
          }
        }, askers);
      }
      CompletableFuture.allOf(all).join();
      return took;
    } finally {
      askers.shutdown();
    }
  }

  private static void ask(ManyApplicants office, String path) {
    Answer answer = office.get(path);
    if (answer.status() != 200) throw new IllegalStateException(path + ": " + answer.status() + " " + answer.json());
  }
}
