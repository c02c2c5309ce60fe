package id.siaga.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Lays a small part of the globe flat, in metres around its middle, so that distances and angles look right. */
record Plane(double lat, double lon) {
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double KEPT = 1e5;

  Coordinate flat(double pointLat, double pointLon) {
    return new Coordinate((pointLon - lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat)),
        (pointLat - lat) * METRES_PER_DEGREE);
  }

  /** Longitude and latitude with five decimals, about a metre. */
  double[] degrees(Coordinate point) {
    return new double[] {
        kept(lon + point.x / METRES_PER_DEGREE / Math.cos(Math.toRadians(lat))),
        kept(lat + point.y / METRES_PER_DEGREE)};
  }

  /** The lines of a geometry; points that fall together after rounding are written once. */
  List<List<double[]>> degrees(Geometry lines) {
    List<List<double[]>> all = new ArrayList<>();
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      List<double[]> line = new ArrayList<>();
      for (Coordinate point : lines.getGeometryN(i).getCoordinates()) {
        double[] next = degrees(point);
        if (line.isEmpty() || !Arrays.equals(next, line.get(line.size() - 1))) line.add(next);
      }
      if (line.size() > 1) all.add(line);
    }
    return all;
  }

  private static double kept(double degrees) {
    return Math.round(degrees * KEPT) / KEPT;
  }
}
