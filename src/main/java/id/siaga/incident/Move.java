package id.siaga.incident;

import id.siaga.access.Problem;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What a coordinator can do with an incident, and from which states; the one table of its state machine. */
enum Move {
  TAKE(EnumSet.of(IncidentState.DITERIMA), IncidentState.DITANGANI),
  ASSIGN(EnumSet.of(IncidentState.DITERIMA, IncidentState.DITANGANI), IncidentState.DITANGANI),
  NOTE(EnumSet.allOf(IncidentState.class), null),
  CLOSE(EnumSet.of(IncidentState.DITERIMA, IncidentState.DITANGANI), IncidentState.DITUTUP),
  REOPEN(EnumSet.of(IncidentState.DITUTUP), IncidentState.DITANGANI);

  private final Set<IncidentState> from;
  private final IncidentState to;

  Move(Set<IncidentState> from, IncidentState to) {
    this.from = from;
    this.to = to;
  }

  static Move of(String wire) {
    for (Move move : values()) {
      if (move.wire().equals(wire)) return move;
    }
    throw Problem.invalid("move", "pilih take, assign, note, close, atau reopen",
        "must be take, assign, note, close or reopen");
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean allowedFrom(IncidentState state) {
    return from.contains(state);
  }

  IncidentState after(IncidentState state) {
    return to == null ? state : to;
  }

  /** Who has the incident after this move; null for nobody. */
  UUID ownerAfter(UUID owner, UUID mover, UUID target) {
    return switch (this) {
      case TAKE, REOPEN -> mover;
      case ASSIGN -> target;
      case NOTE, CLOSE -> owner;
    };
  }
}
