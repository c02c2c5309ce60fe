package id.siaga.staffing;

import id.siaga.access.Problem;

/** Why somebody cannot serve, in the codes of the rules. */
enum ReplacementReason {
  MENINGGAL("meninggal dunia"),
  MUNDUR("mengundurkan diri dengan alasan yang dapat diterima"),
  TIDAK_HORMAT("diberhentikan dengan tidak hormat"),
  BERHALANGAN_TETAP("berhalangan tetap"),
  BERHALANGAN_SEMENTARA("berhalangan sementara");

  private final String words;

  ReplacementReason(String words) {
    this.words = words;
  }

  /** As a letter says it. */
  String words() {
    return words;
  }

  static ReplacementReason read(String field, String text) {
    for (ReplacementReason reason : values()) {
      if (reason.name().equals(text)) return reason;
    }
    throw Problem.invalid(field, "pilih MENINGGAL, MUNDUR, TIDAK_HORMAT, BERHALANGAN_TETAP, atau "
        + "BERHALANGAN_SEMENTARA", "must be MENINGGAL, MUNDUR, TIDAK_HORMAT, BERHALANGAN_TETAP or "
        + "BERHALANGAN_SEMENTARA");
  }
}
