package id.siaga.training;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.documents.SheetOut;
import id.siaga.web.Maybe;
import java.util.Arrays;
import java.util.List;

/** What an office asks about readiness, checked as soon as it is read. */
final class ReadinessInput {
  private ReadinessInput() {}

  /**
   * Which stations.
   *
   * @param state only those at this step
   * @param blocker only those with this in their way
   * @param after the last station of the page before
   */
  record Query(@Maybe Integer round, @Maybe String territory, @Maybe String state, @Maybe String blocker,
      @Maybe String q, @Maybe Long after) {
    Query {
      check(territory, state, blocker);
    }

    Territory where() {
      return ReadinessInput.where(territory);
    }

    String[] blockers() {
      return ReadinessInput.blockers(state, blocker);
    }
  }

  /** The same list as a file. */
  record Export(@Maybe Integer round, @Maybe String territory, @Maybe String state, @Maybe String blocker,
      @Maybe String q, @Maybe String format) {
    Export {
      check(territory, state, blocker);
      format = format == null ? "csv" : format;
      if (!format.equals("csv") && !format.equals("xlsx")) {
        throw Problem.invalid("format", "harus csv atau xlsx", "must be csv or xlsx");
      }
    }

    Territory where() {
      return ReadinessInput.where(territory);
    }

    SheetOut.Format form() {
      return format.equals("csv") ? SheetOut.Format.CSV : SheetOut.Format.XLSX;
    }

    String[] blockers() {
      return ReadinessInput.blockers(state, blocker);
    }
  }

  private static void check(String territory, String state, String blocker) {
    where(territory);
    if (state != null && Arrays.stream(Step.values()).noneMatch(step -> step.name().equals(state))) {
      throw Problem.invalid("state", "harus salah satu dari " + names(Step.values()),
          "must be one of " + names(Step.values()));
    }
    if (blocker != null && Arrays.stream(Blocker.values()).noneMatch(one -> one.name().equals(blocker))) {
      throw Problem.invalid("blocker", "harus salah satu dari " + names(Blocker.values()),
          "must be one of " + names(Blocker.values()));
    }
  }

  private static String names(Enum<?>[] values) {
    return String.join(", ", Arrays.stream(values).map(Enum::name).toList());
  }

  private static Territory where(String territory) {
    return territory == null ? null : Territory.parse("territory", territory);
  }

  /** The store takes what is in the way; nothing in the way is the empty word. */
  private static String[] blockers(String state, String blocker) {
    if (blocker != null) return new String[] {blocker};
    if (state == null) return null;
    Step step = Step.valueOf(state);
    List<String> names = step.ready() ? List.of("") : step.blockers().stream().map(Enum::name).toList();
    return names.toArray(String[]::new);
  }
}
