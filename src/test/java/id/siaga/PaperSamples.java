package id.siaga;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import java.util.List;
import java.util.Map;

/** Good calls of the endpoints about papers of supervisors. */
final class PaperSamples {
  private static final String API = "/api/staffing/papers";

  private PaperSamples() {}

  static void addTo() {
    Samples.add("POST /api/staffing/papers", (s, r) -> Call.json(API, order(s)));
    Samples.add("GET /api/staffing/papers", (s, r) -> Call.get(API + "?territory=" + s.territory));
    Samples.add("GET /api/staffing/papers/:id/paper.pdf", (s, r) -> Call.get(API + "/" + paper(s) + "/paper.pdf"));
    Samples.add("POST /api/staffing/papers/:id/void", (s, r) -> Call.json(API + "/" + paper(s) + "/void",
        Map.of("reason", "salah cetak " + s.word())));
  }

  private static Map<String, Object> order(Site s) {
    return Map.of("round", s.office().round, "territory", s.territory, "kinds", List.of("SURAT_TUGAS"));
  }

  /** A paper of the supervisor of the second station, issued by a job of this kecamatan. */
  private static String paper(Site s) {
    s.office().server.post(API, s.token(Role.ADMIN), order(s));
    return Eventually.get(() -> TestDatabase.text(s.office().server.database, "select max(id::text) from paper where "
        + "void_at is null and station = " + s.second), id -> id != null);
  }
}
