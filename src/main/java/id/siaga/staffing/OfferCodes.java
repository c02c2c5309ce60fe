package id.siaga.staffing;

import id.siaga.recruitment.BlindIndex;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Makes the secret in an offer's link out of the offer's id and the office's key, so that it can be shown again to who
 * may send it and yet stands nowhere in the database.
 */
final class OfferCodes {
  private static final int CODE_BYTES = 18;
  private static final String SHAPE = "[A-Za-z0-9_-]{24}";
  private final BlindIndex index;

  OfferCodes(BlindIndex index) {
    this.index = index;
  }

  String of(UUID offer) {
    byte[] mac = index.of("offer code", offer.toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, CODE_BYTES));
  }

  /** Null for what cannot be a code at all. */
  byte[] hash(String code) {
    return code == null || !code.matches(SHAPE) ? null : index.of("offer", code);
  }
}
