package id.siaga.recruitment;

import id.siaga.access.Problem;

/** How far the office has come with what the public said: received, being clarified, and then proven or not. */
public enum FeedbackState {
  DITERIMA("Diterima", "Received"),
  DIKLARIFIKASI("Sedang diklarifikasi", "Being clarified"),
  TERBUKTI("Terbukti", "Proven"),
  TIDAK_TERBUKTI("Tidak terbukti", "Not proven");

  private final String id;
  private final String en;

  FeedbackState(String id, String en) {
    this.id = id;
    this.en = en;
  }

  public String words(boolean english) {
    return english ? en : id;
  }

  /** Whether the office still has to do something about it. */
  public boolean open() {
    return this == DITERIMA || this == DIKLARIFIKASI;
  }

  /** Nothing is proven, or found untrue, before it was clarified. */
  boolean leadsTo(FeedbackState next) {
    return this == DITERIMA ? next == DIKLARIFIKASI : this == DIKLARIFIKASI && !next.open();
  }

  static FeedbackState of(String name) {
    for (FeedbackState state : values()) {
      if (state.name().equals(name)) return state;
    }
    throw Problem.invalid("state", "pilih DITERIMA, DIKLARIFIKASI, TERBUKTI, atau TIDAK_TERBUKTI",
        "must be DITERIMA, DIKLARIFIKASI, TERBUKTI or TIDAK_TERBUKTI");
  }
}
