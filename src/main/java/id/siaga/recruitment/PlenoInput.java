package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What people send about plenaries, checked as soon as it is read. */
final class PlenoInput {
  private static final Set<String> OUTCOMES = Set.of(PlenoPlan.CHOSEN, PlenoPlan.RESERVE, PlenoPlan.NOT_CHOSEN);
  private static final int REASON_MAX_CHARS = 1_000;
  private static final int CHANGES_MAX = 2_000;

  private PlenoInput() {}

  /** The kecamatan of a wave that is to be decided about. */
  record Look(Integer wave, String territory) {
    Look {
      if (wave == null) throw Problem.invalid("wave", "wajib diisi", "is required");
      Kecamatan.of("territory", territory);
    }

    Kecamatan where() {
      return Kecamatan.of("territory", territory);
    }
  }

  /** An outcome against the rank, with its reason. */
  record Change(UUID applicant, String outcome, @Maybe String reason) {
    Change {
      if (applicant == null) throw Problem.invalid("changes.applicant", "wajib diisi", "is required");
      if (outcome == null || !OUTCOMES.contains(outcome)) {
        throw Problem.invalid("changes.outcome", "pilih TERPILIH, CADANGAN, atau TIDAK_TERPILIH",
            "must be TERPILIH, CADANGAN or TIDAK_TERPILIH");
      }
      if (reason != null && reason.length() > REASON_MAX_CHARS) {
        throw Problem.invalid("changes.reason", "paling banyak 1.000 huruf", "must have at most 1,000 characters");
      }
    }
  }

  /** A plenary that was held, and where it decided against the ranks. */
  record Hold(Integer wave, String territory, Instant heldAt, @Maybe List<Change> changes) {
    Hold {
      if (wave == null) throw Problem.invalid("wave", "wajib diisi", "is required");
      Kecamatan.of("territory", territory);
      HearingCursor.moment("heldAt", heldAt);
      changes = changes == null ? List.of() : changes;
      if (changes.stream().anyMatch(Objects::isNull) || changes.size() > CHANGES_MAX
          || changes.stream().map(Change::applicant).distinct().count() < changes.size()) {
        throw Problem.invalid("changes", "setiap pelamar hanya boleh sekali", "each applicant may stand only once");
      }
    }

    Kecamatan where() {
      return Kecamatan.of("territory", territory);
    }

    Plenos.Wish wish() {
      return new Plenos.Wish(wave, where(), heldAt, changes.stream()
          .map(change -> new Plenos.Change(change.applicant(), change.outcome(), change.reason())).toList());
    }
  }

  /** Which plenaries to list. */
  record Query(@Maybe Integer wave, @Maybe String territory) {
    Query {
      if (territory != null) Territory.parse("territory", territory);
    }

    Territory where() {
      return territory == null ? null : Territory.parse("territory", territory);
    }
  }

  record ById(UUID id) {}

  /** The next of the reserve, for a seat that came free. */
  record Promote(UUID id, UUID applicant) {
    Promote {
      if (applicant == null) throw Problem.invalid("applicant", "wajib diisi", "is required");
    }
  }
}
