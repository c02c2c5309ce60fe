package id.siaga.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Finds the edges at which cells of different areas meet, and draws them as calm lines instead of zigzags. */
final class BorderLines {
  private static final int ROUNDS = 2;
  private static final double DETAIL_METRES = 4;
  private final GeometryFactory factory = new GeometryFactory();
  private final Map<Edge, Long> open = new HashMap<>();
  private final List<Edge> kelurahan = new ArrayList<>();
  private final List<Edge> kecamatan = new ArrayList<>();

  /** One side of a cell, the same from both sides. */
  private record Edge(Coordinate from, Coordinate to) {
    static Edge of(Coordinate a, Coordinate b) {
      return a.compareTo(b) < 0 ? new Edge(a, b) : new Edge(b, a);
    }
  }

  /** @param owner the station that the cell belongs to */
  void add(Polygon cell, long owner) {
    Coordinate[] ring = cell.getExteriorRing().getCoordinates();
    for (int i = 1; i < ring.length; i++) {
      if (ring[i].equals2D(ring[i - 1])) continue;
      Edge edge = Edge.of(ring[i - 1], ring[i]);
      Long other = open.remove(edge);
      if (other == null) {
        open.put(edge, owner);
      } else if (owner / 10_000_000 != other / 10_000_000) {
        kecamatan.add(edge);
      } else if (owner / 1_000 != other / 1_000) {
        kelurahan.add(edge);
      }
    }
  }

  Geometry kelurahan() {
    return drawn(kelurahan);
  }

  Geometry kecamatan() {
    return drawn(kecamatan);
  }

  private Geometry drawn(List<Edge> edges) {
    Set<Coordinate> junctions = junctions();
    LineMerger merger = new LineMerger();
    for (Edge edge : edges) merger.add(factory.createLineString(new Coordinate[] {edge.from, edge.to}));
    @SuppressWarnings("unchecked")
    Collection<LineString> merged = merger.getMergedLineStrings();
    List<LineString> lines = new ArrayList<>();
    for (LineString line : merged) {
      for (List<Coordinate> part : parts(line.getCoordinates(), junctions)) {
        lines.add((LineString) DouglasPeuckerSimplifier.simplify(
            factory.createLineString(calm(part).toArray(Coordinate[]::new)), DETAIL_METRES));
      }
    }
    return factory.createMultiLineString(lines.toArray(LineString[]::new));
  }

  /** Where borders meet or end; such a point keeps its place, or lines would no longer touch. */
  private Set<Coordinate> junctions() {
    Map<Coordinate, Integer> ends = new HashMap<>();
    for (List<Edge> edges : List.of(kelurahan, kecamatan)) {
      for (Edge edge : edges) {
        ends.merge(edge.from, 1, Integer::sum);
        ends.merge(edge.to, 1, Integer::sum);
      }
    }
    Set<Coordinate> junctions = new HashSet<>();
    ends.forEach((point, count) -> {
      if (count != 2) junctions.add(point);
    });
    return junctions;
  }

  private static List<List<Coordinate>> parts(Coordinate[] line, Set<Coordinate> junctions) {
    List<List<Coordinate>> parts = new ArrayList<>();
    List<Coordinate> part = new ArrayList<>(List.of(line[0]));
    for (int i = 1; i < line.length; i++) {
      part.add(line[i]);
      if (junctions.contains(line[i]) || i == line.length - 1) {
        parts.add(part);
        part = new ArrayList<>(List.of(line[i]));
      }
    }
    return parts;
  }

  /** Cuts the corners (Chaikin 1974) and keeps both ends. */
  private static List<Coordinate> calm(List<Coordinate> line) {
    List<Coordinate> now = line;
    for (int round = 0; round < ROUNDS && now.size() > 2; round++) {
      List<Coordinate> next = new ArrayList<>(List.of(now.get(0)));
      for (int i = 1; i < now.size(); i++) {
        if (i > 1) next.add(between(now.get(i - 1), now.get(i), 0.25));
        if (i < now.size() - 1) next.add(between(now.get(i - 1), now.get(i), 0.75));
      }
      next.add(now.get(now.size() - 1));
      now = next;
    }
    return now;
  }

  private static Coordinate between(Coordinate a, Coordinate b, double share) {
    return new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
  }
}
