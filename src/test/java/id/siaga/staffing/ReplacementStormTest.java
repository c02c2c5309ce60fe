package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.API;
import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestClock;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Two offices' coordinators, the board, covers and people who say yes, all at once and at random: nothing is half. */
class ReplacementStormTest {
  private static final int CALLERS = 6;
  private static final int TURNS = 20;
  private static final List<Long> STATIONS = List.of(ONE, TWO, 3673011002001L);
  private static final Set<Integer> TOLD = Set.of(200, 204, 303, 400, 409);
  private static final String REASON = "BERHALANGAN_SEMENTARA";
  private final TestClock clock = new TestClock();
  private final List<String> people = new ArrayList<>();
  private ReplacementStage stage;
  private List<String> tokens;

  @Test
  void whateverTheyDoNobodyServesTwiceAndRightsFollowPlaces() throws Exception {
    try (TestServer server = TestServer.start(clock)) {
      stage = new ReplacementStage(server);
      tokens = List.of(stage.panwascam, stage.staff(Role.COORDINATOR, "36.73.01"));
      for (int i = 0; i < 5; i++) people.add(stage.free("Calon " + (char) ('A' + i), "36.73.01.1001", i + 1));
      for (long station : STATIONS) people.add(stage.onDuty("Lama " + station % 1000, station));
      rush();
      whole();
    }
  }

  private void rush() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int n = 0; n < CALLERS; n++) {
        Random random = new Random(n);
        calls.add(() -> {
          int done = 0;
          for (int turn = 0; turn < TURNS; turn++) done += act(random);
          return done;
        });
      }
      int done = 0;
      for (var call : pool.invokeAll(calls)) done += call.get();
      assertTrue(done > CALLERS * 3, "acts that went through: " + done);
    } finally {
      pool.shutdown();
    }
  }

  private int act(Random random) {
    String token = tokens.get(random.nextInt(tokens.size()));
    long station = STATIONS.get(random.nextInt(STATIONS.size()));
    String person = people.get(random.nextInt(people.size()));
    Answer answer = switch (random.nextInt(8)) {
      case 0, 1 -> stage.server.post(API, token, Map.of("id", UUID.randomUUID(), "round", stage.round, "station",
          station, "reason", REASON));
      case 2, 3 -> onOpen(random, token, (id, view) -> stage.server.post(API + "/" + id + "/offers", token, Map.of(
          "people", List.of(person), "version", view.at("/replacement/version").asInt())));
      case 4 -> onOpen(random, token, (id, view) -> {
        for (JsonNode offer : view.path("offers")) {
          if (offer.hasNonNull("link")) {
            return stage.press(ReplacementStage.link(view, offer.path("person").asText()) + "/ya");
          }
        }
        return null;
      });
      case 5 -> onOpen(random, token, (id, view) -> random.nextBoolean()
          ? stage.server.post(API + "/" + id + "/accept", token, Map.of("person", person))
          : stage.server.post(API + "/" + id + "/moves", token, Map.of("move", "CANCEL", "version",
              view.at("/replacement/version").asInt())));
      case 6 -> stage.server.post("/api/staffing/covers", token, Map.of("id", UUID.randomUUID(), "round", stage.round,
          "station", station, "person", person, "until", clock.instant().plus(Duration.ofHours(1)).toString(),
          "reason", REASON));
      default -> {
        String now = stage.text("select person from assignment where main and ended_at is null and station = "
            + station);
        yield TestPlaces.send(stage.server, token, stage.round, TestPlaces.move(station, random.nextBoolean() ? person
            : null, now));
      }
    };
    if (answer == null) return 0;
    assertTrue(TOLD.contains(answer.status()), answer.status() + " " + answer.json());
    return answer.status() < 400 ? 1 : 0;
  }

  private interface Step {
    Answer take(String id, JsonNode view);
  }

  /** Does something with one that is under way, if there is any. */
  private Answer onOpen(Random random, String token, Step step) {
    JsonNode open = ReplacementStage.ok(stage.server.get(API + "?state=open", token)).path("replacements");
    if (open.isEmpty()) return null;
    String id = open.path(random.nextInt(open.size())).path("id").asText();
    return step.take(id, ReplacementStage.ok(stage.server.get(API + "/" + id, token)));
  }

  private void whole() {
    none("a station twice", "select station from assignment where main and ended_at is null group by round, station"
        + " having count(*) > 1");
    none("a person twice", "select person from assignment where main and ended_at is null group by round, person"
        + " having count(*) > 1");
    none("a station covered twice", "select station from assignment where not main and ended_at is null group by"
        + " round, station having count(*) > 1");
    none("rights without their place, or a place without rights", "select a.id from assignment a join rights r on"
        + " r.id = a.rights where (a.ended_at is null) <> (r.ended_at is null)");
    none("live rights of nobody's place", "select r.id from rights r where r.role = 'supervisor' and r.ended_at is null"
        + " and not exists (select from assignment a where a.rights = r.id)");
    none("an acceptance that is none", "select r.id from replacement r where (r.in_person is not null) <> (1 = (select"
        + " count(*) from replacement_offer f where f.replacement = r.id and f.answer = 'ACCEPTED'))");
    none("two under way", "select station from replacement where state not in ('BERSEDIA', 'SELESAI', 'BATAL') group by"
        + " round, station having count(*) > 1");
    none("a step missing", "select r.id from replacement r where r.version <> (select count(*) from replacement_move m"
        + " where m.replacement = r.id)");
  }

  private void none(String what, String sql) {
    assertEquals("0", stage.text("select count(*) from (" + sql + ") wrong"), what);
  }
}
