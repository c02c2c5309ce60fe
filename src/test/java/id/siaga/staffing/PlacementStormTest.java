package id.siaga.staffing;

import static id.siaga.staffing.TestPlaces.move;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Many who move people about at the same moment: no station twice, no person twice, and rights follow places. */
class PlacementStormTest {
  private static final List<Long> STATIONS = List.of(3673011001001L, 3673011001002L, 3673021001001L);
  private TestServer server;
  private String admin;
  private int round;

  @Test
  void whateverManyDoAtOnceNobodyStandsTwice() throws Exception {
    try (TestServer started = TestServer.start()) {
      server = started;
      admin = TestActors.admin(server);
      round = TestOffice.round(server, admin);
      TestOffice.importStations(server, admin, "code\n3673011001001\n3673011001002\n3673021001001\n");
      rush();
    }
  }

  private void rush() throws Exception {
    List<String> people = new ArrayList<>();
    for (String letter : List.of("A", "B", "C", "D", "E")) {
      people.add(server.post("/api/people", admin, Map.of("name", "Calon " + letter)).json().path("id").asText());
    }
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        Random random = new Random(n);
        calls.add(() -> storm(random, people));
      }
      int done = 0;
      for (var call : pool.invokeAll(calls)) done += call.get();
      assertTrue(done > 5, "acts that went through: " + done);
    } finally {
      pool.shutdown();
    }
    assertEquals(0, count("select count(*) from (select station from assignment where round = " + round
        + " and main and ended_at is null group by station having count(*) > 1) twice"));
    assertEquals(0, count("select count(*) from (select person from assignment where round = " + round
        + " and main and ended_at is null group by person having count(*) > 1) twice"));
    assertEquals(0, count("select count(*) from assignment a join rights r on r.id = a.rights where a.round = " + round
        + " and (a.ended_at is null) <> (r.ended_at is null)"), "rights begin and end with the place");
  }

  /** Places people where this caller believes there is room; how many acts went through. */
  private int storm(Random random, List<String> people) {
    int done = 0;
    for (int turn = 0; turn < 12; turn++) {
      Map<Long, String> seen = new HashMap<>();
      server.get("/api/staffing/board?round=" + round, admin).json().path("rows").forEach(row ->
          seen.put(row.path("station").asLong(), row.at("/person/id").asText(null)));
      long from = STATIONS.get(random.nextInt(STATIONS.size()));
      long to = STATIONS.get(random.nextInt(STATIONS.size()));
      String newcomer = people.get(random.nextInt(people.size()));
      Answer answer = from == to ? TestPlaces.send(server, admin, round, move(from, newcomer, seen.get(from)))
          : TestPlaces.send(server, admin, round, move(from, seen.get(to), seen.get(from)),
              move(to, seen.get(from), seen.get(to)));
      assertTrue(answer.status() == 200 || answer.status() == 409, answer.status() + " " + answer.json());
      if (answer.status() == 200) done++;
    }
    return done;
  }

  private long count(String sql) {
    return TestDatabase.count(server.database, sql);
  }
}
