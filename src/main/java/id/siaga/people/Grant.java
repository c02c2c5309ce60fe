package id.siaga.people;

import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.util.UUID;

/**
 * What somebody may do from now on: a role in one interval of the country.
 *
 * @param round the round that a supervisor's rights belong to; null for staff
 */
public record Grant(UUID person, Role role, Territory territory, Integer round) {
  public Grant {
    if (territory.spans().size() != 1) throw new IllegalArgumentException("rights cover one interval");
    if ((role == Role.SUPERVISOR) != (round != null)) {
      throw new IllegalArgumentException("a supervisor's rights belong to a round, a staff member's do not");
    }
  }
}
