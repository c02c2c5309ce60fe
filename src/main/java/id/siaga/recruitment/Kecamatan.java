package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.access.Territory;

/** One kecamatan as the interval of its station codes: the office that announces, interviews and decides. */
record Kecamatan(long low, long high) {
  static final long CODES = 10_000_000L;

  /** The kecamatan that a call names; INVALID for a smaller or larger area. */
  static Kecamatan of(String field, String code) {
    Territory.Span span = Territory.parse(field, code).spans().get(0);
    if (span.high() - span.low() + 1 != CODES) {
      throw Problem.invalid(field, "pilih satu kecamatan, misalnya 36.73.01",
          "choose one kecamatan, for example 36.73.01");
    }
    return new Kecamatan(span.low(), span.high());
  }

  /** The kecamatan in which a kelurahan or a station lies. */
  static Kecamatan around(long code) {
    long low = code / CODES * CODES;
    return new Kecamatan(low, low + CODES - 1);
  }

  Territory territory() {
    return Territory.of(low, high);
  }

  /** 36.73.01 */
  String code() {
    String digits = String.valueOf(low / CODES);
    return digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4);
  }
}
