package id.siaga.staffing;

import io.vertx.core.buffer.Buffer;

/**
 * Somebody who can be placed, with what decides where.
 *
 * @param active false for who was decided once and is no longer
 * @param area the home kelurahan as its first station code, 0 when unknown
 * @param station where they serve in the round now, or null
 */
public record Candidate(java.util.UUID person, String name, boolean active, boolean reserve, long area, String sex,
    Integer rank, boolean experienced, boolean secondOperator, boolean special, Long ownStation, Keys keys,
    Long station) {
  static final String WOMAN = "P";
  static final String MAN = "L";
  private static final long KECAMATAN_CODES = 10_000_000L;

  /** Keyed hashes of the own number, the spouse's and the family card's; each may be null. */
  public record Keys(Buffer nik, Buffer spouse, Buffer household) {
    static final Keys NONE = new Keys(null, null, null);
  }

  /** The same, who can be placed no more. */
  Candidate dropped() {
    return new Candidate(person, name, false, reserve, area, sex, rank, experienced, secondOperator, special,
        ownStation, keys, station);
  }

  /** The kecamatan of the home, 0 when unknown. */
  long kecamatan() {
    return kecamatan(area);
  }

  static long kecamatan(long code) {
    return code / KECAMATAN_CODES * KECAMATAN_CODES;
  }
}
