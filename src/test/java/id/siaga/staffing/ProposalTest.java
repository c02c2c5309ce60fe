package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestDatabase;
import id.siaga.TestServer.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From decided applicants to supervisors at their stations: proposed, explained, changed, applied once, taken back. */
class ProposalTest {
  private static final long ONE = 3673011001001L;
  private static final long TWO = 3673011001002L;
  private static final long CIPARE = 3673011002001L;
  private static final long FAR = 3673021001001L;
  private static ProposalStage stage;

  @BeforeAll
  static void start() {
    stage = new ProposalStage("code,lat,lon,special,signal\n" + ONE + ",-6.10,106.15,,baik\n" + TWO
        + ",-6.11,106.15,,lemah\n" + CIPARE + ",-6.12,106.16,,baik\n" + FAR + ",-6.05,106.16,,baik\n");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void threeOfSerangOneOfCipare() {
    stage.clear();
    stage.decided(ProposalStage.SERANG, "Ani Satu", true);
    stage.decided(ProposalStage.SERANG, "Budi Dua", true);
    stage.decided(ProposalStage.SERANG, "Citra Cadang", false);
    stage.decided(ProposalStage.CIPARE, "Dedi Cipare", true);
  }

  @Test
  void eachKecamatanIsPlacedByItselfAndTheLeftFillWhatIsEmpty() {
    JsonNode made = stage.propose(stage.admin, Map.of());
    assertEquals(4, made.path("summary").path("filled").asInt(), made.toString());
    assertEquals("Citra Cadang", stage.row(made, FAR).path("name").asText(), "the reserve goes where nobody is");
    assertEquals("Dedi Cipare", stage.row(made, CIPARE).path("name").asText());
    assertEquals("TPS 1 Cipare", stage.row(made, CIPARE).path("stationName").asText());
    long cost = 0;
    for (JsonNode row : made.path("rows")) {
      long sum = 0;
      for (JsonNode why : row.path("reasons")) sum += why.path("amount").asLong();
      assertEquals(row.path("cost").asLong(), sum, "every point is explained: " + row);
      assertEquals("new", row.path("change").asText());
      cost += sum;
    }
    assertEquals(made.path("summary").path("cost").asLong(), cost);
    assertTrue(stage.row(made, FAR).path("reasons").toString().contains("Tinggal di kecamatan lain"));
    assertEquals(1, stage.good(stage.get("/" + made.path("id").asText() + "?territory=36.73.02&change=new",
        stage.admin)).path("rows").size());
    assertEquals(0, stage.good(stage.get("/" + made.path("id").asText() + "?change=same", stage.admin)).path("rows")
        .size());
    assertEquals("draft", stage.good(stage.get("", stage.admin)).path("proposals").path(0).path("state").asText());
  }

  @Test
  void lockedPlacesStayAndSoDoesWhoeverIsHeldInTheProposal() {
    stage.apply(stage.propose(stage.admin, Map.of()));
    String held = stage.at(TWO);
    TestDatabase.owner(stage.server.database, "update assignment set locked = true where station = " + TWO
        + " and ended_at is null");
    TestDatabase.owner(stage.server.database, "update candidate set special = true");
    JsonNode again = stage.propose(stage.admin, Map.of("wishes", Map.of("weakSignalNeedsSecondOperator", 1_000,
        "moving", 0)));
    assertEquals(held, stage.row(again, TWO).path("name").asText());
    assertTrue(stage.row(again, TWO).path("locked").asBoolean());
    String other = stage.row(again, ONE).path("person").asText();
    assertEquals(409, stage.choose(again, TWO, other).status(), "what the board locks no proposal moves");
    JsonNode fixed = stage.good(stage.choose(again, CIPARE, other));
    assertEquals(2, fixed.path("version").asInt());
    JsonNode rows = stage.look(again, stage.admin);
    assertEquals(other, stage.row(rows, CIPARE).path("person").asText());
    assertTrue(stage.row(rows, CIPARE).path("locked").asBoolean());
    assertNotEquals(other, stage.row(rows, ONE).path("person").asText());
    assertEquals(held, stage.row(rows, TWO).path("name").asText());
    assertEquals(409, stage.choose(again, ONE, other).status(), "an old version");
  }

  @Test
  void anAlternativeCostsWhatItSays() {
    JsonNode made = stage.propose(stage.first, Map.of("territory", "36.73.01"));
    JsonNode row = stage.row(made, ONE);
    JsonNode other = row.path("alternatives").path(0);
    assertTrue(other.has("cost") && other.has("name"), row.toString());
    JsonNode after = stage.good(stage.choose(made, ONE, other.path("person").asText()));
    assertEquals(after, stage.good(stage.choose(made, ONE, other.path("person").asText())), "sent twice, chosen once");
    assertEquals(made.path("summary").path("cost").asLong() + other.path("cost").asLong(),
        after.path("summary").path("cost").asLong());
    JsonNode none = stage.good(stage.server.call("PUT", ProposalStage.API + "/" + made.path("id").asText() + "/rows/"
        + ONE, stage.first, "{\"version\":2,\"person\":null}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "application/json"));
    assertEquals(2, none.path("summary").path("filled").asInt());
    assertEquals("empty", stage.row(stage.look(made, stage.first), ONE).path("change").asText());
  }

  @Test
  void rulesForbidWhateverTheWishes() {
    TestDatabase.owner(stage.server.database, "update station set special = 'lapas' where code = " + ONE);
    TestDatabase.owner(stage.server.database, "insert into station_officer (roll, station, nik_index, duty) select"
        + " s.roll, s.code, a.nik_index, 'KPPS' from station s, applicant a where s.code = " + CIPARE
        + " and a.name = 'Dedi Cipare'");
    JsonNode made = stage.propose(stage.admin, Map.of("territory", "36.73.01"));
    assertEquals("empty", stage.row(made, ONE).path("change").asText());
    assertNotEquals("Dedi Cipare", stage.row(made, CIPARE).path("name").asText());
    String dedi = stage.person("Dedi Cipare");
    Answer refused = stage.choose(made, CIPARE, dedi);
    assertEquals(400, refused.status());
    assertTrue(refused.json().path("detail").asText().contains("Petugas KPPS"), refused.json().toString());
    TestDatabase.owner(stage.server.database, "update candidate set special = true where person = '" + dedi + "'");
    JsonNode marked = stage.propose(stage.admin, Map.of("territory", "36.73.01"));
    assertEquals("Dedi Cipare", stage.row(marked, ONE).path("name").asText());
    stage.apply(marked);
    TestDatabase.owner(stage.server.database, "update assignment set answer = 'DECLINED' where station = " + ONE);
    JsonNode declined = stage.propose(stage.admin, Map.of("territory", "36.73.01"));
    assertEquals("out", stage.row(declined, ONE).path("change").asText());
  }

  @Test
  void applyingIsOneTransaction() {
    JsonNode made = stage.propose(stage.admin, Map.of());
    String before = stage.snapshot();
    TestDatabase.owner(stage.server.database, "create function no() returns trigger language plpgsql as"
        + " $$ begin raise 'not this one'; end $$");
    TestDatabase.owner(stage.server.database, "create trigger no before update on proposal for each row when"
        + " (new.state = 'applied') execute function no()");
    long journal = TestDatabase.count(stage.server.database, "select count(*) from journal");
    assertEquals(500, stage.post(made, "apply", 1, stage.admin).status());
    assertEquals(before, stage.snapshot(), "the last statement failed, so nothing of it stays");
    assertEquals(journal, TestDatabase.count(stage.server.database, "select count(*) from journal"));
    TestDatabase.owner(stage.server.database, "drop trigger no on proposal");
    TestDatabase.owner(stage.server.database, "drop function no()");
    JsonNode applied = stage.good(stage.post(made, "apply", 1, stage.admin));
    assertEquals("applied", applied.path("state").asText());
    assertEquals(applied, stage.good(stage.post(made, "apply", 1, stage.admin)), "sent again after a lost answer");
    assertEquals(4, TestDatabase.count(stage.server.database, "select count(*) from assignment a join rights r on"
        + " r.id = a.rights and r.ended_at is null and r.low = a.station and r.person = a.person"
        + " where a.ended_at is null and a.round = " + stage.round()));
    assertEquals(409, stage.post(made, "apply", 2, stage.admin).status());
  }

  @Test
  void undoingRestoresWhatWasBefore() {
    stage.apply(stage.propose(stage.admin, Map.of()));
    TestDatabase.owner(stage.server.database, "update assignment set answer = 'ACCEPTED', answered_at = '2024-11-20'"
        + " where ended_at is null");
    stage.decided(ProposalStage.CIPARE, "Eka Baru", true);
    TestDatabase.owner(stage.server.database, "update applicant set state = 'MENGUNDURKAN_DIRI', version = 9"
        + " where name = 'Ani Satu'");
    String before = stage.snapshot();
    JsonNode first = stage.propose(stage.admin, Map.of());
    JsonNode made = stage.good(stage.choose(first, TWO, stage.row(first, CIPARE).path("current").path("person")
        .asText()));
    assertTrue(made.path("summary").path("changed").asInt() >= 2, made.path("summary").toString());
    JsonNode applied = stage.apply(made);
    assertNotEquals(before, stage.snapshot());
    JsonNode undone = stage.good(stage.post(made, "undo", applied.path("version").asInt(), stage.admin));
    assertEquals("undone", undone.path("state").asText());
    assertEquals(before, stage.snapshot());
    assertEquals(undone, stage.good(stage.post(made, "undo", applied.path("version").asInt(), stage.admin)));
  }

  @Test
  void undoingIsRefusedWhenSomethingElseChanged() {
    JsonNode made = stage.propose(stage.admin, Map.of());
    JsonNode applied = stage.apply(made);
    TestDatabase.owner(stage.server.database, "update assignment set answer = 'ACCEPTED' where ended_at is null and"
        + " station = " + ONE);
    stage.server.call("DELETE", "/api/assignments/" + TWO, stage.admin, null, null);
    Answer refused = stage.post(made, "undo", applied.path("version").asInt(), stage.admin);
    assertEquals(409, refused.status());
    String said = refused.json().path("fields").toString();
    assertTrue(said.contains("sudah menjawab") && said.contains("TPS 2 Serang kini kosong"), said);
  }

  @Test
  void ofTwoWhoApplyAtOnceOneIsToldWhatChanged() {
    for (int turn = 0; turn < 3; turn++) {
      stage.end();
      JsonNode mine = stage.propose(stage.admin, Map.of("territory", "36.73.01"));
      JsonNode yours = stage.propose(stage.first, Map.of("territory", "36.73.01", "wishes", Map.of("rank", 9)));
      CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> stage.post(mine, "apply", 1, stage.admin));
      CompletableFuture<Answer> two = CompletableFuture.supplyAsync(() -> stage.post(yours, "apply", 1, stage.first));
      List<Answer> both = List.of(one.join(), two.join());
      assertEquals(List.of(200, 409), both.stream().map(Answer::status).sorted().toList());
      JsonNode lost = both.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow().json();
      assertEquals(3, lost.path("fields").size(), lost.toString());
      assertTrue(lost.path("fields").path(0).path("message").asText().matches("TPS 1 Serang kini diisi .* sejak .*"),
          lost.toString());
      assertEquals(0, TestDatabase.count(stage.server.database, "select count(*) from (select person from assignment"
          + " where ended_at is null and main and round = " + stage.round() + " group by person having count(*) > 1)"
          + " twice"));
      assertEquals(3, TestDatabase.count(stage.server.database, "select count(distinct station) from assignment"
          + " where ended_at is null and main and round = " + stage.round()));
    }
  }

  @Test
  void applyingAfterAMoveOnTheBoardNamesWhoSitsThere() {
    JsonNode made = stage.propose(stage.admin, Map.of());
    stage.good(stage.server.post("/api/people", stage.admin, Map.of("name", "Fajar Cepat", "station", ONE)));
    Answer refused = stage.post(made, "apply", 1, stage.admin);
    assertEquals(409, refused.status());
    assertTrue(refused.json().path("detail").asText().contains("TPS 1 Serang kini diisi Fajar Cepat sejak"),
        refused.json().toString());
    assertEquals(1, TestDatabase.count(stage.server.database, "select count(*) from assignment where ended_at is null"
        + " and round = " + stage.round()));
  }

  @Test
  void onlyEmptyStationsAreFilledWhenThatIsWanted() {
    String gita = stage.good(stage.server.post("/api/people", stage.admin, Map.of("name", "Gita Jauh", "station",
        ONE))).path("id").asText();
    JsonNode made = stage.propose(stage.admin, Map.of("onlyEmpty", true));
    assertEquals(gita, stage.row(made, ONE).path("person").asText());
    assertEquals(1, made.path("summary").path("kept").asInt());
    assertEquals(409, stage.choose(made, TWO, gita).status());
  }

  @Test
  void eachSeesAndAppliesOnlyInTheirTerritory() {
    JsonNode made = stage.propose(stage.first, Map.of());
    String path = "/" + made.path("id").asText();
    assertEquals(404, stage.get(path, stage.neighbour).status());
    assertEquals(200, stage.get(path, stage.watcher).status());
    assertEquals(403, stage.post(made, "apply", 1, stage.watcher).status());
    assertEquals(404, stage.post(made, "apply", 1, stage.neighbour).status());
    assertEquals(404, stage.server.post(ProposalStage.API, stage.neighbour, Map.of("territory", "36.73.01")).status());
    for (Object bad : Stream.of(Map.of("wishes", Map.of("rank", -1)), Map.of("wishes", Map.of("luck", 1))).toList()) {
      assertEquals(400, stage.server.post(ProposalStage.API, stage.first, bad).status());
    }
    assertEquals(0, stage.good(stage.get("", stage.neighbour)).path("proposals").size());
    assertEquals(404, stage.choose(made, FAR, UUID.randomUUID().toString()).status());
    assertEquals(400, stage.choose(made, ONE, UUID.randomUUID().toString()).status());
  }
}
