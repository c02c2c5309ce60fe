package id.siaga.recruitment;

import static id.siaga.recruitment.Verdict.Result.FAILS;
import static id.siaga.recruitment.Verdict.Result.HUMAN;
import static id.siaga.recruitment.Verdict.Result.PASSES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.web.Json;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of eligibility, one line for each thing that they look at. */
class EligibilityTest {
  private static final long AREA = 3_673_011_001_000L;
  private static final LocalDate REGISTERED = LocalDate.of(2024, 9, 15);
  private static final UUID OFFICER = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final WaveSettings REGULAR = WaveSettings.PRESET_2024;
  private static final WaveSettings EXTENSION = REGULAR.extension();
  private static final Facts GOOD = new Facts(REGULAR, AREA, "L", REGISTERED, EnumSet.allOf(DocumentKind.class),
      List.of(), Facts.Ties.NONE, Map.of());

  @Test
  void aFullApplicationPassesEverything() {
    List<Verdict> verdicts = Eligibility.judge(person(""), GOOD);
    assertEquals(Requirement.values().length, verdicts.size());
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict verdict = verdicts.get(i);
      assertEquals(i + 1, verdict.rule());
      assertEquals(PASSES, verdict.result(), verdict.toString());
    }
  }

  @Test
  void anEmptyDraftFailsNothingAndEveryVerdictIsASentence() {
    Facts bare = new Facts(REGULAR, AREA, null, REGISTERED, Set.of(), List.of(), Facts.Ties.NONE, Map.of());
    for (Personal personal : List.of(Personal.EMPTY, person(""))) {
      for (Verdict verdict : Eligibility.judge(personal, bare)) {
        assertFalse(verdict.result() == FAILS, verdict.toString());
        for (String sentence : List.of(verdict.id(), verdict.en())) {
          assertTrue(sentence.matches("(?s)\\p{Lu}.*\\."), sentence);
        }
        assertFalse(verdict.id().equals(verdict.en()));
        assertNotNull(verdict.source());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return Stream.of(
        of("21 on the very day", 2, PASSES, "'birthDate':'2003-09-15','nik':'3673011509030001'", GOOD),
        of("a day too young", 2, FAILS, "'birthDate':'2003-09-16','nik':'3673011609030001'", GOOD),
        of("young enough for an extension", 2, PASSES, "'birthDate':'2007-09-15'", settings(EXTENSION)),
        of("too young for an extension", 2, FAILS, "'birthDate':'2007-09-16'", settings(EXTENSION)),
        of("date inside the NIK differs", 1, HUMAN, "'birthDate':'1999-01-01'", GOOD),
        of("no date inside the NIK", 1, HUMAN, "'nik':'3673019999990001'", GOOD),
        of("a woman's NIK", 1, HUMAN, "'nik':'3673015505900001'", GOOD),
        of("without the identity card", 1, HUMAN, "", without(DocumentKind.KTP)),
        of("not loyal by word", 3, HUMAN, "'statements':[1,2]", GOOD),
        of("statement not signed", 9, HUMAN, "", without(DocumentKind.SURAT_PERNYATAAN)),
        of("junior high school", 6, FAILS, "'education':'SMP'", GOOD),
        of("senior high school", 6, PASSES, "'education':'SMA'", GOOD),
        of("degree", 6, PASSES, "'education':'S2'", GOOD),
        of("no certificate", 6, HUMAN, "", without(DocumentKind.IJAZAH)),
        of("same kecamatan", 7, PASSES, "'home':3673011002000", GOOD),
        of("another kecamatan", 7, HUMAN, "'home':3673021001000", GOOD),
        of("another city", 7, FAILS, "'home':3604011001000", GOOD),
        of("another kecamatan where the city counts", 7, PASSES, "'home':3673021001000", settings(city())),
        of("NIK of another place alone", 7, HUMAN, "'nik':'3604011505900001','home':null", GOOD),
        of("NIK of the same kecamatan alone", 7, PASSES, "'home':null", GOOD),
        of("health letter optional", 8, PASSES, "", without(DocumentKind.SURAT_SEHAT)),
        of("health neither declared nor shown", 8, HUMAN, "'statements':[1]", without(DocumentKind.SURAT_SEHAT)),
        of("married, spouse unknown", 14, HUMAN, "'marital':'KAWIN'", GOOD),
        of("married, spouse no organiser", 14, PASSES, "'marital':'KAWIN','spouseNik':'3673015505910002'", GOOD),
        of("spouse among organisers", 14, FAILS, "'marital':'KAWIN','spouseNik':'3673015505910002'",
            ties(new Facts.Ties(null, "KPPS", false))),
        of("spouse applies too", 14, HUMAN, "", ties(new Facts.Ties(null, null, true))),
        of("marital status open", 14, HUMAN, "'marital':null", GOOD),
        of("photo missing", 15, HUMAN, "", without(DocumentKind.PAS_FOTO)),
        of("permission of the employer optional", 15, PASSES, "", without(DocumentKind.IZIN_ATASAN)),
        of("same NIK in the wave", 16, FAILS, "", twins(new Facts.Twin(true, true))),
        of("same NIK in another wave", 16, HUMAN, "", twins(new Facts.Twin(true, false))),
        of("same phone", 17, HUMAN, "", twins(new Facts.Twin(false, true))),
        of("same phone is not the same NIK", 16, PASSES, "", twins(new Facts.Twin(false, true))),
        of("an organiser already", 18, FAILS, "", ties(new Facts.Ties("PPS", null, false))));
  }

  @Test
  void aPersonsWordStandsAboveTheRule() {
    Facts judged = new Facts(REGULAR, AREA, "L", REGISTERED, Set.of(), List.of(), Facts.Ties.NONE,
        Map.of(7, new Facts.Judged(true, OFFICER), 4, new Facts.Judged(false, OFFICER)));
    List<Verdict> verdicts = Eligibility.judge(person("'home':3604011001000"), judged);
    assertEquals(PASSES, verdicts.get(6).result());
    assertEquals(OFFICER, verdicts.get(6).by());
    assertTrue(verdicts.get(6).id().contains("kabupaten/kota lain"), verdicts.get(6).id());
    assertEquals(FAILS, verdicts.get(3).result());
  }

  @Test
  void theWordsOfTheRequirementsFollowTheWave() {
    assertEquals("Berusia paling rendah 21 tahun pada saat pendaftaran.", Requirement.USIA.words(REGULAR, false));
    assertTrue(Requirement.USIA.words(EXTENSION, true).contains("17"));
    for (Requirement requirement : Requirement.values()) {
      assertFalse(requirement.words(REGULAR, false).contains("{"), requirement.words(REGULAR, false));
      assertFalse(requirement.words(city(), true).contains("{"));
    }
  }

  private static DynamicTest of(String name, int rule, Verdict.Result wanted, String changes, Facts facts) {
    return DynamicTest.dynamicTest(rule + " " + name, () -> {
      Verdict verdict = Eligibility.judge(person(changes), facts).get(rule - 1);
      assertEquals(wanted, verdict.result(), verdict.toString());
    });
  }

  /** A good applicant with some fields otherwise; null takes one away. */
  private static Personal person(String changes) {
    String good = "{'nik':'3673011505900001','birthPlace':'Serang','birthDate':'1990-05-15',"
        + "'phone':'+6281200000001','address':'Jalan Contoh 1','home':3673011001000,'marital':'BELUM_KAWIN',"
        + "'education':'S1','statements':[1,2,3,4,5,6,7,8,9,10,11,12,13,14]}";
    try {
      var merged = (com.fasterxml.jackson.databind.node.ObjectNode) Json.MAPPER.readTree(good.replace('\'', '"'));
      merged.setAll((com.fasterxml.jackson.databind.node.ObjectNode)
          Json.MAPPER.readTree("{" + changes.replace('\'', '"') + "}"));
      return Personal.parse(merged.toString());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(changes, e);
    }
  }

  private static Facts without(DocumentKind kind) {
    Set<DocumentKind> left = EnumSet.complementOf(EnumSet.of(kind));
    return new Facts(REGULAR, AREA, "L", REGISTERED, left, List.of(), Facts.Ties.NONE, Map.of());
  }

  private static Facts settings(WaveSettings settings) {
    return new Facts(settings, AREA, null, REGISTERED, GOOD.documents(), List.of(), Facts.Ties.NONE, Map.of());
  }

  private static Facts ties(Facts.Ties ties) {
    return new Facts(REGULAR, AREA, "L", REGISTERED, GOOD.documents(), List.of(), ties, Map.of());
  }

  private static Facts twins(Facts.Twin twin) {
    return new Facts(REGULAR, AREA, "L", REGISTERED, GOOD.documents(), List.of(twin), Facts.Ties.NONE, Map.of());
  }

  private static WaveSettings city() {
    UnaryOperator<String> text = json -> json.replace("\"domicile\":\"KECAMATAN\"", "\"domicile\":\"KOTA\"");
    try {
      return Json.MAPPER.readValue(text.apply(Json.text(REGULAR)), WaveSettings.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
