package id.siaga.training;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.training.Gathering.Kind;
import id.siaga.training.Gathering.Plan;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an office sends about gatherings, checked as soon as it is read. */
final class GatheringInput {
  private static final int PLACE_MAX_CHARS = 200;
  private static final int WORDS_MAX = 6;
  private static final int CODE_MAX_CHARS = 300;
  private static final int PEOPLE_MAX = 500;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Set<String> FILTERS = Set.of("all", "waiting", "came");

  private GatheringInput() {}

  record Query(@Maybe Integer round, @Maybe String territory, @Maybe String kind) {
    Query {
      if (territory != null) Territory.parse("territory", territory);
      if (kind != null) kindOf(kind);
    }

    Territory where() {
      return territory == null ? null : Territory.parse("territory", territory);
    }

    Kind wanted() {
      return kind == null ? null : kindOf(kind);
    }
  }

  /** A new gathering under an id that the client made, so that sending it twice makes one. */
  record New(UUID id, @Maybe Integer round, String kind, String territory, Instant startsAt, Integer minutes,
      String place, Integer capacity, @Maybe String module) {
    New {
      if (id == null) throw Problem.invalid("id", "wajib diisi", "is required");
      if (kindOf(kind) == Kind.OATH && module != null) throw Gatherings.noModule();
      Territory.parse("territory", territory);
      place = GatheringInput.plan(startsAt, minutes, place, capacity, module).place();
    }

    Territory where() {
      return Territory.parse("territory", territory);
    }

    Gathering made(int ofRound) {
      Territory.Span span = where().spans().get(0);
      return new Gathering(id, ofRound, kindOf(kind), span.low(), span.high(),
          GatheringInput.plan(startsAt, minutes, place, capacity, module), 1, null, null);
    }
  }

  record Change(UUID id, Integer version, Instant startsAt, Integer minutes, String place, Integer capacity,
      @Maybe String module) {
    Change {
      GatheringInput.version("version", version);
      place = GatheringInput.plan(startsAt, minutes, place, capacity, module).place();
    }

    Plan plan() {
      return GatheringInput.plan(startsAt, minutes, place, capacity, module);
    }
  }

  record ById(UUID id) {}

  /** What to print, and the address by which we were reached, for the code on it. */
  record Printed(UUID id, @FromHeader("host") String host) {}

  record Close(UUID id, Integer version) {
    Close {
      GatheringInput.version("version", version);
    }
  }

  /** Which guests of a gathering to show. */
  record Guests(UUID id, @Maybe String filter, @Maybe String q, @Maybe UUID after) {
    Guests {
      filter = filter == null || filter.isEmpty() ? "all" : filter;
      if (!FILTERS.contains(filter)) {
        throw Problem.invalid("filter", "harus all, waiting, atau came", "must be all, waiting or came");
      }
    }

    GuestStore.Query query() {
      return new GuestStore.Query(filter, words(q), after);
    }
  }

  /** Whom to call: those of this area, else of the whole area of the gathering. */
  record Call(UUID id, @Maybe String territory) {
    Call {
      if (territory != null) Territory.parse("territory", territory);
    }

    Territory.Span span() {
      return (territory == null ? Territory.COUNTRY : Territory.parse("territory", territory)).spans().get(0);
    }
  }

  record One(UUID id, UUID person) {}

  /**
   * Who came: by a code that was scanned or typed, or chosen in the list; {@code undo} takes it back.
   *
   * @param people many at once, from a list that was kept on paper
   */
  record Came(UUID id, @Maybe String code, @Maybe UUID person, @Maybe Boolean undo, @Maybe List<UUID> people) {
    Came {
      if (people != null && (people.isEmpty() || people.size() > PEOPLE_MAX || people.contains(null))) {
        throw Problem.invalid("people", "isi 1 sampai 500 orang", "give 1 to 500 people");
      }
      int ways = (code == null ? 0 : 1) + (person == null ? 0 : 1) + (people == null ? 0 : 1);
      if (ways != 1) {
        throw Problem.invalid("code", "isi kode hadir, atau pilih orangnya dari daftar",
            "give the code, or choose the person from the list");
      }
      if (code != null && code.length() > CODE_MAX_CHARS) {
        throw Problem.invalid("code", "terlalu panjang", "is too long");
      }
      if (Boolean.TRUE.equals(undo) && person == null) {
        throw Problem.invalid("person", "wajib diisi untuk membatalkan tanda hadir", "is required to take it back");
      }
    }
  }

  /** The words of a search, as LIKE takes them literally. */
  static String[] words(String q) {
    return Arrays.stream((q == null ? "" : q).trim().split("[\\s,]+"))
        .filter(word -> !word.isEmpty() && !word.equalsIgnoreCase("tps")).limit(WORDS_MAX)
        .map(word -> word.matches("[0-9.]+") ? word.replace(".", "") : word)
        .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")).toArray(String[]::new);
  }

  static void version(String field, Integer version) {
    if (version == null || version < 0) throw Problem.invalid(field, "wajib diisi", "is required");
  }

  private static Kind kindOf(String wire) {
    for (Kind kind : Kind.values()) {
      if (kind.wire().equals(wire)) return kind;
    }
    throw Problem.invalid("kind", "harus oath atau training", "must be oath or training");
  }

  private static Plan plan(Instant startsAt, Integer minutes, String place, Integer capacity, String module) {
    if (startsAt == null || startsAt.isBefore(EARLIEST) || startsAt.isAfter(LATEST)) {
      throw Problem.invalid("startsAt", "tanggal dan jam wajib diisi, misalnya 4 November 2024 pukul 09.00",
          "date and time are required");
    }
    within("minutes", minutes, 5, 1_440);
    within("capacity", capacity, 1, 2_000);
    String where = place == null ? "" : place.strip();
    if (where.isEmpty() || where.length() > PLACE_MAX_CHARS) {
      throw Problem.invalid("place", "tempat wajib diisi, paling banyak 200 huruf",
          "the place is required, at most 200 characters");
    }
    if (module != null && !module.matches("[A-Z0-9-]{2,40}")) {
      throw Problem.invalid("module", "modul ini tidak dikenal", "this module is not known");
    }
    return new Plan(startsAt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS), minutes, where, capacity, module);
  }

  private static void within(String field, Integer value, int least, int most) {
    if (value == null || value < least || value > most) {
      throw Problem.invalid(field, "harus " + least + " sampai " + most, "must be " + least + " to " + most);
    }
  }
}
