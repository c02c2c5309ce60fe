package id.siaga.region;

/** A station as a row of an import says it, checked as far as a row can be checked by itself. */
record StationRow(int row, long code, String place, Double lat, Double lon, Integer dptMale, Integer dptFemale,
    String special, String signal, Claimed claimed) {

  /** What else the row says about the station's place, only to notice that a row got shifted. */
  record Claimed(String kelurahanCode, String kelurahan, String kecamatan) {}

  int number() {
    return (int) (code % 1000);
  }

  long kelurahan() {
    return code / 1000 * 1000;
  }
}
