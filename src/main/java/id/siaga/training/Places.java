package id.siaga.training;

/** How areas and stations are called where people read them. */
final class Places {
  private static final int CODE_DIGITS = 13;

  private Places() {}

  /** @param kelurahan null when the official list does not know it */
  static String station(long code, String kelurahan) {
    return "TPS " + code % 1000 + (kelurahan == null ? "" : " " + kelurahan);
  }

  /** The dotted code of an area: 36.73.01. */
  static String dotted(long low, long high) {
    long codes = high - low + 1;
    int digits = CODE_DIGITS;
    while (codes >= 10 && digits > 2) {
      codes /= 10;
      digits--;
    }
    return String.valueOf(low).substring(0, digits).replaceAll("^(..)(..)?(..)?(....)?(...)?$", "$1.$2.$3.$4.$5")
        .replaceAll("\\.+$", "");
  }
}
