package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Maybe;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What people send about places, checked as soon as it is read. */
final class PlacementInput {
  static final int MOVES_MAX = 200;
  static final int LOCKS_MAX = 1_000;
  private static final Set<String> FILTERS = Set.of("all", "empty", "declined", "offered", "locked");
  private static final int NOTE_MAX_CHARS = 500;

  private PlacementInput() {}

  /** @param after where the page before ended */
  record Look(@Maybe Integer round, @Maybe String territory, @Maybe String filter, @Maybe String q,
      @Maybe String after) {
    Look {
      filter = filter == null || filter.isEmpty() ? "all" : filter;
      if (!FILTERS.contains(filter)) {
        throw Problem.invalid("filter", "harus all, empty, declined, offered, atau locked",
            "must be all, empty, declined, offered or locked");
      }
      if (after != null && !after.matches("[0-3]-\\d{13}")) {
        throw Problem.invalid("after", "bukan awal halaman", "is not the start of a page");
      }
    }

    Territory where() {
      return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
    }
  }

  /** @param person who is to serve there, null for nobody; {@code expect}: who the caller saw there */
  record Move(Long station, @Maybe UUID person, @Maybe UUID expect) {
    Move {
      if (station == null) throw Problem.invalid("station", "wajib diisi", "is required");
    }
  }

  /** @param id chosen by the sender: what is sent twice with one id is done once */
  record Moves(@Maybe Integer round, List<Move> moves, UUID id) {
    Moves {
      if (id == null) throw Problem.invalid("id", "wajib diisi", "is required");
      count("moves", moves, MOVES_MAX);
      once(moves.stream().map(Move::station).toList(), "setiap TPS hanya boleh sekali",
          "each station may stand only once");
      once(moves.stream().map(Move::person).filter(Objects::nonNull).toList(), "setiap orang hanya boleh sekali",
          "each person may stand only once");
    }

    Territory where() {
      return stations(moves.stream().map(Move::station).toList());
    }
  }

  record Locks(@Maybe Integer round, List<Long> stations, Boolean locked) {
    Locks {
      if (locked == null) throw Problem.invalid("locked", "wajib diisi", "is required");
      count("stations", stations, LOCKS_MAX);
    }

    Territory where() {
      return PlacementInput.stations(stations);
    }
  }

  /** @param note why, in own words */
  record Reply(PlacementRow.Answer answer, @Maybe String note) {
    Reply {
      if (answer == null) throw Problem.invalid("answer", "wajib diisi", "is required");
      note = note == null || note.isBlank() ? null : note.strip();
      if (note != null && note.length() > NOTE_MAX_CHARS) {
        throw Problem.invalid("note", "paling panjang " + NOTE_MAX_CHARS + " huruf",
            "may have at most " + NOTE_MAX_CHARS + " characters");
      }
    }
  }

  private static Territory stations(List<Long> codes) {
    return new Territory(codes.stream().map(code -> new Territory.Span(code, code)).toList());
  }

  private static void count(String field, List<?> list, int max) {
    if (list == null || list.isEmpty() || list.size() > max || list.contains(null)) {
      throw Problem.invalid(field, "harus 1 sampai " + max + " isian", "must have 1 to " + max + " items");
    }
  }

  private static void once(List<?> items, String id, String en) {
    if (new HashSet<>(items).size() < items.size()) throw Problem.invalid("moves", id, en);
  }
}
