package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the server promised the phones: for every report the number under which it is in the journal. */
final class Promises {
  static final int DIFFERENCES_MAX = 200;
  private final Map<UUID, Promise> kept = new HashMap<>();
  private final Map<UUID, Planned> late = new LinkedHashMap<>();
  private final List<Excuse> excuses = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private long answers;
  private long duplicates;
  private long turnedAway;

  /** An acknowledged report. */
  record Promise(Planned report, long seq) {}

  /** What is as it should be when somebody had left that station before that moment, and a difference otherwise. */
  record Excuse(long station, Instant before, String difference) {}

  /** Takes one line of an answer; says whether the phone is done with this report. */
  void take(Planned report, JsonNode line) {
    answers++;
    String status = line.path("status").asText();
    long seq = line.path("seq").asLong();
    boolean acknowledged = status.equals("stored") || status.equals("duplicate");
    if (!acknowledged || seq <= 0) {
      differ("report " + report.id() + " (" + report.kind() + ", TPS " + report.station() + ") was answered "
          + status + " " + line.path("problem").path("detail").asText(""));
      return;
    }
    if (status.equals("duplicate")) duplicates++;
    Promise before = kept.putIfAbsent(report.id(), new Promise(report, seq));
    if (before != null && before.seq != seq) {
      differ("report " + report.id() + " was promised as " + before.seq + ", later as " + seq);
    }
  }

  /** Acknowledged without a number: it waits until somebody in the office has looked at it, or was known before. */
  void late(Planned report) {
    late.put(report.id(), report);
  }

  /** Turned away openly, as having happened when its author served elsewhere. */
  void turnedAway(Planned report, String why) {
    turnedAway++;
    unless(report.station(), report.at(), "report " + report.id() + " (" + report.kind() + ", TPS " + report.station()
        + ") was turned away: " + why);
  }

  /** A difference, unless somebody had left this station before that moment. */
  void unless(long station, Instant before, String difference) {
    excuses.add(new Excuse(station, before, difference));
  }

  void differ(String difference) {
    if (differences.size() < DIFFERENCES_MAX) differences.add(difference);
  }

  List<String> differences() {
    return differences;
  }

  Collection<Promise> all() {
    return kept.values();
  }

  Collection<Planned> late() {
    return late.values();
  }

  long turnedAway() {
    return turnedAway;
  }

  List<Excuse> excuses() {
    return excuses;
  }

  boolean holds(UUID report) {
    return kept.containsKey(report);
  }

  int size() {
    return kept.size();
  }

  long answers() {
    return answers;
  }

  long duplicates() {
    return duplicates;
  }

  long lastSeq() {
    return kept.values().stream().mapToLong(Promise::seq).max().orElse(0);
  }

  long incidents() {
    return kept.values().stream().filter(p -> isIncident(p.report)).count();
  }

  static boolean isIncident(Planned report) {
    return report.kind().equals("incident") || report.kind().equals("help");
  }
}
