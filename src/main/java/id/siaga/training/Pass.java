package id.siaga.training;

import id.siaga.recruitment.BlindIndex;
import java.util.Locale;
import java.util.UUID;

/**
 * The code that a supervisor's own phone shows at the door: made from the person and the round with a key outside the
 * database, so that nothing of it is stored and nobody can guess another's.
 */
final class Pass {
  static final int CHARS = 10;
  /** Crockford's base 32: no I, L, O, U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private final BlindIndex index;

  Pass(BlindIndex index) {
    this.index = index;
  }

  /** Fifty bits as people read them out: ABCDE-FGHJK. */
  String of(int round, UUID person) {
    String code = plain(round, person);
    return code.substring(0, CHARS / 2) + '-' + code.substring(CHARS / 2);
  }

  boolean is(String normal, int round, UUID person) {
    return plain(round, person).equals(normal);
  }

  private String plain(int round, UUID person) {
    byte[] mac = index.of("training pass", round + ":" + person);
    StringBuilder code = new StringBuilder(CHARS);
    long bits = 0;
    for (int i = 0; i < 8; i++) bits = bits << 8 | mac[i] & 0xFF;
    for (int i = 0; i < CHARS; i++) code.append(ALPHABET.charAt((int) (bits >>> i * BITS) & 31));
    return code.toString();
  }

  /** The typed or scanned code in its one form, or null when it cannot be a pass at all. */
  static String normal(String typed) {
    String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('I', '1').replace('L', '1')
        .replace('O', '0');
    return code.length() == CHARS && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? code : null;
  }
}
