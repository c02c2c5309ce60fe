package id.siaga.people;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes refresh tokens that name their session and prove that we made them, so that an old one that comes back is told
 * apart from an invented one. Form: base64url of the session id, 16 bytes that differ each time, 16 of proof.
 */
final class RefreshTokens {
  private static final int PART_BYTES = 16;
  private static final int TOKEN_CHARS = 64;
  private final Codes codes;

  RefreshTokens(Codes codes) {
    this.codes = codes;
  }

  String first(UUID session) {
    return make(session, codes.random(PART_BYTES));
  }

  /** The successor of a token that is exchanged at this moment: always the same one, so that a resend gets it too. */
  String next(UUID session, String token, Instant rotatedAt) {
    byte[] mix = codes.hash("refresh-next", token + "\n" + rotatedAt.toEpochMilli());
    return make(session, Arrays.copyOf(mix, PART_BYTES));
  }

  /** The session of a token that we made once, whether it is still good or not. */
  Optional<UUID> session(String token) {
    if (token == null || token.length() != TOKEN_CHARS || !token.matches("[A-Za-z0-9_-]+")) return Optional.empty();
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
    UUID session = new UUID(bytes.getLong(), bytes.getLong());
    byte[] differing = new byte[PART_BYTES];
    bytes.get(differing);
    return MessageDigest.isEqual(make(session, differing).getBytes(), token.getBytes())
        ? Optional.of(session) : Optional.empty();
  }

  private String make(UUID session, byte[] differing) {
    byte[] proof = codes.hash("refresh", session + "\n" + Codes.text(differing));
    ByteBuffer bytes = ByteBuffer.allocate(3 * PART_BYTES);
    bytes.putLong(session.getMostSignificantBits()).putLong(session.getLeastSignificantBits());
    bytes.put(differing).put(proof, 0, PART_BYTES);
    return Codes.text(bytes.array());
  }
}
