package id.siaga.staffing;

import id.siaga.staffing.AssignmentSolver.Line;
import id.siaga.staffing.AssignmentSolver.Solution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Computes who should serve where: exactly the cheapest placing of each kecamatan's own people at its stations, then
 * of those who are left, from everywhere, at the stations that stayed empty. What is held fast stays.
 */
public final class ProposalPlan {
  private static final int ALTERNATIVES_MAX = 3;
  private final PlacingFacts facts;
  private final PlacingCost cost;
  private final Map<Long, UUID> held;
  private final Map<UUID, Candidate> people = new HashMap<>();
  private final Map<Long, Row> rows = new TreeMap<>();
  private final Set<UUID> placed = new HashSet<>();

  /** Another person for a station; {@code empties} when some station then stays without anybody. */
  record Alternative(UUID person, long cost, boolean empties) {}

  /** One station of the plan; the person is null where it stays empty, the cost is 0 then. */
  record Row(Seat seat, Candidate person, long cost, List<Alternative> alternatives) {}

  private ProposalPlan(PlacingFacts facts, Wishes wishes, Map<Long, UUID> held) {
    this.facts = facts;
    this.cost = new PlacingCost(wishes, facts);
    this.held = held;
    facts.candidates.forEach(each -> people.put(each.person(), each));
  }

  /**
   * Makes the plan.
   *
   * @param held who stays where by decision: stations with their person, or null to leave one empty
   * @param progress is told how many stations have been dealt with
   */
  public static ProposalPlan make(PlacingFacts facts, Wishes wishes, Map<Long, UUID> held, IntConsumer progress) {
    ProposalPlan plan = new ProposalPlan(facts, wishes, held);
    plan.keep();
    plan.ownKecamatan(progress);
    plan.everywhere();
    progress.accept(facts.seats.size());
    return plan;
  }

  /** All stations in the order of their codes. */
  List<Row> rows() {
    return List.copyOf(rows.values());
  }

  PlacingCost cost() {
    return cost;
  }

  Candidate person(UUID id) {
    return people.get(id);
  }

  public int filled() {
    return placed.size();
  }

  public int stations() {
    return rows.size();
  }

  /** The points of all who are placed. */
  public long total() {
    return rows.values().stream().mapToLong(Row::cost).sum();
  }

  private void keep() {
    for (Seat seat : facts.seats) {
      if (!held.containsKey(seat.station())) continue;
      Candidate person = people.get(held.get(seat.station()));
      rows.put(seat.station(), new Row(seat, person, person == null ? 0 : cost.points(person, seat), List.of()));
      if (person != null) placed.add(person.person());
    }
  }

  private void ownKecamatan(IntConsumer progress) {
    Map<Long, List<Seat>> seats = new TreeMap<>();
    facts.seats.stream().filter(seat -> !held.containsKey(seat.station())).forEach(seat ->
        seats.computeIfAbsent(Candidate.kecamatan(seat.station()), k -> new ArrayList<>()).add(seat));
    Map<Long, List<Candidate>> pools = new HashMap<>();
    free().forEach(each -> pools.computeIfAbsent(each.kecamatan(), k -> new ArrayList<>()).add(each));
    int done = 0;
    for (Map.Entry<Long, List<Seat>> each : seats.entrySet()) {
      solve(each.getValue(), pools.getOrDefault(each.getKey(), List.of()));
      done += each.getValue().size();
      progress.accept(done);
    }
  }

  private void everywhere() {
    List<Seat> empty = rows.values().stream().filter(row -> row.person() == null)
        .map(Row::seat).filter(seat -> !held.containsKey(seat.station())).toList();
    List<Candidate> left = free();
    if (!empty.isEmpty() && !left.isEmpty()) solve(empty, left);
  }

  /** Whoever may still be placed: not held, not placed, and not serving outside of these stations. */
  private List<Candidate> free() {
    Set<Long> here = new HashSet<>();
    facts.seats.forEach(seat -> here.add(seat.station()));
    return facts.candidates.stream().filter(each -> each.active() && !placed.contains(each.person()))
        .filter(each -> each.station() == null || here.contains(each.station())).toList();
  }

  private void solve(List<Seat> seats, List<Candidate> pool) {
    List<Line> lines = new ArrayList<>(seats.size());
    for (Seat seat : seats) {
      long[] costs = new long[pool.size()];
      for (int i = 0; i < costs.length; i++) costs[i] = cost.of(pool.get(i), seat);
      lines.add(new Line(null, costs, PlacingCost.EMPTY));
    }
    Solution solution = AssignmentSolver.solve(lines, pool.size());
    Regrets regrets = new Regrets(lines, solution);
    for (int row = 0; row < seats.size(); row++) {
      int column = solution.columnOf()[row];
      Candidate person = column == AssignmentSolver.NOBODY ? null : pool.get(column);
      List<Alternative> others = new ArrayList<>();
      for (Regrets.Choice choice : regrets.of(row, ALTERNATIVES_MAX + 1)) {
        if (choice.column() == AssignmentSolver.NOBODY || others.size() == ALTERNATIVES_MAX) continue;
        boolean empties = choice.extra() >= PlacingCost.EMPTY / 2;
        others.add(new Alternative(pool.get(choice.column()).person(),
            choice.extra() - (empties ? PlacingCost.EMPTY : 0), empties));
      }
      if (person != null) placed.add(person.person());
      rows.put(seats.get(row).station(), new Row(seats.get(row), person,
          person == null ? 0 : lines.get(row).costs()[column], others));
    }
  }
}
