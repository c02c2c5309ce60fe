package id.siaga.staffing;

import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One station of a round with whoever serves there, as the board shows it.
 *
 * @param area the kelurahan as 13 digits
 * @param person absent while nobody serves there
 * @param answer absent while the person has not answered
 * @param note what the person said with their answer
 * @param version changes with everything about the place; 0 when nobody serves there
 */
public record PlacementRow(long station, int number, String stationName, @Maybe String kelurahan, long area,
    @Maybe String special, boolean weakSignal, @Maybe Double lat, @Maybe Double lon, @Maybe Placed person,
    @Maybe Answer answer, @Maybe Instant answeredAt, @Maybe String note, boolean locked, int version) {

  /** What somebody said about their place. */
  public enum Answer { ACCEPTED, DECLINED }

  /**
   * Who serves there.
   *
   * @param distanceKm from the middle of the kelurahan where they live, when the office knows it
   */
  public record Placed(UUID id, String name, @Maybe String sex, String kind, @Maybe Double distanceKm) {}

  /** How full the territory is, whatever the list is narrowed to. */
  public record Totals(long stations, long filled, long empty, long accepted, long declined, long offered,
      long locked) {}

  /** @param next where the next page starts, absent on the last one */
  public record Board(int round, List<PlacementRow> rows, Totals totals, @Maybe String next) {}

  /** The places that an act changed, as they are now, and how full the caller's territory is. */
  public record Changed(List<PlacementRow> rows, Totals totals) {}
}
