package id.siaga.recruitment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds equal numbers without storing any: a keyed hash (HMAC-SHA256) whose key lies outside the database. A plain
 * hash of sixteen digits would be undone in minutes, this one tells nothing to who holds only the database.
 */
public final class BlindIndex {
  private static final String HMAC = "HmacSHA256";
  private final SecretKeySpec key;

  /** @param codeKey the office's key of codes; a key of its own is derived from it for this purpose */
  public BlindIndex(byte[] codeKey) {
    key = new SecretKeySpec(mac(new SecretKeySpec(codeKey, HMAC), "recruitment blind index"), HMAC);
  }

  /** Also of a spouse and of another organiser: the same person has the same value everywhere. */
  public byte[] nik(String nik) {
    return nik == null ? null : of("nik", nik);
  }

  public byte[] phone(String phone) {
    return phone == null ? null : of("phone", phone);
  }

  /** Who stands on the same family card has the same value. */
  public byte[] household(String kk) {
    return kk == null ? null : of("kk", kk);
  }

  /** Bound to the number, so that equal birth dates look different. */
  public byte[] birth(String number, LocalDate date) {
    return date == null ? null : of("birth:" + number, date.toString());
  }

  /** The value of a text for one purpose; no two purposes share values. */
  public byte[] of(String purpose, String text) {
    return mac(key, purpose + "\n" + text);
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
