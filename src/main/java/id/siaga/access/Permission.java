package id.siaga.access;

/** One thing that somebody may do; every endpoint names the one it needs, {@link Rights} says who holds it. */
public enum Permission {
  BOARD_READ, LIVE_READ, REPORT_FILE, REPORT_READ, INCIDENT_READ, INCIDENT_MOVE,
  PEOPLE_READ, PEOPLE_MANAGE, STATION_IMPORT, STAFF_MANAGE, ROUND_MANAGE, OFFICE_READ,
  /** Applicants' rows, needs and ranks, without their papers. */
  RECRUIT_READ,
  /** Enter an application handed in on paper, and mend one. */
  RECRUIT_ENTER, RECRUIT_SCREEN, RECRUIT_INTERVIEW, RECRUIT_DECIDE,
  FEEDBACK_HANDLE,
  /** See identity papers and whole numbers; each look is recorded. */
  DOCUMENT_READ,
  WAVE_MANAGE
}
