package id.siaga.recruitment;

import id.siaga.recruitment.WaveSettings.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the points of all interviewers make together: for each criterion the mean over the interviewers, of those the
 * mean by weight. There is no score before everybody who began is through with all criteria.
 *
 * @param score null while something is missing
 * @param means by criterion, of the points that are there
 * @param lacking how many interviewers have yet to begin
 */
record Tally(BigDecimal score, Map<String, BigDecimal> means, List<Missing> missing, int lacking) {
  private static final int DECIMALS = 3;
  private static final int MEAN_DECIMALS = 6;

  /** What one interviewer gave for one criterion. */
  record Points(UUID interviewer, String criterion, BigDecimal points) {}

  /** Whose points for which criterion are not there. */
  record Missing(UUID interviewer, String criterion) {}

  boolean complete() {
    return score != null;
  }

  static Tally of(List<Criterion> criteria, List<Points> all, int interviewersMin) {
    Set<UUID> interviewers = new LinkedHashSet<>();
    Map<String, Map<UUID, BigDecimal>> given = new LinkedHashMap<>();
    criteria.forEach(criterion -> given.put(criterion.code(), new LinkedHashMap<>()));
    for (Points points : all) {
      // Points for a criterion that the wave has no longer count for nothing.
      if (!given.containsKey(points.criterion())) continue;
      given.get(points.criterion()).put(points.interviewer(), points.points());
      interviewers.add(points.interviewer());
    }
    List<Missing> missing = new ArrayList<>();
    for (UUID interviewer : interviewers) {
      for (Criterion criterion : criteria) {
        if (!given.get(criterion.code()).containsKey(interviewer)) {
          missing.add(new Missing(interviewer, criterion.code()));
        }
      }
    }
    Map<String, BigDecimal> means = new LinkedHashMap<>();
    given.forEach((criterion, points) -> {
      if (!points.isEmpty()) means.put(criterion, mean(points));
    });
    int lacking = Math.max(0, interviewersMin - interviewers.size());
    BigDecimal score = lacking > 0 || !missing.isEmpty() ? null : weighed(criteria, means);
    return new Tally(score, means, missing, lacking);
  }

  private static BigDecimal mean(Map<UUID, BigDecimal> points) {
    BigDecimal sum = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(points.size()), MEAN_DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal weighed(List<Criterion> criteria, Map<String, BigDecimal> means) {
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    for (Criterion criterion : criteria) {
      sum = sum.add(means.get(criterion.code()).multiply(BigDecimal.valueOf(criterion.weight())));
      weights += criterion.weight();
    }
    return sum.divide(BigDecimal.valueOf(weights), DECIMALS, RoundingMode.HALF_UP);
  }
}
