package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.API;
import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.TWO;
import static id.siaga.staffing.ReplacementStage.code;
import static id.siaga.staffing.ReplacementStage.link;
import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestClock;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two coordinators who do opposite things in the same moment: one of them is told, nothing is half. */
class ReplacementRaceTest {
  private static final int TURNS = 6;
  private static final long NEXT_DOOR = 3673021001001L;
  private TestClock clock;
  private ReplacementStage stage;
  private String second;
  private ExecutorService threads;

  @BeforeEach
  void start() {
    clock = new TestClock();
    stage = new ReplacementStage(TestServer.start(clock));
    second = stage.staff(Role.COORDINATOR, "36.73.01");
    threads = Executors.newFixedThreadPool(8);
  }

  @AfterEach
  void stop() {
    threads.shutdown();
    stage.server.close();
  }

  @Test
  void oneRequestSentOftenAtOnceIsOneAndOfManyRequestsOneIsTaken() throws Exception {
    for (int turn = 0; turn < TURNS; turn++) {
      String id = UUID.randomUUID().toString();
      for (Answer answer : atOnce(Collections.nCopies(8, () -> ask(stage.panwascam, id, ONE, "MUNDUR")))) {
        assertEquals(200, answer.status(), answer.json().toString());
        assertEquals(id, answer.json().path("id").asText());
      }
      assertEquals(409, ask(stage.panwascam, id, TWO, "MUNDUR").status(), "the id stands for another station");
      assertEquals(409, ask(stage.panwascam, id, ONE, "MENINGGAL").status(), "or another reason");
      List<Callable<Answer>> many = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String token = i % 2 == 0 ? stage.panwascam : second;
        many.add(() -> ask(token, UUID.randomUUID().toString(), TWO, "MUNDUR"));
      }
      int taken = 0;
      for (Answer answer : atOnce(many)) {
        if (answer.status() == 200) taken++;
        else assertTrue(answer.status() == 409 && said(answer).contains("sudah berjalan"), answer.json().toString());
      }
      assertEquals(1, taken);
      stage.sql("update replacement set state = 'BATAL'");
    }
  }

  @Test
  void aYesAndACancelAtOnceAreOneOfThem() throws Exception {
    for (int turn = 0; turn < TURNS; turn++) {
      String person = stage.free("Calon Satu", "36.73.01.1001", 1);
      String id = stage.request(stage.panwascam, ONE, "MUNDUR");
      JsonNode view = stage.offer(id, person);
      int version = view.at("/replacement/version").asInt();
      List<Answer> both = atOnce(List.of(() -> stage.press(link(view, person) + "/ya"), () -> stage.server.post(API
          + "/" + id + "/moves", second, Map.of("move", "CANCEL", "version", version))));
      boolean yes = !code(both.get(0)).isEmpty();
      assertEquals(yes ? 409 : 200, both.get(1).status(), both.get(1).json().toString());
      assertEquals(yes ? "BERSEDIA" : "BATAL", stage.one(id).at("/replacement/state").asText());
      String serves = " from assignment where person = '" + person + "' and ended_at is null";
      assertEquals(yes ? "1" : "0", stage.text("select count(*)" + serves));
      if (yes) assertTrue(said(both.get(1)).contains("bertugas") || said(both.get(1)).contains("diubah"));
      else assertTrue(stage.page(link(view, person), null).contains("sudah ditutup"));
      whole();
    }
  }

  @Test
  void whoSaysYesToTwoStationsAtOnceGetsOne() throws Exception {
    for (int turn = 0; turn < TURNS; turn++) {
      String person = stage.free("Calon Satu", "36.73.01.1001", 1);
      String one = stage.request(stage.panwascam, ONE, "MUNDUR");
      String two = stage.request(second, TWO, "MUNDUR");
      String first = link(stage.offer(one, person), person);
      String other = link(stage.offer(two, person), person);
      List<Answer> both = atOnce(List.of(() -> stage.press(first + "/ya"), () -> stage.press(other + "/ya")));
      assertEquals(1, both.stream().filter(answer -> !code(answer).isEmpty()).count());
      Answer lost = both.stream().filter(answer -> code(answer).isEmpty()).findFirst().orElseThrow();
      assertEquals(409, lost.status());
      assertTrue(new String(lost.raw().body(), StandardCharsets.UTF_8).contains("sudah bertugas di TPS"));
      assertEquals("1 1", stage.text("select count(*) filter (where state = 'BERSEDIA') || ' ' || count(*) filter"
          + " (where state = 'DITAWARKAN') from replacement where id in ('" + one + "', '" + two + "')"));
      whole();
      stage.sql("update replacement set state = 'BATAL' where in_person is null");
    }
  }

  @Test
  void whoIsReplacedCoversNothingEvenWhenItIsOrderedInTheSameMoment() throws Exception {
    for (int turn = 0; turn < TURNS; turn++) {
      String old = stage.onDuty("Lama Contoh", TWO);
      stage.enrol(TWO);
      String person = stage.free("Calon Satu", "36.73.01.1001", 1);
      String id = stage.request(stage.panwascam, TWO, "MUNDUR");
      List<Answer> both = atOnce(List.of(() -> accept(id, person), () -> cover(second, ONE, old)));
      ok(both.get(0));
      assertTrue(both.get(1).status() == 200 || both.get(1).status() == 409, both.get(1).json().toString());
      assertEquals("0", stage.text("select count(*) from assignment where person = '" + old + "' and ended_at is null"),
          "the cover of " + both.get(1).status() + " ended with their service");
      whole();
      stage.server.call("DELETE", "/api/assignments/" + TWO, stage.admin, null, null);
    }
  }

  @Test
  void whoTakesAStationOverDoesNotCoverItToo() throws Exception {
    for (int turn = 0; turn < TURNS; turn++) {
      String person = stage.free("Calon Satu", "36.73.01.1001", 1);
      String id = stage.request(stage.panwascam, ONE, "MUNDUR");
      List<Answer> both = atOnce(List.of(() -> accept(id, person), () -> cover(second, ONE, person)));
      ok(both.get(0));
      assertTrue(both.get(1).status() == 200 || both.get(1).status() == 409, both.get(1).json().toString());
      assertEquals("1", stage.text("select count(*) from assignment where person = '" + person
          + "' and ended_at is null"));
      whole();
      stage.server.call("DELETE", "/api/assignments/" + ONE, stage.admin, null, null);
    }
  }

  @Test
  void theSameCoverSentOftenAtOnceIsOrderedOnce() throws Exception {
    String old = stage.onDuty("Wati Contoh", TWO);
    Map<String, Object> wish = wish(ONE, old);
    for (Answer answer : atOnce(Collections.nCopies(8, () -> stage.server.post("/api/staffing/covers", stage.panwascam,
        wish)))) {
      assertEquals(200, answer.status(), answer.json().toString());
    }
    assertEquals("1", stage.text("select count(*) from assignment where not main"));
  }

  @Test
  void theBoardAndAYesAtOnceLeaveNobodyTwice() throws Exception {
    for (int turn = 0; turn < TURNS; turn++) {
      String old = stage.onDuty("Lama Contoh", ONE);
      String person = stage.free("Calon Satu", "36.73.01.1001", 1);
      String id = stage.request(stage.panwascam, ONE, "MUNDUR");
      boolean swap = turn % 2 == 0;
      List<Answer> both = atOnce(List.of(() -> accept(id, person), () -> swap
          ? TestPlaces.send(stage.server, second, stage.round, TestPlaces.move(ONE, null, old),
              TestPlaces.move(TWO, old, null))
          : TestPlaces.send(stage.server, second, stage.round, TestPlaces.move(TWO, person, null))));
      for (Answer answer : both) {
        assertTrue(answer.status() == 200 || answer.status() == 409, answer.status() + " " + answer.json());
      }
      assertTrue(both.stream().anyMatch(answer -> answer.status() == 200));
      whole();
      for (long station : List.of(ONE, TWO)) {
        stage.server.call("DELETE", "/api/assignments/" + station, stage.admin, null, null);
      }
      stage.sql("update replacement set state = 'BATAL' where in_person is null");
    }
  }

  @Test
  void theNeighboursOfficeChangesNothingMeanwhile() throws Exception {
    String next = stage.staff(Role.COORDINATOR, "36.73.02");
    TestOffice.importStations(stage.server, stage.admin, "code\n" + NEXT_DOOR + "\n");
    String old = stage.onDuty("Lama Contoh", ONE);
    String person = stage.free("Calon Satu", "36.73.01.1001", 1);
    String id = stage.request(stage.panwascam, ONE, "MUNDUR");
    JsonNode view = stage.offer(id, person);
    List<Answer> all = atOnce(List.of(() -> accept(id, person),
        () -> stage.server.post(API + "/" + id + "/accept", next, Map.of("person", person)),
        () -> stage.server.post(API + "/" + id + "/moves", next, Map.of("move", "CANCEL", "version",
            view.at("/replacement/version").asInt())),
        () -> stage.server.post(API + "/" + id + "/offers", next, Map.of("people", List.of(person), "version",
            view.at("/replacement/version").asInt())),
        () -> ask(next, id, ONE, "MUNDUR"),
        () -> cover(next, ONE, old), () -> cover(next, ONE, person)));
    ok(all.get(0));
    for (Answer answer : all.subList(1, all.size())) assertEquals(404, answer.status(), answer.json().toString());
    assertEquals(409, cover(next, NEXT_DOOR, person).status(), "somebody of another kecamatan is not theirs");
    whole();
  }

  /** Nobody twice, no station twice, and rights begin and end with the place. */
  private void whole() {
    assertEquals("0 0 0", stage.text("select (select count(*) from (select station from assignment where main and"
        + " ended_at is null group by round, station having count(*) > 1) s) || ' ' || (select count(*) from (select"
        + " person from assignment where main and ended_at is null group by round, person having count(*) > 1) p)"
        + " || ' ' || (select count(*) from assignment a join rights r on r.id = a.rights where"
        + " (a.ended_at is null) <> (r.ended_at is null))"));
  }

  private Answer ask(String token, String id, long station, String reason) {
    return stage.server.post(API, token, Map.of("id", id, "round", stage.round, "station", station, "reason",
        reason));
  }

  private Answer accept(String id, String person) {
    return stage.server.post(API + "/" + id + "/accept", stage.panwascam, Map.of("person", person));
  }

  private Answer cover(String token, long station, String person) {
    return stage.server.post("/api/staffing/covers", token, wish(station, person));
  }

  private Map<String, Object> wish(long station, String person) {
    return Map.of("id", UUID.randomUUID(), "round", stage.round, "station", station, "person", person, "until",
        clock.instant().plus(Duration.ofHours(1)).toString(), "reason", "BERHALANGAN_SEMENTARA");
  }

  private List<Answer> atOnce(List<? extends Callable<Answer>> calls) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (var call : threads.invokeAll(calls)) answers.add(call.get());
    return answers;
  }

  private static String said(Answer answer) {
    return answer.json().path("detail").asText();
  }
}
