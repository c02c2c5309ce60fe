package id.siaga.board;

import static id.siaga.TestDay.TPS1;
import static id.siaga.TestDay.TPS2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestDay;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestSetUp;
import id.siaga.access.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board follows the journal, counts what it shows, and notices who is silent by the round's clock. */
class BoardFeatureTest {
  private TestDay day;

  @BeforeEach
  void start() {
    day = TestDay.start();
  }

  @AfterEach
  void stop() {
    day.close();
  }

  @Test
  void theBoardShowsTheWholeTerritoryAndItsTotalsAgreeWithTheCells() {
    String phone = day.supervisor(TPS1);
    day.file(phone, day.item(TPS1, "check-in", Map.of()), day.item(TPS1, "phase", Map.of("to", "TPS_DIBUKA")),
        day.item(TPS1, "turnout", Map.of("voters", 12)), day.item(TPS1, "incident", Map.of("type", "UNG-01")));
    JsonNode board = board(day.admin, "36.73", b -> b.at("/totals/openIncidents").asInt() == 1
        && b.get("seq").asLong() >= 6);
    assertEquals(992, board.get("stations").size());
    assertEquals(992, board.at("/totals/stations").asInt());
    assertEquals(1, board.at("/totals/present").asInt());
    assertEquals(1, board.at("/totals/opened").asInt());
    assertEquals(12, board.at("/totals/voters").asInt());
    JsonNode cell = board.get("stations").get(0);
    assertEquals("TPS_DIBUKA", cell.get("state").asText());
    assertEquals("HADIR", cell.get("presence").asText());
    assertEquals(1, cell.get("number").asInt());
    assertTrue(cell.has("lat"));
  }

  @Test
  void whoAsksRightAfterTheFirstImportSeesItsStations() {
    try (TestServer server = TestServer.start()) {
      String admin = TestSetUp.open(server).admin;
      assertEquals(0, server.get("/api/board", admin).json().get("stations").size());
      TestOffice.importStations(server, admin, TestOffice.sample());
      assertEquals(992, server.get("/api/board", admin).json().get("stations").size());
    }
  }

  @Test
  void aCoordinatorSeesTheOwnTerritoryOnly() {
    String token = day.staff("Koordinator", Role.COORDINATOR, "36.73.01");
    JsonNode own = day.server.get("/api/board", token).json();
    assertEquals(328, own.get("stations").size());
    assertEquals(404, day.server.get("/api/board?territory=36.73.02", token).status());
    assertEquals(404, day.server.get("/api/board?territory=36.73", token).status());
    assertEquals(404, day.server.get("/api/stations/3673021001001", token).status());
    assertEquals(400, day.server.get("/api/board?territory=abc", token).status());
  }

  @Test
  void whoHasNotArrivedInTimeIsSilentUntilHeardOf() {
    String phone = day.supervisor(TPS1);
    day.file(phone, day.item(TPS1, "check-in", Map.of()));
    day.clock.advance(Duration.ofMinutes(32));
    String admin = day.staff("Admin Siang", Role.ADMIN, "36.73");
    JsonNode board = board(admin, "36.73", b -> b.at("/totals/silent").asInt() == 991);
    JsonNode silent = board.get("stations").get(1);
    assertEquals("TANPA_PENGAWAS", silent.at("/overlays/0").asText());
    day.file(day.supervisor(TPS2), day.item(TPS2, "check-in", Map.of()));
    board(admin, "36.73", b -> b.at("/totals/silent").asInt() == 990);
    JsonNode late = day.server.get("/api/stations/" + TPS2, admin).json();
    assertEquals("TERLAMBAT", late.at("/reports/0/flags/0").asText());
  }

  @Test
  void theStationPageShowsPlacePersonReportsAndIncidents() {
    String phone = day.supervisor(TPS1);
    day.file(phone, day.item(TPS1, "check-in", Map.of()), day.item(TPS1, "incident", Map.of("type", "LOG-01")));
    JsonNode page = day.server.get("/api/stations/" + TPS1, day.admin).json();
    assertEquals("Pengawas " + TPS1, page.at("/supervisor/name").asText());
    assertEquals(2, page.get("reports").size());
    assertEquals("LOG-01", page.at("/incidents/0/type").asText());
    assertEquals(TPS1, page.get("code").asLong());
  }

  @Test
  void aSupervisorIsToldTheNextStep() {
    String phone = day.supervisor(TPS1);
    assertEquals("check-in", me(phone).at("/nextStep/kind").asText());
    day.file(phone, day.item(TPS1, "check-in", Map.of()));
    JsonNode me = Eventually.get(() -> me(phone), m -> !m.at("/nextStep/kind").asText().equals("check-in"));
    assertEquals("TPS_DIBUKA", me.at("/nextStep/to").asText());
    assertEquals("2024-11-27T00:00:00Z", me.at("/nextStep/dueAt").asText());
    assertEquals(TPS1, me.at("/station/code").asLong());
  }

  private JsonNode me(String token) {
    return day.server.get("/api/me", token).json();
  }

  private JsonNode board(String token, String territory, java.util.function.Predicate<JsonNode> good) {
    return Eventually.get(() -> day.server.get("/api/board?territory=" + territory, token).json(), good);
  }
}
