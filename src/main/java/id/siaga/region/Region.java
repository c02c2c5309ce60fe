package id.siaga.region;

import id.siaga.access.Territory;

/** An area of the official list, so that people read names where the system keeps codes. */
public record Region(String code, String name, String level) {
  private static final String[] LEVELS = {"provinsi", "kota", "kecamatan", "kelurahan"};
  private static final int[] DIGITS = {2, 4, 6, 10};

  /** @param level 1 (province) to 4 (kelurahan) */
  static Region of(String code, String name, int level) {
    return new Region(code, name, LEVELS[level - 1]);
  }

  /** The level of a dotted code, 1 to 4; 0 when it is no area's code. */
  static int level(String code) {
    if (!code.matches("[0-9.]+")) return 0;
    int digits = code.replace(".", "").length();
    for (int i = 0; i < DIGITS.length; i++) {
      if (digits == DIGITS[i]) return i + 1;
    }
    return 0;
  }

  static Territory.Span span(String code) {
    return Territory.parse("code", code).spans().get(0);
  }
}
