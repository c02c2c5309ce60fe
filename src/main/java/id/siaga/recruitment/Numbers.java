package id.siaga.recruitment;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes the numbers by which applicants follow their application: fifty random bits, never in a row. */
public final class Numbers {
  static final int CHARS = 10;
  /** Crockford's base 32: no I, L, O, U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Numbers() {}

  /** A fresh number; never digits alone, which people would take for somebody's telephone. */
  public static String next() {
    StringBuilder number = new StringBuilder(CHARS);
    for (int i = 0; i < CHARS; i++) number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    return number.chars().allMatch(Character::isDigit) ? next() : number.toString();
  }

  /** The typed number in its one form, or null when it cannot be one. */
  public static String normal(String typed) {
    if (typed == null || typed.length() > 64) return null;
    String number = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('I', '1').replace('L', '1')
        .replace('O', '0');
    return number.length() == CHARS && number.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? number : null;
  }
}
