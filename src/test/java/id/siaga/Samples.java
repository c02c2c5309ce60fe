package id.siaga;

import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import id.siaga.documents.SampleFiles;
import id.siaga.web.Endpoint;
import java.util.LinkedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A good call of every endpoint, about one kecamatan; a new endpoint without a line here fails the sweep. */
final class Samples {
  private static final Map<String, Sample> ALL = new TreeMap<>();

  /** Makes a call that must succeed for this role in this kecamatan; called anew for each use. */
  interface Sample {
    Call in(Site site, Role caller);
  }

  /** What is sent; no body for null. */
  record Call(String path, Object body, String type) {
    static Call get(String path) {
      return new Call(path, null, null);
    }

    static Call json(String path, Object body) {
      return new Call(path, body, "application/json");
    }
  }

  static {
    add("GET /api/board", (s, r) -> Call.get("/api/board?territory=" + s.territory));
    add("GET /api/boundaries", (s, r) -> Call.get("/api/boundaries?territory=" + s.territory));
    add("GET /api/me", (s, r) -> Call.get("/api/me"));
    add("GET /api/stations/:code", (s, r) -> Call.get("/api/stations/" + s.station));
    add("GET /api/incidents", (s, r) -> Call.get("/api/incidents?status=all&territory=" + s.territory));
    add("GET /api/incidents/:id", (s, r) -> Call.get("/api/incidents/" + s.incident));
    add("POST /api/incidents/:id/moves", (s, r) -> Call.json("/api/incidents/" + s.incident + "/moves",
        Map.of("move", "note", "note", "ditelepon " + s.word())));
    add("POST /api/live/ticket", (s, r) -> Call.json("/api/live/ticket", null));
    add("GET /api/regions", (s, r) -> Call.get("/api/regions?territory=" + s.territory));
    add("GET /api/stations", (s, r) -> Call.get("/api/stations?territory=" + s.territory));
    add("POST /api/imports/stations", (s, r) -> new Call("/api/imports/stations",
        "kode,nomor,alamat\n" + s.station + ",1," + s.word() + "\n", "text/csv"));
    add("POST /api/reports", (s, r) -> Call.json("/api/reports", Map.of("items", List.of(report(id(), s.station,
        "note", Map.of("text", s.word()))))));
    add("GET /api/reports/:id", (s, r) -> Call.get("/api/reports/" + s.report));
    add("GET /api/rounds", (s, r) -> Call.get("/api/rounds"));
    add("POST /api/rounds", (s, r) -> Call.json("/api/rounds", Map.of("name", "Gladi lagi", "kind", "rehearsal",
        "votingDay", "2024-11-21", "territory", s.territory)));
    add("PUT /api/rounds/:id/settings", (s, r) -> Call.json("/api/rounds/" + s.round + "/settings",
        Map.of("nearMetres", 250)));
    add("PUT /api/rounds/:id/practice", (s, r) -> Call.json("/api/rounds/" + s.vote + "/practice",
        Map.of("open", true)));
    add("GET /api/setup", (s, r) -> Call.get("/api/setup"));
    add("POST /api/session", (s, r) -> Call.json("/api/session",
        Map.of("login", TestSetUp.LOGIN, "password", TestSetUp.PASSWORD)));
    add("DELETE /api/session", (s, r) -> Call.get("/api/session"));
    add("GET /api/sessions", (s, r) -> Call.get("/api/sessions?person=" + s.actors.get(r).person()));
    add("DELETE /api/sessions/:id", (s, r) -> Call.get("/api/sessions/" + s.session(r)));
    add("POST /api/session/refresh", (s, r) -> Call.json("/api/session/refresh", Map.of("refreshToken",
        s.refreshToken())));
    add("POST /api/setup", (s, r) -> Call.json("/api/setup", TestSetUp.setUp("ABCDE-FGHJK")));
    add("GET /api/colleagues", (s, r) -> Call.get("/api/colleagues?station=" + s.station));
    add("GET /api/jobs/:id", (s, r) -> Call.get("/api/jobs/" + s.job(r)));
    add("DELETE /api/jobs/:id", (s, r) -> Call.get("/api/jobs/" + s.job(r)));
    add("GET /api/jobs/:id/file", (s, r) -> Call.get("/api/jobs/" + s.job(r) + "/file"));
    add("POST /api/password", (s, r) -> Call.json("/api/password", Map.of("code", s.passwordCode(), "password",
        TestSetUp.PASSWORD)));
    add("PUT /api/me/password", (s, r) -> Call.json("/api/me/password", Map.of("current", TestSetUp.PASSWORD, "next",
        "lima ekor kuda merah")));
    add("GET /api/staff", (s, r) -> Call.get("/api/staff"));
    add("POST /api/staff", (s, r) -> Call.json("/api/staff", Map.of("name", "Staf " + s.word(), "login", s.login(),
        "role", "observer", "territory", s.territory)));
    for (String act : List.of("password-link", "suspend", "restore")) {
      add("POST /api/staff/:id/" + act, (s, r) -> Call.json("/api/staff/" + s.staff(Role.OBSERVER) + "/" + act, null));
    }
    add("POST /api/staff/:id/rights", (s, r) -> Call.json("/api/staff/" + s.staff(Role.OBSERVER) + "/rights",
        Map.of("role", "observer", "territory", s.territory)));
    add("POST /api/imports/staff", (s, r) -> new Call("/api/imports/staff",
        "login,nama,peran,wilayah\n" + s.login() + ",Staf " + s.word() + ",observer," + s.territory + "\n",
        "text/csv"));
    add("GET /api/people", (s, r) -> Call.get("/api/people?territory=" + s.territory));
    add("POST /api/people", (s, r) -> Call.json("/api/people", Map.of("name", "Pengawas " + s.word(), "station",
        s.station + 2, "phone", "081200000001")));
    add("PUT /api/people/:id", (s, r) -> Call.json("/api/people/" + s.made.get("second"), Map.of("name",
        "Pengawas " + s.word() + " baru")));
    add("POST /api/assignments", (s, r) -> Call.json("/api/assignments", Map.of("person", s.person(null), "station",
        s.station + 3)));
    add("DELETE /api/assignments/:station", (s, r) -> Call.get("/api/assignments/" + s.occupied()));
    add("POST /api/imports/people", (s, r) -> new Call("/api/imports/people",
        "nama,tps,hp\nPengawas " + s.word() + "," + (s.station + 5) + ",081200000002\n", "text/csv"));
    add("POST /api/invitations", (s, r) -> Call.json("/api/invitations", Map.of("round", s.office().round, "stations",
        List.of(s.second))));
    add("POST /api/invitations/sheet", (s, r) -> Call.json("/api/invitations/sheet", Map.of("round", s.office().round,
        "stations", List.of(s.second))));
    add("POST /api/enrolments", (s, r) -> Call.json("/api/enrolments", Map.of("code", s.invitation())));
  }

  static {
    add("GET /api/recruitment/waves", (s, r) -> Call.get("/api/recruitment/waves"));
    add("POST /api/recruitment/waves", (s, r) -> Call.json("/api/recruitment/waves", Map.of("name",
        "Gelombang " + s.word(), "areas", List.of(Map.of("area", s.area(), "need", 2)))));
    add("PUT /api/recruitment/waves/:id", (s, r) -> Call.json("/api/recruitment/waves/" + s.wave(), Map.of("version",
        1, "name", "Gelombang " + s.word())));
    add("GET /api/recruitment/needs", (s, r) -> Call.get("/api/recruitment/needs?wave=" + s.wave() + "&territory="
        + s.territory));
    add("POST /api/recruitment/extensions", (s, r) -> Call.json("/api/recruitment/extensions", Map.of("wave",
        s.wave())));
    add("GET /api/recruitment/export/:list", (s, r) -> Call.get("/api/recruitment/export/needs?wave=" + s.wave()
        + "&territory=" + s.territory));
    add("POST /api/imports/applicants", (s, r) -> new Call("/api/imports/applicants?wave=" + s.wave(),
        "nama;nik;kelurahan;jenis_kelamin;tempat_lahir;tanggal_lahir;hp;alamat;status_kawin;pendidikan\n"
        + "Pelamar " + s.word() + ";3673014101990001;" + s.area() + ";P;Serang;1/1/1999;081234500001;Jalan "
        + s.word() + ";belum kawin;SMA\n", "text/csv"));
    add("POST /api/imports/organisers", (s, r) -> new Call("/api/imports/organisers",
        "nik;jabatan\n3673014101990002;KPPS\n", "text/csv"));
  }

  static {
    String applicants = "/api/recruitment/applicants";
    add("GET " + applicants, (s, r) -> Call.get(applicants + "?territory=" + s.territory));
    add("POST " + applicants, (s, r) -> Call.json(applicants, TestApplicants.paper(s.wave(), s.area(),
        "Pelamar " + s.word())));
    add("GET /api/recruitment/queue", (s, r) -> Call.get("/api/recruitment/queue?territory=" + s.territory));
    add("GET " + applicants + "/:id", (s, r) -> Call.get(applicants + "/" + s.applicant()));
    add("PUT " + applicants + "/:id", (s, r) -> Call.json(applicants + "/" + s.applicant(), Map.of("version", 1,
        "personal", Map.of("job", "Guru " + s.word()))));
    add("GET " + applicants + "/:id/nik", (s, r) -> Call.get(applicants + "/" + s.applicant() + "/nik"));
    add("POST " + applicants + "/:id/moves", (s, r) -> Call.json(applicants + "/" + s.applicant() + "/moves",
        Map.of("version", 1, "move", "ASK_REPAIR", "reasons", List.of("BERKAS_KURANG"), "note", s.word())));
    add("POST " + applicants + "/:id/judgements", (s, r) -> Call.json(applicants + "/" + s.applicant()
        + "/judgements", Map.of("version", 1, "rule", 7, "verdict", "passes")));
    add("PUT " + applicants + "/:id/documents/:kind", (s, r) -> new Call(applicants + "/" + s.applicant()
        + "/documents/KTP", new String(SampleFiles.pdf(""), StandardCharsets.US_ASCII), "application/pdf"));
    add("GET /api/recruitment/documents/:id", (s, r) -> Call.get("/api/recruitment/documents/" + s.document()));
    add("POST " + applicants + "/:id/release", (s, r) -> Call.json(applicants + "/" + s.applicant() + "/release",
        null));
  }

  static {
    HearingSamples.addTo();
    PaperSamples.addTo();
    PaperSamples.addTexts();
    PlacementSamples.addTo();
    PlacingSamples.addTo();
    TrainingSamples.addTo();
    ReplacementSamples.addTo();
    ReadinessSamples.addTo();
  }

  private Samples() {}

  static void add(String endpoint, Sample sample) {
    ALL.put(endpoint, sample);
  }

  static String key(Endpoint<?, ?> endpoint) {
    return endpoint.method().name() + " " + endpoint.path();
  }

  static Sample of(Endpoint<?, ?> endpoint) {
    return ALL.get(key(endpoint));
  }

  static Map<String, Sample> all() {
    return ALL;
  }

  /** A version 7 UUID, as phones make them. */
  static UUID id() {
    UUID random = UUID.randomUUID();
    return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
        random.getLeastSignificantBits());
  }

  static Map<String, Object> report(UUID id, long station, String kind, Map<String, Object> body) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("id", id);
    report.put("station", station);
    report.put("kind", kind);
    report.put("occurredAt", TestClock.SIX.toString());
    report.put("body", body);
    return report;
  }
}
