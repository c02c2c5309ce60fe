package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import java.util.Set;
import java.util.UUID;

/** What people send about proposals, checked as soon as it is read. */
final class ProposalInput {
  private static final Set<String> CHANGES = Set.of("same", "new", "moved", "out", "empty");

  private ProposalInput() {}

  /**
   * What to propose.
   *
   * @param territory the caller's own when absent
   * @param onlyEmpty leave everybody where they are and fill what is empty
   */
  record New(@Maybe Integer round, @Maybe String territory, @Maybe Wishes wishes, @Maybe Boolean onlyEmpty) {
    Territory where() {
      return place(territory);
    }
  }

  record Query(@Maybe Integer round, @Maybe String territory) {
    Territory where() {
      return place(territory);
    }
  }

  /**
   * A page of the rows.
   *
   * @param after the last station of the page before
   * @param change only rows of this change
   */
  record Look(UUID id, @Maybe String territory, @Maybe Long after, @Maybe String change,
      @Maybe @FromHeader("accept-language") String language) {
    Look {
      if (change != null && !CHANGES.contains(change)) {
        throw Problem.invalid("change", "harus same, new, moved, out, atau empty",
            "must be same, new, moved, out or empty");
      }
    }

    Territory where() {
      return place(territory);
    }
  }

  /**
   * Another choice for one station. Whoever chooses a person, or nobody, holds the row fast: the others are placed
   * anew around it.
   */
  record Choose(UUID id, long station, Integer version, @Maybe UUID person, @Maybe Boolean locked,
      @Maybe @FromHeader("accept-language") String language) {
    Choose {
      if (version == null) throw Problem.invalid("version", "wajib diisi", "is required");
    }
  }

  /** Apply or undo the version that was seen. */
  record Seen(UUID id, Integer version, @Maybe @FromHeader("accept-language") String language) {
    Seen {
      if (version == null) throw Problem.invalid("version", "wajib diisi", "is required");
    }
  }

  private static Territory place(String code) {
    return code == null || code.isEmpty() ? null : Territory.parse("territory", code);
  }
}
