package id.siaga.staffing;

/** How far a replacement is; the words are those of the office. */
enum ReplacementState {
  DIAJUKAN("diajukan", "requested"),
  KLARIFIKASI("sedang diklarifikasi", "being clarified"),
  PLENO("diputuskan pleno", "decided by the plenary"),
  DITAWARKAN("ditawarkan kepada calon pengganti", "offered to candidates"),
  BERSEDIA("pengganti bersedia dan bertugas", "taken over"),
  SELESAI("selesai", "finished"),
  BATAL("dibatalkan", "cancelled");

  private final String id;
  private final String en;

  ReplacementState(String id, String en) {
    this.id = id;
    this.en = en;
  }

  String words(boolean english) {
    return english ? en : id;
  }

  /** Whether the station still waits for somebody. */
  boolean open() {
    return compareTo(BERSEDIA) < 0;
  }
}
