package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestDatabase;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.rounds.Round;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is named for one station: the same people at the same costs as when the whole city is reckoned. */
class FitsTest {
  private static final long ONE = 3673011001001L;
  private static final long CIPARE = 3673011002001L;
  private static final Vertx VERTX = Vertx.vertx();
  private static ProposalStage stage;
  private static Db db;

  @BeforeAll
  static void start() {
    stage = new ProposalStage("code,lat,lon,special,signal\n" + ONE + ",-6.10,106.15,,baik\n" + CIPARE
        + ",-6.12,106.16,,lemah\n3673021001001,-6.05,106.16,,baik\n");
    db = Db.open(VERTX, stage.server.database.url(), 2);
  }

  @AfterAll
  static void stop() {
    VERTX.close();
    stage.close();
  }

  @BeforeEach
  void people() {
    stage.clear();
    for (int i = 0; i < 5; i++) {
      stage.decided(ProposalStage.SERANG, "Serang " + i, i < 2);
      stage.decided(ProposalStage.CIPARE, "Cipare " + i, i % 2 == 0);
    }
    stage.apply(stage.propose(stage.admin, Map.of()));
  }

  @Test
  void theNearestAreWeighedAsIfAllWere() throws Exception {
    for (long station : List.of(ONE, CIPARE)) {
      assertEquals(reckoned(station), told(fits(station, "")));
    }
    assertEquals(7, fits(ONE, "").size(), "three of ten serve");
    JsonNode best = fits(CIPARE, "").path(0);
    long sum = 0;
    for (JsonNode why : best.path("reasons")) sum += why.path("amount").asLong();
    assertEquals(best.path("cost").asLong(), sum);
    assertEquals("Cipare", best.path("areaName").asText());
  }

  @Test
  void whoeverMayNotIsNamedOnlyWhenAskedFor() {
    String name = fits(ONE, "").path(0).path("name").asText();
    TestDatabase.owner(stage.server.database, "update candidate set active = false where person = '"
        + stage.person(name) + "'");
    assertFalse(told(fits(ONE, "")).toString().contains(name));
    JsonNode found = fits(ONE, name.replace(" ", "%20"));
    assertEquals(1, found.size());
    assertTrue(found.path(0).path("barrier").isTextual(), found.toString());
    TestDatabase.owner(stage.server.database, "update station set special = 'lapas' where code = " + CIPARE);
    assertEquals(0, fits(CIPARE, "").size(), "nobody is marked for it");
    assertTrue(fits(CIPARE, "cipare").size() > 0);
  }

  private static JsonNode fits(long station, String words) {
    return stage.good(stage.server.get("/api/staffing/fits?round=" + stage.round() + "&station=" + station + "&q="
        + words, stage.admin)).path("people");
  }

  private static List<String> told(JsonNode people) {
    List<String> told = new ArrayList<>();
    people.forEach(one -> told.add(one.path("cost").asLong() + " " + one.path("name").asText()));
    return told;
  }

  /** The same from everything that is known of the city. */
  private static List<String> reckoned(long station) throws Exception {
    Territory city = Territory.parse("territory", "36.73");
    int roll = (int) TestDatabase.count(stage.server.database, "select roll from round where id = " + stage.round());
    Round round = new Round(stage.round(), "Contoh", "vote", LocalDate.of(2024, 11, 27), ZoneOffset.UTC, roll, null,
        city, null, null);
    PlacingFacts facts = PlacingFacts.load(db, round, city).toCompletionStage().toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
    PlacingCost cost = new PlacingCost(Wishes.PRESET, facts);
    Seat seat = facts.seats.stream().filter(one -> one.station() == station).findFirst().orElseThrow();
    return facts.candidates.stream().filter(one -> one.station() == null && cost.barrier(one, seat) == null)
        .sorted(Comparator.comparingLong((Candidate one) -> cost.points(one, seat)).thenComparing(Candidate::name))
        .map(one -> cost.points(one, seat) + " " + one.name()).toList();
  }
}
