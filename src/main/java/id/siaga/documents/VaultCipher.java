package id.siaga.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The form of a file in the vault: version byte 1, a random salt of 32 bytes, then chunks of 64 KiB in AES-256-GCM
 * (NIST SP 800-38D), each with its tag.
 *
 * <p>Every file has a key of its own, HMAC-SHA-256 of salt and id, so chunk numbers may serve as nonces. The number
 * and whether it is the last stand in the nonce, the file's id in the authenticated data: a chunk that was changed,
 * moved, swapped with another file's, left out or added does not open, and neither does a file that was cut off.
 */
final class VaultCipher {
  static final int CHUNK_BYTES = 64 * 1024;
  private static final byte VERSION = 1;
  private static final int SALT_BYTES = 32;
  private static final int TAG_BYTES = 16;
  private final byte[] key;
  private final SecureRandom random = new SecureRandom();

  VaultCipher(byte[] key) {
    this.key = key.clone();
  }

  /** The number of plain bytes. */
  long encrypt(UUID id, InputStream in, OutputStream out) throws IOException {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    out.write(VERSION);
    out.write(salt);
    SecretKeySpec own = own(id, salt);
    byte[] chunk = in.readNBytes(CHUNK_BYTES);
    long bytes = 0;
    for (int number = 0;; number++) {
      byte[] after = chunk.length < CHUNK_BYTES ? new byte[0] : in.readNBytes(CHUNK_BYTES);
      bytes += chunk.length;
      boolean last = after.length == 0;
      out.write(run(Cipher.ENCRYPT_MODE, own, id, nonce(number, last), chunk));
      if (last) return bytes;
      chunk = after;
    }
  }

  /** Takes over the stream. */
  Reader reader(UUID id, InputStream in) throws IOException {
    byte[] head = in.readNBytes(1 + SALT_BYTES);
    if (head.length < 1 + SALT_BYTES || head[0] != VERSION) {
      in.close();
      throw new IOException("not a file of the vault: " + id);
    }
    return new Reader(id, in, own(id, Arrays.copyOfRange(head, 1, head.length)));
  }

  /** Gives the plain chunks one after the other, null after the last. */
  final class Reader implements Closeable {
    private final UUID id;
    private final InputStream in;
    private final SecretKeySpec own;
    private byte[] ahead;
    private int number;
    private boolean ended;

    private Reader(UUID id, InputStream in, SecretKeySpec own) throws IOException {
      this.id = id;
      this.in = in;
      this.own = own;
      this.ahead = in.readNBytes(CHUNK_BYTES + TAG_BYTES);
    }

    byte[] next() throws IOException {
      if (ended) return null;
      byte[] sealed = ahead;
      ahead = in.readNBytes(CHUNK_BYTES + TAG_BYTES);
      ended = ahead.length == 0;
      return run(Cipher.DECRYPT_MODE, own, id, nonce(number++, ended), sealed);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private SecretKeySpec own(UUID id, byte[] salt) throws IOException {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update("vault file 1".getBytes(StandardCharsets.US_ASCII));
      mac.update(bytes(id));
      return new SecretKeySpec(mac.doFinal(salt), "AES");
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static byte[] run(int mode, SecretKeySpec own, UUID id, byte[] nonce, byte[] in) throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, own, new GCMParameterSpec(TAG_BYTES * 8, nonce));
      cipher.updateAAD(bytes(id));
      return cipher.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new IOException("the vault's file " + id + " is not what was stored", e);
    }
  }

  private static byte[] nonce(int number, boolean last) {
    return ByteBuffer.allocate(12).putInt(7, number).put(11, (byte) (last ? 1 : 0)).array();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }
}
