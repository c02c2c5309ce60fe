package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Maybe;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** What people send about candidates, checked as soon as it is read. */
final class CandidateInput {
  private static final int WORDS_MAX = 8;

  private CandidateInput() {}

  /** @param placed whether they serve at a station of the round */
  record Search(@Maybe String territory, @Maybe String q, @Maybe String kind, @Maybe Boolean placed,
      @Maybe Integer round, @Maybe UUID after) {
    Search {
      if (kind != null && !Set.of("main", "reserve").contains(kind)) {
        throw Problem.invalid("kind", "harus main atau reserve", "must be main or reserve");
      }
    }

    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }

    /** What LIKE would read as a pattern is taken as it stands. */
    String[] words() {
      return Arrays.stream((q == null ? "" : q).trim().split("[\\s,]+")).filter(word -> !word.isEmpty())
          .limit(WORDS_MAX).map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
          .toArray(String[]::new);
    }
  }

  /** A search within what the caller may see. */
  record Query(Territory where, int round, String kind, Boolean placed, String[] words) {}

  /** @param ownStation 0 takes it away */
  record Marks(UUID person, Integer version, @Maybe Boolean experienced, @Maybe Boolean secondOperator,
      @Maybe Boolean special, @Maybe Long ownStation) {
    Marks {
      if (version == null) throw Problem.invalid("version", "wajib diisi", "is required");
    }
  }

  record Sync(@Maybe String territory) {
    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }
  }
}
