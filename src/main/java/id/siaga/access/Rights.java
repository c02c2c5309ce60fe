package id.siaga.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: the one table of roles, levels and permissions. Where they may do it is their territory.
 *
 * <p>The level matters to coordinators: recruiting and placing is the office of the kecamatan (Panwaslu Kecamatan),
 * while those of a kelurahan or of the city look on; a replacement may be asked for by the kelurahan too.
 */
public final class Rights {
  private static final Set<Level> ANY = EnumSet.allOf(Level.class);
  private static final Map<Role, Map<Permission, Set<Level>>> TABLE = new EnumMap<>(Role.class);

  static {
    for (Permission permission : EnumSet.complementOf(EnumSet.of(Permission.REPORT_FILE,
        Permission.DUTY_SELF))) {
      row(Role.ADMIN, ANY, permission);
    }
    row(Role.COORDINATOR, ANY, Permission.BOARD_READ, Permission.LIVE_READ, Permission.REPORT_READ,
        Permission.INCIDENT_READ, Permission.INCIDENT_MOVE, Permission.PEOPLE_READ, Permission.RECRUIT_READ,
        Permission.STAFFING_READ, Permission.CONTACT_LOG);
    row(Role.COORDINATOR, EnumSet.of(Level.KECAMATAN), Permission.RECRUIT_ENTER, Permission.RECRUIT_SCREEN,
        Permission.RECRUIT_INTERVIEW, Permission.RECRUIT_DECIDE, Permission.FEEDBACK_HANDLE,
        Permission.DOCUMENT_READ, Permission.STAFFING_ASSIGN, Permission.REPLACE_DECIDE, Permission.PAPER_ISSUE,
        Permission.TRAINING_RUN, Permission.HONORARIUM_READ);
    row(Role.COORDINATOR, EnumSet.of(Level.KECAMATAN, Level.KELURAHAN), Permission.REPLACE_REQUEST);
    row(Role.SUPERVISOR, ANY, Permission.REPORT_FILE, Permission.DUTY_SELF);
    row(Role.OBSERVER, ANY, Permission.BOARD_READ, Permission.LIVE_READ);
  }

  private Rights() {}

  static boolean may(Role role, Level level, Permission permission) {
    return TABLE.get(role).getOrDefault(permission, Set.of()).contains(level);
  }

  /** Whether the role holds the permission at any level. */
  static boolean may(Role role, Permission permission) {
    return TABLE.get(role).containsKey(permission);
  }

  private static void row(Role role, Set<Level> levels, Permission... permissions) {
    for (Permission permission : permissions) {
      TABLE.computeIfAbsent(role, r -> new EnumMap<>(Permission.class)).put(permission, levels);
    }
  }
}
