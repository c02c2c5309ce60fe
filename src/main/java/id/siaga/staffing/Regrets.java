package id.siaga.staffing;

import id.siaga.staffing.AssignmentSolver.Line;
import id.siaga.staffing.AssignmentSolver.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Tells what another choice for a row would cost in all, with everybody else placed anew as well as can be: the
 * reduced cost of the pair and the shortest way to settle what it sets off. One search for each row instead of a new
 * solution for each pair.
 */
public final class Regrets {
  private static final Comparator<Choice> ORDER =
      Comparator.comparingLong(Choice::extra).thenComparingInt(Choice::column);
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
    int n = lines.size();
    Line line = lines.get(row);
    int own = solution.columnOf()[row];
    long[] others = new long[n];
    Arrays.fill(others, NEVER);
    List<Choice> free = new ArrayList<>();
    List<Choice> best = new ArrayList<>();
    for (int i = 0; i < line.costs().length; i++) {
      int column = line.column(i);
      if (column == own || line.costs()[i] == AssignmentSolver.FORBIDDEN) continue;
      int owner = solution.rowOf()[column];
      if (owner == AssignmentSolver.NOBODY) free.add(new Choice(column, reduced(row, i)));
      else others[owner] = reduced(row, i);
    }
    if (own != AssignmentSolver.NOBODY) {
      free.add(new Choice(AssignmentSolver.NOBODY, line.leftover() - solution.rowValues()[row]));
    }
    search(row, (settled, way) -> {
      if (settled == n) {
        free.forEach(each -> keep(best, most, new Choice(each.column(), each.extra() + way)));
      } else if (others[settled] != NEVER) {
        keep(best, most, new Choice(solution.columnOf()[settled], others[settled] + way));
      }
      // Whatever is settled later is at least as far away.
      return best.size() < most || best.get(most - 1).extra() > way;
    });
    return best;
  }

  private static void keep(List<Choice> best, int most, Choice choice) {
    int at = Collections.binarySearch(best, choice, ORDER);
    if (at < 0) at = -at - 1;
    if (at >= most) return;
    best.add(at, choice);
    if (best.size() > most) best.remove(most);
  }

  /** Is told of each row in the order of its way, the last index being the way by a column that is given back. */
  private interface Visit {
    boolean goesOn(int settled, long way);
  }

  /**
   * The least cost at which whoever is pushed out of each row's column finds another place, until the column that
   * {@code freed} gives up is taken or stays free.
   */
  private void search(int freed, Visit visit) {
    int n = lines.size();
    boolean[] done = new boolean[n + 1];
    long[] way = new long[n + 1];
    Arrays.fill(way, NEVER);
    way[freed] = 0;
    int next = freed;
    while (next >= 0 && visit.goesOn(next, way[next])) {
      done[next] = true;
      long[] steps = next == n ? away : swap[next];
      for (int q = 0; q < n; q++) shorten(way, q, way[next], steps[q]);
      if (next < n) {
        int column = solution.columnOf()[next];
        shorten(way, n, way[next], column == AssignmentSolver.NOBODY ? 0 : -solution.columnValues()[column]);
      }
      next = -1;
      for (int i = 0; i <= n; i++) if (!done[i] && way[i] != NEVER && (next < 0 || way[i] < way[next])) next = i;
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
