package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.API;
import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.code;
import static id.siaga.staffing.ReplacementStage.link;
import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestClock;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hard rules are asked once more when somebody says yes: what was right at the offer may be so no longer. */
class OfferRulesTest {
  private ReplacementStage stage;
  private String person;
  private String id;
  private JsonNode view;

  @BeforeEach
  void offered() {
    stage = new ReplacementStage(TestServer.start(new TestClock()));
    stage.onDuty("Lama Contoh", ONE);
    person = stage.free("Calon Satu", "36.73.01.1001", 1);
    id = stage.request(stage.panwascam, ONE, "MUNDUR");
    view = stage.offer(id, person);
  }

  @AfterEach
  void stop() {
    stage.server.close();
  }

  @Test
  void familyOfAnOfficerIsThankedAndTheOfficeIsTold() {
    stage.sql("update candidate set household_index = '\\x02' where person = '" + person + "'");
    stage.sql("insert into station_officer (roll, station, nik_index, household_index, duty) select roll, " + ONE
        + ", '\\x09', '\\x02', 'KPPS' from round where id = " + stage.round);
    refused("FAMILY", "Calon Satu sekeluarga atau serumah dengan petugas KPPS");
  }

  @Test
  void whoIsNoLongerDecidedIsThankedAndTheOfficeIsTold() {
    stage.sql("update candidate set active = false where person = '" + person + "'");
    refused("DROPPED", "Calon Satu tidak lagi berstatus ditetapkan atau cadangan");
  }

  @Test
  void whoDeclinedTheStationMeanwhileIsThankedAndTheOfficeIsTold() {
    stage.sql("insert into assignment (id, round, station, person, rights, at, ended_at, answer, answered_at) select"
        + " gen_random_uuid(), " + stage.round + ", " + ONE + ", '" + person + "', (select id from rights limit 1),"
        + " now(), now(), 'DECLINED', now()");
    refused("DECLINED", "Calon Satu sudah menolak bertugas di TPS ini");
  }

  @Test
  void whereAMarkIsWantedByNowTheYesCountsOnceItIsGiven() {
    stage.sql("update station set special = 'lapas' where code = " + ONE);
    refused("UNMARKED", "TPS khusus, dan Calon Satu belum ditandai");
    assertEquals("1", stage.text("select count(*) from journal where kind = 'replacement.answered'"), "told once");
    stage.sql("update candidate set special = true where person = '" + person + "'");
    assertTrue(stage.page(link(view, person), null).contains("Bersediakah Anda"), "the cause is gone");
    assertEquals(11, code(stage.press(link(view, person) + "/ya")).length());
    JsonNode done = stage.one(id);
    assertEquals("BERSEDIA 0", done.at("/replacement/state").asText() + " " + done.at("/replacement/barred").asInt());
    assertFalse(done.at("/offers/0").has("barred"));
  }

  @Test
  void whereTheOfficePlacedSomebodyElseMeanwhileTheCandidateIsThanked() {
    String old = stage.text("select person from assignment where station = " + ONE + " and ended_at is null");
    assertEquals(200, stage.server.post("/api/staffing/moves", stage.admin, Map.of("id", UUID.randomUUID(), "round",
        stage.round, "moves", List.of(Map.of("station", ONE, "person", stage.free("Lain", "36.73.01.1001", 2),
            "expect", old)))).status());
    String page = stage.page(link(view, person), null);
    assertTrue(page.contains("Tempat ini sudah terisi"), page);
    assertFalse(page.contains("/ya\""), "nothing to press");
    assertEquals(409, stage.press(link(view, person) + "/ya").status(), "who had the page open learns it too");
    assertFalse(page.contains("untuk melihat siapa"), page);
  }

  private void refused(String rule, String why) {
    Answer yes = stage.press(link(view, person) + "/ya");
    assertEquals(303, yes.status());
    assertEquals("", code(yes));
    String page = stage.page(link(view, person), null);
    assertTrue(page.contains("Terima kasih atas kesediaan Anda"), page);
    assertTrue(page.contains("Panwaslu Kecamatan sudah diberi tahu"), page);
    assertFalse(page.contains("/ya\""), "nothing to press");
    JsonNode told = stage.one(id);
    assertEquals("DITAWARKAN 1", told.at("/replacement/state").asText() + " " + told.at("/replacement/barred").asInt());
    assertEquals(rule, told.at("/offers/0/barred").asText());
    Answer office = stage.server.post(API + "/" + id + "/accept", stage.panwascam, Map.of("person", person));
    assertEquals(409, office.status());
    assertTrue(office.json().path("detail").asText().contains(why), office.json().toString());
    assertNull(stage.text("select 1 from assignment where person = '" + person + "' and ended_at is null"));
    assertEquals("Lama Contoh", stage.text("select p.name from assignment a join person p on p.id = a.person where"
        + " a.station = " + ONE + " and a.main and a.ended_at is null"), "the old one still serves");
    String other = stage.free("Calon Lain", "36.73.01.1001", 2);
    assertTrue(ok(stage.server.get(API + "/" + id, stage.panwascam)).path("candidates").toString().contains(other)
        || rule.equals("UNMARKED"), "others can still be asked");
  }
}
