package id.siaga.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The day that is played: the same for the same seed, and about as troubled as the real one was. */
class DayPlanTest {
  private static final Day DAY = new Day(LocalDate.of(2024, 11, 27), ZoneId.of("Asia/Jakarta"), LocalTime.of(6, 30),
      LocalTime.of(7, 0), LocalTime.of(13, 0));
  private static final int STATIONS = 992;
  private static final UUID WHO = new UUID(1, 2);

  private static DayPlan plan(long seed, long number) {
    return new DayPlan(seed, new Post(3673011000000L + number, -6.12, 106.15, 520, number % 40 == 0), DAY,
        WHO);
  }

  private static List<Planned> all(long seed) {
    return LongStream.rangeClosed(1, STATIONS).boxed().flatMap(n -> plan(seed, n).reports().stream()).toList();
  }

  @Test
  void theSameSeedWritesTheSameReports() {
    assertEquals(plan(7, 3).reports(), plan(7, 3).reports());
    assertTrue(!plan(7, 3).reports().equals(plan(8, 3).reports()));
  }

  @Test
  void idsAreVersionSevenAndDiffer() {
    Set<UUID> ids = new HashSet<>();
    for (Planned report : all(2024)) {
      assertEquals(7, report.id().version());
      assertEquals(2, report.id().variant());
      assertTrue(ids.add(report.id()));
      assertEquals(report.at().toEpochMilli(), report.id().getMostSignificantBits() >>> 16);
    }
  }

  @Test
  void reportsComeInTheOrderOfTimeWithinTheDay() {
    for (long n = 1; n <= 100; n++) {
      List<Planned> reports = plan(2024, n).reports();
      for (int i = 1; i < reports.size(); i++) assertTrue(!reports.get(i).at().isBefore(reports.get(i - 1).at()));
      for (Planned report : reports) {
        assertTrue(!report.at().isBefore(DAY.at(LocalTime.of(5, 15))), report.toString());
        assertTrue(report.at().isBefore(DAY.at(LocalTime.of(20, 0))), report.toString());
      }
    }
  }

  @Test
  void mostArriveInTimeAndSomeDoNot() {
    List<Planned> arrivals = all(2024).stream().filter(r -> r.kind().equals("check-in")).toList();
    long late = arrivals.stream().filter(r -> r.at().isAfter(DAY.at(DAY.presentBy()))).count();
    assertTrue(arrivals.size() > 940 && arrivals.size() < STATIONS, arrivals.size() + " arrivals");
    assertTrue(late > 20 && late < 70, late + " late");
    assertTrue(arrivals.stream().allMatch(r -> !r.at().isBefore(DAY.at(LocalTime.of(5, 45)))
        && r.at().isBefore(DAY.at(LocalTime.of(7, 11)))));
  }

  @Test
  void incidentsComeAtTheRatesOfTheRecord() {
    double openedLate = 0;
    double logistics = 0;
    int runs = 20;
    for (int seed = 0; seed < runs; seed++) {
      for (Planned report : all(seed)) {
        if (!report.kind().equals("incident")) continue;
        if ("WKT-01".equals(report.text("type"))) openedLate++;
        if (Set.of("LOG-01", "LOG-03").contains(report.text("type"))) logistics++;
      }
    }
    double stations = (double) runs * STATIONS;
    assertEquals(5_438 / 435_296.0, openedLate / stations, 0.003);
    assertEquals(12_696 / 435_296.0, logistics / stations, 0.005);
  }
}
