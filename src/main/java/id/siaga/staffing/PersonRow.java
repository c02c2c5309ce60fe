package id.siaga.staffing;

import id.siaga.web.CsvRow;
import java.util.Locale;

/**
 * A supervisor as a row of an import says it, checked as far as a row can be checked by itself.
 *
 * @param special whether the office marks them for special stations
 */
record PersonRow(CsvRow source, String name, long station, String phone, boolean special) {
  /** Names are the same however they are written in capitals. */
  static String same(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  String key() {
    return same(name);
  }
}
