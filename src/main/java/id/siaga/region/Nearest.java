package id.siaga.region;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.geom.Envelope;

/** How far each place is from the one nearest to it, without comparing all with all. */
final class Nearest {
  private static final double FIRST_METRES = 100;

  private Nearest() {}

  static double[] distances(List<Coordinate> places) {
    KdTree tree = new KdTree();
    places.forEach(tree::insert);
    return places.stream().mapToDouble(place -> nearest(tree, place)).toArray();
  }

  /** Looks in ever larger squares; a find outside the circle of the square is looked at again in the next. */
  private static double nearest(KdTree tree, Coordinate place) {
    for (double half = FIRST_METRES; half < 1e7; half *= 2) {
      Envelope square = new Envelope(place);
      square.expandBy(half);
      double best = Double.MAX_VALUE;
      for (Object found : tree.query(square)) {
        double distance = ((KdNode) found).getCoordinate().distance(place);
        if (distance > 0) best = Math.min(best, distance);
      }
      if (best <= half) return best;
    }
    return 0;
  }
}
