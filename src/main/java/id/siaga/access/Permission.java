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
  WAVE_MANAGE,
  /** Who serves where, and how ready they are. */
  STAFFING_READ,
  /** Place, swap, lock, apply a proposal. */
  STAFFING_ASSIGN,
  REPLACE_REQUEST, REPLACE_DECIDE,
  /** Decrees, letters and cards; the texts of them. */
  PAPER_ISSUE, PAPER_TEMPLATE,
  /** Hold an oath or a training; the modules and questions of it. */
  TRAINING_RUN, TRAINING_MANAGE,
  CONTACT_LOG, HONORARIUM_READ,
  /** What supervisors do about their own duty: answer, sign, learn, show that the phone is ready. */
  DUTY_SELF
}
