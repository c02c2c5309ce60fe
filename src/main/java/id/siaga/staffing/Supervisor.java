package id.siaga.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.UUID;

/**
 * A supervisor as the office's list shows them.
 *
 * @param station where they serve in the round, absent while they have no station
 * @param enrolled whether a phone of theirs is signed in for the round
 * @param invitedAt when their newest invitation was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Supervisor(UUID id, String name, @Maybe String phone, @Maybe Long station, @Maybe String stationName,
    boolean enrolled, @Maybe Instant invitedAt, @Maybe Instant lastSeenAt) {

  /** @param next where the next page starts, absent on the last one */
  record Page(java.util.List<Supervisor> people, long total, @Maybe UUID next) {}
}
