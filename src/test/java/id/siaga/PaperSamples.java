package id.siaga;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
    Samples.add("POST /api/staffing/papers/:id/renew", (s, r) -> {
      String paper = paper(s);
      s.office().server.post(API + "/" + paper + "/void", s.token(Role.ADMIN), Map.of("reason", "salah cetak"));
      return Call.json(API + "/" + paper + "/renew", Map.of());
    });
  }

  static void addTexts() {
    String texts = "/api/staffing/templates";
    Samples.add("GET " + texts, (s, r) -> Call.get(texts));
    Samples.add("GET " + texts + "/:kind", (s, r) -> Call.get(texts + "/SK"));
    Samples.add("PUT " + texts + "/:kind", (s, r) -> {
      int version = s.office().server.get(texts + "/OATH_TEXT", s.token(Role.ADMIN)).json().path("newest").asInt();
      return Call.json(texts + "/OATH_TEXT", Map.of("version", version, "title", "Naskah " + UUID.randomUUID(),
          "numberPattern", "{nomor}/SJ/{kecamatan}/{tahun}", "body", "# SUMPAH\n\nSaya, {nama}, bersumpah."));
    });
    Samples.add("POST " + texts + "/:kind/preview", (s, r) -> Call.json(texts + "/SK/preview", Map.of("title", "SK",
        "numberPattern", "{nomor}/SK", "body", "# KEPUTUSAN\n\n{nama} di {tps}")));
    Samples.add("GET /api/staffing/issuers", (s, r) -> Call.get("/api/staffing/issuers?territory=" + s.territory));
    Samples.add("PUT /api/staffing/issuers/:area", (s, r) -> {
      int version = s.office().server.get("/api/staffing/issuers?territory=" + s.territory, s.token(Role.ADMIN)).json()
          .path("issuers").path(0).path("version").asInt();
      return Call.json("/api/staffing/issuers/" + s.territory, Map.of("version", version, "signer", "Ketua "
          + s.word(), "place", "Serang"));
    });
    money();
  }

  private static void money() {
    String money = "/api/staffing/honorarium";
    Samples.add("GET " + money, (s, r) -> Call.get(money + "?territory=" + s.territory));
    Samples.add("GET " + money + "/export", (s, r) -> Call.get(money + "/export?format=csv&territory="
        + s.territory));
    Samples.add("GET " + money + "/settings", (s, r) -> Call.get(money + "/settings?round=" + s.round));
    Samples.add("PUT " + money + "/settings", (s, r) -> {
      int version = s.office().server.get(money + "/settings?round=" + s.round, s.token(Role.ADMIN)).json()
          .path("version").asInt();
      return Call.json(money + "/settings", Map.of("round", s.round, "version", version, "settings", Map.of("amount",
          900_000 + version, "rule", "PRESENT", "taxPercent", 5, "daysBefore", 20, "daysAfter", 7, "confirmed", true)));
    });
    Samples.add("PUT " + money + "/marks/:assignment", (s, r) -> Call.json(money + "/marks/" + TestDatabase.text(
        s.office().server.database, "select id from assignment where ended_at is null and main and station = "
        + s.second), Map.of("presence", "PRESENT", "note", "dilihat PKD " + s.word())));
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
