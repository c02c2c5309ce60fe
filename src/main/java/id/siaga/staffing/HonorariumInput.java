package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.documents.SheetOut;
import id.siaga.web.Maybe;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What people send about honoraria, checked as soon as it is read. */
final class HonorariumInput {
  private static final int NOTE_MAX_CHARS = 300;
  private static final Set<String> MARKS = Set.of("PRESENT", "ABSENT", "NONE");
  private static final Set<String> SHOWN = Set.of("all", "unknown", "replaced");

  private HonorariumInput() {}

  /** Which list. {@code after}: the last assignment of the page before. */
  record Look(@Maybe Integer round, @Maybe String territory, @Maybe String filter, @Maybe String q,
      @Maybe UUID after) {
    Look {
      filter = filter == null || filter.isEmpty() ? "all" : filter;
      if (!SHOWN.contains(filter)) {
        throw Problem.invalid("filter", "harus all, unknown, atau replaced", "must be all, unknown or replaced");
      }
    }

    Territory where() {
      return HonorariumInput.where(territory);
    }

    boolean shows(Honorarium.Row row) {
      String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
      boolean found = words.isEmpty() || row.name().toLowerCase(Locale.ROOT).contains(words)
          || row.stationName().toLowerCase(Locale.ROOT).contains(words);
      return found && switch (filter) {
        case "unknown" -> row.presence() == Honorarium.Presence.UNKNOWN;
        case "replaced" -> row.until() != null;
        default -> true;
      };
    }
  }

  record Export(@Maybe Integer round, @Maybe String territory, String format) {
    Export {
      boolean known = Arrays.stream(SheetOut.Format.values()).anyMatch(f -> f.extension.equals(format));
      if (!known) throw Problem.invalid("format", "pilih csv atau xlsx", "must be csv or xlsx");
    }

    Territory where() {
      return HonorariumInput.where(territory);
    }

    SheetOut.Format form() {
      return SheetOut.Format.valueOf(format.toUpperCase(Locale.ROOT));
    }
  }

  record OfRound(@Maybe Integer round) {}

  /** {@code version}: that of the settings which were read; 0 for the preset. */
  record Change(Integer round, Integer version, HonorariumSettings settings) {
    Change {
      if (round == null) throw Problem.invalid("round", "wajib diisi", "is required");
      if (version == null) throw Problem.invalid("version", "wajib diisi", "is required");
      if (settings == null) throw Problem.invalid("settings", "wajib diisi", "is required");
    }
  }

  /** What the office knows of somebody's presence; NONE takes back what it said. */
  record Mark(UUID assignment, String presence, @Maybe String note) {
    Mark {
      if (presence == null || !MARKS.contains(presence)) {
        throw Problem.invalid("presence", "pilih PRESENT, ABSENT, atau NONE", "must be PRESENT, ABSENT or NONE");
      }
      note = note == null || note.isBlank() ? null : note.strip();
      if (note != null && note.length() > NOTE_MAX_CHARS) {
        throw Problem.invalid("note", "paling banyak " + NOTE_MAX_CHARS + " huruf",
            "must have at most " + NOTE_MAX_CHARS + " characters");
      }
      if (!presence.equals("NONE") && note == null) {
        throw Problem.invalid("note", "tulis dari mana kehadiran ini diketahui", "say how this is known");
      }
    }

    Boolean present() {
      return presence.equals("NONE") ? null : (Boolean) presence.equals("PRESENT");
    }
  }

  private static Territory where(String territory) {
    return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
  }
}
