package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the server promised the phones: for every report the number under which it is in the journal. */
final class Promises {
  static final int DIFFERENCES_MAX = 200;
  private final Map<UUID, Promise> kept = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private long answers;
  private long duplicates;

  /** An acknowledged report. */
  record Promise(Planned report, long seq) {}

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

  void differ(String difference) {
    if (differences.size() < DIFFERENCES_MAX) differences.add(difference);
  }

  List<String> differences() {
    return differences;
  }

  Collection<Promise> all() {
    return kept.values();
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
