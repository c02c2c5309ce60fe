package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestDatabase;
import id.siaga.TestServer.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hard rules hold when a proposal is applied and when a place is offered, not only when it was worked out. */
class HardRulesTest {
  private static final long ONE = 3673011001001L;
  private static final long CIPARE = 3673011002001L;
  private static ProposalStage stage;

  @BeforeAll
  static void start() {
    stage = new ProposalStage("code,lat,lon,special\n" + ONE + ",-6.10,106.15,\n" + CIPARE + ",-6.12,106.16,\n");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void oneEach() {
    stage.clear();
    stage.decided(ProposalStage.SERANG, "Ani Satu", true);
    stage.decided(ProposalStage.CIPARE, "Dedi Cipare", true);
  }

  @Test
  void officersImportedAfterTheDraftKeepTheirFamilyOut() {
    for (String tie : List.of("nik_index", "spouse_index", "household_index")) {
      JsonNode made = stage.propose(stage.admin, Map.of("territory", "36.73.01"));
      change("update candidate set " + tie + " = '\\x77' where person = '" + stage.person("Dedi Cipare") + "'");
      change("insert into station_officer (roll, station, nik_index, household_index, duty) select roll, code,"
          + (tie.equals("household_index") ? "'\\x01', '\\x77'" : "'\\x77', null") + ", 'KPPS' from station"
          + " where code = " + CIPARE + " and roll = (select max(roll) from round)");
      refused(made, "Dedi Cipare sekeluarga atau serumah dengan petugas KPPS TPS 1 Cipare");
      change("delete from station_officer");
    }
    stage.apply(stage.propose(stage.admin, Map.of("territory", "36.73.01")));
    assertEquals("Dedi Cipare", stage.at(CIPARE));
  }

  @Test
  void aStationThatBecameSpecialWantsAMark() {
    change("update station set special = 'lapas' where code = " + ONE);
    JsonNode synced = stage.good(stage.server.post("/api/staffing/candidates/sync", stage.admin, Map.of()));
    assertEquals(2, synced.path("created").asInt() + synced.path("changed").asInt(), synced.toString());
    change("update candidate set special = true where person = '" + stage.person("Ani Satu") + "'");
    JsonNode made = stage.propose(stage.admin, Map.of("territory", "36.73.01"));
    assertEquals("Ani Satu", stage.row(made, ONE).path("name").asText());
    change("update candidate set special = false");
    refused(made, "TPS 1 Serang adalah TPS khusus, dan Ani Satu belum ditandai");
  }

  @Test
  void whoDeclinedAStationIsNotPutThereAgainByProposalOrByHand() {
    JsonNode made = stage.propose(stage.admin, Map.of("territory", "36.73.01"));
    String ani = stage.row(made, ONE).path("person").asText();
    change("insert into assignment (id, round, station, person, rights, at, ended_at, answer, answered_at)"
        + " select gen_random_uuid(), " + stage.round() + ", " + ONE + ", '" + ani + "', (select id from rights"
        + " limit 1), now(), now(), 'DECLINED', now()");
    refused(made, "TPS 1 Serang: Ani Satu sudah menolak bertugas di TPS ini");
    Answer byHand = moved(ani, ONE);
    assertEquals(409, byHand.status());
    assertEquals("/problems/rule", byHand.json().path("type").asText());
    assertTrue(byHand.json().path("detail").asText().contains("Ani Satu sudah menolak"), byHand.json().toString());
    assertEquals(200, moved(ani, CIPARE).status(), "another station may be theirs");
  }

  private static Answer moved(String person, long station) {
    Map<String, Object> move = new HashMap<>(Map.of("station", station, "person", person));
    move.put("expect", null);
    return stage.server.post("/api/staffing/moves", stage.admin, Map.of("round", stage.round(), "id",
        UUID.randomUUID(), "moves", List.of(move)));
  }

  private static void refused(JsonNode made, String why) {
    Answer refused = stage.post(made, "apply", 1, stage.admin);
    assertEquals(409, refused.status(), refused.json().toString());
    String said = refused.json().path("fields").toString();
    assertTrue(said.contains(why), said);
    assertEquals(1, refused.json().path("fields").size(), said);
    assertEquals(0, TestDatabase.count(stage.server.database, "select count(*) from assignment where ended_at is null"
        + " and round = " + stage.round()));
  }

  private static void change(String sql) {
    TestDatabase.owner(stage.server.database, sql);
  }
}
