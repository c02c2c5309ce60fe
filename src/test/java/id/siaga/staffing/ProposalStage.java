package id.siaga.staffing;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.HearingStage;
import id.siaga.TestApplicants;
import id.siaga.TestDatabase;
import id.siaga.TestHearing;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.web.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An office with a few stations and decided applicants, whose proposals are made through the API. */
final class ProposalStage implements AutoCloseable {
  static final String API = "/api/staffing/proposals";
  static final long SERANG = HearingStage.SERANG;
  static final long CIPARE = HearingStage.CIPARE;
  private final HearingStage hearing = new HearingStage();
  final TestServer server = hearing.server;
  final String admin = hearing.admin;
  final String first = hearing.first;
  final String neighbour = hearing.neighbour;
  final String watcher = hearing.watcher;

  ProposalStage(String stations) {
    TestOffice.importStations(server, admin, stations);
  }

  @Override
  public void close() {
    hearing.close();
  }

  int round() {
    return (int) TestDatabase.count(server.database, "select max(id) from round");
  }

  /** Nobody is placed and nobody can be. */
  void clear() {
    TestDatabase.owner(server.database, "delete from proposal");
    TestDatabase.owner(server.database, "delete from station_officer");
    TestDatabase.owner(server.database, "update station set special = null");
    end();
    TestDatabase.owner(server.database, "update assignment set answer = null, station = 3673011001999"
        + " where ended_at is not null");
    TestDatabase.owner(server.database, "delete from candidate");
    TestDatabase.owner(server.database, "update person set home_low = null, home_high = null");
    TestDatabase.owner(server.database, "update applicant set state = 'TIDAK_TERPILIH', version = version + 1,"
        + " name = 'Lama'");
    hearing.newWave();
  }

  /** Ends all placings, as if they had never been. */
  void end() {
    TestDatabase.owner(server.database, "update assignment set ended_at = now() where ended_at is null");
    TestDatabase.owner(server.database, "update rights set ended_at = now() where role = 'supervisor'");
  }

  void decided(long area, String name, boolean main) {
    TestHearing.applicant(server, admin, TestApplicants.paper(hearing.wave, area, name),
        main ? "DITETAPKAN" : "CADANGAN");
  }

  /** The first page of a new proposal, once its job is done. */
  JsonNode propose(String token, Map<String, Object> wanted) {
    Answer job = server.post(API, token, wanted);
    if (job.status() != 202) throw new IllegalStateException(job.status() + " " + job.json());
    String id = job.json().path("id").asText();
    JsonNode done = Eventually.get(() -> server.get("/api/jobs/" + id, token).json(),
        seen -> List.of("done", "failed").contains(seen.path("state").asText()));
    if (!done.path("state").asText().equals("done")) throw new IllegalStateException(done.toString());
    return good(get("/" + id, token));
  }

  JsonNode look(JsonNode proposal, String token) {
    return good(get("/" + proposal.path("id").asText(), token));
  }

  Answer get(String path, String token) {
    return server.get(API + path, token);
  }

  Answer post(JsonNode proposal, String act, int version, String token) {
    return server.post(API + "/" + proposal.path("id").asText() + "/" + act, token, Map.of("version", version));
  }

  JsonNode apply(JsonNode proposal) {
    return good(post(proposal, "apply", proposal.path("version").asInt(), admin));
  }

  /** Chooses somebody in the version that was seen. */
  Answer choose(JsonNode proposal, long station, String person) {
    Map<String, Object> wish = new HashMap<>(Map.of("version", proposal.path("version").asInt(), "person", person));
    return server.call("PUT", API + "/" + proposal.path("id").asText() + "/rows/" + station, admin, Json.bytes(wish),
        "application/json");
  }

  JsonNode row(JsonNode proposal, long station) {
    for (JsonNode row : proposal.path("rows")) if (row.path("station").asLong() == station) return row;
    throw new IllegalStateException("no row " + station + " in " + proposal);
  }

  String at(long station) {
    return TestDatabase.text(server.database, "select p.name from assignment a join person p on p.id = a.person where"
        + " a.ended_at is null and a.main and a.station = " + station);
  }

  String person(String name) {
    return TestDatabase.text(server.database, "select p.id from person p join candidate c on c.person = p.id"
        + " where p.name = '" + name + "'");
  }

  /** Who serves where with which answer and rights, and where everybody belongs. */
  String snapshot() {
    return TestDatabase.text(server.database, "select string_agg(concat_ws(' ', p.name, a.id, a.station, a.locked,"
        + " a.answer, a.answered_at, r.low, r.high, r.ended_at, p.home_low, p.home_high), chr(10)"
        + " order by p.name, p.id) from person p"
        + " left join assignment a on a.person = p.id and a.ended_at is null and a.main"
        + " left join rights r on r.id = a.rights where p.home_low is not null and p.name <> 'Eka Baru'");
  }

  JsonNode good(Answer answer) {
    return TestApplicants.good(answer);
  }
}
