package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import id.siaga.web.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A kecamatan with a wave, its staff and a neighbour, where a hearing can be played through the API. */
public final class HearingStage implements AutoCloseable {
  public static final String HERE = "36.73.01";
  public static final long SERANG = 3_673_011_001_000L;
  public static final long CIPARE = 3_673_011_002_000L;
  public static final String API = "/api/recruitment/";
  public final TestClock clock = new TestClock();
  public final TestServer server = TestServer.start(clock);
  public final String admin;
  public final String first;
  public final String second;
  public final String neighbour;
  public final String watcher;
  public int wave;

  public HearingStage() {
    admin = TestSetUp.open(server).admin;
    first = TestApplicants.staff(server, admin, Role.COORDINATOR, HERE);
    second = TestApplicants.staff(server, admin, Role.COORDINATOR, HERE);
    neighbour = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73.02");
    watcher = TestApplicants.staff(server, admin, Role.COORDINATOR, "36.73");
    wave = TestApplicants.wave(server, admin, SERANG, CIPARE);
  }

  /** A further wave of the same two kelurahan, for a test of its own. */
  public HearingStage newWave() {
    wave = TestApplicants.wave(server, admin, SERANG, CIPARE);
    return this;
  }

  public UUID applicant(long area, String name, String state) {
    return TestHearing.applicant(server, admin, TestApplicants.paper(wave, area, name), state);
  }

  /** Somebody who attended and got these points from the first interviewer, criterion by criterion of the preset. */
  public UUID scored(long area, String name, int... points) {
    UUID id = applicant(area, name, "HADIR");
    TestApplicants.good(score(first, id, points));
    return id;
  }

  /** Points of one interviewer; one figure stands for all five criteria. */
  public Answer score(String token, UUID applicant, int... points) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < TestHearing.CRITERIA.size(); i++) {
      if (i < points.length || points.length == 1) {
        given.put(TestHearing.CRITERIA.get(i), points[points.length == 1 ? 0 : i]);
      }
    }
    return put("scores/" + applicant, token, Map.of("points", given));
  }

  public Answer get(String path, String token) {
    return server.get(API + path, token);
  }

  public Answer post(String path, String token, Map<String, ?> body) {
    return server.post(API + path, token, body);
  }

  public Answer put(String path, String token, Map<String, ?> body) {
    return server.call("PUT", API + path, token, Json.bytes(body), "application/json");
  }

  public JsonNode good(Answer answer) {
    return TestApplicants.good(answer);
  }

  public String state(UUID applicant) {
    return TestHearing.state(server, applicant);
  }

  public String number(UUID applicant) {
    return TestDatabase.text(server.database, "select number from applicant where id = '" + applicant + "'");
  }

  /** A slot of this many seats, that many hours from now. */
  public String slot(int capacity, int hours) {
    return good(post("slots", first, Map.of("wave", wave, "territory", HERE, "startsAt",
        TestClock.SIX.plusSeconds(3_600L * hours).toString(), "minutes", 60, "place", "Aula Kecamatan Contoh",
        "capacity", capacity))).path("id").asText();
  }

  public Answer hold(String token, List<Map<String, Object>> changes) {
    return post("plenos", token, Map.of("wave", wave, "territory", HERE, "heldAt", TestClock.SIX.toString(),
        "changes", changes));
  }

  /** The ranking of a kelurahan, as number of rank and name. */
  public List<String> ranking(long area) {
    List<String> ranks = new ArrayList<>();
    good(get("ranking?wave=" + wave + "&territory=" + area / 1000, first)).path("areas").path(0).path("rows")
        .forEach(row -> ranks.add(row.path("rank").asText("-") + " " + row.path("name").asText()));
    return ranks;
  }

  /** How many places the ranking names, by kelurahan. */
  public Map<Long, Integer> seats() {
    return seats(good(get("ranking?wave=" + wave + "&territory=" + HERE, first)));
  }

  /** The places of each kelurahan where somebody is in line. */
  public static Map<Long, Integer> seats(JsonNode page) {
    Map<Long, Integer> seats = new TreeMap<>();
    page.path("areas").forEach(area -> {
      if (area.path("lines").size() + area.path("rows").size() > 0) {
        seats.put(area.path("area").asLong(), area.path("seats").asInt());
      }
    });
    return seats;
  }

  /** The words of a PDF, with single blanks. */
  public static String text(Answer pdf) throws IOException {
    if (pdf.status() != 200) throw new IllegalStateException(pdf.status() + " " + pdf.json());
    try (PDDocument document = Loader.loadPDF(pdf.raw().body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** Everything that the office's chain says. */
  public String journal() {
    return TestDatabase.text(server.database, "select string_agg(kind || ' ' || body, chr(10) order by seq)"
        + " from journal where chain = 0");
  }

  @Override
  public void close() {
    server.close();
  }
}
