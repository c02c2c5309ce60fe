package id.siaga.access;

/** How much of the country a territory is, told by its widest interval; a coordinator's office follows from it. */
public enum Level {
  STATION(1L), KELURAHAN(1_000L), KECAMATAN(10_000_000L), CITY(1_000_000_000L), PROVINCE(100_000_000_000L),
  COUNTRY(Long.MAX_VALUE);

  private final long codesMax;

  Level(long codesMax) {
    this.codesMax = codesMax;
  }

  public static Level of(Territory territory) {
    long widest = territory.spans().stream().mapToLong(span -> span.high() - span.low() + 1).max().orElse(0);
    for (Level level : values()) {
      if (widest <= level.codesMax) return level;
    }
    return COUNTRY;
  }
}
