package id.siaga.staffing;

/** How a station is called where people read it: its number and its kelurahan, never a bare code. */
final class StationName {
  private StationName() {}

  /** @param kelurahan null when the official list does not know it */
  static String of(long station, String kelurahan) {
    return "TPS " + station % 1000 + (kelurahan == null ? "" : " " + kelurahan);
  }
}
