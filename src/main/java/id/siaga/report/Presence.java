package id.siaga.report;

/** Where a station's supervisor is. */
public enum Presence {
  BELUM_HADIR, MENUJU_TPS, HADIR, ISTIRAHAT, TIDAK_HADIR, DIGANTIKAN, SAKIT, SELESAI;

  private static final Presence[] ALL = values();

  public static Presence of(int ordinal) {
    return ALL[ordinal];
  }
}
