package id.siaga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer;
import id.siaga.TestSetUp;
import java.util.List;
import java.util.Map;

/** An office of two stations and three people who could serve there, so that one is left who can take over. */
final class SmallOffice {
  static final long FIRST = 3673011001001L;
  private static final long SECOND = FIRST + 1;
  private static final List<String> NAMES = List.of("Siti Aminah", "Budi Santoso", "Nur Hasanah");
  private final TestServer server;
  private final String admin;

  private SmallOffice(TestServer server) {
    this.server = server;
    this.admin = TestSetUp.open(server).admin;
  }

  static SmallOffice of(Stage stage) {
    SmallOffice office = new SmallOffice(stage.server);
    TestServer server = stage.server;
    good(id.siaga.TestOffice.importStations(server, office.admin, "kode,nomor,alamat,lat,lon\n" + FIRST
        + ",1,Balai warga,-6.1223,106.1348\n" + SECOND + ",2,Balai warga,-6.1230,106.1350\n"));
    for (String name : NAMES) {
      good(server.post("/api/people", office.admin, Map.of("name", name + " (contoh)", "station", SECOND)));
      server.call("DELETE", "/api/assignments/" + SECOND, office.admin, null, null);
    }
    return office;
  }

  /** The link with which the phone of who serves at a station enrols. */
  String invitation(long station) {
    int round = good(server.get("/api/rounds", admin)).get("current").asInt();
    return good(server.post("/api/invitations", admin, Map.of("round", round, "stations", List.of(station)))).get(0)
        .get("link").asText();
  }

  private static JsonNode good(TestServer.Answer answer) {
    if (answer.status() >= 300) throw new IllegalStateException(answer.status() + " " + answer.json());
    return answer.json();
  }
}
