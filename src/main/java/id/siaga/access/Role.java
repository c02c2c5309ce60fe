package id.siaga.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four kinds of people the office knows; {@link Rights} says what each may do. */
public enum Role {
  ADMIN, COORDINATOR, SUPERVISOR, OBSERVER;

  /** Whether somebody of this role holds the permission, at one level at least. */
  public boolean may(Permission permission) {
    return Rights.may(this, permission);
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
