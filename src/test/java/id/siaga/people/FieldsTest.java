package id.siaga.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.rounds.Round;
import id.siaga.rounds.RoundClock;
import id.siaga.rounds.RoundSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is checked and changed about people before anything is stored. */
class FieldsTest {
  private static final UUID ROW = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private final FieldCipher cipher = new FieldCipher(new byte[32]);

  @Test
  void aSealedFieldOpensOnlyInItsOwnPlace() {
    byte[] sealed = cipher.seal("person", "phone", ROW, "+6281234567890");
    assertEquals("+6281234567890", cipher.open("person", "phone", ROW, sealed));
    assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("81234567890"));
    assertThrows(IllegalStateException.class, () -> cipher.open("person", "name", ROW, sealed));
    assertThrows(IllegalStateException.class, () -> cipher.open("person", "phone", UUID.randomUUID(), sealed));
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    assertThrows(IllegalStateException.class, () -> new FieldCipher(otherKey).open("person", "phone", ROW, sealed));
    sealed[sealed.length - 1] ^= 1;
    assertThrows(IllegalStateException.class, () -> cipher.open("person", "phone", ROW, sealed));
    assertNull(cipher.seal("person", "phone", ROW, null));
  }

  @Test
  void phonesGetOneForm() {
    assertEquals("+6281234567890", PersonFields.phone("phone", " 0812-3456-7890 "));
    assertEquals("+6281234567890", PersonFields.phone("phone", "62 812 3456 7890"));
    assertEquals("+6281234567890", PersonFields.phone("phone", "+62 (812) 3456.7890"));
    assertNull(PersonFields.phone("phone", "  "));
    for (String bad : new String[] {"12", "telepon", "0812345678901234567", "+0812345678"}) {
      assertThrows(Problem.class, () -> PersonFields.phone("phone", bad), bad);
    }
  }

  @Test
  void namesAreReadable() {
    assertEquals("Siti Contoh", PersonFields.name("name", "  Siti   Contoh "));
    for (String bad : new String[] {null, "", "  ", "123", "Siti\u202eContoh", "Si\u0000ti", "x".repeat(101)}) {
      assertThrows(Problem.class, () -> PersonFields.name("name", bad), bad);
    }
  }

  @Test
  void typedCodesAreForgiven() {
    assertEquals("01ABC23XYZ", Codes.normal(" oiabc-23xyz "));
    assertEquals("11ABC23XYZ", Codes.normal("LIABC 23XYZ"));
    assertNull(Codes.normal("ABCDE-FGHJ"));
    assertNull(Codes.normal("ABCDE-FGHJU"));
    assertNull(Codes.normal(null));
  }

  @Test
  void easyPasswordsAreRefused() {
    for (String bad : new String[] {null, "pendek", "aaaaaaaaaaaa", "Bawaslu 12345!", "siti.contoh12",
        "x".repeat(129)}) {
      assertThrows(Problem.class, () -> PasswordRules.check("password", bad, "siti.contoh"), bad);
    }
    PasswordRules.check("password", "kopi pagi di alun-alun", "siti.contoh");
  }

  @Test
  void aPhonesSessionOutlivesTheVoteWhicheverClockTheRoundHas() {
    Instant before = Instant.parse("2024-11-01T00:00:00Z");
    assertEquals(Instant.parse("2024-12-04T17:00:00Z"), Enrolment.until(round(RoundClock.WALL), before));
    Instant yearsLater = Instant.parse("2026-05-01T00:00:00Z");
    RoundClock own = new RoundClock(yearsLater, Instant.parse("2024-11-26T22:00:00Z"), 60);
    assertEquals(Instant.parse("2026-05-08T00:00:00Z"), Enrolment.until(round(own), yearsLater));
  }

  private static Round round(RoundClock clock) {
    return new Round(1, "Contoh", "vote", LocalDate.of(2024, 11, 27), ZoneId.of("Asia/Jakarta"), 1, null,
        Territory.COUNTRY, RoundSettings.PRESET_2024, clock);
  }
}
