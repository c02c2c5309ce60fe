package id.siaga.access;

/** One thing that a role may do; every endpoint names the one it needs. */
public enum Permission {
  BOARD_READ, LIVE_READ, REPORT_FILE, REPORT_READ, INCIDENT_READ, INCIDENT_MOVE,
  PEOPLE_READ, PEOPLE_MANAGE, STATION_IMPORT, STAFF_MANAGE, ROUND_MANAGE, OFFICE_READ
}
