package id.siaga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestDay;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestSetUp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An office with its stations and people, made through the API, for tests that begin where it is already open. */
final class OpenOffice {
  private static final List<String> NAMES = List.of("Siti Aminah", "Budi Santoso", "Nur Hasanah", "Ahmad Fauzi",
      "Dewi Lestari", "Hendra Wijaya", "Ratna Sari", "Yusuf Maulana", "Lina Marlina", "Agus Setiawan", "Euis Komala");
  /** Prisons of the sample, which want a marked supervisor. */
  private static final Set<Long> SPECIAL = Set.of(3673011002006L, 3673011002007L);
  private final TestServer server;
  private final String admin;
  private final int round;

  private OpenOffice(TestServer server, String admin, int round) {
    this.server = server;
    this.admin = admin;
    this.round = round;
  }

  /** One invented supervisor for each of the stations. */
  static OpenOffice of(Stage stage, List<Long> stations) {
    TestServer server = stage.server;
    String admin = TestSetUp.open(server).admin;
    good(TestOffice.importStations(server, admin, TestOffice.sample()));
    StringBuilder people = new StringBuilder("nama,tps,khusus\n");
    for (int i = 0; i < stations.size(); i++) {
      people.append(NAMES.get(i % NAMES.size())).append(" (contoh),").append(stations.get(i))
          .append(SPECIAL.contains(stations.get(i)) ? ",ya\n" : ",\n");
    }
    good(server.call("POST", "/api/imports/people", admin, people.toString().getBytes(StandardCharsets.UTF_8),
        "text/csv"));
    return new OpenOffice(server, admin, good(server.get("/api/rounds", admin)).get("current").asInt());
  }

  /** The codes of the sample's stations that begin with these digits. */
  static List<Long> stationsOf(String digits) {
    return Arrays.stream(TestOffice.sample().split("\r?\n")).skip(1).map(line -> line.substring(0, line.indexOf(',')))
        .filter(code -> code.startsWith(digits)).map(Long::valueOf).toList();
  }

  /** Links by station; a later call voids what was not used. */
  Map<Long, String> invite(List<Long> stations) {
    Map<Long, String> links = new LinkedHashMap<>();
    for (JsonNode one : issue(stations)) links.put(one.get("station").asLong(), one.get("link").asText());
    return links;
  }

  private JsonNode issue(List<Long> stations) {
    return good(server.post("/api/invitations", admin, Map.of("round", round, "stations", stations)));
  }

  /** A phone's token, enrolled without a browser. */
  String enrol(String link) {
    String code = link.substring(link.indexOf('#') + 1);
    return good(server.post("/api/enrolments", null, Map.of("code", code))).get("token").asText();
  }

  @SafeVarargs
  final void file(String token, Map<String, Object>... items) {
    JsonNode results = good(server.post("/api/reports", token, Map.of("items", items))).get("results");
    for (JsonNode result : results) {
      if (!result.get("status").asText().equals("stored")) throw new IllegalStateException(results.toString());
    }
  }

  static Map<String, Object> item(long station, String kind, Instant at, Map<String, ?> body) {
    return TestDay.item(station, kind, at, body);
  }

  /** Ends every session of the person who serves at a station, as for a lost phone. */
  void endSessionsAt(long station) {
    String person = issue(List.of(station)).get(0).get("person").asText();
    for (JsonNode session : good(server.get("/api/sessions?person=" + person, admin)).get("sessions")) {
      good(server.call("DELETE", "/api/sessions/" + session.get("id").asText(), admin, null, null));
    }
  }

  private static JsonNode good(TestServer.Answer answer) {
    if (answer.status() >= 300) throw new IllegalStateException(answer.status() + " " + answer.json());
    return answer.json();
  }
}
