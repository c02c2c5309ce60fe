package id.siaga.board;

/** What a station has kept silent about, by the round's clock. */
enum SilenceRule {
  /** No check-in by the time at which supervisors must be there. */
  BELUM_HADIR,
  /** Not reported open after the opening time. */
  BELUM_DIBUKA
}
