package id.siaga.board;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.journal.Entry;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One station on the board, as its events have left it. */
public record Cell(long code, int number, String state, String presence, List<String> overlays,
    @Maybe Instant lastHeardAt, int openIncidents, boolean danger, @Maybe Double lat, @Maybe Double lon,
    @Maybe Instant silentSince, @Maybe Integer voters) {

  /** The cell after an event of its station; events carry the state after them, so applying one twice is harmless. */
  Cell after(Entry entry, JsonNode body) {
    return switch (entry.kind()) {
      case "report.filed" -> new Cell(code, number, body.path("state").asText(state),
          body.path("presence").asText(presence), overlays(body), entry.at(),
          body.path("openIncidents").asInt(openIncidents), body.path("danger").asBoolean(danger), lat, lon,
          time(body.path("silentSince")), body.has("voters") ? Integer.valueOf(body.get("voters").asInt()) : voters);
      case "station.replaced" -> new Cell(code, number, body.path("state").asText(state),
          body.path("presence").asText(presence), overlays(body), lastHeardAt,
          body.path("openIncidents").asInt(openIncidents), body.path("danger").asBoolean(danger), lat, lon,
          time(body.path("silentSince")), voters);
      case "incident.opened", "incident.moved" -> new Cell(code, number, state, presence, overlays(body), lastHeardAt,
          body.path("openIncidents").asInt(openIncidents), body.path("stationDanger").asBoolean(danger), lat, lon,
          silentSince, voters);
      case "station.silent" -> new Cell(code, number, state, presence, overlays(body), lastHeardAt, openIncidents,
          danger, lat, lon, time(body.path("since")), voters);
      default -> this;
    };
  }

  private List<String> overlays(JsonNode body) {
    if (!body.has("overlays")) return overlays;
    List<String> names = new ArrayList<>(2);
    body.get("overlays").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Instant time(JsonNode node) {
    return node.isTextual() ? Instant.parse(node.textValue()) : null;
  }
}
