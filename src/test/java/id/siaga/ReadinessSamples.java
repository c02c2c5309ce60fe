package id.siaga;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Good calls of the endpoints of readiness, of phones that show they are, and of tests who can be reached. */
public final class ReadinessSamples {
  private static final String READINESS = "/api/staffing/readiness";
  private static final String REACH = "/api/staffing/reach";

  private ReadinessSamples() {}

  static void addTo() {
    Samples.add("GET " + READINESS, (s, r) -> Call.get(READINESS + "?territory=" + s.territory + "&round="
        + s.office().round));
    Samples.add("GET " + READINESS + "/file", (s, r) -> Call.get(READINESS + "/file?territory=" + s.territory
        + "&round=" + s.office().round));
    Samples.add("POST /api/me/device", (s, r) -> Call.json("/api/me/device", device(UUID.randomUUID())));
    Samples.add("GET /api/me/readiness", (s, r) -> Call.get("/api/me/readiness"));
    Samples.add("GET " + REACH, (s, r) -> Call.get(REACH + "?territory=" + s.territory + "&round="
        + s.office().round));
    Samples.add("POST " + REACH, (s, r) -> Call.json(REACH, test(s, UUID.randomUUID())));
    Samples.add("GET " + REACH + "/:id", (s, r) -> Call.get(REACH + "/" + opened(s)));
    Samples.add("POST /api/me/reach/:id", (s, r) -> Call.json("/api/me/reach/" + opened(s), null));
  }

  /** A phone in which everything is right. */
  public static Map<String, Object> device(UUID id) {
    return new HashMap<>(Map.of("id", id, "camera", "granted", "location", "granted", "storage", "kept", "freeMb",
        4_000, "sentAt", TestClock.SIX.toString(), "installed", true, "test", UUID.randomUUID()));
  }

  private static Map<String, Object> test(Site s, UUID id) {
    return Map.of("id", id, "round", s.office().round, "territory", s.territory, "channel", "app", "minutes", 60);
  }

  private static UUID opened(Site s) {
    UUID id = UUID.randomUUID();
    SweepOffice.good(s.office().server.post(REACH, s.token(Role.ADMIN), test(s, id)));
    return id;
  }
}
