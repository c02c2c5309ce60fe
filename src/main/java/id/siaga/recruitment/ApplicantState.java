package id.siaga.recruitment;

import java.util.EnumSet;
import java.util.Set;

/** Where an applicant stands, with the words that everybody reads; {@link Move} says what can follow. */
public enum ApplicantState {
  DRAF("Draf", "Draft"),
  TERKIRIM("Menunggu penelitian", "Waiting for screening"),
  PERLU_PERBAIKAN("Perlu perbaikan", "Needs repair"),
  MS("Memenuhi syarat", "Eligible"),
  DIUSULKAN_TMS("Diusulkan ditolak", "Rejection proposed"),
  TMS("Tidak memenuhi syarat", "Not eligible"),
  LULUS_ADMINISTRASI("Lulus administrasi", "Passed the file check"),
  MASA_TANGGAPAN("Masa tanggapan masyarakat", "Open for public feedback"),
  KLARIFIKASI("Klarifikasi", "Being clarified"),
  DIJADWALKAN_WAWANCARA("Dijadwalkan wawancara", "Interview scheduled"),
  HADIR("Hadir wawancara", "Attended the interview"),
  TIDAK_HADIR("Tidak hadir wawancara", "Missed the interview"),
  DINILAI("Sudah dinilai", "Scored"),
  TERPILIH("Terpilih", "Chosen"),
  CADANGAN("Cadangan", "Reserve"),
  TIDAK_TERPILIH("Tidak terpilih", "Not chosen"),
  DITETAPKAN("Ditetapkan", "Appointed by decree"),
  MENGUNDURKAN_DIRI("Mengundurkan diri", "Withdrew"),
  GUGUR("Gugur", "Dropped");

  /** Those who are in the running: sent, and neither out nor appointed; they may still withdraw or be dropped. */
  static final Set<ApplicantState> RUNNING = EnumSet.of(TERKIRIM, PERLU_PERBAIKAN, MS, DIUSULKAN_TMS,
      LULUS_ADMINISTRASI, MASA_TANGGAPAN, KLARIFIKASI, DIJADWALKAN_WAWANCARA, HADIR, DINILAI, TERPILIH, CADANGAN);

  private final String id;
  private final String en;

  ApplicantState(String id, String en) {
    this.id = id;
    this.en = en;
  }

  /** The state in the words of the reader. */
  public String words(boolean english) {
    return english ? en : id;
  }

  /** Whether the applicant may still write in the application. */
  public boolean open() {
    return this == DRAF || this == PERLU_PERBAIKAN;
  }

  /** Whether nobody has found the papers in order yet, nor decided against them. */
  boolean beingChecked() {
    return this == TERKIRIM || this == PERLU_PERBAIKAN || this == DIUSULKAN_TMS;
  }

  /** Whether somebody who was sent is no longer in the running, and so stands in nobody's way. */
  boolean out() {
    return this == MENGUNDURKAN_DIRI || this == GUGUR || this == TMS || this == TIDAK_TERPILIH;
  }

  /** Whether nothing can follow. */
  public boolean terminal() {
    return Move.from(this).isEmpty();
  }
}
