package id.siaga.people;

import id.siaga.journal.Chain;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the secrets that people carry (links, invitation codes) and the keyed hashes by which they are found again:
 * whoever reads the database learns none of them, and without the key cannot try them out either.
 */
final class Codes {
  static final int INVITATION_CHARS = 10;
  private static final int LINK_BYTES = 24;
  /** Crockford's base 32: no I, L, O, U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Codes(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  byte[] random(int bytes) {
    byte[] out = new byte[bytes];
    random.nextBytes(out);
    return out;
  }

  /** A secret for a link that nobody types. */
  String link() {
    return text(random(LINK_BYTES));
  }

  /** Fifty random bits as people read them out: ABCDE-FGHJK. */
  String invitation() {
    StringBuilder code = new StringBuilder(INVITATION_CHARS + 1);
    for (int i = 0; i < INVITATION_CHARS; i++) {
      if (i == INVITATION_CHARS / 2) code.append('-');
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** The typed code in its one form, or null when it cannot be a code at all. */
  static String normal(String typed) {
    if (typed == null || typed.length() > 64) return null;
    String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('I', '1').replace('L', '1')
        .replace('O', '0');
    boolean fits = code.length() == INVITATION_CHARS && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return fits ? code : null;
  }

  /** The keyed hash of a secret; one secret serves one purpose only. */
  byte[] hash(String purpose, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal((purpose + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  static byte[] sha256(String text) {
    return Chain.sha256().digest(text.getBytes(StandardCharsets.US_ASCII));
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
