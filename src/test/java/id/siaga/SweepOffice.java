package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer.Answer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.web.Endpoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An office with two neighbouring kecamatan that must never see each other: each has stations, people of every role,
 * a report and an incident of its own.
 */
final class SweepOffice implements AutoCloseable {
  private static final AtomicInteger WAVES = new AtomicInteger();
  private static final int STATIONS = 6;
  final TestServer server;
  final TestSetUp office;
  final Site here;
  final Site there;
  final int round;

  /** One kecamatan and what belongs to it alone. */
  final class Site {
    final String territory;
    final long station;
    final long second;
    final int round;
    /** A vote long after today, so that it can have a practice. */
    final int vote;
    final Map<Role, Actor> actors = new EnumMap<>(Role.class);
    final Map<String, Object> made = new java.util.HashMap<>();
    UUID report;
    UUID incident;

    private Site(String territory, String kelurahan) {
      this.territory = territory;
      String digits = kelurahan.replace(".", "");
      station = Long.parseLong(digits + "001");
      second = Long.parseLong(digits + "002");
      for (Role role : List.of(Role.ADMIN, Role.COORDINATOR, Role.OBSERVER)) {
        UUID id = staff(role);
        actors.put(role, new Actor(id, session(id), role, Territory.parse("territory", territory), 0));
      }
      round = server.post("/api/rounds", token(Role.ADMIN), Map.of("name", "Gladi " + territory, "kind", "rehearsal",
          "votingDay", "2024-11-20", "territory", territory)).json().path("id").asInt();
      vote = server.post("/api/rounds", token(Role.ADMIN), Map.of("name", "Pemilihan " + territory, "kind", "vote",
          "votingDay", "2099-11-27", "territory", territory)).json().path("id").asInt();
    }

    String token(Role role) {
      return TestActors.token(server, actors.get(role));
    }

    private String people() {
      return actors.values().stream().map(actor -> "'" + actor.person() + "'")
          .collect(java.util.stream.Collectors.joining(", "));
    }

    /** A new supervisor, at a station of this kecamatan or, for null, at none. */
    UUID person(Long at) {
      Map<String, Object> person = new java.util.HashMap<>(Map.of("name", "Pengawas " + word()));
      if (at != null) person.put("station", at);
      return UUID.fromString(good(server.post("/api/people", token(Role.ADMIN), person)).path("id").asText());
    }

    /** A station that has a supervisor, whatever was done to it before. */
    long occupied() {
      long at = station + 4;
      server.post("/api/people", token(Role.ADMIN), Map.of("name", "Pengawas " + word(), "station", at));
      return at;
    }

    /** A new member of staff with a password of their own, {@link TestSetUp#PASSWORD}. */
    UUID staff(Role role) {
      JsonNode made = good(server.post("/api/staff", office.admin, Map.of("name", "Staf " + word(), "login",
          login(), "role", role.wire(), "territory", territory)));
      String link = made.path("link").asText();
      Map<String, Object> first = Map.of("code", link.substring(link.lastIndexOf('/') + 1), "password",
          TestSetUp.PASSWORD);
      if (server.post("/api/password", null, first).status() != 204) throw new IllegalStateException("no password");
      return UUID.fromString(made.path("id").asText());
    }

    String login() {
      return "contoh" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** The code of a fresh set-password link. */
    String passwordCode() {
      String link = good(server.post("/api/staff", office.admin, Map.of("name", "Staf baru", "login", login(), "role",
          "observer", "territory", territory))).path("link").asText();
      return link.substring(link.lastIndexOf('/') + 1);
    }

    /** A job of the person of this role, about this kecamatan, that nobody has begun. */
    UUID job(Role role) {
      UUID id = UUID.randomUUID();
      TestDatabase.owner(server.database, "insert into job (id, kind, owner, state, input, low, high, created_at,"
          + " updated_at) values ('" + id + "', 'contoh', '" + actors.get(role).person() + "', 'accepted', '{}', "
          + station + ", " + second + ", now(), now())");
      return id;
    }

    /** The kelurahan of the stations. */
    long area() {
      return station / 1000 * 1000;
    }

    /** A fresh wave of recruitment for this kelurahan, in which everybody is still lacking. */
    int wave() {
      return good(server.post("/api/recruitment/waves", token(Role.ADMIN), Map.of("name", "Gelombang " + word()
          + " " + WAVES.incrementAndGet(), "areas", List.of(Map.of("area", area(), "need", 2))))).path("id").asInt();
    }

    /** A fresh application that was handed in on paper. */
    UUID applicant() {
      return UUID.fromString(good(server.post("/api/recruitment/applicants", token(Role.ADMIN),
          TestApplicants.paper(wave(), area(), "Pelamar " + word()))).path("id").asText());
    }

    /** A paper of a fresh applicant. */
    UUID document() {
      return UUID.fromString(good(server.call("PUT", "/api/recruitment/applicants/" + applicant() + "/documents/KTP",
          token(Role.ADMIN), id.siaga.documents.SampleFiles.pdf(""), "application/pdf")).path("id").asText());
    }

    SweepOffice office() {
      return SweepOffice.this;
    }

    /** A fresh invitation of the supervisor of the second station. */
    String invitation() {
      return good(server.post("/api/invitations", office.admin, Map.of("round", SweepOffice.this.round, "stations",
          List.of(second)))).path(0).path("code").asText();
    }

    /** A fresh session of the person of this role. */
    UUID session(Role role) {
      return session(actors.get(role).person());
    }

    private UUID session(UUID person) {
      UUID id = UUID.randomUUID();
      TestDatabase.owner(server.database, "insert into session (id, person, created_at, last_seen_at, expires_at)"
          + " values ('" + id + "', '" + person + "', now(), now(), '2100-01-01')");
      return id;
    }

    /** A good refresh token, of the first admin. */
    String refreshToken() {
      Answer answer = server.post("/api/session", null, Map.of("login", TestSetUp.LOGIN, "password",
          TestSetUp.PASSWORD));
      String cookie = answer.raw().headers().firstValue("set-cookie").orElseThrow();
      return cookie.replaceAll("^siaga_refresh=([^;]*);.*$", "$1");
    }

    /** Ids, codes and words that nobody outside this kecamatan may ever read. */
    Set<String> secrets() {
      Set<String> secrets = new LinkedHashSet<>(List.of(String.valueOf(station), String.valueOf(second), word()));
      actors.values().forEach(actor -> secrets.add(actor.person().toString()));
      secrets.add(String.valueOf(report));
      secrets.add(String.valueOf(incident));
      made.values().forEach(value -> secrets.add(String.valueOf(value)));
      return secrets;
    }

    /** A word that stands in every text of this kecamatan. */
    String word() {
      return "rahasia" + territory.replace(".", "");
    }

    /** Files a report and answers its id. */
    UUID file(String kind, Map<String, Object> body) {
      UUID id = Samples.id();
      Answer answer = server.post("/api/reports", token(Role.SUPERVISOR), Map.of("items", List.of(Samples.report(id,
          station, kind, body))));
      JsonNode result = answer.json().path("results").path(0);
      if (!result.path("status").asText().equals("stored")) throw new IllegalStateException(answer.json().toString());
      return id;
    }

    private void live(int round) {
      UUID person = person(station);
      actors.put(Role.SUPERVISOR, new Actor(person, session(person), Role.SUPERVISOR, Territory.station(station),
          round));
      made.put("second", person(second));
      report = file("note", Map.of("text", word()));
      incident = file("incident", Map.of("type", "LOG-01", "text", word()));
    }

    private String rows() {
      StringBuilder rows = new StringBuilder();
      for (int n = 0; n < STATIONS; n++) {
        rows.append(station + n).append(',').append(n + 1).append(',').append(word()).append('\n');
      }
      return rows.toString();
    }
  }

  SweepOffice() {
    server = TestServer.start();
    office = TestSetUp.open(server);
    here = new Site("36.73.01", "36.73.01.1001");
    there = new Site("36.73.02", "36.73.02.1001");
    round = TestOffice.round(server, office.admin);
    Answer imported = TestOffice.importStations(server, office.admin, "kode,nomor,alamat\n" + here.rows()
        + there.rows());
    if (!imported.json().path("applied").asBoolean()) throw new IllegalStateException(imported.json().toString());
    here.live(round);
    there.live(round);
  }

  static JsonNode good(Answer answer) {
    if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.json());
    return answer.json();
  }

  /** Every endpoint of the running server. */
  List<Endpoint<?, ?>> endpoints() {
    List<Endpoint<?, ?>> all = new ArrayList<>();
    server.server.features().forEach(feature -> all.addAll(feature.endpoints()));
    return all;
  }

  /** Jobs that an allowed call began write for a while after its answer. */
  private void settle() {
    Eventually.get(() -> text("select count(*)::text from job where state in ('accepted', 'running')"
        + " and kind <> 'contoh'"), "0"::equals);
  }

  /** Everything stored about a kecamatan, as one digest: whoever may not change it must not change this. */
  String picture(Site site) {
    settle();
    Map<String, String> wheres = new LinkedHashMap<>();
    for (String table : List.of("journal", "report", "station_state", "incident", "assignment", "invitation",
        "replacement", "late_report")) {
      wheres.put(table, "station between " + site.station + " and " + (site.station + STATIONS));
    }
    wheres.put("station", "code between " + site.station + " and " + (site.station + STATIONS));
    wheres.put("person", "name like '%" + site.word() + "%'");
    wheres.put("job", "low between " + site.station + " and " + site.second);
    wheres.put("session", "person in (" + site.people() + ")");
    wheres.put("applicant", "area = " + site.area());
    for (String table : List.of("applicant_move", "judgement", "feedback", "interview", "interview_score")) {
      wheres.put(table, "applicant in (select id from applicant where area = " + site.area() + ")");
    }
    for (String table : List.of("interview_slot", "pleno")) {
      wheres.put(table, "area_low <= " + site.area() + " and area_high >= " + site.area());
    }
    wheres.put("wave_area", "area = " + site.area());
    wheres.put("wave", "name like '%" + site.word() + "%'");
    wheres.put("round", "id = " + site.round + " or " + site.vote + " in (id, practice_of)");
    wheres.put("gathering", "low <= " + site.station + " and high >= " + site.station);
    for (String table : List.of("pledge", "quiz_try", "gathering_guest")) {
      wheres.put(table, "station between " + site.station + " and " + site.second);
    }
    wheres.put("training_settings", "round = " + site.round);
    wheres.put("incident_move", "incident = '" + site.incident + "'");
    List<String> digests = new ArrayList<>();
    wheres.forEach((table, where) -> digests.add("(select '" + table + " ' || md5(coalesce(string_agg(t::text, ','"
        + " order by t::text), '')) from " + table + " t where " + where + ")"));
    return text("select " + String.join(" || ', ' || ", digests));
  }

  private String text(String sql) {
    return Server.wait(server.server.kernel().db().all(sql, io.vertx.sqlclient.Tuple.tuple(), row -> row.getString(0)))
        .get(0);
  }

  @Override
  public void close() {
    server.close();
  }
}
