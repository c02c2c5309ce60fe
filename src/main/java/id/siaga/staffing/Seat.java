package id.siaga.staffing;

/**
 * A station as far as it matters to who is placed there.
 *
 * @param special what kind of special place it is (prison, hospital), or null
 */
public record Seat(long station, String kelurahan, Double lat, Double lon, String special, boolean weakSignal) {
  private static final String GOOD = "baik";

  /** Whether the office's word for the signal means that one operator may not be enough. */
  public static boolean weak(String signal) {
    return signal != null && !signal.isBlank() && !signal.equalsIgnoreCase(GOOD);
  }

  /** How people call it. */
  public String name() {
    return StationName.of(station, kelurahan);
  }

  boolean isSpecial() {
    return special != null && !special.isBlank();
  }
}
