package id.siaga.training;

import id.siaga.training.Blocker.Said;
import id.siaga.training.ReadinessStore.Heap;
import id.siaga.training.ReadinessStore.Line;
import id.siaga.training.ReadinessStore.Marks;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The wire form of readiness: a funnel for each area, and the stations one by one. */
final class ReadinessView {
  private ReadinessView() {}

  record Person(UUID id, String name, @Maybe String phone) {}

  /** When each step was taken; what has not happened is absent. */
  record Steps(@Maybe Instant assigned, @Maybe Instant accepted, @Maybe Instant sworn, @Maybe Instant signed,
      @Maybe Instant taught, @Maybe Instant passed, @Maybe Instant checked) {
    static Steps of(Marks m) {
      return new Steps(m.assignedAt(), m.acceptedAt(), m.swornAt(), m.signedAt(), m.taughtAt(), m.passedAt(),
          m.checkedAt());
    }
  }

  /**
   * One station.
   *
   * @param blocker what is in the way of the next step; absent when nothing is
   * @param cover who stands in for the day
   */
  record Row(long station, int number, String stationName, @Maybe String kecamatan, @Maybe Person person, String state,
      @Maybe Said blocker, Steps steps, @Maybe String cover) {
    static Row of(Line line, String phone) {
      return new Row(line.station(), (int) (line.station() % 1000), Places.station(line.station(), line.kelurahan()),
          line.kecamatan(), line.person() == null ? null : new Person(line.person(), line.name(), phone),
          Step.of(line.blocker()).name(), Blocker.saidOf(line.blocker()), Steps.of(line.marks()), line.cover());
    }
  }

  /** How many have this in their way. */
  record Pile(String code, String id, String en, String state, int stations) {}

  /** How many stations of an area came at least this far; each number is at most the one before it. */
  record Funnel(long area, @Maybe String name, int stations, int assigned, int accepted, int sworn, int trained,
      int ready) {}

  /** @param total how many stations the filter finds, {@code all} sums the funnel */
  record Page(int round, Instant at, List<Row> rows, List<Funnel> funnel, Funnel all, List<Pile> blockers, int total,
      @Maybe Long next) {}

  static List<Funnel> funnel(List<Heap> heaps) {
    Map<Long, List<Heap>> areas = new LinkedHashMap<>();
    heaps.forEach(heap -> areas.computeIfAbsent(heap.area(), area -> new ArrayList<>()).add(heap));
    List<Funnel> out = new ArrayList<>();
    areas.forEach((area, some) -> out.add(sum(area, some.get(0).name(), some)));
    return out;
  }

  static Funnel sum(long area, String name, List<Heap> heaps) {
    return new Funnel(area, name, reached(heaps, Step.EMPTY), reached(heaps, Step.ASSIGNED),
        reached(heaps, Step.ACCEPTED), reached(heaps, Step.SWORN), reached(heaps, Step.TRAINED),
        reached(heaps, Step.PHONE_READY));
  }

  private static int reached(List<Heap> heaps, Step step) {
    return heaps.stream().filter(heap -> Step.of(heap.blocker()).compareTo(step) >= 0).mapToInt(Heap::stations).sum();
  }

  /** What is in the way and of how many, in the order of the steps. */
  static List<Pile> piles(List<Heap> heaps) {
    List<Pile> out = new ArrayList<>();
    for (Blocker blocker : Blocker.values()) {
      int stations = heaps.stream().filter(heap -> heap.blocker() == blocker).mapToInt(Heap::stations).sum();
      if (stations > 0) out.add(new Pile(blocker.name(), blocker.id, blocker.en, blocker.step.name(), stations));
    }
    return out;
  }
}
