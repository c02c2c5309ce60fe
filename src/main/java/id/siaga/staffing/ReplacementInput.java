package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What people send about replacements, checked as soon as it is read. */
final class ReplacementInput {
  static final int NOTE_MAX_CHARS = 1_000;
  static final int OFFERS_MAX = 20;

  private ReplacementInput() {}

  /** Which to list: {@code open}, {@code all}, or one state by its name. */
  record Query(@Maybe Integer round, @Maybe String territory, @Maybe String state, @Maybe Long station,
      @Maybe UUID after) {
    Query {
      state = state == null || state.isEmpty() ? "open" : state;
      if (!state.equals("open") && !state.equals("all")) ReplacementInput.state(state);
      if (territory != null && !territory.isEmpty()) Territory.parse("territory", territory);
    }

    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }
  }

  /** @param id made by the client, so that asking twice asks once */
  record New(UUID id, @Maybe Integer round, Long station, String reason, @Maybe String note) {
    New {
      need("id", id);
      need("station", station);
      ReplacementReason.read("reason", reason);
      note = noted(note);
    }
  }

  record ById(UUID id, @FromHeader("host") String host) {}

  record Moved(UUID id, String move, Integer version, @Maybe String note, @FromHeader("host") String host) {
    Moved {
      need("version", version);
      ReplacementMove found = null;
      for (ReplacementMove one : ReplacementMove.values()) if (one.byHand() && one.name().equals(move)) found = one;
      if (found == null) {
        throw Problem.invalid("move", "pilih CLARIFY, TO_PLENO, FINISH, atau CANCEL",
            "must be CLARIFY, TO_PLENO, FINISH or CANCEL");
      }
      note = noted(note);
    }
  }

  record Offers(UUID id, List<UUID> people, Integer version, @FromHeader("host") String host) {
    Offers {
      need("version", version);
      boolean good = people != null && !people.isEmpty() && people.size() <= OFFERS_MAX
          && people.stream().noneMatch(Objects::isNull) && people.stream().distinct().count() == people.size();
      if (!good) {
        throw Problem.invalid("people", "pilih 1 sampai " + OFFERS_MAX + " orang, masing-masing sekali",
            "choose 1 to " + OFFERS_MAX + " people, each once");
      }
    }
  }

  /** Somebody said yes on the telephone. */
  record OnBehalf(UUID id, UUID person, @FromHeader("host") String host) {
    OnBehalf {
      need("person", person);
    }
  }

  static String noted(String note) {
    if (note == null || note.isBlank()) return null;
    if (note.length() > NOTE_MAX_CHARS) {
      throw Problem.invalid("note", "paling banyak 1.000 huruf", "must have at most 1,000 characters");
    }
    return note.strip();
  }

  static void need(String field, Object value) {
    if (value == null) throw Problem.invalid(field, "wajib diisi", "is required");
  }

  private static void state(String name) {
    for (ReplacementState state : ReplacementState.values()) if (state.name().equals(name)) return;
    throw Problem.invalid("state", "status tidak dikenal", "no such state");
  }
}
