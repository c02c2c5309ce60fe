package id.siaga;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Good calls of the endpoints around replacements. */
final class ReplacementSamples {
  private static final String API = "/api/staffing/replacements";

  private ReplacementSamples() {}

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
    others();
  }

  private static void others() {
    String late = "/api/staffing/late-reports";
    Samples.add("POST /api/late-reports", (s, r) -> Call.json("/api/late-reports", Map.of("refreshToken", replaced(s),
        "items", List.of(item(s)))));
    Samples.add("GET " + late, (s, r) -> Call.get(late + "?territory=" + s.territory));
    Samples.add("POST " + late + "/:id", (s, r) -> {
      Map<String, Object> item = item(s);
      SweepOffice.good(s.office().server.post("/api/late-reports", null, Map.of("refreshToken", replaced(s), "items",
          List.of(item))));
      return Call.json(late + "/" + item.get("id"), Map.of("accept", false, "reason", s.word()));
    });
    String contacts = "/api/staffing/contacts";
    Samples.add("GET " + contacts, (s, r) -> Call.get(contacts + "?person=" + s.made.get("second")));
    Samples.add("POST " + contacts, (s, r) -> Call.json(contacts, Map.of("id", UUID.randomUUID(), "person",
        s.made.get("second"), "channel", "CALL", "outcome", "REACHED", "note", s.word())));
    String covers = "/api/staffing/covers";
    Samples.add("GET " + covers, (s, r) -> Call.get(covers + "?territory=" + s.territory));
    Samples.add("GET " + covers + "/options", (s, r) -> Call.get(covers + "/options?station=" + s.second));
    Samples.add("POST " + covers, (s, r) -> Call.json(covers, cover(s)));
    Samples.add("DELETE " + covers + "/:id", (s, r) -> Call.get(covers + "/" + SweepOffice.good(s.office().server
        .post(covers, s.token(Role.ADMIN), cover(s))).path("cover").path("id").asText()));
  }

  private static Map<String, Object> cover(Site s) {
    TestDatabase.owner(s.office().server.database, "update assignment set ended_at = now() where station = "
        + s.second + " and not main");
    return Map.of("id", UUID.randomUUID(), "round", s.office().round, "station", s.second, "person", s.person(null),
        "until", TestClock.SIX.plusSeconds(3_600).toString(), "reason", "BERHALANGAN_SEMENTARA");
  }

  private static Map<String, Object> item(Site s) {
    return Samples.report(Samples.id(), s.station + 4, "note", Map.of("text", s.word()));
  }

  /** The refresh token of a phone whose owner was replaced a moment ago. */
  private static String replaced(Site s) {
    TestServer server = s.office().server;
    String code = SweepOffice.good(server.post("/api/invitations", s.office().office.admin, Map.of("round",
        s.office().round, "stations", List.of(s.occupied())))).path(0).path("code").asText();
    String token = SweepOffice.good(server.post("/api/enrolments", null, Map.of("code", code))).path("refreshToken")
        .asText();
    SweepOffice.good(server.post(API + "/" + replacement(s) + "/accept", s.token(Role.ADMIN), Map.of("person",
        s.person(null))));
    return token;
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
