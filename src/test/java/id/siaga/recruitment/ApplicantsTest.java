package id.siaga.recruitment;

import static id.siaga.TestApplicants.AREA;
import static id.siaga.TestApplicants.good;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestApplicants;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestRecruitment;
import id.siaga.TestServer;
import id.siaga.TestSetUp;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.web.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Applications from the first page of the draft on, what of them stands in the database, and what can be done. */
class ApplicantsTest {
  private static final Instant OPEN = Instant.parse("2024-09-20T03:00:00Z");
  private static final int DATABASE_MOVES = 400;
  private static TestServer server;
  private static TestRecruitment recruitment;
  private static String admin;
  private static int wave;
  private static TestClock clock;

  @BeforeAll
  static void open() {
    clock = new TestClock();
    server = TestServer.start(clock);
    admin = TestSetUp.open(server).admin;
    wave = TestApplicants.wave(server, admin, AREA);
    recruitment = new TestRecruitment(server, clock);
    clock.set(OPEN);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void aDraftGrowsPageByPageAndIsSentOnce() {
    byte[] secret = secret();
    UUID id = recruitment.wait(a -> a.draft(wave, AREA, secret));
    assertEquals(id, recruitment.wait(a -> a.resume(secret)).orElseThrow().row().id());
    assertTrue(recruitment.wait(a -> a.resume(secret())).isEmpty());
    recruitment.wait(a -> a.save(id, new Form("  Contoh   Satu ", "L", null), "nama"));
    Problem gaps = assertThrows(Problem.class, () -> recruitment.wait(a -> a.submit(id)));
    assertTrue(gaps.fields().stream().anyMatch(f -> f.field().equals("nik")), gaps.fields().toString());
    Problem wrong = assertThrows(Problem.class,
        () -> recruitment.wait(a -> a.savePersonal(id, person("{'nik':'123','rt':'x'}"), "nik")));
    assertEquals(2, wrong.fields().size());
    recruitment.wait(a -> a.savePersonal(id, person("{'email':'contoh@contoh.id'}"), "surel"));
    recruitment.wait(a -> a.savePersonal(id, person("{'email':' '}"), "surel"));
    Dossier saved = recruitment.wait(a -> a.savePersonal(id, personal(), "data"));
    assertEquals("Contoh Satu", saved.row().name());
    assertEquals(null, saved.personal().email());
    assertEquals("+62", saved.personal().phone().substring(0, 3));
    assertEquals("data", saved.row().step());
    Problem bare = assertThrows(Problem.class, () -> recruitment.wait(a -> a.submit(id)));
    assertEquals(List.of("SURAT_LAMARAN", "KTP", "PAS_FOTO", "IJAZAH", "DRH", "SURAT_PERNYATAAN"), bare.fields()
        .stream().map(field -> field.field().replace("documents.", "")).toList(), "checked where it is sent");
    papers(id);
    String number = recruitment.wait(a -> a.submit(id));
    assertTrue(number.matches("[0-9A-HJKMNP-TV-Z]{10}"), number);
    assertEquals(409, assertThrows(Problem.class, () -> recruitment.wait(a -> a.submit(id))).kind().status);
    assertEquals(409, assertThrows(Problem.class, () -> recruitment.wait(a -> a.save(id, new Form("Lain", null, null),
        null))).kind().status);
    Applicant sent = recruitment.wait(a -> a.resume(secret)).orElseThrow().row();
    assertEquals(ApplicantState.TERKIRIM, sent.state());
    assertEquals(Requirement.values().length, sent.verdicts().size());
    assertEquals(OPEN, sent.submittedAt());
  }

  @Test
  void anApplicationIsFollowedByNumberAndBirthDateAlone() {
    UUID id = recruitment.wait(a -> a.draft(wave, AREA, secret()));
    recruitment.wait(a -> a.save(id, new Form("Contoh Dua", "P", personal()), null));
    LocalDate born = LocalDate.of(1990, 5, 15);
    String draft = TestDatabase.text(server.database, "select number from applicant where id = '" + id + "'");
    assertTrue(recruitment.wait(a -> a.track(draft, born)).isEmpty(), "a draft is nobody's business");
    papers(id);
    String number = recruitment.wait(a -> a.submit(id));
    String typed = number.substring(0, 5).toLowerCase() + "-" + number.substring(5).replace('0', 'o');
    assertEquals(id, recruitment.wait(a -> a.track(typed, born)).orElseThrow().row().id());
    assertTrue(recruitment.wait(a -> a.track(number, born.plusDays(1))).isEmpty());
    assertTrue(recruitment.wait(a -> a.track(Numbers.next(), born)).isEmpty());
    assertTrue(recruitment.wait(a -> a.track("?", null)).isEmpty());
    UUID old = recruitment.wait(a -> a.draft(wave, AREA, secret()));
    recruitment.wait(a -> a.save(old, new Form("Contoh Lama", "P",
        personal().with(Personal.parse("{\"birthDate\":\"1970-01-01\"}"))), null));
    papers(old);
    String olds = recruitment.wait(a -> a.submit(old));
    assertTrue(recruitment.wait(a -> a.track(olds, null)).isEmpty(), "no date is never the right one");
    assertEquals(old, recruitment.wait(a -> a.track(olds, LocalDate.EPOCH)).orElseThrow().row().id());
    recruitment.wait(a -> a.withdraw(id));
    assertEquals(ApplicantState.MENGUNDURKAN_DIRI, recruitment.wait(a -> a.track(number, born)).orElseThrow().row()
        .state());
  }

  @Test
  void nothingThatIdentifiesStandsInTheDatabase() {
    UUID id = recruitment.wait(a -> a.draft(wave, AREA, secret()));
    Personal personal = personal();
    recruitment.wait(a -> a.save(id, new Form("Contoh Tiga", "L", personal.with(person("{'marital':'KAWIN',"
        + "'spouseNik':'3673015505910777','email':'rahasia@contoh.id','health':'asma','address':'Gang Rahasia 7'}"))),
        null));
    papers(id);
    recruitment.wait(a -> a.submit(id));
    String dump = TestDatabase.text(server.database, "select string_agg(t::text, ' ') from ("
        + "select a::text as t from applicant a union all select m::text from applicant_move m"
        + " union all select j::text from journal j) x");
    String bytes = new String(HexFormat.of().parseHex(TestDatabase.text(server.database,
        "select encode(sealed, 'hex') from applicant where id = '" + id + "'")),
        java.nio.charset.StandardCharsets.ISO_8859_1);
    for (String secret : List.of(personal.nik(), personal.phone().substring(1), "0" + personal.phone().substring(3),
        "1990-05-15", "Gang Rahasia", "rahasia@contoh.id", "3673015505910777", "asma")) {
      assertFalse(dump.contains(secret), secret);
      assertFalse(bytes.contains(secret), secret);
      assertFalse(dump.contains(HexFormat.of().formatHex(secret.getBytes())), secret);
    }
    String index = TestDatabase.text(server.database, "select encode(nik_index, 'hex') from applicant where id = '"
        + id + "'");
    assertNotEquals(plain("SHA-256", personal.nik()), index);
    assertNotEquals(HexFormat.of().formatHex(new BlindIndex(new byte[32]).nik(personal.nik())), index);
  }

  @Test
  void aClosedWaveTakesNothingAndSaysSo() {
    UUID id = recruitment.wait(a -> a.draft(wave, AREA, secret()));
    recruitment.wait(a -> a.save(id, new Form("Contoh Empat", "L", personal()), null));
    clock.set(Instant.parse("2024-09-28T17:00:00Z"));
    assertEquals(409, assertThrows(Problem.class, () -> recruitment.wait(a -> a.submit(id))).kind().status);
    assertEquals(409, assertThrows(Problem.class, () -> recruitment.wait(a -> a.draft(wave, AREA, secret())))
        .kind().status);
    clock.set(OPEN);
  }

  /** The same table, but through the database, with two people who take turns and sometimes hold an old version. */
  @Test
  void randomMovesOfTwoPeopleNeverLeaveTheTable() {
    Random random = new Random(20_241_127);
    List<Actor> actors = List.of(officer(), officer());
    UUID id = null;
    ApplicantState state = null;
    int version = 0;
    UUID proposer = null;
    for (int i = 0; i < DATABASE_MOVES; i++) {
      if (id == null || state.terminal() && random.nextInt(3) == 0) {
        id = recruitment.wait(a -> a.enter(actors.get(0), new Applicants.Entry(wave, AREA, new Form("Contoh Jalan",
            "L", personal()))));
        state = ApplicantState.TERKIRIM;
        version = 1;
      }
      List<Move> possible = Move.from(state);
      boolean good = !possible.isEmpty() && random.nextInt(3) > 0;
      Move move = good ? possible.get(random.nextInt(possible.size()))
          : Move.values()[random.nextInt(Move.values().length)];
      if (good && (move == Move.DROP || move == Move.WITHDRAW) && random.nextInt(4) > 0) continue;
      Actor actor = actors.get(random.nextInt(2));
      boolean stale = random.nextInt(10) == 0;
      int wanted = status(state, move, stale, move.byAnotherPerson() && actor.person().equals(proposer));
      Applicants.Wish wish = new Applicants.Wish(id, stale ? version + 7 : version, move,
          move == Move.DROP ? List.of(Reason.MENINGGAL) : Reason.of(move).stream().limit(1).toList(), null);
      assertEquals(wanted, recruitment.status(a -> a.move(actor, wish)), state + " " + move);
      if (wanted == 200) {
        state = move.target();
        version++;
        if (move == Move.PROPOSE_REJECT) proposer = actor.person();
      }
      UUID now = id;
      Applicant row = recruitment.wait(a -> a.read(recruitment.db(), Territory.COUNTRY, now)).row();
      assertEquals(state, row.state());
      assertEquals(version, row.version());
    }
    String of = " where applicant = '" + id + "'";
    assertEquals(version, TestDatabase.count(server.database, "select count(*) from applicant_move" + of));
    assertEquals(version, TestDatabase.count(server.database, "select count(*) from journal where kind ="
        + " 'applicant.moved' and body like '%" + id + "%'"));
  }

  @Test
  void manyAreMovedAllOrNone() {
    Actor officer = officer();
    List<UUID> ids = List.of(enter(officer), enter(officer), enter(officer));
    recruitment.wait(a -> a.move(officer, new Applicants.Wish(ids.get(2), 1, Move.PASS)));
    assertEquals(409, recruitment.status(a -> recruitment.write((tx, out) -> a.moveAll(tx, out, officer, ids,
        Move.PASS))));
    assertEquals(1, TestDatabase.count(server.database, "select count(*) from applicant where state = 'MS' and id in ('"
        + ids.get(0) + "','" + ids.get(1) + "','" + ids.get(2) + "')"));
    int passed = recruitment.wait(a -> recruitment.write((tx, out) -> a.moveAll(tx, out, officer, ids.subList(0, 2),
        Move.PASS)));
    assertEquals(2, passed);
    int filed = recruitment.wait(a -> recruitment.write((tx, out) -> a.moveAll(tx, out, officer, ids,
        Move.PASS_FILES)));
    assertEquals(3, filed);
    Actor neighbour = new Actor(officer.person(), officer.session(), Role.COORDINATOR,
        Territory.parse("territory", "36.73.02"), 0);
    assertEquals(404, recruitment.status(a -> recruitment.write((tx, out) -> a.moveAll(tx, out, neighbour, ids,
        Move.OPEN_FEEDBACK))));
  }

  private static int status(ApplicantState state, Move move, boolean stale, boolean own) {
    if (stale || move.after(state).isEmpty()) return 409;
    return own ? 403 : 200;
  }

  private static UUID enter(Actor officer) {
    return recruitment.wait(a -> a.enter(officer, new Applicants.Entry(wave, AREA, new Form("Contoh Ramai", "P",
        personal()))));
  }

  private static void papers(UUID id) {
    TestDatabase.owner(server.database, "insert into applicant_document (id, applicant, kind, type, bytes, sha256,"
        + " stored_at) select gen_random_uuid(), '" + id + "', k, 'image/jpeg', 1, '\\x00', now() from unnest(array["
        + "'SURAT_LAMARAN','KTP','PAS_FOTO','IJAZAH','DRH','SURAT_PERNYATAAN']) k");
  }

  private static Actor officer() {
    UUID person = UUID.fromString(good(server.post("/api/staff", admin, Map.of("name", "Petugas", "login",
        "p" + UUID.randomUUID().toString().substring(0, 12), "role", "coordinator", "territory", "36.73.01")))
        .path("id").asText());
    return new Actor(person, UUID.randomUUID(), Role.COORDINATOR, Territory.parse("territory", "36.73.01"), 0);
  }

  private static Personal personal() {
    return Personal.parse(Json.text(TestApplicants.personal(AREA)));
  }

  private static Personal person(String json) {
    return Personal.parse(json.replace('\'', '"'));
  }

  private static byte[] secret() {
    return plainBytes("SHA-256", UUID.randomUUID().toString());
  }

  private static String plain(String hash, String text) {
    return HexFormat.of().formatHex(plainBytes(hash, text));
  }

  private static byte[] plainBytes(String hash, String text) {
    try {
      return java.security.MessageDigest.getInstance(hash).digest(text.getBytes());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
