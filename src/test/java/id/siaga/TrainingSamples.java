package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import id.siaga.documents.SampleFiles;
import id.siaga.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Good calls of the endpoints of oath and training. */
final class TrainingSamples {
  private static final String API = "/api/training/";
  private static final String GATHERINGS = API + "gatherings";

  /** A PNG of eight by eight white pixels, in base64. */
  static final String SIGNATURE = Base64.getEncoder().encodeToString(SampleFiles.image("png", 8, 8));

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
    lessons();
    duty();
  }

  private static void lessons() {
    Samples.add("GET " + API + "modules", (s, r) -> Call.get(API + "modules"));
    Samples.add("PUT " + API + "modules/:key", (s, r) -> Call.json(API + "modules/BARU-" + fresh(), Map.of("version",
        0, "title", "Modul baru", "minutes", 5, "blocks", List.of(Map.of("kind", "text", "text", "Isi"),
            Map.of("kind", "list", "items", List.of("Satu"))))));
    Samples.add("GET " + API + "questions", (s, r) -> Call.get(API + "questions"));
    Samples.add("PUT " + API + "questions/:key", (s, r) -> Call.json(API + "questions/BARU-" + fresh(), Map.of(
        "version", 0, "module", "TUGAS", "text", "Berapa?", "options", List.of("Satu", "Dua"), "right", 0, "why",
        "Karena satu.", "active", false)));
    Samples.add("GET " + API + "settings", (s, r) -> Call.get(API + "settings?round=" + s.office().round));
    Samples.add("PUT " + API + "settings", (s, r) -> Call.json(API + "settings", Map.of("round", s.round, "version", 0,
        "questions", 20, "passPercent", 75, "pauseMinutes", 5)));
    Samples.add("GET " + API + "progress", (s, r) -> Call.get(API + "progress?territory=" + s.territory + "&round="
        + s.office().round));
    Samples.add("PUT " + API + "pledges/:person", (s, r) -> new Call(API + "pledges/" + supervisor(s) + "?round="
        + s.office().round, new String(SampleFiles.pdf(""), StandardCharsets.US_ASCII), "application/pdf"));
    Samples.add("GET " + API + "pledges/:person", (s, r) -> {
      SweepOffice.good(s.office().server.call("PUT", API + "pledges/" + supervisor(s) + "?round=" + s.office().round,
          s.token(Role.ADMIN), SampleFiles.pdf(""), "application/pdf"));
      return Call.get(API + "pledges/" + supervisor(s) + "?round=" + s.office().round);
    });
  }

  private static void duty() {
    String me = "/api/me/training";
    Samples.add("GET " + me, (s, r) -> Call.get(me));
    Samples.add("GET " + me + "/modules", (s, r) -> Call.get(me + "/modules"));
    Samples.add("PUT " + me + "/pledge", (s, r) -> {
      forget(s, "pledge");
      return Call.json(me + "/pledge", Map.of("text", 1, "picture", SIGNATURE));
    });
    Samples.add("GET " + me + "/certificate.pdf", (s, r) -> {
      pass(s);
      return Call.get(me + "/certificate.pdf");
    });
    Samples.add("POST " + me + "/tries", (s, r) -> {
      forget(s, "quiz_try");
      return Call.json(me + "/tries", Map.of("id", UUID.randomUUID()));
    });
    Samples.add("GET " + me + "/tries/:id", (s, r) -> Call.get(me + "/tries/" + attempt(s).path("id").asText()));
    Samples.add("PUT " + me + "/tries/:id", (s, r) -> {
      JsonNode attempt = attempt(s);
      return Call.json(me + "/tries/" + attempt.path("id").asText(), Map.of("answers", Collections.nCopies(
          attempt.path("questions").size(), 0)));
    });
  }

  /** Passes the quiz with the answers that the office knows. */
  private static void pass(Site s) {
    JsonNode attempt = attempt(s);
    SweepOffice.good(s.office().server.call("PUT", "/api/me/training/tries/" + attempt.path("id").asText(),
        s.token(Role.SUPERVISOR), Json.bytes(Map.of("answers", TrainingStage.right(attempt, SweepOffice.good(
            s.office().server.get(API + "questions", s.token(Role.ADMIN)))))), "application/json"));
  }

  private static JsonNode attempt(Site s) {
    forget(s, "quiz_try");
    return SweepOffice.good(s.office().server.post("/api/me/training/tries", s.token(Role.SUPERVISOR), Map.of("id",
        UUID.randomUUID())));
  }

  private static void forget(Site s, String table) {
    TestDatabase.owner(s.office().server.database, "delete from " + table + " where person = '" + supervisor(s) + "'");
  }

  private static String fresh() {
    return UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
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
