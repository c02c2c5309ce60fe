package id.siaga.staffing;

import id.siaga.access.Problem;

/** Why somebody cannot serve, in the codes of the rules. */
enum ReplacementReason {
  MENINGGAL, MUNDUR, TIDAK_HORMAT, BERHALANGAN_TETAP, BERHALANGAN_SEMENTARA;

  static ReplacementReason read(String field, String text) {
    for (ReplacementReason reason : values()) {
      if (reason.name().equals(text)) return reason;
    }
    throw Problem.invalid(field, "pilih MENINGGAL, MUNDUR, TIDAK_HORMAT, BERHALANGAN_TETAP, atau "
        + "BERHALANGAN_SEMENTARA", "must be MENINGGAL, MUNDUR, TIDAK_HORMAT, BERHALANGAN_TETAP or "
        + "BERHALANGAN_SEMENTARA");
  }
}
