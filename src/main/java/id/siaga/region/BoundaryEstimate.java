package id.siaga.region;

import id.siaga.region.StationStore.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Guesses where borders run when nobody uploaded them: each station claims what is nearer to it than to any other
 * (Voronoi), borders run between different kelurahan only, and land far from every station is claimed by nobody.
 */
final class BoundaryEstimate {
  private static final double REACH_MIN_METRES = 250;
  private static final double REACH_MAX_METRES = 4_000;
  private static final int QUARTER_SEGMENTS = 6;
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private final Plane plane;
  private final Map<Coordinate, Long> sites = new LinkedHashMap<>();

  private BoundaryEstimate(List<Point> points) {
    plane = new Plane(points.stream().mapToDouble(Point::lat).average().orElse(0),
        points.stream().mapToDouble(Point::lon).average().orElse(0));
    // Two stations in one school count as one place; whole metres also keep the triangulation sound.
    for (Point point : points) {
      Coordinate flat = plane.flat(point.lat(), point.lon());
      sites.putIfAbsent(new Coordinate(Math.rint(flat.x), Math.rint(flat.y)), point.code());
    }
  }

  /** @param names by the low end of the kelurahan; a missing one gets no label */
  static List<GeoJson.Shape> of(List<Point> points, Map<Long, Names> names) {
    return points.isEmpty() ? List.of() : new BoundaryEstimate(points).shapes(names);
  }

  private List<GeoJson.Shape> shapes(Map<Long, Names> names) {
    List<Polygon> cells = sites.size() < 3 ? List.of() : cells();
    Geometry outline = outline();
    BorderLines borders = new BorderLines();
    for (Polygon cell : cells) borders.add(cell, sites.get(cell.getUserData()));
    List<GeoJson.Shape> shapes = new ArrayList<>();
    addLines(shapes, "outline", outline.getBoundary());
    addLines(shapes, "kelurahan", inside(borders.kelurahan(), outline));
    addLines(shapes, "kecamatan", inside(borders.kecamatan(), outline));
    shapes.addAll(labels(cells, outline, names));
    return shapes;
  }

  private List<Polygon> cells() {
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites.keySet());
    @SuppressWarnings("unchecked")
    List<Polygon> cells = builder.getSubdivision().getVoronoiCellPolygons(FACTORY);
    return cells.stream().filter(cell -> sites.containsKey(cell.getUserData())).toList();
  }

  /** The land around the stations, grown together and smoothed, without the small gaps between them. */
  private Geometry outline() {
    double reach = reach();
    List<Geometry> around = thinned(reach / 4).stream()
        .map(site -> FACTORY.createPoint(site).buffer(2 * reach, QUARTER_SEGMENTS)).toList();
    Geometry grown = OverlayNGRobust.union(around)
        .buffer(-1.5 * reach).buffer(0.25 * reach);
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < grown.getNumGeometries(); i++) {
      if (!(grown.getGeometryN(i) instanceof Polygon part)) continue;
      parts.add(FACTORY.createPolygon(part.getExteriorRing().getCoordinates()));
    }
    Geometry whole = UnaryUnionOp.union(parts, FACTORY);
    return DouglasPeuckerSimplifier.simplify(whole, reach / 40);
  }

  /** One site for each square of a grid: in a town a few of its many stations draw the same outline. */
  private Collection<Coordinate> thinned(double side) {
    Map<List<Long>, Coordinate> squares = new LinkedHashMap<>();
    for (Coordinate site : sites.keySet()) {
      squares.putIfAbsent(List.of(Math.round(site.x / side), Math.round(site.y / side)), site);
    }
    return squares.values();
  }

  /** So far that nine stations of ten reach their nearest neighbours. */
  private double reach() {
    if (sites.size() < 3) return REACH_MIN_METRES;
    double[] nearest = Nearest.distances(List.copyOf(sites.keySet()));
    Arrays.sort(nearest);
    double typical = nearest[(int) (nearest.length * 0.9)];
    return Math.max(REACH_MIN_METRES, Math.min(REACH_MAX_METRES, typical * 1.5));
  }

  private static Geometry inside(Geometry lines, Geometry outline) {
    return OverlayNGRobust.overlay(lines, outline, OverlayNG.INTERSECTION);
  }

  private void addLines(List<GeoJson.Shape> shapes, String kind, Geometry lines) {
    List<List<double[]>> drawn = plane.degrees(lines);
    if (!drawn.isEmpty()) shapes.add(GeoJson.Shape.of(Map.of("kind", kind), "MultiLineString", drawn));
  }

  /** Names of the kecamatan, or within a single kecamatan those of its kelurahan. */
  private List<GeoJson.Shape> labels(List<Polygon> cells, Geometry outline, Map<Long, Names> names) {
    boolean wide = sites.values().stream().map(code -> code / 10_000_000).distinct().count() > 1;
    long width = wide ? 10_000_000 : 1_000;
    Map<Long, List<Geometry>> areas = new TreeMap<>();
    for (Polygon cell : cells) {
      areas.computeIfAbsent(sites.get(cell.getUserData()) / width, key -> new ArrayList<>()).add(cell);
    }
    Map<Long, String> words = new HashMap<>();
    names.forEach((low, name) -> words.put(low / width, wide ? name.kecamatan() : name.kelurahan()));
    List<GeoJson.Shape> labels = new ArrayList<>();
    areas.forEach((area, parts) -> {
      if (words.get(area) == null) return;
      double[] at = plane.degrees(middle(parts, outline));
      labels.add(GeoJson.Shape.of(Map.of("kind", "label", "name", words.get(area), "code", dotted(area)), "Point", at));
    });
    return labels;
  }

  private static Coordinate middle(Collection<Geometry> parts, Geometry outline) {
    Geometry area = OverlayNGRobust.overlay(UnaryUnionOp.union(parts), outline, OverlayNG.INTERSECTION);
    org.locationtech.jts.geom.Point centre = area.getCentroid();
    return (area.contains(centre) ? centre : area.getInteriorPoint()).getCoordinate();
  }

  private static String dotted(long area) {
    String digits = String.valueOf(area);
    String kecamatan = digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6);
    return digits.length() > 6 ? kecamatan + "." + digits.substring(6) : kecamatan;
  }
}
