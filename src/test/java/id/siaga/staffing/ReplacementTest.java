package id.siaga.staffing;

import static id.siaga.staffing.ReplacementStage.API;
import static id.siaga.staffing.ReplacementStage.ONE;
import static id.siaga.staffing.ReplacementStage.TWO;
import static id.siaga.staffing.ReplacementStage.code;
import static id.siaga.staffing.ReplacementStage.link;
import static id.siaga.staffing.ReplacementStage.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty place to a new supervisor: who may ask and decide, who is offered the place, who gets it. */
class ReplacementTest {
  private TestClock clock;
  private ReplacementStage stage;

  @BeforeEach
  void start() {
    clock = new TestClock();
    stage = new ReplacementStage(TestServer.start(clock));
  }

  @AfterEach
  void stop() {
    stage.server.close();
  }

  @Test
  void theFirstYesMovesPlaceRightsAndPhoneTogether() {
    String old = stage.onDuty("Lama Contoh", ONE);
    JsonNode phone = stage.enrol(ONE);
    String token = phone.path("token").asText();
    String a = stage.free("Calon Satu", "36.73.01.1001", 1);
    String b = stage.free("Calon Dua", "36.73.01.1001", 2);
    String far = stage.free("Calon Jauh", "36.73.01.1002", 1);
    String id = stage.request(stage.pkd, ONE, "BERHALANGAN_SEMENTARA");
    assertEquals(List.of(a, b, far), people(stage.one(id).path("candidates")), "own kelurahan by rank, then others");
    JsonNode view = stage.offer(id, a, b);
    assertEquals("DITAWARKAN", view.at("/replacement/state").asText());
    assertTrue(view.at("/offers/0/wa").asText().startsWith("https://wa.me/62812"), view.toString());
    assertEquals(List.of(far), people(view.path("candidates")), "who was asked is not proposed again");
    assertTrue(stage.page(link(view, a), null).contains("Bersediakah Anda"));
    assertEquals(200, stage.server.get("/api/me", token).status(), "until somebody has said yes, the old one serves");

    Answer yes = stage.press(link(view, a) + "/ya");
    assertEquals(303, yes.status());
    assertEquals(401, stage.server.get("/api/me", token).status(), "shut out at once");
    Answer again = stage.server.post("/api/session/refresh", null, Map.of("refreshToken",
        phone.path("refreshToken").asText()));
    assertEquals(401, again.status());
    assertEquals("/problems/replaced", again.json().path("type").asText());
    assertTrue(stage.page(link(view, a), "siaga_tawaran=" + code(yes)).contains(code(yes)));

    JsonNode in = ok(stage.server.post("/api/enrolments", null, Map.of("code", code(yes))));
    assertEquals(ONE, in.at("/station/code").asLong());
    JsonNode me = ok(stage.server.get("/api/me", in.path("token").asText()));
    assertEquals("Calon Satu", me.at("/actor/name").asText());
    assertEquals("DIGANTIKAN", stage.text("select case presence when 5 then 'DIGANTIKAN' end from station_state "
        + "where station = " + ONE + " and round = " + stage.round));
    assertEquals(a, stage.text("select person from assignment where station = " + ONE + " and main and ended_at is "
        + "null and answer = 'ACCEPTED'"));
    assertEquals(null, stage.text("select id from rights where person = '" + old + "' and ended_at is null"));
    assertTrue(stage.page(link(view, b), null).contains("sudah terisi"));
    assertTrue(stage.page(link(view, a), null).contains("HP Anda sudah terdaftar"));
    JsonNode done = stage.one(id).path("replacement");
    assertEquals("BERSEDIA true", done.path("state").asText() + " " + done.path("enrolled").asBoolean());
    assertEquals("Calon Satu", done.at("/in/name").asText());
    ok(stage.server.post(API + "/" + id + "/moves", stage.panwascam, Map.of("move", "FINISH", "version",
        done.path("version").asInt())));
    assertEquals("SK_PAW,SURAT_TUGAS", stage.text("select string_agg(kind, ',' order by kind) from paper where "
        + "person = '" + a + "' and station = " + ONE));
  }

  @Test
  void noOfferGoesToWhomAHardRuleKeepsOut() {
    String family = stage.free("Calon Keluarga", "36.73.01.1001", 1);
    String marked = stage.free("Calon Bertanda", "36.73.01.1001", 2);
    String plain = stage.free("Calon Biasa", "36.73.01.1001", 3);
    TestDatabase.owner(stage.server.database, "update candidate set household_index = '\\x02', special = true where"
        + " person = '" + family + "'");
    TestDatabase.owner(stage.server.database, "update candidate set special = true where person = '" + marked + "'");
    TestDatabase.owner(stage.server.database, "update station set special = 'lapas' where code = " + ONE);
    TestDatabase.owner(stage.server.database, "insert into station_officer (roll, station, nik_index, household_index,"
        + " duty) select roll, " + ONE + ", '\\x09', '\\x02', 'KPPS' from round where id = " + stage.round);
    String id = stage.request(stage.panwascam, ONE, "MUNDUR");
    assertEquals(List.of(marked), people(stage.one(id).path("candidates")));
    for (String out : List.of(family, plain)) {
      Answer refused = stage.server.post(API + "/" + id + "/offers", stage.panwascam, Map.of("people",
          List.of(marked, out), "version", 1));
      assertEquals(409, refused.status());
      String said = refused.json().path("detail").asText();
      assertTrue(said.contains(out.equals(family) ? "Calon Keluarga sekeluarga" : "TPS khusus, dan Calon Biasa"), said);
    }
    assertEquals("0", stage.text("select count(*) from replacement_offer"));
    stage.offer(id, marked);
  }

  @Test
  void ofManyWhoSayYesAtOnceExactlyOneGetsThePlace() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      stage.onDuty("Lama Contoh", ONE);
      for (int turn = 0; turn < 3; turn++) {
        String id = stage.request(stage.panwascam, ONE, "MUNDUR");
        String[] people = new String[6];
        for (int i = 0; i < people.length; i++) people[i] = stage.free("Calon " + (char) ('A' + i), "36.73.01.1001", i);
        JsonNode view = stage.offer(id, people);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (String person : people) {
          calls.add(() -> stage.press(link(view, person) + "/ya"));
          calls.add(() -> stage.server.post(API + "/" + id + "/accept", stage.panwascam, Map.of("person", person)));
        }
        int codes = 0;
        for (var call : threads.invokeAll(calls)) {
          Answer answer = call.get();
          assertTrue(answer.status() == 303 || answer.status() == 200 || answer.status() == 409,
              answer.status() + " " + answer.json());
          if (!code(answer).isEmpty() || answer.json().hasNonNull("code")) codes++;
        }
        assertEquals(1, codes, "one code for one phone");
        String where = " from replacement_offer where replacement = '" + id + "' and answer = ";
        assertEquals("1 5", stage.text("select (select count(*)" + where + "'ACCEPTED') || ' ' || (select count(*)"
            + where + "'LOST')"));
        assertEquals("1", stage.text("select count(*) from assignment where station = " + ONE
            + " and main and ended_at is null"));
        assertEquals("1", stage.text("select count(*) from rights where low = " + ONE
            + " and ended_at is null and role = 'supervisor'"));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void beforeTheVotingDayAPlenaryComesFirstAndEveryStepIsChecked() {
    clock.set(TestClock.SIX.minus(Duration.ofDays(5)));
    String a = stage.free("Calon Satu", "36.73.01.1001", 1);
    String id = stage.request(stage.pkd, ONE, "MUNDUR");
    Answer early = stage.server.post(API + "/" + id + "/offers", stage.panwascam, Map.of("people", List.of(a),
        "version", 1));
    assertEquals(409, early.status());
    assertTrue(early.json().path("detail").asText().contains("pleno"), early.json().toString());
    assertEquals(List.of("CLARIFY", "TO_PLENO", "CANCEL"), texts(stage.one(id).path("allowed")));
    Map<String, Object> clarify = Map.of("move", "CLARIFY", "version", 1, "note", "Ditanya lagi");
    assertEquals(200, stage.server.post(API + "/" + id + "/moves", stage.panwascam, clarify).status());
    assertEquals(2, ok(stage.server.post(API + "/" + id + "/moves", stage.panwascam, clarify))
        .at("/replacement/version").asInt(), "sent twice, made once");
    assertEquals(409, stage.server.post(API + "/" + id + "/moves", stage.panwascam, Map.of("move", "TO_PLENO",
        "version", 1)).status());
    assertEquals("Ditanya lagi", ok(stage.server.post(API + "/" + id + "/moves", stage.panwascam, Map.of("move",
        "TO_PLENO", "version", 2))).at("/moves/1/note").asText());
    stage.offer(id, a);
    Answer twice = stage.server.post(API, stage.pkd, Map.of("id", UUID.randomUUID(), "round", stage.round, "station",
        ONE, "reason", "MUNDUR"));
    assertEquals(409, twice.status(), "one at a time for each station");
    assertEquals(200, stage.server.post(API, stage.pkd, Map.of("id", id, "round", stage.round, "station", ONE,
        "reason", "MUNDUR")).status(), "sent twice, asked once");
    assertFalse(stage.text("select string_agg(body, ' ') from journal").contains("Ditanya"));
  }

  @Test
  void aNoIsNotTheEndAndOldLinksAreToldKindly() {
    String a = stage.free("Calon Satu", "36.73.01.1001", 1);
    String b = stage.free("Calon Dua", "36.73.01.1001", 2);
    String id = stage.request(stage.panwascam, ONE, "MUNDUR");
    JsonNode view = stage.offer(id, a, b);
    assertEquals(303, stage.press(link(view, a) + "/tidak").status());
    assertTrue(stage.page(link(view, a), null).contains("tidak bisa"));
    assertEquals("DECLINED", stage.text("select answer from replacement_offer where person = '" + a + "'"));
    assertEquals(303, stage.press(link(view, a) + "/ya").status(), "a change of mind");
    String code = code(stage.press(link(view, a) + "/kode"));
    assertEquals(11, code.length(), "the code can be made anew");
    assertEquals(404, stage.press(link(view, b) + "/kode").status());
    assertEquals(200, stage.server.post("/api/enrolments", null, Map.of("code", code)).status());
    assertEquals("", code(stage.press(link(view, a) + "/kode")), "but not once a phone is in");

    String next = stage.request(stage.panwascam, TWO, "MUNDUR");
    JsonNode other = stage.offer(next, b);
    clock.advance(Duration.ofHours(25));
    stage.press(link(other, b) + "/ya");
    assertTrue(stage.page(link(other, b), null).contains("sudah ditutup"));
    assertEquals(null, stage.text("select person from assignment where station = " + TWO));
    assertTrue(stage.page("/tawaran/" + "A".repeat(24), null).contains("tidak berlaku"));
  }

  @Test
  void onlyTheKecamatanDecidesAndOnlyAtHome() {
    String a = stage.free("Calon Satu", "36.73.01.1001", 1);
    String id = stage.request(stage.pkd, ONE, "MUNDUR");
    assertEquals(403, stage.server.post(API + "/" + id + "/offers", stage.pkd, Map.of("people", List.of(a), "version",
        1)).status());
    String next = stage.staff(Role.COORDINATOR, "36.73.02");
    assertEquals(404, stage.server.get(API + "/" + id, next).status());
    assertEquals(404, stage.server.post(API + "/" + id + "/accept", next, Map.of("person", a)).status());
    assertEquals(404, stage.server.post(API, next, Map.of("id", UUID.randomUUID(), "station", TWO, "reason",
        "MUNDUR")).status());
    assertEquals(0, ok(stage.server.get(API, next)).path("replacements").size());
    assertEquals(1, ok(stage.server.get(API + "?state=DIAJUKAN", stage.pkd)).path("replacements").size());
    assertEquals(403, stage.server.get(API, TestActors.token(stage.server, Role.OBSERVER, "36.73")).status());
    String busy = stage.onDuty("Sudah Bertugas", TWO);
    assertEquals(409, stage.server.post(API + "/" + id + "/offers", stage.panwascam, Map.of("people", List.of(busy),
        "version", 1)).status());
    JsonNode view = stage.offer(id, a);
    assertFalse(ok(stage.server.get(API + "/" + id, stage.pkd)).at("/offers/0").has("link"), "who only looks on");
    stage.onDuty("Diisi Papan", ONE);
    assertEquals(409, stage.press(link(view, a) + "/ya").status(), "the board was faster");
    assertTrue(stage.page(link(view, a), null).contains("Tempat ini sudah terisi"), "and is told so");
    JsonNode now = stage.one(id);
    assertEquals("DITAWARKAN", now.at("/replacement/state").asText(), "nothing half is stored");
    assertFalse(now.at("/offers/0").has("answer"), now.toString());
  }

  private static List<String> people(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(one -> one.path("person").asText()).toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
