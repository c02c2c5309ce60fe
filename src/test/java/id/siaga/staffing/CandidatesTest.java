package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.HearingStage;
import id.siaga.TestApplicants;
import id.siaga.TestDatabase;
import id.siaga.TestHearing;
import id.siaga.TestOffice;
import id.siaga.TestServer.Answer;
import id.siaga.web.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decided applicants become people who can be placed, once each, and drop out when they no longer are decided. */
class CandidatesTest {
  private static final String API = "/api/staffing/candidates";
  private static HearingStage stage;

  @BeforeAll
  static void start() {
    stage = new HearingStage();
    TestOffice.importStations(stage.server, stage.admin, "code\n3673011001001\n3673011001002\n3673021001001\n");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void empty() {
    TestDatabase.owner(stage.server.database, "delete from candidate");
    TestDatabase.owner(stage.server.database, "update person set home_low = null, home_high = null");
    TestDatabase.owner(stage.server.database, "update applicant set state = 'TIDAK_TERPILIH', version = version + 1");
  }

  @Test
  void decidedApplicantsBecomeCandidatesOnce() {
    UUID main = stage.applicant(HearingStage.SERANG, "Ani Utama", "DITETAPKAN");
    stage.applicant(HearingStage.SERANG, "Budi Cadang", "CADANGAN");
    stage.applicant(HearingStage.SERANG, "Citra Lain", "TIDAK_TERPILIH");
    assertEquals("{\"created\":2,\"changed\":0,\"dropped\":0}", sync(stage.first).toString());
    assertEquals("{\"created\":0,\"changed\":0,\"dropped\":0}", sync(stage.first).toString());
    assertEquals(List.of("Ani Utama", "Budi Cadang"), names(stage.first, ""));
    assertEquals(List.of("Budi Cadang"), names(stage.first, "?kind=reserve"));
    assertEquals(List.of("Ani Utama"), names(stage.first, "?q=utama&placed=false&territory=36.73.01.1001"));
    assertEquals(List.of(), names(stage.first, "?placed=true"));
    assertEquals(List.of(), names(stage.neighbour, ""));
    assertEquals(404, stage.server.get(API + "?territory=36.73.01", stage.neighbour).status());
    JsonNode ani = list(stage.first, "?q=ani").path("candidates").path(0);
    assertEquals("main", ani.path("kind").asText());
    assertEquals("Serang", ani.path("areaName").asText());
    assertEquals(HearingStage.SERANG, ani.path("area").asLong());
    assertEquals(1, TestDatabase.count(stage.server.database, "select count(*) from person p join candidate c on"
        + " c.person = p.id where c.applicant = '" + main + "' and p.phone is not null and p.home_low = "
        + HearingStage.SERANG + " and nik_index is not null and household_index is null"));
  }

  @Test
  void whatBecomesOfTheApplicationIsFollowed() {
    UUID one = stage.applicant(HearingStage.SERANG, "Dedi Naik", "CADANGAN");
    UUID two = stage.applicant(HearingStage.SERANG, "Eka Mundur", "DITETAPKAN");
    sync(stage.first);
    JsonNode dedi = list(stage.first, "?q=dedi").path("candidates").path(0);
    assertEquals(200, mark(stage.first, dedi, Map.of("version", 1, "special", true, "secondOperator", true,
        "ownStation", 3673011001002L)).status());
    move(one, "DITETAPKAN");
    move(two, "MENGUNDURKAN_DIRI");
    assertEquals("{\"created\":0,\"changed\":1,\"dropped\":1}", sync(stage.first).toString());
    JsonNode after = list(stage.first, "").path("candidates");
    assertEquals(1, after.size());
    assertEquals("main", after.path(0).path("kind").asText());
    assertTrue(after.path(0).path("special").asBoolean(), "what the office marked stays");
    assertEquals(3673011001002L, after.path(0).path("ownStation").asLong());
    move(two, "DITETAPKAN");
    assertEquals("{\"created\":0,\"changed\":1,\"dropped\":0}", sync(stage.first).toString());
    assertEquals(2, TestDatabase.count(stage.server.database, "select count(*) from candidate"));
  }

  @Test
  void whoAppliedTwiceOrIsInTheRegisterStaysOnePerson() {
    Map<String, Object> paper = TestApplicants.paper(stage.wave, HearingStage.SERANG, "Fani Sama");
    Map<String, Object> personal = TestApplicants.personal(HearingStage.SERANG);
    personal.put("phone", "081299990001");
    personal.put("kk", "3673010101010001");
    paper.put("personal", personal);
    String known = stage.good(stage.server.post("/api/people", stage.admin, Map.of("name", "fani sama", "phone",
        "0812-9999-0001", "station", 3673011001001L))).path("id").asText();
    TestHearing.applicant(stage.server, stage.admin, paper, "DITETAPKAN");
    sync(stage.first);
    assertEquals(known, list(stage.first, "").path("candidates").path(0).path("person").asText());
    stage.newWave();
    paper.put("wave", stage.wave);
    TestHearing.applicant(stage.server, stage.admin, paper, "CADANGAN");
    sync(stage.first);
    JsonNode both = list(stage.first, "");
    assertEquals(1, both.path("total").asInt(), both.toString());
    assertEquals(1, TestDatabase.count(stage.server.database,
        "select count(*) from candidate where household_index is not null"));
    stage.server.call("DELETE", "/api/assignments/3673011001001", stage.admin, null, null);
  }

  @Test
  void twoWhoTakeOverAtOnceMakeEachPersonOnce() {
    for (int turn = 0; turn < 4; turn++) {
      for (int n = 0; n < 5; n++) stage.applicant(HearingStage.SERANG, "Joko Serentak", "DITETAPKAN");
      List<CompletableFuture<Answer>> calls = Stream.of(stage.first, stage.admin, stage.first, stage.admin)
          .map(token -> CompletableFuture.supplyAsync(() -> stage.server.post(API + "/sync", token, Map.of())))
          .toList();
      int created = 0;
      for (CompletableFuture<Answer> call : calls) {
        assertEquals(200, call.join().status(), call.join().json().toString());
        created += call.join().json().path("created").asInt();
      }
      assertEquals(5, created, "turn " + turn);
      assertEquals(5 * (turn + 1), TestDatabase.count(stage.server.database, "select count(*) from person p join"
          + " candidate c on c.person = p.id where p.name = 'Joko Serentak' and c.active"));
    }
  }

  @Test
  void peopleWhoNeverAppliedAreMainAndCanBeMarked() {
    String id = stage.good(stage.server.post("/api/people", stage.admin, Map.of("name", "Gita Daftar", "station",
        3673011001001L))).path("id").asText();
    JsonNode gita = list(stage.first, "?placed=true").path("candidates").path(0);
    assertEquals(id, gita.path("person").asText());
    assertEquals(0, gita.path("version").asInt());
    assertEquals("main", gita.path("kind").asText());
    assertEquals(404, mark(stage.neighbour, gita, Map.of("version", 0, "experienced", true)).status());
    assertEquals(403, mark(stage.watcher, gita, Map.of("version", 0, "experienced", true)).status());
    Answer marked = mark(stage.first, gita, Map.of("version", 0, "experienced", true));
    assertEquals(1, marked.json().path("version").asInt(), marked.json().toString());
    Answer again = mark(stage.first, gita, Map.of("version", 0, "experienced", true));
    assertEquals(1, again.json().path("version").asInt(), "sent twice, marked once: " + again.json());
    assertEquals(409, mark(stage.first, gita, Map.of("version", 0, "experienced", false)).status());
    assertTrue(list(stage.first, "").path("candidates").path(0).path("experienced").asBoolean());
    stage.server.call("DELETE", "/api/assignments/3673011001001", stage.admin, null, null);
  }

  @Test
  void officersAreKeptAsHashesOnly() {
    String csv = "TPS;NIK;No KK;Jabatan;Nama\n3673011001001;3673014101990077;3673010101010002;KPPS 1;Hadi\n"
        + "36.73.01.1001.002;3673014101990078;;Ketua;Ika\n";
    assertEquals(2, officers(csv, true).json().path("created").asInt());
    assertEquals(0, TestDatabase.count(stage.server.database, "select count(*) from station_officer"));
    assertEquals(2, officers(csv, false).json().path("created").asInt());
    JsonNode again = officers(csv.replace("Ketua", "KPPS 2"), false).json();
    assertEquals("0 1", again.path("created").asInt() + " " + again.path("changed").asInt());
    assertFalse(TestDatabase.text(stage.server.database, "select string_agg(station_officer::text, ' ')"
        + " from station_officer").contains("3673014101990077"));
    JsonNode wrong = officers("tps;nik;jabatan\n3673021001001;12;KPPS\n3673011001099;3673014101990079;\n", false)
        .json();
    assertEquals(3, wrong.path("errors").size(), wrong.toString());
  }

  private static Answer officers(String csv, boolean dry) {
    return stage.server.call("POST", "/api/imports/officers" + (dry ? "?dryRun=true" : ""), stage.first,
        csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv");
  }

  private static void move(UUID applicant, String state) {
    TestDatabase.owner(stage.server.database, "update applicant set state = '" + state
        + "', version = version + 1 where id = '" + applicant + "'");
  }

  private static Answer mark(String token, JsonNode candidate, Map<String, Object> marks) {
    return stage.server.call("PUT", API + "/" + candidate.path("person").asText(), token, Json.bytes(marks),
        "application/json");
  }

  private static JsonNode sync(String token) {
    return stage.good(stage.server.post(API + "/sync", token, Map.of()));
  }

  private static JsonNode list(String token, String query) {
    return stage.good(stage.server.get(API + query, token));
  }

  private static List<String> names(String token, String query) {
    return StreamSupport.stream(list(token, query).path("candidates").spliterator(), false)
        .map(each -> each.path("name").asText()).toList();
  }
}
