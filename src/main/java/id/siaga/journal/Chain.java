package id.siaga.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The hash that ties each entry of a journal to the one before it (SHA-256, FIPS 180-4).
 *
 * <p>Input: length-prefixed previous hash, chain, seq, kind, station, actor, time in microseconds, body; all numbers
 * big-endian, strings in UTF-8 with a 4-byte length, absent values as length or number -1. The first entry follows
 * {@link #GENESIS}.
 */
public final class Chain {
  public static final byte[] GENESIS = new byte[32];
  /** The chain of people, access, imports and recruitment; every round has its own beside it. */
  public static final int OFFICE = 0;

  private Chain() {}

  public static byte[] hash(byte[] previous, int chain, long seq, Event event) {
    byte[] kind = event.kind().getBytes(StandardCharsets.UTF_8);
    byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
    UUID actor = event.actor();
    ByteBuffer in = ByteBuffer.allocate(4 + previous.length + 8 + 8 + 4 + kind.length + 8 + 4 + 16 + 8 + 4
        + body.length);
    in.putInt(previous.length).put(previous).putLong(chain).putLong(seq).putInt(kind.length).put(kind);
    in.putLong(event.station() == null ? -1 : event.station());
    if (actor == null) {
      in.putInt(-1);
    } else {
      in.putInt(16).putLong(actor.getMostSignificantBits()).putLong(actor.getLeastSignificantBits());
    }
    in.putLong(micros(event.at())).putInt(body.length).put(body).flip();
    MessageDigest sha = sha256();
    sha.update(in);
    return sha.digest();
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }
}
