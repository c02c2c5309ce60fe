package id.siaga.incident;

import static id.siaga.TestDay.FAR;
import static id.siaga.TestDay.TPS1;
import static id.siaga.TestDay.TPS2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestDay;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Incidents from the phone to closed: who sees them, who holds them, and that the second of two is told. */
class IncidentFeatureTest {
  private static TestDay day;
  private static String anna;
  private static String budi;
  private static String far;

  @BeforeAll
  static void start() {
    day = TestDay.start();
    anna = day.staff("Koordinator Satu", Role.COORDINATOR, "36.73.01");
    budi = day.staff("Koordinator Dua", Role.COORDINATOR, "36.73.01");
    far = day.staff("Koordinator Kasemen", Role.COORDINATOR, "36.73.02");
  }

  @AfterAll
  static void stop() {
    day.close();
  }

  @Test
  void anIncidentIsTakenNotedClosedAndReopened() {
    String id = open(TPS1, Map.of("type", "LOG-02", "text", "18 surat suara dari kota lain"));
    JsonNode taken = move(anna, id, Map.of("move", "take")).json();
    assertEquals("DITANGANI", taken.get("state").asText());
    assertEquals("Koordinator Satu", taken.at("/owner/name").asText());
    assertEquals("tinggi", taken.get("severity").asText());
    assertEquals("18 surat suara dari kota lain", taken.get("text").asText());
    assertEquals(200, move(budi, id, Map.of("move", "note", "note", "KPU sudah dihubungi")).status());
    JsonNode closed = move(anna, id, Map.of("move", "close", "note", "Sudah ditukar")).json();
    assertEquals("DITUTUP", closed.get("state").asText());
    assertEquals(409, move(anna, id, Map.of("move", "close")).status());
    JsonNode reopened = move(budi, id, Map.of("move", "reopen")).json();
    assertEquals(List.of("take", "note", "close", "reopen"),
        reopened.get("moves").findValuesAsText("move"));
    assertEquals("Koordinator Dua", reopened.at("/owner/name").asText());
  }

  @Test
  void ofTwoWhoTakeAtOnceOneWinsAndTheOtherIsToldWho() {
    String id = open(TPS1, Map.of("type", "INT-01", "danger", true));
    CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> move(anna, id, Map.of("move", "take")));
    CompletableFuture<Answer> two = CompletableFuture.supplyAsync(() -> move(budi, id, Map.of("move", "take")));
    List<Integer> statuses = List.of(one.join().status(), two.join().status()).stream().sorted().toList();
    assertEquals(List.of(200, 409), statuses);
    Answer loser = one.join().status() == 409 ? one.join() : two.join();
    assertTrue(loser.json().get("detail").asText().contains("Koordinator"), loser.json().toString());
    Answer winner = one.join().status() == 200 ? one.join() : two.join();
    assertEquals(1, winner.json().get("moves").size());
  }

  @Test
  void whoSawAnOlderStateIsToldAndNothingIsOverwritten() {
    String id = open(TPS1, Map.of("type", "LOG-03"));
    int seen = move(anna, id, Map.of("move", "take")).json().get("version").asInt();
    String annaId = day.server.get("/api/incidents/" + id, anna).json().at("/owner/id").asText();
    Map<String, Object> handOver = Map.of("move", "assign", "to", annaId, "version", seen - 1);
    Answer late = move(budi, id, handOver);
    assertEquals(409, late.status());
    assertTrue(late.json().get("detail").asText().contains("Koordinator Satu"), late.json().toString());
    assertEquals(seen, day.server.get("/api/incidents/" + id, anna).json().get("version").asInt());
  }

  @Test
  void aMoveWhoseAnswerWasLostIsMadeOnce() {
    String id = open(TPS1, Map.of("type", "LOG-04"));
    int seen = move(anna, id, Map.of("move", "take")).json().get("version").asInt();
    Map<String, Object> note = Map.of("move", "note", "note", "KPU dihubungi", "version", seen);
    Map<String, Object> close = Map.of("move", "close", "note", "Selesai", "version", seen + 1);
    for (int i = 0; i < 2; i++) assertEquals(200, move(anna, id, note).status());
    for (int i = 0; i < 2; i++) assertEquals("DITUTUP", move(anna, id, close).json().get("state").asText());
    assertEquals(List.of("take", "note", "close"),
        day.server.get("/api/incidents/" + id, anna).json().get("moves").findValuesAsText("move"));
  }

  @Test
  void whatLiesElsewhereIsNotFound() {
    String id = open(TPS1, Map.of("type", "KAM-01"));
    assertEquals(404, day.server.get("/api/incidents/" + id, far).status());
    assertEquals(404, move(far, id, Map.of("move", "take")).status());
    assertEquals(404, day.server.get("/api/incidents?territory=36.73.01", far).status());
    JsonNode list = day.server.get("/api/incidents", far).json().get("incidents");
    list.forEach(i -> assertTrue(i.get("station").asLong() > 3673020000000L));
  }

  @Test
  void onlyWhoWorksThereCanBeGivenAnIncident() {
    String id = open(TPS1, Map.of("type", "LOG-01"));
    String farId = day.server.get("/api/incidents/" + open(FAR, Map.of("type", "LOG-01")), far).json()
        .at("/reporter/id").asText();
    assertEquals(400, move(anna, id, Map.of("move", "assign", "to", farId)).status());
    assertEquals(400, move(anna, id, Map.of("move", "assign")).status());
    assertEquals(400, move(anna, id, Map.of("move", "dance")).status());
  }

  @Test
  void colleaguesAreThoseWhoWorkAtTheStation() {
    JsonNode here = day.server.get("/api/colleagues?station=" + TPS1, anna).json().get("people");
    List<String> names = here.findValuesAsText("name");
    assertTrue(names.containsAll(List.of("Admin Uji", "Koordinator Satu", "Koordinator Dua")), names.toString());
    assertEquals(false, names.contains("Koordinator Kasemen"));
    assertEquals(404, day.server.get("/api/colleagues?station=" + TPS1, far).status());
  }

  @Test
  void aCallForHelpOpensAnIncidentAndMarksTheStationUntilItIsClosed() {
    String token = day.supervisor(TPS2);
    Map<String, Object> help = day.item(TPS2, "help", Map.of("text", "Petugas pingsan"));
    day.file(token, help);
    assertEquals(List.of("PERLU_BANTUAN"), overlays(1));
    JsonNode incident = day.server.get("/api/incidents/" + help.get("id"), anna).json();
    assertEquals("BANTUAN", incident.get("type").asText());
    assertEquals("kritis", incident.get("severity").asText());
    move(anna, help.get("id").toString(), Map.of("move", "close", "note", "Ambulans tiba"));
    assertEquals(List.of(), overlays(0));
  }

  private static List<String> overlays(int openIncidents) {
    JsonNode cell = Eventually.get(() -> day.server.get("/api/board?territory=" + TPS2, day.admin).json()
        .get("stations").get(0), c -> c.get("openIncidents").asInt() == openIncidents);
    return cell.get("overlays").isEmpty() ? List.of() : List.of(cell.get("overlays").get(0).asText());
  }

  private static String open(long station, Map<String, ?> body) {
    Map<String, Object> item = day.item(station, "incident", body);
    assertEquals("stored", day.file(day.supervisor(station), item).json().at("/results/0/status").asText());
    return item.get("id").toString();
  }

  private static Answer move(String token, String id, Map<String, ?> wish) {
    return day.server.post("/api/incidents/" + id + "/moves", token, wish);
  }
}
