package id.siaga.report;

import static id.siaga.TestDay.FAR;
import static id.siaga.TestDay.TPS1;
import static id.siaga.TestDay.TPS2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestDay;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports through the real door: stored once, refused item by item, never for their time or place. */
class ReportFeatureTest {
  private static TestDay day;
  private static String phone;

  @BeforeAll
  static void start() {
    day = TestDay.start();
    phone = day.supervisor(TPS1);
  }

  @AfterAll
  static void stop() {
    day.close();
  }

  @Test
  void theSameItemTwiceIsStoredOnceWithTheFirstNumber() {
    Map<String, Object> item = day.item(TPS1, "check-in", Map.of());
    JsonNode first = only(day.file(phone, item));
    JsonNode second = only(day.file(phone, item));
    assertEquals("stored", first.get("status").asText());
    assertEquals("duplicate", second.get("status").asText());
    assertEquals(first.get("seq").asLong(), second.get("seq").asLong());
  }

  @Test
  void theSameIdWithAnotherItemOrAuthorIsAConflict() {
    Map<String, Object> item = day.item(TPS1, "note", Map.of("text", "satu"));
    day.file(phone, item);
    Map<String, Object> other = new HashMap<>(item);
    other.put("body", Map.of("text", "dua"));
    assertEquals("rejected", only(day.file(phone, other)).get("status").asText());
    assertEquals(409, only(day.file(phone, other)).at("/problem/status").asInt());
    assertEquals("rejected", only(day.file(day.supervisor(TPS1), item)).get("status").asText());
    assertEquals("duplicate", only(day.file(phone, item)).get("status").asText());
  }

  @Test
  void twinsInOneRequestAreOneReport() {
    Map<String, Object> item = day.item(TPS1, "note", Map.of("text", "kembar"));
    Map<String, Object> other = new HashMap<>(item);
    other.put("body", Map.of("text", "bukan kembar"));
    JsonNode results = day.file(phone, item, item, other).json().get("results");
    assertEquals(List.of("stored", "duplicate", "rejected"), statuses(results));
    assertEquals(results.get(0).get("seq"), results.get(1).get("seq"));
  }

  @Test
  void aBadItemIsRejectedAloneAndItsRepairKeepsTheId() {
    Map<String, Object> good = day.item(TPS1, "note", Map.of("text", "baik"));
    Map<String, Object> bad = day.item(TPS1, "phase", Map.of("to", "TIDUR"));
    JsonNode results = day.file(phone, good, bad).json().get("results");
    assertEquals(List.of("stored", "rejected"), statuses(results));
    JsonNode wrong = results.get(1).at("/problem/fields/0");
    assertEquals("body.to", wrong.get("field").asText());
    assertEquals("isian tidak sesuai: isi dengan salah satu tahap TPS", wrong.get("message").asText());
    bad.put("body", Map.of("to", "LOGISTIK_DITERIMA"));
    assertEquals("stored", only(day.file(phone, bad)).get("status").asText());
  }

  @Test
  void everyKindOfBadItemNamesItsField() {
    check("kind", day.item(TPS1, "tari", Map.of()));
    check("body.voters", day.item(TPS1, "turnout", Map.of("voters", -1)));
    check("body.type", day.item(TPS1, "incident", Map.of("type", "ZZZ-99")));
    check("body.lain", day.item(TPS1, "check-in", Map.of("lain", 1)));
    check("body.text", day.item(TPS1, "note", Map.of("text", "nol\u0000nol")));
    check("occurredAt", with(day.item(TPS1, "check-in", Map.of()), "occurredAt", "kemarin"));
    check("station", with(day.item(TPS1, "check-in", Map.of()), "station", "3673011001001"));
    check("position.lat", with(day.item(TPS1, "check-in", Map.of()), "position", Map.of("lat", 91, "lon", 106)));
    check("media", with(day.item(TPS1, "check-in", Map.of()), "media", List.of("abc")));
    check("lain", with(day.item(TPS1, "check-in", Map.of()), "lain", 1));
  }

  @Test
  void aStationElsewhereIsNotFound() {
    JsonNode result = only(day.file(phone, day.item(FAR, "check-in", Map.of())));
    assertEquals("rejected", result.get("status").asText());
    assertEquals(404, result.at("/problem/status").asInt());
  }

  @Test
  void theWholeRequestIsRefusedOnlyForItsEnvelope() {
    assertEquals(400, day.server.post("/api/reports", phone, "{\"items\":[]}").status());
    assertEquals(400, day.server.post("/api/reports", phone, "{\"items\":[{\"id\":\"x\"}]}").status());
    assertEquals(400, day.server.post("/api/reports", phone, "{\"items\":[{}],\"more\":1}").status());
    assertEquals(400, day.server.post("/api/reports", phone, "{\"items\":[{}],\"items\":[{}]}").status());
    assertEquals(400, day.server.post("/api/reports", phone, "{\"items\":[1e999]}").status());
    assertEquals(400, day.server.post("/api/reports", phone, "nonsense").status());
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) many.add(day.item(TPS1, "note", Map.of("text", "x")));
    assertEquals(400, day.server.post("/api/reports", phone, Map.of("items", many)).status());
    assertEquals(401, day.server.post("/api/reports", null, "{\"items\":[]}").status());
  }

  @Test
  void noReportIsRefusedForItsTimeOrPlaceButOddOnesAreMarked() {
    String second = day.supervisor(TPS2);
    Map<String, Object> odd = with(day.item(TPS2, "check-in", Map.of()), "position",
        Map.of("lat", -7.5, "lon", 110.4, "accuracyM", 900));
    odd.put("occurredAt", day.clock.instant().plus(Duration.ofHours(9)).toString());
    JsonNode result = only(day.file(second, odd));
    assertEquals("stored", result.get("status").asText());
    JsonNode report = day.server.get("/api/reports/" + odd.get("id"), day.admin).json();
    assertEquals(List.of("JAM_HP", "TERLAMBAT", "LOKASI_LEMAH", "LOKASI_JAUH"), texts(report.get("flags")));
    assertTrue(report.get("distanceM").asLong() > 100_000);
  }

  @Test
  void anyOrderOfArrivalLeadsToTheSameState() {
    Instant six = day.clock.instant();
    long a = 3673011001010L;
    long b = 3673011001011L;
    for (long station : new long[] {a, b}) {
      String token = day.supervisor(station);
      List<Map<String, Object>> items = new ArrayList<>(List.of(
          TestDay.item(station, "phase", six, Map.of("to", "LOGISTIK_DITERIMA")),
          TestDay.item(station, "check-in", six.plusSeconds(60), Map.of()),
          TestDay.item(station, "phase", six.plusSeconds(120), Map.of("to", "TPS_DIBUKA")),
          TestDay.item(station, "turnout", six.plusSeconds(180), Map.of("voters", 40)),
          TestDay.item(station, "presence", six.plusSeconds(200), Map.of("to", "ISTIRAHAT")),
          TestDay.item(station, "turnout", six.plusSeconds(240), Map.of("voters", 90))));
      if (station == b) java.util.Collections.reverse(items);
      items.forEach(item -> assertEquals("stored", only(day.file(token, item)).get("status").asText()));
    }
    assertEquals(state(a), state(b));
    assertEquals("TPS_DIBUKA ISTIRAHAT 90", state(a));
  }

  @Test
  void aReportIsShownOnlyInsideTheTerritory() {
    Map<String, Object> item = day.item(TPS1, "note", Map.of("text", "hanya di sini"));
    day.file(phone, item);
    String near = day.staff("Panwascam Serang", Role.COORDINATOR, "36.73.01");
    String far = day.staff("Panwascam Kasemen", Role.COORDINATOR, "36.73.02");
    assertEquals(200, day.server.get("/api/reports/" + item.get("id"), near).status());
    assertEquals(404, day.server.get("/api/reports/" + item.get("id"), far).status());
  }

  private static String state(long station) {
    return day.server.get("/api/board?territory=" + station, day.admin).json().get("stations").findValuesAsText("state")
        .get(0) + " " + cell(station).get("presence").asText() + " " + cell(station).get("voters").asText();
  }

  private static JsonNode cell(long station) {
    return Eventually.get(() -> day.server.get("/api/board?territory=" + station, day.admin).json()
        .get("stations").get(0), cell -> cell.has("voters") && cell.get("voters").asInt() == 90);
  }

  private static void check(String field, Map<String, Object> item) {
    JsonNode result = only(day.file(phone, item));
    assertEquals("rejected", result.get("status").asText(), field);
    assertEquals(field, result.at("/problem/fields/0/field").asText());
    assertFalse(result.at("/problem/detail").asText().isBlank());
  }

  private static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
    item.put(field, value);
    return item;
  }

  private static JsonNode only(Answer answer) {
    assertEquals(200, answer.status(), () -> answer.json().toString());
    assertEquals(1, answer.json().get("results").size());
    return answer.json().get("results").get(0);
  }

  private static List<String> statuses(JsonNode results) {
    return results.findValuesAsText("status").stream().filter(s -> s.length() > 3).toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(n -> out.add(n.asText()));
    return out;
  }
}
