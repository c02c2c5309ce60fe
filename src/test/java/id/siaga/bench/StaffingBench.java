package id.siaga.bench;

import id.siaga.staffing.MadeUpCountry;
import id.siaga.staffing.ManyCandidates;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long placing takes: a city through the API with everything around it, and the country by itself. */
@Command(name = "staffing", description = "Usulan penempatan: satu kota dan seluruh negeri. / "
    + "Proposals of who serves where: a city and the country.")
public final class StaffingBench implements Callable<Integer> {
  private static final int CITY_GOAL_MS = 2_000;
  private static final int COUNTRY_GOAL_MS = 120_000;
  private static final int KECAMATAN = 7_277;
  private static final int EACH_REGENCY = 14;
  private static final int COMPARE_EVERY = 40;
  private static final long MIB = 1 << 20;

  @Option(names = "--people", defaultValue = "1500", description = "calon di kota / candidates of the city")
  private int people;
  @Option(names = "--times", defaultValue = "7", description = "ulangan / repetitions")
  private int times;
  @Option(names = "--stations", defaultValue = "435296", description = "TPS seluruh negeri / stations of the country")
  private int stations;
  @Option(names = "--candidates", defaultValue = "650000", description = "calon di seluruh negeri / of the country")
  private int candidates;
  @Spec private CommandSpec spec;
  private PrintWriter out;

  @Override
  public Integer call() {
    out = spec.commandLine().getOut();
    boolean good = city();
    good &= country();
    out.flush();
    return good ? 0 : 1;
  }

  private boolean city() {
    try (ManyCandidates city = ManyCandidates.fill(people)) {
      out.printf("a city through the API: 992 stations, %d decided applicants%n", people);
      ManyCandidates.Made first = city.propose(Map.of());
      out.printf("%-58s %6d ms%n", "first proposal, with making people of all applicants", first.millis());
      long[] took = new long[times];
      ManyCandidates.Made last = first;
      for (int i = 0; i < times; i++) {
        last = city.propose(Map.of());
        took[i] = last.millis();
      }
      java.util.Arrays.sort(took);
      out.printf("%-58s %6d ms (fastest %d, slowest %d)%n", "proposal, call to stored result, median of " + times,
          took[times / 2], took[0], took[times - 1]);
      out.printf("%-58s %6d ms%n", "  of it computing and reading", last.summary().path("millis").asLong());
      out.printf("%-58s %6d ms%n", "apply", city.act(last, "apply", 1));
      out.printf("%-58s %6d ms%n", "undo", city.act(last, "undo", 2));
      out.printf("filled %d of %d, cost %d%n", last.summary().path("filled").asInt(),
          last.summary().path("stations").asInt(), last.summary().path("cost").asLong());
      boolean good = took[times - 1] < CITY_GOAL_MS;
      out.printf("goal: each of the %d under %d ms: %s%n%n", times, CITY_GOAL_MS, good ? "reached" : "missed");
      out.flush();
      return good;
    }
  }

  private boolean country() {
    MadeUpCountry country = new MadeUpCountry(2024, KECAMATAN, stations, candidates);
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    long filled = 0;
    long all = 0;
    long pool = 0;
    for (int from = 0; from < KECAMATAN; from += EACH_REGENCY) {
      MadeUpCountry.Part part = country.place(from, Math.min(KECAMATAN, from + EACH_REGENCY));
      filled += part.filled();
      all += part.stations();
      pool += part.people();
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(each -> each.getType() == MemoryType.HEAP)
        .mapToLong(each -> each.getPeakUsage().getUsed()).sum();
    out.printf("the country: %d stations, %d candidates, %d kecamatan, their rest by regency, one thread%n", all, pool,
        KECAMATAN);
    out.printf("%-58s %6.1f s%n", "placed, with reasons to ask for and three alternatives each", millis / 1_000.0);
    out.printf("%-58s %6d MiB of %d MiB allowed%n", "heap at its peak", peak / MIB,
        Runtime.getRuntime().maxMemory() / MIB);
    out.printf("filled %d of %d%n", filled, all);
    int compared = 0;
    int wrong = 0;
    for (int k = 0; k < KECAMATAN; k += COMPARE_EVERY) {
      wrong += country.differences(k, k + 1);
      compared++;
    }
    MadeUpCountry city = new MadeUpCountry(6, 6, 992, 1_500);
    wrong += city.differences(0, 6);
    out.printf("compared with OR-Tools: %d kecamatan and a city of 992 x 1500, %d differences of cost%n", compared,
        wrong);
    boolean good = millis < COUNTRY_GOAL_MS && wrong == 0;
    out.printf("goal: under %d s and no difference: %s%n", COUNTRY_GOAL_MS / 1_000, good ? "reached" : "missed");
    return good;
  }
}
