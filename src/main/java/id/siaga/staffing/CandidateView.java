package id.siaga.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.siaga.web.Maybe;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who can be placed, as the office's list shows them.
 *
 * @param kind main or reserve
 * @param area the home kelurahan as its first station code
 * @param station where they serve in the round
 * @param version 0 while the office has marked nothing about somebody who never applied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateView(UUID person, String name, String kind, @Maybe Long area, @Maybe String areaName,
    @Maybe String sex, @Maybe BigDecimal score, @Maybe Integer rank, boolean experienced, boolean secondOperator,
    boolean special, @Maybe Long ownStation, @Maybe Long station, int version) {

  /** @param next where the next page starts, absent on the last one */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<CandidateView> candidates, long total, @Maybe UUID next) {}

  /** What taking over decided applicants changed. */
  record Synced(int created, int changed, int dropped) {
    boolean isNone() {
      return created + changed + dropped == 0;
    }
  }
}
