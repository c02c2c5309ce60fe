package id.siaga;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Good calls of the endpoints around replacements. */
final class PawSamples {
  private static final String API = "/api/staffing/replacements";

  private PawSamples() {}

  static void addTo() {
    Samples.add("GET " + API, (s, r) -> Call.get(API + "?territory=" + s.territory));
    Samples.add("POST " + API, (s, r) -> Call.json(API, wish(s)));
    Samples.add("GET " + API + "/:id", (s, r) -> Call.get(API + "/" + replacement(s)));
    Samples.add("POST " + API + "/:id/moves", (s, r) -> Call.json(API + "/" + replacement(s) + "/moves",
        Map.of("move", "CLARIFY", "version", 1, "note", s.word())));
    Samples.add("POST " + API + "/:id/offers", (s, r) -> Call.json(API + "/" + replacement(s) + "/offers",
        Map.of("people", List.of(s.person(null)), "version", 1)));
    Samples.add("POST " + API + "/:id/accept", (s, r) -> Call.json(API + "/" + replacement(s) + "/accept",
        Map.of("person", s.person(null))));
  }

  /** Asks for a station that has nothing under way. */
  private static Map<String, Object> wish(Site s) {
    TestDatabase.owner(s.office().server.database, "update replacement set state = 'BATAL' where station = "
        + (s.station + 4) + " and in_person is null");
    return Map.of("id", UUID.randomUUID(), "round", s.office().round, "station", s.station + 4, "reason", "MUNDUR",
        "note", s.word());
  }

  private static String replacement(Site s) {
    return SweepOffice.good(s.office().server.post(API, s.token(Role.ADMIN), wish(s))).path("id").asText();
  }
}
