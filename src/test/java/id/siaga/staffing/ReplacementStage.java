package id.siaga.staffing;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import id.siaga.TestStaff;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A kecamatan with three stations, a supervisor whose phone is in, and people who could take over. */
public final class ReplacementStage {
  public static final long ONE = 3673011001001L;
  public static final long TWO = 3673011001002L;
  public static final String API = "/api/staffing/replacements";
  public final TestServer server;
  public final String admin;
  public final int round;
  /** Of the kecamatan, who decides. */
  public final String panwascam;
  /** Of the kelurahan, who may only ask. */
  public final String pkd;

  public ReplacementStage(TestServer server) {
    this.server = server;
    admin = TestSetUp.open(server).admin;
    round = TestOffice.round(server, admin);
    TestOffice.importStations(server, admin, "code,lat,lon\n" + ONE + ",-6.11,106.15\n" + TWO
        + ",-6.12,106.15\n3673011002001,-6.2,106.2\n");
    panwascam = staff(Role.COORDINATOR, "36.73.01");
    pkd = staff(Role.COORDINATOR, "36.73.01.1001");
  }

  /** The token of a new member of staff. */
  public String staff(Role role, String territory) {
    Answer made = server.post("/api/staff", admin, Map.of("name", "Staf Contoh", "login", "staf"
        + UUID.randomUUID().toString().substring(0, 8), "role", role.wire(), "territory", territory));
    return TestActors.token(server, new Actor(UUID.fromString(ok(made).path("id").asText()), UUID.randomUUID(), role,
        Territory.parse("territory", territory), 0));
  }

  public static JsonNode ok(Answer answer) {
    if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.json());
    return answer.json();
  }

  /** A supervisor at this station. */
  public String onDuty(String name, long station) {
    return TestStaff.supervisor(server, admin, name, station);
  }

  /** Somebody of the kelurahan without a station; a rank of 0 means without a candidate's row. */
  public String free(String name, String area, int rank) {
    String near = TestActors.token(server, Role.ADMIN, area);
    String id = ok(server.post("/api/people", near, Map.of("name", name, "phone", "0812-0000-0001"))).path("id")
        .asText();
    if (rank > 0) {
      TestDatabase.owner(server.database, "insert into candidate (person, kind, area, place_in_rank, updated_at) values"
          + " ('" + id + "', 'reserve', " + area.replace(".", "") + "000, " + rank + ", now())");
    }
    return id;
  }

  /** The phone of who serves there comes in: its session. */
  public JsonNode enrol(long station) {
    JsonNode invited = ok(server.post("/api/invitations", admin, Map.of("round", round, "stations",
        List.of(station))));
    return ok(server.post("/api/enrolments", null, Map.of("code", invited.path(0).path("code").asText())));
  }

  public String request(String token, long station, String reason) {
    String id = UUID.randomUUID().toString();
    ok(server.post(API, token, Map.of("id", id, "round", round, "station", station, "reason", reason)));
    return id;
  }

  public JsonNode one(String id) {
    return ok(server.get(API + "/" + id, panwascam));
  }

  public JsonNode offer(String id, String... people) {
    return ok(server.post(API + "/" + id + "/offers", panwascam, Map.of("people", people, "version",
        one(id).path("replacement").path("version").asInt())));
  }

  /** The path of the link of this person's offer. */
  public static String link(JsonNode view, String person) {
    for (JsonNode offer : view.path("offers")) {
      if (offer.path("person").asText().equals(person)) {
        return offer.path("link").asText().replaceFirst("^https?://[^/]+", "");
      }
    }
    throw new IllegalStateException("no offer to " + person);
  }

  /** Presses a button of the offer's page. */
  public Answer press(String path) {
    return server.call("POST", path, null, new byte[0], "application/x-www-form-urlencoded", "origin", server.url());
  }

  /** What stands on a page. */
  public String page(String path, String cookie) {
    Answer answer = cookie == null ? server.get(path, null)
        : server.call("GET", path, null, null, null, "cookie", cookie);
    return new String(answer.raw().body(), StandardCharsets.UTF_8);
  }

  /** The code for the phone, as the answer to "yes" carries it. */
  public static String code(Answer answer) {
    return answer.raw().headers().firstValue("set-cookie").orElse("").replaceAll("^siaga_tawaran=([^;]*);.*$", "$1");
  }

  public void sql(String sql) {
    TestDatabase.owner(server.database, sql);
  }

  public String text(String sql) {
    return TestDatabase.text(server.database, sql);
  }
}
