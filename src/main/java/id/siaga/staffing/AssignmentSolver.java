package id.siaga.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the cheapest way to give each row (a station) at most one column (a person), exactly: successive shortest
 * augmenting paths with dual values (Jonker and Volgenant 1987), for dense and for sparse rows.
 *
 * <p>Every row may also stay without a column at its own stated cost, so an answer exists whatever is forbidden. On
 * equal cost a row is rather filled. With the dual values, no pair has a negative reduced cost {@code cost - u - v},
 * the chosen ones have zero, and a column that nobody took has {@code v = 0}; {@link Regrets} builds on that.
 */
public final class AssignmentSolver {
  /** No cost: this pair must not be. */
  public static final long FORBIDDEN = Long.MAX_VALUE;
  /** Where a row stays without a column. */
  public static final int NOBODY = -1;
  /** So that sums over the longest path fit into a long. */
  static final long COST_MAX = 1_000_000_000_000L;

  /**
   * What the columns cost one row.
   *
   * @param columns the columns that the costs belong to; null when there is one cost for each column in order
   * @param leftover what it costs when the row stays without a column
   */
  public record Line(int[] columns, long[] costs, long leftover) {
    int column(int index) {
      return columns == null ? index : columns[index];
    }
  }

  /**
   * The cheapest answer.
   *
   * @param columnOf the column of each row, or {@link #NOBODY}
   * @param rowOf the row of each column, or {@link #NOBODY}
   * @param rowValues the dual values u
   * @param columnValues the dual values v
   */
  public record Solution(int[] columnOf, int[] rowOf, long[] rowValues, long[] columnValues, long total) {}

  private final List<Line> lines;
  private final long[] u;
  private final long[] v;
  private final int[] columnOf;
  private final int[] rowOf;
  /** Of the present search: the distance of each column, whence it was reached, and in which search. */
  private final long[] distance;
  private final int[] from;
  private final int[] reached;
  private final int[] settled;
  private final int[] open;
  private final int[] closed;
  private int opened;
  private int closings;
  private int search;

  private AssignmentSolver(List<Line> lines, int columns) {
    this.lines = lines;
    u = new long[lines.size()];
    v = new long[columns];
    columnOf = new int[lines.size()];
    rowOf = new int[columns];
    distance = new long[columns];
    from = new int[columns];
    reached = new int[columns];
    settled = new int[columns];
    open = new int[columns];
    closed = new int[columns];
    Arrays.fill(columnOf, NOBODY);
    Arrays.fill(rowOf, NOBODY);
  }

  public static Solution solve(List<Line> lines, int columns) {
    lines.forEach(line -> check(line, columns));
    AssignmentSolver solver = new AssignmentSolver(lines, columns);
    for (int row : solver.begin()) solver.place(row);
    return new Solution(solver.columnOf, solver.rowOf, solver.u, solver.v, solver.total());
  }

  private static void check(Line line, int columns) {
    boolean sized = line.columns == null ? line.costs.length == columns : line.costs.length == line.columns.length;
    if (!sized) throw new IllegalArgumentException("each column needs one cost");
    if (Math.abs(line.leftover) > COST_MAX) throw new IllegalArgumentException("cost out of range: " + line.leftover);
    for (long cost : line.costs) {
      if (cost != FORBIDDEN && Math.abs(cost) > COST_MAX) {
        throw new IllegalArgumentException("cost out of range: " + cost);
      }
    }
  }

  /** Gives rows their cheapest column where it is still free; the others must find a path. */
  private List<Integer> begin() {
    List<Integer> waiting = new ArrayList<>();
    for (int row = 0; row < u.length; row++) {
      Line line = lines.get(row);
      long least = line.leftover;
      int taken = NOBODY;
      for (int i = 0; i < line.costs.length; i++) {
        long cost = line.costs[i];
        boolean free = rowOf[line.column(i)] == NOBODY;
        if (cost < least || cost == least && taken == NOBODY && free) taken = free ? line.column(i) : NOBODY;
        least = Math.min(least, cost);
      }
      u[row] = least;
      if (taken == NOBODY) {
        waiting.add(row);
      } else {
        columnOf[row] = taken;
        rowOf[taken] = row;
      }
    }
    return waiting;
  }

  /** The shortest way from this row to a free column, or to a row that had better stay without one. */
  private void place(int start) {
    search++;
    opened = 0;
    closings = 0;
    int row = start;
    long far = 0;
    long leaving = FORBIDDEN;
    int leaver = NOBODY;
    int last = NOBODY;
    while (true) {
      long leave = far + lines.get(row).leftover - u[row];
      if (leave < leaving) {
        leaving = leave;
        leaver = row;
      }
      relax(row, far);
      int next = nearest(leaving);
      if (next == NOBODY) {
        far = leaving;
        break;
      }
      far = distance[next];
      if (rowOf[next] == NOBODY) {
        last = next;
        break;
      }
      settled[next] = search;
      closed[closings++] = next;
      row = rowOf[next];
    }
    revalue(start, far);
    if (last == NOBODY) {
      last = columnOf[leaver];
      columnOf[leaver] = NOBODY;
      if (leaver == start) return;
    }
    shift(start, last);
  }

  private void relax(int row, long far) {
    Line line = lines.get(row);
    for (int i = 0; i < line.costs.length; i++) {
      int column = line.column(i);
      if (line.costs[i] == FORBIDDEN || settled[column] == search) continue;
      long way = far + line.costs[i] - u[row] - v[column];
      if (reached[column] != search) {
        reached[column] = search;
        open[opened++] = column;
      } else if (way >= distance[column]) {
        continue;
      }
      distance[column] = way;
      from[column] = row;
    }
  }

  /** Takes the nearest open column, a free one first, unless it is farther than the limit. */
  private int nearest(long limit) {
    int best = -1;
    for (int i = 0; i < opened; i++) {
      int column = open[i];
      if (distance[column] > limit) continue;
      long lead = best < 0 ? -1 : distance[column] - distance[open[best]];
      if (lead < 0 || lead == 0 && rowOf[column] == NOBODY && rowOf[open[best]] != NOBODY) best = i;
    }
    if (best < 0) return NOBODY;
    int column = open[best];
    open[best] = open[--opened];
    return column;
  }

  private void revalue(int start, long far) {
    u[start] += far;
    for (int i = 0; i < closings; i++) {
      int column = closed[i];
      long gain = far - distance[column];
      u[rowOf[column]] += gain;
      v[column] -= gain;
    }
  }

  /** Hands each column of the path on to the row from which it was reached. */
  private void shift(int start, int last) {
    int column = last;
    while (true) {
      int row = from[column];
      int before = columnOf[row];
      columnOf[row] = column;
      rowOf[column] = row;
      if (row == start) return;
      column = before;
    }
  }

  private long total() {
    long sum = 0;
    for (int row = 0; row < u.length; row++) sum += cost(lines.get(row), columnOf[row]);
    return sum;
  }

  private static long cost(Line line, int column) {
    if (column == NOBODY) return line.leftover;
    if (line.columns == null) return line.costs[column];
    for (int i = 0; i < line.columns.length; i++) {
      if (line.columns[i] == column) return line.costs[i];
    }
    throw new IllegalStateException("a row was given a column that it has no cost for");
  }
}
