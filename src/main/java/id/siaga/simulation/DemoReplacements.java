package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Replaces two of those who declined, as an office would: one has been taken over with all letters, for the other three
 * people are asked and one of them has said no.
 */
final class DemoReplacements {
  private static final String ROOT = "/api/staffing/replacements";
  private static final int ASKED = 3;
  private final DemoCalls admin;
  private final int round;

  DemoReplacements(DemoCalls admin, int round) {
    this.admin = admin;
    this.round = round;
  }

  void play() {
    List<Long> declined = new ArrayList<>();
    admin.get("/api/staffing/board?filter=declined&round=" + round).path("rows")
        .forEach(row -> declined.add(row.path("station").asLong()));
    if (declined.size() < 2) return;
    JsonNode taken = offered(declined.get(declined.size() - 1));
    String path = path(taken);
    JsonNode view = admin.post(path + "/accept", Map.of("person", taken.at("/offers/0/person").asText()))
        .path("view");
    admin.post(path + "/moves", Map.of("move", "FINISH", "version", version(view)));
    refuse(offered(declined.get(declined.size() - 2)));
  }

  /** From the request to the offers, by the way of the days before the vote. */
  private JsonNode offered(long station) {
    JsonNode line = admin.post(ROOT, Map.of("id", UUID.randomUUID(), "round", round, "station", station, "reason",
        "MUNDUR", "note", "Menolak penugasan karena pekerjaan (contoh)"));
    String path = ROOT + "/" + line.path("id").asText();
    JsonNode view = admin.post(path + "/moves", Map.of("move", "TO_PLENO", "version", line.path("version").asInt()));
    List<String> asked = new ArrayList<>();
    for (JsonNode candidate : view.path("candidates")) {
      if (asked.size() < ASKED) asked.add(candidate.path("person").asText());
    }
    return admin.post(path + "/offers", Map.of("people", asked, "version", version(view)));
  }

  private void refuse(JsonNode view) {
    String page = view.at("/offers/0/link").asText().replaceFirst("^https?://[^/]+", "");
    admin.each(List.of(page), one -> admin.api().form(one + "/tidak", Map.of()));
  }

  private static int version(JsonNode view) {
    return view.at("/replacement/version").asInt();
  }

  private static String path(JsonNode view) {
    return ROOT + "/" + view.at("/replacement/id").asText();
  }
}
