package id.siaga.staffing;

import id.siaga.staffing.PlacingFacts.Current;
import id.siaga.staffing.ProposalStore.Fresh;
import id.siaga.staffing.ProposalStore.Line;
import id.siaga.staffing.ProposalStore.Place;
import id.siaga.web.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a plan into the rows that are stored, compared with what stands there now, and stored rows into words. */
final class ProposalRows {
  private ProposalRows() {}

  /** @param locked the stations that the proposal holds fast */
  static List<Fresh> of(ProposalPlan plan, PlacingFacts facts, Set<Long> locked) {
    return plan.rows().stream().map(row -> {
      Current current = facts.current.get(row.seat().station());
      List<Reason> reasons = row.person() == null ? List.of() : plan.cost().reasons(row.person(), row.seat());
      return new Fresh(row.seat().station(), row.person() == null ? null : row.person().person(), row.cost(),
          Json.text(reasons), Json.text(row.alternatives()), change(row, current),
          locked.contains(row.seat().station()), current);
    }).toList();
  }

  static ProposalView.Summary summary(ProposalPlan plan, PlacingFacts facts, List<Fresh> rows, long millis) {
    int same = (int) rows.stream().filter(row -> row.change().equals("same")).count();
    int empty = (int) rows.stream().filter(row -> row.person() == null).count();
    int untouched = (int) rows.stream().filter(row -> row.change().equals("empty")).count();
    int moved = (int) rows.stream().filter(row -> row.change().equals("moved")).count();
    long cost = 0;
    int barred = 0;
    for (Seat seat : facts.seats) {
      Current current = facts.current.get(seat.station());
      Candidate person = current == null ? null : plan.person(current.person());
      if (person == null) continue;
      cost += plan.cost().points(person, seat);
      if (plan.cost().barrier(person, seat) != null) barred++;
    }
    return new ProposalView.Summary(rows.size(), rows.size() - empty, empty, same, rows.size() - same - untouched,
        moved, plan.total(), cost, rows.size() - facts.current.size(), barred, millis);
  }

  static ProposalView.Row view(Line line, Map<java.util.UUID, Place> places, boolean english) {
    List<ProposalView.Other> others = line.others().stream().map(other -> {
      Place place = places.get(other.person());
      return new ProposalView.Other(other.person(), place.name(), other.cost(), place.station(),
          place.station() == null ? null : StationName.of(place.station(), place.kelurahan()),
          other.empties() ? true : null);
    }).toList();
    return new ProposalView.Row(line.station(), StationName.of(line.station(), line.kelurahan()), line.person(),
        line.name(), line.cost(), line.reasons().stream()
            .map(why -> new ProposalView.Why(why.code(), why.amount(), why.words(english))).toList(), others,
        line.currentPerson() == null ? null : new ProposalView.Person(line.currentPerson(), line.currentName()),
        line.change(), line.locked());
  }

  private static String change(ProposalPlan.Row row, Current current) {
    if (row.person() == null) return current == null ? "empty" : "out";
    if (current != null && current.person().equals(row.person().person())) return "same";
    return row.person().station() == null ? "new" : "moved";
  }
}
