package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.staffing.AssignmentSolver.Line;
import id.siaga.staffing.AssignmentSolver.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The solver against OR-Tools, and what it promises about its dual values and other choices. */
class AssignmentSolverTest {
  private static final int CASES = 600;

  @Test
  void costsAsMuchAsTheAnswerOfOrTools() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      int rows = random.nextInt(30);
      int columns = random.nextInt(40);
      List<Line> lines = lines(random, rows, columns);
      Solution solution = AssignmentSolver.solve(lines, columns);
      assertSound("seed " + seed, lines, columns, solution);
      assertEquals(Oracle.cost(lines, columns), solution.total(), "seed " + seed);
    }
  }

  @Test
  void aWholeKecamatanCostsAsMuchToo() {
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      List<Line> lines = new ArrayList<>();
      for (int row = 0; row < 328; row++) lines.add(dense(random, 500, 1_000, 5));
      Solution solution = AssignmentSolver.solve(lines, 500);
      assertSound("seed " + seed, lines, 500, solution);
      assertEquals(Oracle.cost(lines, 500), solution.total());
    }
  }

  /** What is said about another choice is what the whole costs when that choice is made. */
  @Test
  void anotherChoiceCostsWhatIsSaid() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int rows = 1 + random.nextInt(9);
      int columns = random.nextInt(12);
      List<Line> lines = lines(random, rows, columns);
      Solution solution = AssignmentSolver.solve(lines, columns);
      Regrets regrets = new Regrets(lines, solution);
      for (int row = 0; row < rows; row++) {
        long before = Long.MIN_VALUE;
        for (Regrets.Choice choice : regrets.of(row, Integer.MAX_VALUE)) {
          assertEquals(Oracle.cost(forced(lines, row, choice.column()), columns), solution.total() + choice.extra(),
              "seed " + seed + " row " + row + " column " + choice.column());
          assertTrue(choice.extra() >= Math.max(0, before));
          before = choice.extra();
        }
      }
    }
  }

  @Test
  void equalCostRatherFillsAndNothingIsInvented() {
    Solution one = AssignmentSolver.solve(List.of(new Line(null, new long[] {7}, 7)), 1);
    assertEquals(0, one.columnOf()[0]);
    Solution none = AssignmentSolver.solve(List.of(new Line(null, new long[] {AssignmentSolver.FORBIDDEN}, 3)), 1);
    assertEquals(AssignmentSolver.NOBODY, none.columnOf()[0]);
    assertEquals(3, none.total());
    assertEquals(0, AssignmentSolver.solve(List.of(), 4).total());
    assertThrows(IllegalArgumentException.class,
        () -> AssignmentSolver.solve(List.of(new Line(null, new long[] {1}, 3)), 2));
    assertThrows(IllegalArgumentException.class,
        () -> AssignmentSolver.solve(List.of(new Line(null, new long[] {1L << 60}, 3)), 1));
  }

  private static List<Line> lines(Random random, int rows, int columns) {
    boolean sparse = random.nextBoolean();
    int spread = random.nextBoolean() ? 4 : 100_000;
    int holes = random.nextInt(60);
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Line line = dense(random, columns, spread, holes);
      lines.add(sparse ? sparse(line) : line);
    }
    return lines;
  }

  private static Line dense(Random random, int columns, int spread, int holes) {
    long[] costs = new long[columns];
    for (int i = 0; i < columns; i++) {
      costs[i] = random.nextInt(100) < holes ? AssignmentSolver.FORBIDDEN : random.nextInt(spread) - spread / 10;
    }
    return new Line(null, costs, random.nextInt(spread * 2));
  }

  private static Line sparse(Line line) {
    int[] columns = java.util.stream.IntStream.range(0, line.costs().length)
        .filter(i -> line.costs()[i] != AssignmentSolver.FORBIDDEN).toArray();
    return new Line(columns, Arrays.stream(columns).mapToLong(i -> line.costs()[i]).toArray(), line.leftover());
  }

  private static List<Line> forced(List<Line> lines, int row, int column) {
    List<Line> copy = new ArrayList<>(lines);
    Line line = lines.get(row);
    long[] costs = line.costs().clone();
    for (int i = 0; i < costs.length; i++) if (line.column(i) != column) costs[i] = AssignmentSolver.FORBIDDEN;
    long leftover = column == AssignmentSolver.NOBODY ? line.leftover() : 1_000_000_000L;
    copy.set(row, new Line(line.columns(), costs, leftover));
    return copy;
  }

  private static void assertSound(String which, List<Line> lines, int columns, Solution solution) {
    long sum = 0;
    boolean[] used = new boolean[columns];
    for (int row = 0; row < lines.size(); row++) {
      Line line = lines.get(row);
      int own = solution.columnOf()[row];
      long u = solution.rowValues()[row];
      assertTrue(line.leftover() >= u, which);
      if (own == AssignmentSolver.NOBODY) {
        assertEquals(u, line.leftover(), which);
        sum += line.leftover();
      } else {
        assertTrue(!used[own] && solution.rowOf()[own] == row, which);
        used[own] = true;
      }
      for (int i = 0; i < line.costs().length; i++) {
        int column = line.column(i);
        if (line.costs()[i] == AssignmentSolver.FORBIDDEN) {
          assertTrue(column != own, which);
          continue;
        }
        long reduced = line.costs()[i] - u - solution.columnValues()[column];
        assertTrue(reduced >= 0, which);
        if (column == own) {
          assertEquals(0, reduced, which);
          sum += line.costs()[i];
        }
      }
    }
    for (int column = 0; column < columns; column++) {
      assertTrue(solution.columnValues()[column] <= 0, which);
      if (!used[column]) assertEquals(0, solution.columnValues()[column], which);
    }
    assertEquals(sum, solution.total(), which);
  }
}
