package id.siaga.access;

import java.util.UUID;

/**
 * Who calls: the only identity a handler ever sees, made from a verified token.
 *
 * @param round the round that a supervisor's rights belong to; 0 for staff
 */
public record Actor(UUID person, UUID session, Role role, Territory territory, int round) {
  /** Nobody in particular: the caller of a public endpoint. */
  public static final Actor STRANGER =
      new Actor(new UUID(0, 0), new UUID(0, 0), Role.OBSERVER, Territory.NOWHERE, 0);

  public boolean may(Permission permission) {
    return Rights.may(role, Level.of(territory), permission);
  }

  /** The first station of the caller's territory; while they cover another one it need not be their own. */
  public long station() {
    Territory.Span span = territory.spans().get(0);
    return span.low();
  }
}
