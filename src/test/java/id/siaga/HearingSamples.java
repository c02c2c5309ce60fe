package id.siaga;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import id.siaga.web.Json;
import java.util.Map;
import java.util.UUID;

/** Good calls of the endpoints from the announcement to the plenary. */
final class HearingSamples {
  private static final String API = "/api/recruitment/";

  private HearingSamples() {}

  static void addTo() {
    Samples.add("POST /api/recruitment/announcements", (s, r) -> Call.json(API + "announcements",
        Map.of("wave", s.wave(), "territory", s.territory, "step", "FILES")));
    Samples.add("GET /api/recruitment/feedback", (s, r) -> Call.get(API + "feedback?territory=" + s.territory));
    Samples.add("POST /api/recruitment/feedback/:id/moves", (s, r) -> Call.json(API + "feedback/"
        + TestHearing.feedback(s.office().server, applicant(s, s.wave(), "MASA_TANGGAPAN"), "Warga " + s.word(),
            s.word())
        + "/moves", Map.of("state", "DIKLARIFIKASI", "version", 1, "answer", "dicek " + s.word())));
    interviews();
    scores();
    plenos();
  }

  private static void interviews() {
    Samples.add("GET /api/recruitment/slots", (s, r) -> Call.get(API + "slots?territory=" + s.territory));
    Samples.add("POST /api/recruitment/slots", (s, r) -> Call.json(API + "slots", slotOf(s, s.wave())));
    Samples.add("POST /api/recruitment/slots/fill", (s, r) -> Call.json(API + "slots/fill",
        Map.of("wave", s.wave(), "territory", s.territory)));
    Samples.add("GET /api/recruitment/slots/:id", (s, r) -> Call.get(API + "slots/" + slot(s, s.wave())));
    Samples.add("DELETE /api/recruitment/slots/:id", (s, r) -> Call.get(API + "slots/" + slot(s, s.wave())));
    Samples.add("POST /api/recruitment/slots/:id/people", (s, r) -> {
      int wave = s.wave();
      return Call.json(API + "slots/" + slot(s, wave) + "/people", Map.of("applicant",
          applicant(s, wave, "MASA_TANGGAPAN")));
    });
    Samples.add("POST /api/recruitment/slots/:id/invitations", (s, r) -> Call.json(API + "slots/"
        + slot(s, s.wave()) + "/invitations", null));
    Samples.add("POST /api/recruitment/attendance", (s, r) -> Call.json(API + "attendance", Map.of("applicant",
        applicant(s, s.wave(), "DIJADWALKAN_WAWANCARA"), "present", true)));
  }

  private static void scores() {
    Samples.add("GET /api/recruitment/scores/:applicant", (s, r) -> Call.get(API + "scores/"
        + applicant(s, s.wave(), "HADIR")));
    Samples.add("PUT /api/recruitment/scores/:applicant", (s, r) -> Call.json(API + "scores/"
        + applicant(s, s.wave(), "HADIR"), TestHearing.points(80)));
    Samples.add("GET /api/recruitment/ranking", (s, r) -> Call.get(API + "ranking?territory=" + s.territory + "&wave="
        + scored(s)));
  }

  private static void plenos() {
    Samples.add("GET /api/recruitment/plenos/preview", (s, r) -> Call.get(API + "plenos/preview?territory="
        + s.territory + "&wave=" + scored(s)));
    Samples.add("POST /api/recruitment/plenos", (s, r) -> Call.json(API + "plenos", Map.of("wave", scored(s),
        "territory", s.territory, "heldAt", TestClock.SIX.toString())));
    Samples.add("GET /api/recruitment/plenos", (s, r) -> Call.get(API + "plenos?territory=" + s.territory));
    Samples.add("GET /api/recruitment/plenos/:id", (s, r) -> Call.get(API + "plenos/" + pleno(s)));
    Samples.add("POST /api/recruitment/plenos/:id/publish", (s, r) -> Call.json(API + "plenos/" + pleno(s)
        + "/publish", null));
    Samples.add("POST /api/recruitment/plenos/:id/promote", (s, r) -> {
      UUID pleno = pleno(s);
      String one = TestDatabase.text(s.office().server.database, "select applicant from pleno_line where pleno = '"
          + pleno + "'");
      TestDatabase.owner(s.office().server.database, "update applicant set state = 'CADANGAN' where id = '"
          + one + "'");
      return Call.json(API + "plenos/" + pleno + "/promote", Map.of("applicant", one));
    });
    Samples.add("GET /api/recruitment/plenos/:id/minutes.pdf", (s, r) -> Call.get(API + "plenos/" + pleno(s)
        + "/minutes.pdf"));
    Samples.add("GET /api/recruitment/plenos/:id/announcement.pdf", (s, r) -> {
      UUID pleno = pleno(s);
      TestHearing.ok(s.office().server.post(API + "plenos/" + pleno + "/publish", s.token(Role.ADMIN), Map.of()));
      return Call.get(API + "plenos/" + pleno + "/announcement.pdf");
    });
  }

  private static UUID applicant(Site s, int wave, String state) {
    return TestHearing.applicant(s.office().server, s.token(Role.ADMIN), TestApplicants.paper(wave, s.area(),
        "Pelamar " + s.word()), state);
  }

  private static Map<String, Object> slotOf(Site s, int wave) {
    return Map.of("wave", wave, "territory", s.territory, "startsAt", "2024-12-01T02:00:00Z", "minutes", 60, "place",
        "Aula " + s.word(), "capacity", 10);
  }

  private static String slot(Site s, int wave) {
    return TestHearing.ok(s.office().server.post(API + "slots", s.token(Role.ADMIN), slotOf(s, wave))).path("id")
        .asText();
  }

  /** A fresh wave with one applicant who has been scored. */
  private static int scored(Site s) {
    int wave = s.wave();
    UUID person = applicant(s, wave, "HADIR");
    TestHearing.ok(s.office().server.call("PUT", API + "scores/" + person, s.token(Role.ADMIN),
        Json.bytes(TestHearing.points(80)), "application/json"));
    return wave;
  }

  private static UUID pleno(Site s) {
    return UUID.fromString(TestHearing.ok(s.office().server.post(API + "plenos", s.token(Role.ADMIN), Map.of("wave",
        scored(s), "territory", s.territory, "heldAt", TestClock.SIX.toString()))).path("pleno").path("id").asText());
  }
}
