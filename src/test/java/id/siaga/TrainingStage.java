package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer.Answer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.staffing.PaperKind;
import id.siaga.staffing.Papers;
import id.siaga.web.Json;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A kecamatan whose stations have supervisors, its staff and a neighbour, where an oath and a training can be held. */
public final class TrainingStage implements AutoCloseable {
  public static final String HERE = "36.73.01";
  public static final String API = "/api/training/";
  public static final long FIRST = 3673011001001L;
  public final TestClock clock = new TestClock();
  public final TestServer server = TestServer.start(clock);
  public final String admin;
  public final String office;
  public final String neighbour;
  public final String kelurahan;
  public final int round;

  public TrainingStage() {
    admin = TestSetUp.open(server).admin;
    round = TestOffice.round(server, admin);
    StringBuilder rows = new StringBuilder("kode,nomor,alamat\n");
    for (long n = 0; n < 40; n++) rows.append(FIRST + n).append(',').append(n + 1).append(",Balai warga\n");
    rows.append("3673021001001,1,Balai warga\n");
    TestOffice.importStations(server, admin, rows.toString());
    office = TestApplicants.staff(server, admin, Role.COORDINATOR, HERE);
    neighbour = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.02");
    kelurahan = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.01.1001");
  }

  /** A supervisor of this station, by id. */
  public UUID supervisor(long station, String name) {
    return UUID.fromString(good(server.post("/api/people", admin, Map.of("name", name, "station", station, "round",
        round))).path("id").asText());
  }

  /** The token of a supervisor's phone. */
  public String phone(UUID person, long station) {
    return TestActors.token(server, new Actor(person, UUID.randomUUID(), Role.SUPERVISOR, Territory.station(station),
        round));
  }

  /** A new gathering for the whole kecamatan. */
  public UUID gathering(String kind, int capacity) {
    UUID id = UUID.randomUUID();
    good(post("gatherings", office, gathering(id, kind, capacity)));
    return id;
  }

  public Map<String, Object> gathering(UUID id, String kind, int capacity) {
    return new HashMap<>(Map.of("id", id, "round", round, "kind", kind, "territory", HERE, "startsAt",
        "2024-11-04T02:00:00Z", "minutes", 120, "place", "Aula Kecamatan", "capacity", capacity));
  }

  public Answer get(String path, String token) {
    return server.get(API + path, token);
  }

  public Answer post(String path, String token, Object body) {
    return server.post(API + path, token, body);
  }

  public Answer put(String path, String token, Object body) {
    return server.call("PUT", API + path, token, Json.bytes(body), "application/json");
  }

  public JsonNode good(Answer answer) {
    return TestApplicants.good(answer);
  }

  /** The key of codes, for tests that make one as the server does. */
  public byte[] codeKey() {
    return server.server.kernel().secrets().codeKey();
  }

  /** The code of a fresh identity card. */
  public String card(UUID person, long station) {
    return issue(PaperKind.ID_CARD, person, station, Map.of()).code();
  }

  /** A paper that some other act of the office would issue. */
  public Papers.Paper issue(PaperKind kind, UUID person, long station, Map<String, String> extra) {
    Kernel kernel = server.server.kernel();
    Papers papers = PaperFeatures.papers(kernel);
    return Server.wait(TestPeople.feature(server).office().write((tx, out) -> papers.issue(tx, out,
        null, kernel.rounds().get(round), Papers.Wanted.of(kind, station, person, extra))));
  }

  /** From now on the clock of the round runs this far behind the one on the wall. */
  public void behind(Duration by) {
    TestDatabase.owner(server.database, "update round set clock_wall_start = '" + clock.instant() + "', clock_start = '"
        + clock.instant().minus(by) + "' where id = " + round);
    Server.wait(server.server.kernel().rounds().reload());
  }

  /** What the database of the server answers. */
  public <T> T read(Function<Db, Future<T>> question) {
    return Server.wait(question.apply(server.server.kernel().db()));
  }

  public String journal() {
    return TestPeople.officeChain(server);
  }

  /** The right answers of a try, by the questions as the office sees them. */
  public static List<Integer> right(JsonNode attempt, JsonNode questions) {
    Map<String, String> answers = new HashMap<>();
    questions.path("questions").forEach(question -> answers.put(question.path("text").asText(),
        question.path("options").path(question.path("right").asInt()).asText()));
    List<Integer> right = new ArrayList<>();
    attempt.path("questions").forEach(question -> {
      int at = 0;
      while (!question.path("options").path(at).asText().equals(answers.get(question.path("text").asText()))) at++;
      right.add(at);
    });
    return right;
  }

  public static String pdf(Answer answer) {
    try (PDDocument document = Loader.loadPDF(answer.raw().body())) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
