package id.siaga.recruitment;

import id.siaga.db.Sql;
import id.siaga.recruitment.Ranking.Candidate;
import id.siaga.recruitment.Ranking.Ranked;
import id.siaga.recruitment.ScoreStore.Scored;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Reads the ranks of a part of a wave, always from the points themselves, so that page, preview and plenary can never
 * differ.
 */
final class Rankings {
  /** Those whose rank is asked for: at the interviews, and after the decision. */
  static final Set<ApplicantState> SHOWN = EnumSet.of(ApplicantState.HADIR, ApplicantState.DINILAI,
      ApplicantState.TERPILIH, ApplicantState.CADANGAN, ApplicantState.TIDAK_TERPILIH, ApplicantState.DITETAPKAN);
  private final Hearing hearing;

  /** Somebody at the interviews whose score is not complete. */
  record Unscored(Scored row, Tally tally) {}

  /** One kelurahan: the ranked, and those whom points are missing for. */
  record Area(long area, List<Ranked> ranked, List<Unscored> unscored) {}

  private record Split(List<Candidate> complete, List<Unscored> unscored) {}

  Rankings(Hearing hearing) {
    this.hearing = hearing;
  }

  /** The kelurahan with somebody in these states, in the order of their codes. */
  Future<List<Area>> read(Sql sql, Wave wave, long low, long high, Collection<ApplicantState> states) {
    return ScoreStore.ranked(sql, wave.id(), low, high, states).compose(rows -> {
      Map<Long, Split> areas = new TreeMap<>();
      for (Scored row : rows) {
        Split split = areas.computeIfAbsent(row.area(), a -> new Split(new ArrayList<>(), new ArrayList<>()));
        Tally tally = Tally.of(wave.settings().criteria(), row.points(),
            wave.settings().interviewersMin());
        if (tally.complete() && row.state() != ApplicantState.HADIR) {
          split.complete().add(new Candidate(row, tally, false));
        } else {
          split.unscored().add(new Unscored(row, tally));
        }
      }
      return ScoreStore.sealed(sql, tied(areas.values())).map(sealed -> order(wave, areas, sealed));
    });
  }

  /** Only where scores are equal it matters who has experience, and only then an application is opened. */
  private static Set<UUID> tied(Collection<Split> areas) {
    Set<UUID> tied = new HashSet<>();
    for (Split area : areas) {
      Map<BigDecimal, List<UUID>> byScore = new HashMap<>();
      area.complete().forEach(one -> byScore.computeIfAbsent(one.score(), s -> new ArrayList<>())
          .add(one.row().id()));
      byScore.values().stream().filter(ids -> ids.size() > 1).forEach(tied::addAll);
    }
    return tied;
  }

  private List<Area> order(Wave wave, Map<Long, Split> areas, Map<UUID, byte[]> sealed) {
    Seal seal = new Seal(hearing.cipher());
    Ranking ranking = new Ranking(wave.settings());
    List<Area> out = new ArrayList<>();
    areas.forEach((area, split) -> {
      List<Candidate> candidates = split.complete().stream().map(one -> {
        byte[] closed = sealed.get(one.row().id());
        return closed == null ? one
            : new Candidate(one.row(), one.tally(), experienced(seal.open(one.row().id(), closed)));
      }).toList();
      out.add(new Area(area, ranking.order(candidates), split.unscored()));
    });
    return out;
  }

  private static boolean experienced(Personal personal) {
    return personal.experience() != null && !personal.experience().isBlank();
  }
}
