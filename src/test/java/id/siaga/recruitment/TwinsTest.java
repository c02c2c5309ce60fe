package id.siaga.recruitment;

import static id.siaga.TestApplicants.AREA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.siaga.HearingStage;
import id.siaga.TestApplicants;
import id.siaga.TestDatabase;
import id.siaga.TestRecruitment;
import id.siaga.TestServer.Answer;
import id.siaga.recruitment.Personal.Marital;
import id.siaga.web.Json;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who applies twice, or together with a spouse, is seen with both, and with neither once the other one is out. */
class TwinsTest {
  private static final String ONCE = "SATU_LAMARAN";
  private static final String SPOUSE = "PERKAWINAN";
  private static HearingStage stage;
  private static TestRecruitment recruitment;

  @BeforeAll
  static void start() {
    stage = new HearingStage();
    stage.clock.set(Instant.parse("2024-09-20T03:00:00Z"));
    recruitment = new TestRecruitment(stage.server, stage.clock);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void twoSentAtTheSameMomentSeeEachOther() {
    for (int i = 0; i < 8; i++) {
      Personal same = personal();
      UUID one = draft(same);
      UUID other = draft(same);
      recruitment.wait(a -> Future.all(a.submit(one), a.submit(other)));
      assertEquals("FAILS FAILS", verdict(one, ONCE) + " " + verdict(other, ONCE), "pair " + i);
    }
  }

  @Test
  void whoeverIsLeftAloneIsToldSo() {
    for (String out : List.of("WITHDRAW", "DROP", "CONFIRM_REJECT")) {
      Personal same = personal();
      UUID left = sent(same);
      UUID gone = sent(same);
      assertEquals("FAILS", verdict(left, ONCE), out);
      leave(gone, out);
      assertEquals("PASSES", verdict(left, ONCE), out);
      UUID own = sent(same);
      assertEquals("FAILS", verdict(left, ONCE), out);
      recruitment.wait(a -> a.withdraw(own));
      assertEquals("PASSES", verdict(left, ONCE), "by the applicant too");
    }
  }

  @Test
  void aCorrectedNumberSetsTheOtherOneFree() {
    Personal same = personal();
    UUID right = sent(same);
    UUID wrong = sent(same);
    assertEquals("FAILS", verdict(right, ONCE));
    Answer mended = stage.put("applicants/" + wrong, stage.first, Map.of("version", version(wrong), "personal",
        Map.of("nik", personal().nik())));
    assertEquals(200, mended.status(), mended.json().toString());
    assertEquals("PASSES PASSES", verdict(right, ONCE) + " " + verdict(wrong, ONCE));
    UUID third = sent(same);
    assertEquals("FAILS", verdict(right, ONCE));
    stage.good(move(third, stage.first, Map.of("move", "ASK_REPAIR", "version", version(third), "reasons",
        List.of("DATA_TIDAK_COCOK"))));
    recruitment.wait(a -> a.savePersonal(third, Personal.parse("{\"nik\":\"" + personal().nik() + "\"}"),
        null));
    assertEquals("PASSES", verdict(right, ONCE));
    recruitment.wait(a -> a.submit(third));
    assertEquals("PASSES PASSES", verdict(right, ONCE) + " " + verdict(third, ONCE));
  }

  @Test
  void aSpouseWhoSteppedBackIsNoHindrance() {
    Personal wife = personal();
    Personal husband = personal().with(Personal.parse("{\"marital\":\"" + Marital.KAWIN + "\",\"spouseNik\":\""
        + wife.nik() + "\"}"));
    UUID one = sent(husband);
    UUID other = sent(wife);
    assertEquals("HUMAN HUMAN", verdict(one, SPOUSE) + " " + verdict(other, SPOUSE));
    recruitment.wait(a -> a.withdraw(other));
    assertEquals("PASSES", verdict(one, SPOUSE));
  }

  /** Many at once with few numbers among them: what stands there in the end is what asking afresh would say. */
  @Test
  void whateverHappensAtOnceTheVerdictsAreThoseOfTheEnd() {
    List<Personal> people = List.of(personal(), personal());
    for (int round = 0; round < 6; round++) {
      List<UUID> drafts = new ArrayList<>();
      List<UUID> sent = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        drafts.add(draft(people.get(i % 2)));
        sent.add(sent(people.get(i % 2)));
      }
      List<Future<?>> all = new ArrayList<>();
      drafts.forEach(id -> all.add(recruitment.applicants().submit(id)));
      sent.subList(0, 2).forEach(id -> all.add(recruitment.applicants().withdraw(id)));
      recruitment.wait(a -> Future.join(all));
      List<UUID> everybody = new ArrayList<>(drafts);
      everybody.add(sent.get(2));
      List<String> stored = everybody.stream().map(id -> verdict(id, ONCE)).toList();
      recruitment.wait(a -> recruitment.write((tx, out) -> a.evaluate(tx, everybody)));
      assertEquals(everybody.stream().map(id -> verdict(id, ONCE)).toList(), stored, "round " + round);
      everybody.forEach(id -> recruitment.wait(a -> a.withdraw(id)));
    }
  }

  private static void leave(UUID id, String move) {
    if (move.equals("CONFIRM_REJECT")) {
      stage.good(move(id, stage.second, Map.of("move", "PROPOSE_REJECT", "version", version(id), "reasons",
          List.of("USIA"))));
    }
    Map<String, Object> wish = new HashMap<>(Map.of("move", move, "version", version(id)));
    if (move.equals("DROP")) wish.put("reasons", List.of("MENINGGAL"));
    stage.good(move(id, stage.first, wish));
  }

  private static Answer move(UUID id, String token, Map<String, ?> wish) {
    return stage.post("applicants/" + id + "/moves", token, wish);
  }

  private static Personal personal() {
    return Personal.parse(Json.text(TestApplicants.personal(AREA)));
  }

  private static UUID draft(Personal personal) {
    byte[] secret = UUID.randomUUID().toString().getBytes();
    UUID id = recruitment.wait(a -> a.draft(stage.wave, AREA, secret));
    recruitment.wait(a -> a.save(id, new Form("Contoh Kembar", "L", personal), null));
    TestDatabase.owner(stage.server.database, "insert into applicant_document (id, applicant, kind, type, bytes,"
        + " sha256, stored_at) select gen_random_uuid(), '" + id + "', k, 'image/jpeg', 1, '\\x00', now() from unnest("
        + "array['SURAT_LAMARAN','KTP','PAS_FOTO','IJAZAH','DRH','SURAT_PERNYATAAN']) k");
    return id;
  }

  private static UUID sent(Personal personal) {
    UUID id = draft(personal);
    recruitment.wait(a -> a.submit(id));
    return id;
  }

  private static int version(UUID id) {
    return (int) TestDatabase.count(stage.server.database, "select version from applicant where id = '" + id
        + "'");
  }

  private static String verdict(UUID id, String code) {
    return TestDatabase.text(stage.server.database, "select v->>'result' from applicant a,"
        + " jsonb_array_elements(a.verdicts) v where a.id = '" + id + "' and v->>'code' = '" + code + "'");
  }
}
