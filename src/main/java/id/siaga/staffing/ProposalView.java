package id.siaga.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A proposal as the office sees it.
 *
 * @param state draft, applied or undone
 * @param rows a page of its stations; absent in lists of proposals
 * @param next where the next page starts
 * @param uninvited who got their place back and has no way in; only for one that was undone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(UUID id, int round, String state, int version, Instant madeAt, String byName,
    @Maybe Instant appliedAt, @Maybe Instant undoneAt, boolean onlyEmpty, Wishes wishes, Summary summary,
    @Maybe List<Row> rows, @Maybe Long next, @Maybe Uninvited uninvited) {

  ProposalView with(Uninvited missing) {
    return new ProposalView(id, round, state, version, madeAt, byName, appliedAt, undoneAt, onlyEmpty, wishes, summary,
        rows, next, missing);
  }

  /** Supervisors who have been invited before, and have neither a phone that is in nor a code that is still good. */
  record Uninvited(int total, List<Lost> people) {}

  record Lost(long station, String stationName, UUID person, String name) {}

  record Page(List<ProposalView> proposals) {}

  /**
   * What the whole proposal comes to; costs are points of those who are placed.
   *
   * @param kept stations whose person stays
   * @param changed stations that get, change or lose their person
   * @param currentBarred present placings that a rule forbids
   */
  record Summary(int stations, int filled, int empty, int kept, int changed, int moved, long cost, long currentCost,
      int currentEmpty, int currentBarred, long millis) {}

  /** Somebody by name. */
  record Person(UUID person, String name) {}

  record Why(Reason.Code code, long amount, String text) {}

  /**
   * Another choice for a station.
   *
   * @param cost how much more the whole costs then, with everybody else placed anew
   * @param station where the proposal has them now
   * @param empties whether one more station would stay without anybody; absent for no
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Other(UUID person, String name, long cost, @Maybe Long station, @Maybe String stationName,
      @Maybe Boolean empties) {}

  /** @param change same, new, moved, out or empty */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(long station, String stationName, @Maybe UUID person, @Maybe String name, long cost, List<Why> reasons,
      List<Other> alternatives, @Maybe Person current, String change, boolean locked) {}
}
