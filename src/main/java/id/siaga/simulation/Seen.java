package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the live socket told: reports with their numbers, and which stations changed hands when. */
final class Seen {
  private static final Set<String> LEAVES = Set.of("person.unassigned", "cover.ended");
  private final Map<String, Report> reports = new HashMap<>();
  private final Map<Long, Instant> left = new HashMap<>();
  private final Map<Long, Instant> replaced = new HashMap<>();
  private final List<long[]> skipped = new ArrayList<>();

  private record Report(long seq, long station) {}

  /** Takes one event; answers the number under which the same report came before, or null. */
  Long take(JsonNode event) {
    String kind = event.path("kind").asText();
    long station = event.path("station").asLong();
    if (LEAVES.contains(kind)) left.putIfAbsent(station, at(event));
    if (kind.equals("station.replaced")) replaced.put(station, at(event));
    if (!kind.equals("report.filed")) return null;
    Report before = reports.put(event.path("body").path("report").asText(),
        new Report(event.path("seq").asLong(), station));
    return before == null ? null : before.seq;
  }

  private static Instant at(JsonNode event) {
    return Instant.parse(event.path("at").asText());
  }

  void skip(long from, long to) {
    skipped.add(new long[] {from, to});
  }

  /** The number of a report as the socket told it, or null. */
  Long seqOf(String report) {
    Report told = reports.get(report);
    return told == null ? null : told.seq;
  }

  /** True for numbers that the server told us to load instead of sending them. */
  boolean skipped(long number) {
    return skipped.stream().anyMatch(range -> number > range[0] && number <= range[1]);
  }

  /** Whether somebody had left this station before a moment; what was not told may have been just that. */
  boolean leftBefore(long station, Instant moment) {
    Instant first = left.get(station);
    return !skipped.isEmpty() || first != null && first.isBefore(moment);
  }

  /** When the last one who was replaced there left, or null. */
  Instant replacedAt(long station) {
    return replaced.get(station);
  }

  /** Stations of which others told something too. */
  Set<Long> toldByOthers(Predicate<String> ours) {
    Set<Long> stations = new HashSet<>();
    reports.forEach((id, report) -> {
      if (!ours.test(id)) stations.add(report.station);
    });
    return stations;
  }
}
