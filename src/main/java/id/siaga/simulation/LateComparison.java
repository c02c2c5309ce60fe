package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what phones delivered of a station that was theirs no more against the office's list of late reports. */
final class LateComparison {
  private static final int PAGES_MAX = 1_000;
  /** Said by who has left, these say nothing of who is there now. */
  private static final Set<String> OF_THE_PERSON = Set.of("check-in", "check-out", "presence");
  private final Promises promises;
  private final Observer observer;
  private final Map<String, JsonNode> lines = new HashMap<>();
  private final List<Planned> recorded = new ArrayList<>();

  LateComparison(Promises promises, Observer observer) {
    this.promises = promises;
    this.observer = observer;
  }

  /** Answers those that are in the record and count on the board: known before they came again, or filed since. */
  Future<List<Planned>> run() {
    if (promises.late().isEmpty()) return Future.succeededFuture(recorded);
    Future<Void> compared = page("", 0);
    for (Planned report : promises.late()) compared = compared.compose(done -> one(report));
    return compared.map(recorded);
  }

  private Future<Void> page(String after, int pages) {
    return observer.get("/api/staffing/late-reports?state=all" + (after.isEmpty() ? "" : "&after=" + after))
        .compose(page -> {
          page.path("reports").forEach(line -> lines.put(line.path("id").asText(), line));
          boolean more = page.path("next").isTextual() && pages < PAGES_MAX;
          return more ? page(page.path("next").asText(), pages + 1) : Future.succeededFuture();
        });
  }

  private Future<Void> one(Planned report) {
    JsonNode line = lines.get(report.id().toString());
    if (line != null && !same(report, line)) {
      promises.differ("late: report " + report.id() + " is kept otherwise than it was sent: " + line);
    }
    if (line == null || line.path("state").asText().equals("FILED")) return filed(report, line != null);
    if (observer.seen().seqOf(report.id().toString()) != null) {
      promises.differ("late: report " + report.id() + " is in the record, and nobody has filed it");
    }
    return Future.succeededFuture();
  }

  private Future<Void> filed(Planned report, boolean reviewed) {
    return observer.get("/api/reports/" + report.id()).<Void>map(stored -> {
      if (!same(report, stored)) {
        promises.differ("late: report " + report.id() + " is stored otherwise than it was sent: " + stored);
      }
      if (!reviewed || !OF_THE_PERSON.contains(report.kind())) recorded.add(report);
      return null;
    }).recover(gone -> {
      promises.differ("late: report " + report.id() + (reviewed ? ", filed, cannot be read: "
          : " is neither kept for review nor in the record: ") + gone.getMessage());
      return Future.succeededFuture();
    });
  }

  private static boolean same(Planned report, JsonNode line) {
    return line.path("station").asLong() == report.station() && line.path("kind").asText().equals(report.kind())
        && line.path("body").equals(report.item().path("body"));
  }
}
