package id.siaga.bench;

import id.siaga.BenchServer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.report.NewReport;
import id.siaga.report.Outcome;
import id.siaga.report.ReportBatch;
import id.siaga.report.ReportFeature;
import id.siaga.report.ReportReader;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the intake as ratios to baselines in the same run on the same database, alternating, medians of three:
 * (a) the intake's own batch statements without HTTP, (b) one report per transaction behind the same HTTP stack,
 * (c) plain UNNEST of the same rows into two bare tables.
 */
@Command(name = "intake", description = "Laporan masuk per detik, sebagai rasio. / Reports taken in, as ratios.")
public final class IntakeBench implements Callable<Integer> {
  private static final int STATIONS = 992;
  private static final int BATCH = 256;
  private static final int CONNECTIONS = 256;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int EVENT_LOOPS = 2;
  private static final int RAW_MAX_PER_SECOND = 60_000;
  private static final int BARE_MAX_PER_SECOND = 200_000;
  private static final String BARE = """
      with r as (insert into bench_report select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[]))
      insert into bench_event select * from unnest($5::bigint[], $2::bigint[], $3::text[], $4::text[])""";

  @Option(names = "--seconds", defaultValue = "5", description = "lama tiap ukuran / of each measurement")
  private double seconds;
  @Option(names = "--runs", defaultValue = "3", description = "ulangan / repetitions")
  private int runs;
  @Spec private CommandSpec spec;

  private BenchServer bench;
  private String[] tokens;
  private long bareSeq;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (BenchServer server = BenchServer.start(STATIONS, EVENT_LOOPS)) {
      bench = server;
      tokens = tokens();
      int naivePort = server.openDoor(new ReportFeature(server.db(), server.rounds(), this::oneByOne), EVENT_LOOPS);
      Map<String, Supplier<Double>> variants = new LinkedHashMap<>();
      variants.put("c  bare UNNEST, two tables", this::bare);
      variants.put("a  batch statements, no HTTP", this::raw);
      variants.put("b  one report a transaction, HTTP", () -> http(naivePort, 1));
      variants.put("1  intake, HTTP, 1 item", () -> http(server.port(), 1));
      variants.put("20 intake, HTTP, 20 items", () -> http(server.port(), 20));
      Map<String, List<Double>> figures = new LinkedHashMap<>();
      for (int round = 0; round < WARM_UP_ROUNDS; round++) variants.values().forEach(Supplier::get);
      for (int run = 0; run < runs; run++) {
        variants.forEach((name, variant) -> figures.computeIfAbsent(name, n -> new ArrayList<>()).add(variant.get()));
      }
      figures.forEach((name, values) -> out.printf("%-36s %9.0f reports/s   %s%n", name,
          BenchReports.median(values), values.stream().map(v -> String.format("%.0f", v)).toList()));
      print(out, figures);
      return 0;
    }
  }

  private void print(PrintWriter out, Map<String, List<Double>> figures) {
    List<Double> medians = figures.values().stream().map(BenchReports::median).toList();
    double c = medians.get(0);
    double a = medians.get(1);
    double b = medians.get(2);
    out.printf("1 item  / a  %5.1f %%  (goal 50 %%)%n", 100 * medians.get(3) / a);
    out.printf("1 item  / b  %5.1f x  (goal 8 x)%n", medians.get(3) / b);
    out.printf("20 items / a %5.1f %%  (goal 75 %%)%n", 100 * medians.get(4) / a);
    out.printf("a / c        %5.1f %%  (aim 40 %%)%n", 100 * a / c);
    out.flush();
  }

  private double http(int port, int items) {
    IntFunction<byte[]> request = i -> BenchReports.request(bench.station(i % STATIONS), tokens[i % STATIONS], items);
    HttpLoad.Result result = new HttpLoad(port, CONNECTIONS, request).run(seconds);
    if (result.failed() > 0) {
      spec.commandLine().getErr().printf("%d of %d requests to port %d were turned away%n", result.failed(),
          result.answered(), port);
    }
    return result.perSecond() * items;
  }

  /** (b): the same statements and the same head-row lock, but a transaction for each report, on a pool of 16. */
  private Future<Outcome[]> oneByOne(List<NewReport> reports) {
    ReportBatch batch = bench.batch(bench.widePool());
    return Future.all(reports.stream().map(r -> batch.store(r.round(), List.of(r))).toList())
        .map(all -> all.<List<Outcome>>list().stream().map(l -> l.get(0)).toArray(Outcome[]::new));
  }

  private double raw() {
    List<List<NewReport>> batches = batches(RAW_MAX_PER_SECOND);
    ReportBatch batch = bench.batch(bench.intakeDb());
    return rate(batches, reports -> batch.store(bench.round(), reports));
  }

  private double bare() {
    List<List<NewReport>> batches = batches(BARE_MAX_PER_SECOND);
    Db db = bench.intakeDb();
    return rate(batches, reports -> {
      int n = reports.size();
      Long[] seqs = new Long[n];
      for (int i = 0; i < n; i++) seqs[i] = ++bareSeq;
      return db.run(BARE, Tuple.tuple().addArrayOfUUID(reports.stream().map(NewReport::id).toArray(UUID[]::new))
          .addArrayOfLong(reports.stream().map(NewReport::station).toArray(Long[]::new))
          .addArrayOfString(reports.stream().map(r -> r.kind().wire()).toArray(String[]::new))
          .addArrayOfString(reports.stream().map(r -> BenchServer.eventLike(r)).toArray(String[]::new))
          .addArrayOfLong(seqs));
    });
  }

  private double rate(List<List<NewReport>> batches, java.util.function.Function<List<NewReport>, Future<?>> store) {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    long rows = 0;
    for (List<NewReport> batch : batches) {
      bench.wait(store.apply(batch));
      rows += batch.size();
      if (System.nanoTime() > end) break;
    }
    return rows / ((System.nanoTime() - start) / 1e9);
  }

  /**
   * More batches than one measurement can use, made before the clock starts. They share their bodies: a heap full of
   * them would have the collector work beside the measurement.
   */
  private List<List<NewReport>> batches(int maxPerSecond) {
    NewReport[] kinds = new NewReport[BenchReports.KINDS];
    for (int i = 0; i < kinds.length; i++) kinds[i] = report(bench.station(i));
    int count = (int) (seconds * maxPerSecond / BATCH);
    List<List<NewReport>> batches = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      NewReport[] reports = new NewReport[BATCH];
      for (int j = 0; j < BATCH; j++) {
        long station = bench.station((i * BATCH + j) % STATIONS);
        NewReport like = kinds[j % kinds.length];
        reports[j] = new NewReport(BenchReports.id(), station, like.kind(), like.occurredAt(), like.position(),
            like.body(), like.media(), like.digest(), new UUID(7, station), like.round());
      }
      batches.add(Arrays.asList(reports));
    }
    return batches;
  }

  private NewReport report(long station) {
    var item = Json.parse(BenchReports.item(station).getBytes(StandardCharsets.UTF_8));
    Actor actor = new Actor(new UUID(7, station), new UUID(8, station), Role.SUPERVISOR, Territory.station(station),
        bench.round());
    return ReportReader.check(ReportReader.id(item, 0), item, actor).report();
  }

  private String[] tokens() {
    String[] made = new String[STATIONS];
    for (int i = 0; i < STATIONS; i++) {
      long station = bench.station(i);
      made[i] = bench.token(new Actor(new UUID(7, station), new UUID(8, station), Role.SUPERVISOR,
          Territory.station(station), bench.round()));
    }
    return made;
  }
}
