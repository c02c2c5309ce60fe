package id.siaga.incident;

import id.siaga.access.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of incidents ended: the next page goes on behind it, whatever has come in since. */
record Cursor(Instant at, UUID id) {
  static Cursor parse(String text) {
    if (text == null || text.isEmpty()) return null;
    try {
      int cut = text.indexOf('_');
      return new Cursor(Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw Problem.invalid("after", "penanda halaman tidak dikenal", "the page mark is not known");
    }
  }

  String text() {
    return at + "_" + id;
  }
}
