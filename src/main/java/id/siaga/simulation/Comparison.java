package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.report.Presence;
import id.siaga.report.TpsState;
import id.siaga.simulation.Promises.Promise;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds what the phones were promised against what the office can see: journal, board, incidents, single reports. */
final class Comparison {
  private static final int LOOK_MAX_REPORTS = 50;
  private static final int PAGES_MAX = 1_000;
  private final Promises promises;
  private final Observer observer;
  private final List<Planned> recorded = new ArrayList<>();
  private final Map<Long, List<Planned>> byStation = new TreeMap<>();

  Comparison(Promises promises, Observer observer) {
    this.promises = promises;
    this.observer = observer;
    promises.all().forEach(promise -> recorded.add(promise.report()));
  }

  /** Every difference ends in the promises' list. */
  Future<Void> run() {
    List<Promise> look = journal();
    excuses();
    Map<String, JsonNode> incidents = new HashMap<>();
    return single(look, 0)
        .compose(done -> new LateComparison(promises, observer).run())
        .map(late -> recorded.addAll(late))
        .compose(done -> page("", incidents, 0))
        .compose(done -> observer.get("/api/board"))
        .map(board -> {
          incidents(incidents);
          board(board, incidents);
          return null;
        });
  }

  /** What only a change of hands explains needs one that the socket told. */
  private void excuses() {
    for (Promises.Excuse excuse : promises.excuses()) {
      if (!observer.seen().leftBefore(excuse.station(), excuse.before())) promises.differ(excuse.difference());
    }
  }

  /** Every promise against the socket's numbers; answers those to be looked up one by one. */
  private List<Promise> journal() {
    List<Promise> look = new ArrayList<>();
    int every = Math.max(1, promises.size() / LOOK_MAX_REPORTS);
    int n = 0;
    for (Promise promise : promises.all()) {
      Long told = observer.seen().seqOf(promise.report().id().toString());
      if (told == null && !observer.seen().skipped(promise.seq())) {
        promises.differ("journal: report " + promise.report().id() + ", promised as " + promise.seq()
            + ", never came over the live socket");
      } else if (told != null && told != promise.seq()) {
        promises.differ("journal: report " + promise.report().id() + " was promised as " + promise.seq()
            + " and is " + told);
      }
      if (told == null || n++ % every == 0) look.add(promise);
    }
    return look;
  }

  private Future<Void> single(List<Promise> look, int from) {
    if (from >= look.size()) return Future.succeededFuture();
    List<Promise> some = look.subList(from, Math.min(look.size(), from + ApiClient.CONNECTIONS_MAX));
    return Future.all(some.stream().map(this::single).toList())
        .compose(done -> single(look, from + ApiClient.CONNECTIONS_MAX));
  }

  private Future<Void> single(Promise promise) {
    Planned report = promise.report();
    return observer.get("/api/reports/" + report.id()).<Void>map(stored -> {
      boolean same = stored.path("seq").asLong() == promise.seq()
          && stored.path("station").asLong() == report.station()
          && stored.path("kind").asText().equals(report.kind())
          && stored.path("body").equals(report.item().path("body"));
      if (!same) promises.differ("report " + report.id() + " is stored otherwise than it was sent: " + stored);
      return null;
    }).recover(gone -> {
      promises.differ("report " + report.id() + " cannot be read: " + gone.getMessage());
      return Future.succeededFuture();
    });
  }

  private Future<Void> page(String after, Map<String, JsonNode> into, int pages) {
    String query = "/api/incidents?status=all" + (after.isEmpty() ? "" : "&after="
        + java.net.URLEncoder.encode(after, java.nio.charset.StandardCharsets.UTF_8));
    return observer.get(query).compose(page -> {
      page.path("incidents").forEach(incident -> into.put(incident.path("id").asText(), incident));
      boolean more = page.path("next").isTextual() && pages < PAGES_MAX;
      return more ? page(page.path("next").asText(), into, pages + 1) : Future.succeededFuture();
    });
  }

  private void incidents(Map<String, JsonNode> incidents) {
    for (Planned report : recorded) {
      if (!Promises.isIncident(report)) continue;
      JsonNode found = incidents.get(report.id().toString());
      String type = report.kind().equals("help") ? "BANTUAN" : report.text("type");
      boolean same = found != null && found.path("station").asLong() == report.station()
          && found.path("type").asText().equals(type);
      if (!same) promises.differ("incidents: " + report.id() + " (" + type + ", TPS " + report.station()
          + ") is " + (found == null ? "missing" : found));
    }
  }

  private void board(JsonNode board, Map<String, JsonNode> incidents) {
    Map<Long, JsonNode> cells = new HashMap<>();
    board.path("stations").forEach(cell -> cells.put(cell.path("code").asLong(), cell));
    Map<Long, Long> open = incidents.values().stream().filter(i -> !i.path("state").asText().equals("DITUTUP"))
        .collect(Collectors.groupingBy(i -> i.path("station").asLong(), Collectors.counting()));
    recorded.stream().sorted(Comparator.comparing(Planned::at))
        .forEach(report -> byStation.computeIfAbsent(report.station(), s -> new ArrayList<>()).add(report));
    Set<Long> others = observer.seen().toldByOthers(recorded.stream().map(report -> report.id().toString())
        .collect(Collectors.toSet())::contains);
    byStation.forEach((station, reports) -> {
      JsonNode cell = cells.get(station);
      if (cell == null) {
        promises.differ("board: TPS " + station + " is missing");
        return;
      }
      differ(station, "openIncidents", open.getOrDefault(station, 0L).toString(),
          cell.path("openIncidents").asText());
      // What others report there, by phones that nobody simulates, is theirs to know.
      if (others.contains(station)) return;
      differ(station, "state", state(reports), cell.path("state").asText());
      differ(station, "presence", presence(reports, observer.seen().replacedAt(station)),
          cell.path("presence").asText());
      differ(station, "voters", voters(reports), cell.path("voters").asText("-"));
    });
  }

  private void differ(long station, String what, String promised, String shown) {
    if (!promised.equals(shown)) {
      promises.differ("board: TPS " + station + " shows " + what + " " + shown + " instead of " + promised);
    }
  }

  /** The furthest of the reported states; who is there has at least arrived. */
  private static String state(List<Planned> reports) {
    TpsState furthest = TpsState.BELUM_SIAP;
    for (Planned report : reports) {
      TpsState state = switch (report.kind()) {
        case "check-in" -> TpsState.PTPS_HADIR;
        case "phase" -> TpsState.valueOf(report.text("to"));
        default -> furthest;
      };
      if (state.compareTo(furthest) > 0) furthest = state;
    }
    return furthest.name();
  }

  /** @param replaced when somebody else was put in the place of who was there, or null */
  private static String presence(List<Planned> reports, Instant replaced) {
    Presence last = replaced == null ? Presence.BELUM_HADIR : Presence.DIGANTIKAN;
    for (Planned report : reports) {
      if (replaced != null && report.at().isBefore(replaced)) continue;
      last = switch (report.kind()) {
        case "check-in" -> Presence.HADIR;
        case "check-out" -> Presence.SELESAI;
        case "presence" -> Presence.valueOf(report.text("to"));
        default -> last;
      };
    }
    return last.name();
  }

  private static String voters(List<Planned> reports) {
    String last = "-";
    for (Planned report : reports) {
      if (report.kind().equals("turnout")) last = report.text("voters");
    }
    return last;
  }
}
