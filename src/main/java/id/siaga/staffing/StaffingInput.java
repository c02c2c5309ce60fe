package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Maybe;
import java.util.Set;
import java.util.UUID;

/** What people send about supervisors, checked as soon as it is read. */
final class StaffingInput {
  private static final Set<String> FILTERS = Set.of("all", "unassigned", "not-enrolled");

  private StaffingInput() {}

  /**
   * What to list.
   *
   * @param after the last person of the page before
   * @param round the newest one when absent
   */
  record Search(@Maybe String territory, @Maybe String q, @Maybe String filter, @Maybe UUID after,
      @Maybe Integer round) {
    Search {
      filter = filter == null || filter.isEmpty() ? "all" : filter;
      if (!FILTERS.contains(filter)) {
        throw Problem.invalid("filter", "harus all, unassigned, atau not-enrolled",
            "must be all, unassigned or not-enrolled");
      }
    }

    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }
  }

  record New(String name, @Maybe String phone, @Maybe Long station, @Maybe Integer round) {
    Territory where() {
      return station == null ? null : Territory.station(station);
    }
  }

  /** @param phone blank removes the number */
  record Change(UUID id, @Maybe String name, @Maybe String phone) {}

  record Assign(UUID person, Long station, @Maybe Integer round) {
    Assign {
      if (person == null) throw Problem.invalid("person", "wajib diisi", "is required");
      if (station == null) throw Problem.invalid("station", "wajib diisi", "is required");
    }
  }

  record End(long station, @Maybe Integer round) {}
}
