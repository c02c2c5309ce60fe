package id.siaga.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps identifying fields unreadable in the database and its backups: AES-256-GCM (NIST SP 800-38D) with a key from
 * outside the database.
 *
 * <p>Stored form: version byte 1, 12-byte random nonce, ciphertext with its 16-byte tag. Table, column and row id are
 * authenticated too, so a value copied to another row does not open.
 */
public final class FieldCipher {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  public FieldCipher(byte[] key) {
    this.key = new SecretKeySpec(Arrays.copyOf(key, 32), "AES");
  }

  /** Null stays null. */
  public byte[] seal(String table, String column, UUID row, String text) {
    if (text == null) return null;
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, aad(table, column, row), text.getBytes(StandardCharsets.UTF_8));
    byte[] stored = new byte[1 + NONCE_BYTES + sealed.length];
    stored[0] = VERSION;
    System.arraycopy(nonce, 0, stored, 1, NONCE_BYTES);
    System.arraycopy(sealed, 0, stored, 1 + NONCE_BYTES, sealed.length);
    return stored;
  }

  /** Throws {@link IllegalStateException} when the value was not sealed for this place with this key. */
  public String open(String table, String column, UUID row, byte[] stored) {
    if (stored == null) return null;
    if (stored.length <= 1 + NONCE_BYTES || stored[0] != VERSION) {
      throw new IllegalStateException("unknown form of a sealed field in " + table + "." + column);
    }
    byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(stored, 1 + NONCE_BYTES, stored.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, aad(table, column, row), sealed), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] aad, byte[] in) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(aad);
      return cipher.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed field does not open: wrong key, or moved from another row", e);
    }
  }

  private static byte[] aad(String table, String column, UUID row) {
    return (table + "\n" + column + "\n" + row).getBytes(StandardCharsets.UTF_8);
  }
}
