package id.siaga.staffing;

import id.siaga.staffing.AssignmentSolver.Line;
import id.siaga.staffing.AssignmentSolver.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tells what another choice for a row would cost in all, with everybody else placed anew as well as can be: the
 * reduced cost of the pair and the shortest way to settle what it sets off. One search for each row instead of a new
 * solution for each pair.
 */
public final class Regrets {
  private static final long NEVER = AssignmentSolver.FORBIDDEN;
  private final List<Line> lines;
  private final Solution solution;
  /** Reduced cost when row q takes the column of row r, as {@code swap[r][q]}. */
  private final long[][] swap;
  /** The cheapest reduced cost of a row to a free column or to none. */
  private final long[] away;

  /** Another column for a row, and how much more the whole then costs. */
  public record Choice(int column, long extra) {}

  public Regrets(List<Line> lines, Solution solution) {
    this.lines = lines;
    this.solution = solution;
    int n = lines.size();
    swap = new long[n][n];
    away = new long[n];
    for (long[] each : swap) Arrays.fill(each, NEVER);
    for (int row = 0; row < n; row++) {
      Line line = lines.get(row);
      boolean without = solution.columnOf()[row] == AssignmentSolver.NOBODY;
      away[row] = without ? NEVER : line.leftover() - solution.rowValues()[row];
      for (int i = 0; i < line.costs().length; i++) {
        if (line.costs()[i] == AssignmentSolver.FORBIDDEN) continue;
        int column = line.column(i);
        int owner = solution.rowOf()[column];
        if (owner == AssignmentSolver.NOBODY) away[row] = Math.min(away[row], reduced(row, i));
        else if (owner != row) swap[owner][row] = reduced(row, i);
      }
    }
  }

  /** The cheapest other choices for a row in ascending order, at most so many; staying without is column NOBODY. */
  public List<Choice> of(int row, int most) {
    long[] way = new long[lines.size() + 1];
    search(row, way);
    long out = way[lines.size()];
    Line line = lines.get(row);
    int own = solution.columnOf()[row];
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < line.costs().length; i++) {
      int column = line.column(i);
      if (column == own || line.costs()[i] == AssignmentSolver.FORBIDDEN) continue;
      int owner = solution.rowOf()[column];
      long rest = owner == AssignmentSolver.NOBODY ? out : way[owner];
      if (rest != NEVER) choices.add(new Choice(column, reduced(row, i) + rest));
    }
    if (own != AssignmentSolver.NOBODY) {
      choices.add(new Choice(AssignmentSolver.NOBODY, line.leftover() - solution.rowValues()[row] + out));
    }
    choices.sort(Comparator.comparingLong(Choice::extra).thenComparingInt(Choice::column));
    return choices.subList(0, Math.min(most, choices.size()));
  }

  /**
   * The least cost at which whoever is pushed out of each row's column finds another place, until the column that
   * {@code freed} gives up is taken or stays free. The last entry is the way by a column that is given back.
   */
  private void search(int freed, long[] way) {
    int n = lines.size();
    boolean[] done = new boolean[n + 1];
    Arrays.fill(way, NEVER);
    way[freed] = 0;
    while (true) {
      int next = -1;
      for (int i = 0; i <= n; i++) if (!done[i] && way[i] != NEVER && (next < 0 || way[i] < way[next])) next = i;
      if (next < 0) return;
      done[next] = true;
      if (next == n) {
        for (int q = 0; q < n; q++) shorten(way, q, way[n], away[q]);
      } else {
        for (int q = 0; q < n; q++) shorten(way, q, way[next], swap[next][q]);
        int column = solution.columnOf()[next];
        shorten(way, n, way[next], column == AssignmentSolver.NOBODY ? 0 : -solution.columnValues()[column]);
      }
    }
  }

  private static void shorten(long[] way, int at, long before, long step) {
    if (step != NEVER) way[at] = Math.min(way[at], before + step);
  }

  private long reduced(int row, int index) {
    Line line = lines.get(row);
    return line.costs()[index] - solution.rowValues()[row] - solution.columnValues()[line.column(index)];
  }
}
