package id.siaga.staffing;

import id.siaga.web.CsvRow;
import java.util.Locale;

/** A supervisor as a row of an import says it, checked as far as a row can be checked by itself. */
record PersonRow(CsvRow source, String name, long station, String phone) {
  /** Names are the same however they are written in capitals. */
  static String same(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  String key() {
    return same(name);
  }
}
