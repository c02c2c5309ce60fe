package id.siaga.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.region.StationStore.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The drawing must survive whatever places an office has, and put borders where they belong. */
class BoundaryEstimateTest {
  private static final long EAST = 3673011001000L;
  private static final long WEST = 3673011002000L;

  @Test
  void drawsNothingOfNothingAndAnOutlineOfLittle() {
    assertEquals(List.of(), BoundaryEstimate.of(List.of(), Map.of()));
    assertEquals(List.of("outline"), kinds(BoundaryEstimate.of(List.of(new Point(EAST + 1, -6, 106)), Map.of())));
    assertEquals(List.of("outline"), kinds(BoundaryEstimate.of(List.of(new Point(EAST + 1, -6, 106),
        new Point(WEST + 1, -6, 106)), Map.of())), "two stations in one place");
  }

  @Test
  void survivesStationsInOneLineAndOneFarAway() {
    List<Point> line = new ArrayList<>();
    for (int i = 1; i <= 20; i++) line.add(new Point((i <= 10 ? EAST : WEST) + i, -6, 106 + i * 0.002));
    assertTrue(kinds(BoundaryEstimate.of(line, Map.of())).contains("kelurahan"));
    line.add(new Point(3673021001001L, 5.5, 95.3));
    assertTrue(kinds(BoundaryEstimate.of(line, Map.of())).contains("outline"));
  }

  @Test
  void theBorderRunsHalfWay() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      points.add(new Point(EAST + i + 1, -6 + i / 5 * 0.002, 106.002 + i % 5 * 0.002));
      points.add(new Point(WEST + i + 1, -6 + i / 5 * 0.002, 105.998 - i % 5 * 0.002));
    }
    List<GeoJson.Shape> shapes = BoundaryEstimate.of(points,
        Map.of(EAST, new Names("Timur", "Kota"), WEST, new Names("Barat", "Kota")));
    assertEquals(List.of("outline", "kelurahan", "label", "label"), kinds(shapes));
    @SuppressWarnings("unchecked")
    List<List<double[]>> border = (List<List<double[]>>) shapes.get(1).geometry().coordinates();
    border.forEach(part -> part.forEach(at -> assertEquals(106, at[0], 1e-5)));
    assertEquals("Timur", shapes.get(2).properties().get("name"));
    assertEquals("36.73.01.1001", shapes.get(2).properties().get("code"));
  }

  private static List<String> kinds(List<GeoJson.Shape> shapes) {
    return shapes.stream().map(shape -> shape.properties().get("kind")).toList();
  }
}
