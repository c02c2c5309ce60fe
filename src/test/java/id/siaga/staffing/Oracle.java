package id.siaga.staffing;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import id.siaga.staffing.AssignmentSolver.Line;
import java.util.List;

/** The same question put to OR-Tools as a flow of least cost: an answer found by others in another way. */
public final class Oracle {
  static {
    Loader.loadNativeLibraries();
  }

  private Oracle() {}

  /** The least total cost. */
  public static long cost(List<Line> lines, int columns) {
    MinCostFlow flow = new MinCostFlow();
    int source = lines.size() + columns;
    int sink = source + 1;
    for (int row = 0; row < lines.size(); row++) {
      Line line = lines.get(row);
      flow.addArcWithCapacityAndUnitCost(source, row, 1, 0);
      flow.addArcWithCapacityAndUnitCost(row, sink, 1, line.leftover());
      for (int i = 0; i < line.costs().length; i++) {
        if (line.costs()[i] == AssignmentSolver.FORBIDDEN) continue;
        flow.addArcWithCapacityAndUnitCost(row, lines.size() + line.column(i), 1, line.costs()[i]);
      }
    }
    for (int column = 0; column < columns; column++) {
      flow.addArcWithCapacityAndUnitCost(lines.size() + column, sink, 1, 0);
    }
    flow.setNodeSupply(source, lines.size());
    flow.setNodeSupply(sink, -lines.size());
    MinCostFlowBase.Status status = flow.solve();
    if (status != MinCostFlowBase.Status.OPTIMAL) throw new IllegalStateException("OR-Tools says " + status);
    return flow.getOptimalCost();
  }
}
