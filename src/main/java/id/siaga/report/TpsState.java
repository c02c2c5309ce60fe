package id.siaga.report;

/** How far a polling station has come on the day, in the order of the day. */
public enum TpsState {
  BELUM_SIAP, LOGISTIK_DITERIMA, PTPS_HADIR, TPS_DIBUKA, PEMUNGUTAN, PEMUNGUTAN_DITUTUP, PENGHITUNGAN, HITUNG_SELESAI,
  SALINAN_DITERIMA, KOTAK_DISERAHKAN, LHP_TERKIRIM;

  private static final TpsState[] ALL = values();

  public static TpsState of(int ordinal) {
    return ALL[ordinal];
  }

  public boolean opened() {
    return compareTo(TPS_DIBUKA) >= 0;
  }

  public boolean closed() {
    return compareTo(PEMUNGUTAN_DITUTUP) >= 0;
  }
}
