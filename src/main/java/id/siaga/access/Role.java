package id.siaga.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The four kinds of people the office knows, each with what it may do; where it may do it is its territory. */
public enum Role {
  ADMIN(EnumSet.complementOf(EnumSet.of(Permission.REPORT_FILE))),
  COORDINATOR(EnumSet.of(Permission.BOARD_READ, Permission.REPORT_READ, Permission.INCIDENT_READ,
      Permission.INCIDENT_MOVE, Permission.PEOPLE_READ, Permission.LIVE_READ)),
  SUPERVISOR(EnumSet.of(Permission.REPORT_FILE)),
  OBSERVER(EnumSet.of(Permission.BOARD_READ, Permission.LIVE_READ));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the lower-case wire name; anything else is a named field error. */
  @JsonCreator
  public static Role of(String wire) {
    for (Role role : values()) {
      if (role.wire().equals(wire)) return role;
    }
    throw Problem.invalid("role", "peran harus admin, coordinator, observer, atau supervisor",
        "role must be admin, coordinator, observer or supervisor");
  }
}
