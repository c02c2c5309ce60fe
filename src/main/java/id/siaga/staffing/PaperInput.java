package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.FromHeader;
import id.siaga.web.Maybe;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people send about papers, checked as soon as it is read. */
final class PaperInput {
  private static final int WHY_MAX_CHARS = 300;
  private static final int WORDS_MAX = 8;

  private PaperInput() {}

  /** Which papers to issue and print: for all who serve in this area, else in all of the caller's. */
  record Order(Integer round, @Maybe String territory, List<String> kinds, @FromHeader("host") String host) {
    Order {
      if (round == null) throw Problem.invalid("round", "wajib diisi", "is required");
      if (kinds == null || kinds.isEmpty()) {
        throw Problem.invalid("kinds", "pilih paling sedikit satu jenis", "choose at least one kind");
      }
      for (String kind : kinds) {
        if (kind == null || !PaperInput.kind("kinds", kind).forEachSupervisor()) {
          throw Problem.invalid("kinds", "jenis ini tidak dibuat untuk semua sekaligus",
              "this kind is not issued for everybody at once");
        }
      }
    }

    Territory where() {
      return PaperInput.where(territory);
    }

    /** Each once, in the order of the list of kinds. */
    Set<PaperKind> wanted() {
      return kinds.stream().map(kind -> PaperInput.kind("kinds", kind))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(PaperKind.class)));
    }
  }

  /** Which papers to list. {@code after}: the last one of the page before. */
  record Search(@Maybe Integer round, @Maybe String territory, @Maybe String kind, @Maybe String q,
      @Maybe UUID after) {
    Search {
      if (kind != null && !kind.isEmpty()) PaperInput.kind("kind", kind);
    }

    Territory where() {
      return PaperInput.where(territory);
    }

    String[] words() {
      return Arrays.stream((q == null ? "" : q).trim().split("[\\s,]+"))
          .filter(word -> !word.isEmpty() && !word.equalsIgnoreCase("tps")).limit(WORDS_MAX)
          .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
          .toArray(String[]::new);
    }
  }

  record One(UUID id, @FromHeader("host") String host) {}

  record Renew(UUID id) {}

  record Void(UUID id, String reason) {
    Void {
      reason = reason == null ? "" : reason.strip();
      if (reason.isEmpty() || reason.length() > WHY_MAX_CHARS) {
        throw Problem.invalid("reason", "tulis alasan, paling banyak " + WHY_MAX_CHARS + " huruf",
            "give a reason of at most " + WHY_MAX_CHARS + " characters");
      }
    }
  }

  static PaperKind kind(String field, String name) {
    return Arrays.stream(PaperKind.values()).filter(kind -> kind.name().equals(name)).findFirst().orElseThrow(() ->
        Problem.invalid(field, "jenis surat ini tidak dikenal", "this kind of paper is not known"));
  }

  private static Territory where(String territory) {
    return territory == null || territory.isEmpty() ? null : Territory.parse("territory", territory);
  }
}
