package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Good calls of the board of places and of what supervisors say to their own. */
final class PlacementSamples {
  private PlacementSamples() {}

  static void addTo() {
    Samples.add("GET /api/staffing/board", (s, r) -> Call.get("/api/staffing/board?round=" + s.office().round
        + "&territory=" + s.territory));
    Samples.add("POST /api/staffing/moves", (s, r) -> {
      Map<String, Object> move = new HashMap<>(Map.of("station", s.station + 4, "person", s.person(null)));
      JsonNode there = holder(s, s.station + 4);
      if (!there.isMissingNode()) move.put("expect", there.asText());
      return Call.json("/api/staffing/moves", Map.of("round", s.office().round, "id", UUID.randomUUID(), "moves",
          List.of(move)));
    });
    Samples.add("PUT /api/staffing/locks", (s, r) -> Call.json("/api/staffing/locks", Map.of("round",
        s.office().round, "stations", List.of(s.second), "locked", true)));
    Samples.add("GET /api/staffing/fits", (s, r) -> Call.get("/api/staffing/fits?round=" + s.office().round
        + "&station=" + s.second));
    Samples.add("GET /api/me/duty", (s, r) -> Call.get("/api/me/duty"));
    Samples.add("POST /api/me/duty/answer", (s, r) -> Call.json("/api/me/duty/answer", Map.of("answer", "ACCEPTED",
        "note", "siap " + s.word())));
  }

  private static JsonNode holder(Site s, long station) {
    for (JsonNode row : SweepOffice.good(s.office().server.get("/api/staffing/board?round=" + s.office().round
        + "&territory=" + station, s.token(Role.ADMIN))).path("rows")) {
      return row.path("person").path("id");
    }
    throw new IllegalStateException("no station " + station);
  }
}
