package id.siaga;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import java.util.Map;
import java.util.UUID;

/** Good calls of the endpoints of oath and training. */
final class TrainingSamples {
  private static final String API = "/api/training/";
  private static final String GATHERINGS = API + "gatherings";

  private TrainingSamples() {}

  static void addTo() {
    Samples.add("GET " + GATHERINGS, (s, r) -> Call.get(GATHERINGS + "?territory=" + s.territory + "&round="
        + s.office().round));
    Samples.add("POST " + GATHERINGS, (s, r) -> Call.json(GATHERINGS, gathering(s, UUID.randomUUID())));
    Samples.add("GET " + GATHERINGS + "/:id", (s, r) -> Call.get(GATHERINGS + "/" + made(s)));
    Samples.add("PUT " + GATHERINGS + "/:id", (s, r) -> Call.json(GATHERINGS + "/" + made(s), Map.of("version", 1,
        "startsAt", "2024-11-05T02:00:00Z", "minutes", 90, "place", "Gedung " + s.word(), "capacity", 20)));
    Samples.add("DELETE " + GATHERINGS + "/:id", (s, r) -> Call.get(GATHERINGS + "/" + made(s)));
    Samples.add("POST " + GATHERINGS + "/:id/calls", (s, r) -> Call.json(GATHERINGS + "/" + made(s) + "/calls",
        Map.of("territory", s.territory)));
    Samples.add("DELETE " + GATHERINGS + "/:id/guests/:person", (s, r) -> {
      UUID id = made(s);
      s.office().server.post(GATHERINGS + "/" + id + "/calls", s.token(Role.ADMIN), Map.of());
      return Call.get(GATHERINGS + "/" + id + "/guests/" + supervisor(s));
    });
    Samples.add("POST " + GATHERINGS + "/:id/attendance", (s, r) -> Call.json(GATHERINGS + "/" + made(s)
        + "/attendance", Map.of("person", supervisor(s))));
    Samples.add("POST " + GATHERINGS + "/:id/close", (s, r) -> Call.json(GATHERINGS + "/" + attended(s) + "/close",
        Map.of("version", 1)));
    Samples.add("GET " + GATHERINGS + "/:id/minutes.pdf", (s, r) -> {
      UUID id = attended(s);
      SweepOffice.good(s.office().server.post(GATHERINGS + "/" + id + "/close", s.token(Role.ADMIN),
          Map.of("version", 1)));
      return Call.get(GATHERINGS + "/" + id + "/minutes.pdf");
    });
  }

  private static UUID supervisor(Site s) {
    return s.actors.get(Role.SUPERVISOR).person();
  }

  private static Map<String, Object> gathering(Site s, UUID id) {
    return Map.of("id", id, "round", s.office().round, "kind", "oath", "territory", s.territory, "startsAt",
        "2024-11-04T02:00:00Z", "minutes", 120, "place", "Aula " + s.word(), "capacity", 10);
  }

  private static UUID made(Site s) {
    UUID id = UUID.randomUUID();
    SweepOffice.good(s.office().server.post(GATHERINGS, s.token(Role.ADMIN), gathering(s, id)));
    return id;
  }

  private static UUID attended(Site s) {
    UUID id = made(s);
    SweepOffice.good(s.office().server.post(GATHERINGS + "/" + id + "/attendance", s.token(Role.ADMIN),
        Map.of("person", supervisor(s))));
    return id;
  }
}
