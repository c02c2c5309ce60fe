package id.siaga.training;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Maybe;
import java.util.Set;
import java.util.UUID;

/** What is sent about tests whether supervisors can be reached, checked as soon as it is read. */
final class ReachInput {
  private static final int MINUTES_MAX = 7 * 24 * 60;
  private static final Set<String> CHANNELS = Set.of("app", "call", "wa", "sms");
  private static final Set<String> FILTERS = Set.of("all", "silent", "answered", "late");

  private ReachInput() {}

  record Query(@Maybe Integer round, @Maybe String territory) {
    Query {
      if (territory != null) Territory.parse("territory", territory);
    }

    Territory where() {
      return territory == null ? null : Territory.parse("territory", territory);
    }
  }

  /** @param minutes how long an answer counts as in time */
  record New(UUID id, @Maybe Integer round, String territory, String channel, Integer minutes) {
    New {
      if (id == null) throw Problem.invalid("id", "wajib diisi", "is required");
      Territory.parse("territory", territory);
      if (channel == null || !CHANNELS.contains(channel)) {
        throw Problem.invalid("channel", "harus app, call, wa, atau sms", "must be app, call, wa or sms");
      }
      if (minutes == null || minutes < 1 || minutes > MINUTES_MAX) {
        throw Problem.invalid("minutes", "harus 1 sampai " + MINUTES_MAX, "must be 1 to " + MINUTES_MAX);
      }
    }

    Territory where() {
      return Territory.parse("territory", territory);
    }
  }

  record ById(UUID id) {}

  /** @param after the last station of the page before */
  record People(UUID id, @Maybe String filter, @Maybe Long after) {
    People {
      filter = filter == null || filter.isEmpty() ? "all" : filter;
      if (!FILTERS.contains(filter)) {
        throw Problem.invalid("filter", "harus all, silent, answered, atau late",
            "must be all, silent, answered or late");
      }
    }
  }
}
