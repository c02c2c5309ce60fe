package id.siaga.recruitment;

import id.siaga.access.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of a list ended: the next page goes on behind it, whatever has come in since. */
record PageMark(Instant at, UUID id) {
  static PageMark parse(String text) {
    if (text == null || text.isEmpty()) return null;
    try {
      int cut = text.indexOf('_');
      Instant at = Instant.parse(text.substring(0, cut));
      if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) throw unknown();
      return new PageMark(at, UUID.fromString(text.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw unknown();
    }
  }

  String text() {
    return at + "_" + id;
  }

  private static Problem unknown() {
    return Problem.invalid("after", "penanda halaman tidak dikenal", "the page mark is not known");
  }
}
