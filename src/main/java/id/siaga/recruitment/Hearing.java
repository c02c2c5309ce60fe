package id.siaga.recruitment;

import id.siaga.db.Db;
import id.siaga.people.FieldCipher;
import id.siaga.people.OfficeJournal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What the second half of a recruitment stands on, from the announcement of names to the decision.
 *
 * @param cipher seals what is written about people in free words
 */
public record Hearing(Db db, OfficeJournal office, Applicants applicants, Waves waves, FieldCipher cipher,
    Clock clock) {
  Instant now() {
    return clock.instant();
  }

  OffsetDateTime utcNow() {
    return now().atOffset(ZoneOffset.UTC);
  }
}
