package id.siaga.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Areas, stations and borders as people of different territories see them. */
class RegionTest {
  private static TestServer server;
  private static String admin;
  private static String panwascam;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    admin = TestActors.admin(server);
    panwascam = TestActors.token(server, Role.COORDINATOR, "36.73.02");
    TestOffice.round(server, admin);
    assertTrue(TestOffice.importStations(server, admin, TestOffice.sample()).json().get("applied").asBoolean());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void areasAreThoseOfTheCaller() {
    List<String> city = texts(server.get("/api/regions", admin).json().get("regions"), "code");
    assertEquals(1 + 6 + 67, city.size());
    assertEquals(List.of("36.73", "36.73.01", "36.73.02"), city.subList(0, 3));
    List<String> own = texts(server.get("/api/regions?territory=36.73.02", panwascam).json().get("regions"), "name");
    assertEquals(11, own.size());
    assertEquals("Kasemen", own.get(0));
    assertEquals(List.of("Kasemen"), texts(server.get("/api/regions?territory=36.73.02.1001", admin).json()
        .get("regions"), "name"));
    assertEquals(404, server.get("/api/regions?territory=36.73", panwascam).status());
    assertEquals(404, server.get("/api/regions?territory=36.04", admin).status());
    assertEquals(400, server.get("/api/regions?territory=367", admin).status());
    assertEquals(401, server.get("/api/regions", null).status());
    String supervisor = TestActors.token(server, new Actor(UUID.randomUUID(), UUID.randomUUID(), Role.SUPERVISOR,
        Territory.station(3673011001001L), 1));
    assertEquals(403, server.get("/api/regions", supervisor).status());
  }

  @Test
  void stationsAreFoundByNameNumberAndCode() {
    assertEquals(33, found("cipare"));
    assertEquals(1, found("cipare%2012"));
    assertEquals(1, found("Cipare%20TPS%20012"));
    assertEquals(1, found("36.73.01.1002.012"));
    assertEquals(33, found("3673011002"));
    assertEquals(0, found("%25"));
    assertEquals(0, found("tidak_ada"));
    assertEquals(155, server.get("/api/stations", panwascam).json().get("stations").size());
    JsonNode rest = server.get("/api/stations?after=3673061013000", admin).json();
    assertFalse(rest.has("next"));
    assertEquals(404, server.get("/api/stations?territory=3673011001001", panwascam).status());
    assertEquals(400, server.get("/api/stations?wilayah=36", admin).status());
  }

  @Test
  void bordersAreAnEstimateAndSaySo() {
    TestServer.Answer answer = server.get("/api/boundaries?territory=36.73", admin);
    assertEquals("Batas: perkiraan dari letak TPS, bukan batas resmi", answer.json().get("caption").asText());
    assertTrue(answer.json().get("estimate").asBoolean());
    assertTrue(answer.raw().body().length < 200_000, answer.raw().body().length + " bytes");
    List<String> kinds = kinds(answer.json());
    assertEquals(List.of("outline", "kelurahan", "kecamatan", "label", "label", "label", "label", "label", "label"),
        kinds);
    JsonNode english = server.call("GET", "/api/boundaries", admin, null, null, "accept-language", "en").json();
    assertTrue(english.get("caption").asText().startsWith("Borders:"));
    assertEquals(answer.json().get("features"), english.get("features"), "drawn once for both");
    assertEquals(10, kinds(server.get("/api/boundaries", panwascam).json()).stream().filter("label"::equals).count());
    assertEquals(404, server.get("/api/boundaries?territory=36.73.01", panwascam).status());
  }

  @Test
  void theListIsStoredOnceAndReplacedByAnother() throws Exception {
    assertEquals(80, TestDatabase.count(server.database, "select count(*) from region"));
    assertEquals(67, TestDatabase.count(server.database,
        "select count(*) from region where level = 4 and low / 1000000000 = 3673 and high = low + 999"));
    long writes = writes();
    try (TestServer again = TestServer.start(new id.siaga.TestClock(), server.database, java.util.Map.of())) {
      assertEquals(writes, writes(), "the second start with the same list writes nothing");
      assertEquals(200, again.get("/health/live", null).status());
    }
  }

  private static long writes() {
    return TestDatabase.count(server.database, "select min(xmin::text::bigint) from region");
  }

  private static int found(String query) {
    return server.get("/api/stations?territory=36.73&q=" + query, admin).json().get("stations").size();
  }

  private static List<String> kinds(JsonNode layer) {
    return stream(layer.get("features")).map(f -> f.get("properties").get("kind").asText()).toList();
  }

  private static List<String> texts(JsonNode list, String field) {
    return stream(list).map(n -> n.get(field).asText()).toList();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
