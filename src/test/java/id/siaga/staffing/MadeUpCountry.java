package id.siaga.staffing;

import id.siaga.staffing.AssignmentSolver.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Made-up stations and candidates of as many kecamatan as wanted, for measuring placing without a database. */
public final class MadeUpCountry {
  private static final long FIRST = 1_100_000_000_000L;
  private static final long KECAMATAN_CODES = 10_000_000L;
  private static final int KELURAHAN = 9;
  private final Random random;
  private final int[] stations;
  private final int[] people;

  /** What placing a part came to. */
  public record Part(int stations, int people, int filled, long cost) {}

  /** @param kecamatan how many; stations and people are spread over them unevenly, independent of each other */
  public MadeUpCountry(long seed, int kecamatan, int stations, int people) {
    this.random = new Random(seed);
    this.stations = spread(kecamatan, stations);
    this.people = spread(kecamatan, people);
  }

  private int[] spread(int parts, int whole) {
    double[] until = new double[parts + 1];
    for (int i = 0; i < parts; i++) until[i + 1] = until[i] + 0.4 + 1.2 * random.nextDouble();
    int[] sizes = new int[parts];
    for (int i = 0; i < parts; i++) {
      sizes[i] = (int) (Math.round(whole * until[i + 1] / until[parts]) - Math.round(whole * until[i] / until[parts]));
    }
    return sizes;
  }

  public int kecamatan() {
    return stations.length;
  }

  /** Proposes for these kecamatan together, as one regency. */
  public Part place(int from, int to) {
    PlacingFacts facts = facts(from, to);
    ProposalPlan plan = ProposalPlan.make(facts, Wishes.PRESET, Map.of(), done -> {});
    return new Part(plan.stations(), facts.candidates.size(), plan.filled(), plan.total());
  }

  /** How many of these kecamatan cost another sum than OR-Tools finds; each placed by itself. */
  public int differences(int from, int to) {
    int wrong = 0;
    for (int k = from; k < to; k++) {
      PlacingFacts facts = facts(k, k + 1);
      PlacingCost cost = new PlacingCost(Wishes.PRESET, facts);
      List<Line> lines = new ArrayList<>();
      for (Seat seat : facts.seats) {
        lines.add(new Line(null, facts.candidates.stream().mapToLong(each -> cost.of(each, seat)).toArray(),
            PlacingCost.EMPTY));
      }
      int columns = facts.candidates.size();
      if (AssignmentSolver.solve(lines, columns).total() != Oracle.cost(lines, columns)) wrong++;
    }
    return wrong;
  }

  private PlacingFacts facts(int from, int to) {
    List<Seat> seats = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int k = from; k < to; k++) {
      long low = FIRST + k * KECAMATAN_CODES;
      Random own = new Random(k);
      for (int i = 0; i < stations[k]; i++) {
        long area = low + 1_000L * (1 + i % KELURAHAN);
        seats.add(new Seat(area + 1 + i / KELURAHAN, null, -6 + k * 0.05 + own.nextDouble() * 0.08,
            106 + own.nextDouble() * 0.08, own.nextInt(500) == 0 ? "lapas" : null, own.nextInt(25) == 0));
      }
      for (int i = 0; i < people[k]; i++) {
        long area = low + 1_000L * (1 + own.nextInt(KELURAHAN));
        candidates.add(new Candidate(new UUID(k, i), null, true, own.nextInt(3) == 0, area,
            own.nextInt(5) < 2 ? "P" : "L", 1 + own.nextInt(40), own.nextInt(3) == 0, own.nextInt(4) == 0,
            own.nextInt(100) == 0, null, Candidate.Keys.NONE, null));
      }
    }
    return new PlacingFacts(seats, candidates, new PlacingFacts.Between(List.of(), List.of(), List.of()));
  }
}
