package id.siaga.recruitment;

import id.siaga.access.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page ended: the next one goes on behind it, whatever has come in since. */
record HearingCursor(Instant at, UUID id) {
  private static final Instant LEAST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant MOST = Instant.parse("2100-01-01T00:00:00Z");

  static HearingCursor parse(String text) {
    if (text == null || text.isEmpty()) return null;
    try {
      int cut = text.indexOf('_');
      return new HearingCursor(moment("after", Instant.parse(text.substring(0, cut))),
          UUID.fromString(text.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw Problem.invalid("after", "penanda halaman tidak dikenal", "the page mark is not known");
    }
  }

  /** A time that a database can hold and an office can mean. */
  static Instant moment(String field, Instant at) {
    if (at == null || at.isBefore(LEAST) || at.isAfter(MOST)) {
      throw Problem.invalid(field, "isi tanggal dan jam yang masuk akal", "give a date and time that make sense");
    }
    return at;
  }

  String text() {
    return at + "_" + id;
  }
}
