package id.siaga.report;

import id.siaga.web.Maybe;

/** Where a phone believed to be; a claim, never a proof. Accuracy is a radius in metres. */
public record Position(double lat, double lon, @Maybe Double accuracyM) {
  private static final double EARTH_RADIUS_M = 6_371_008.8;

  /** Great-circle distance in metres (haversine). */
  public double metresTo(double otherLat, double otherLon) {
    double dLat = Math.toRadians(otherLat - lat) / 2;
    double dLon = Math.toRadians(otherLon - lon) / 2;
    double a = Math.sin(dLat) * Math.sin(dLat)
        + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.sin(dLon) * Math.sin(dLon);
    return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
