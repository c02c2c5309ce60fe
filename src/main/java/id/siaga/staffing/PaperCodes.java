package id.siaga.staffing;

import id.siaga.recruitment.BlindIndex;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes the code by which anybody can check a paper: derived from its id with a key that lies outside the database, so
 * that a reprint carries the same one, and found again by a keyed hash, so that the database alone tells none.
 */
public final class PaperCodes {
  private static final int CHARS = 10;
  /** Crockford's base 32: no I, L, O, U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final BlindIndex index;

  public PaperCodes(BlindIndex index) {
    this.index = index;
  }

  /** Fifty bits, as people read them out: ABCDE-FGHJK. */
  String of(UUID paper) {
    byte[] bits = index.of("paper code", paper.toString());
    StringBuilder code = new StringBuilder(CHARS + 1);
    for (int i = 0; i < CHARS; i++) {
      if (i == CHARS / 2) code.append('-');
      code.append(ALPHABET.charAt(bits[i] & 31));
    }
    return code.toString();
  }

  byte[] hash(String code) {
    return index.of("paper code hash", code.replace("-", ""));
  }

  /** The typed or scanned code (also as the address that a QR code holds) in its one form; null when it is none. */
  static String normal(String typed) {
    if (typed == null || typed.length() > 200) return null;
    String code = typed.substring(typed.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "")
        .replace('I', '1').replace('L', '1').replace('O', '0');
    return code.length() == CHARS && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? code : null;
  }
}
