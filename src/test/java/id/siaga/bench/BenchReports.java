package id.siaga.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes reports as phones make them: time-ordered ids, a position, a kind; nearly 300 bytes each. */
final class BenchReports {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final String[] BODIES = {
      "\"kind\":\"check-in\",\"body\":{}", "\"kind\":\"phase\",\"body\":{\"to\":\"PEMUNGUTAN\"}",
      "\"kind\":\"turnout\",\"body\":{\"voters\":217}",
      "\"kind\":\"note\",\"body\":{\"text\":\"Antrean tertib, 40 orang.\"}"};

  /** Reports of a series go through so many kinds, again and again. */
  static final int KINDS = BODIES.length;

  private BenchReports() {}

  /** UUIDv7 (RFC 9562). */
  static UUID id() {
    long random = ThreadLocalRandom.current().nextLong();
    long high = System.currentTimeMillis() << 16 | 0x7000 | random & 0xfff;
    return new UUID(high, random >>> 2 | Long.MIN_VALUE);
  }

  static String item(long station) {
    return item(id(), station, (int) (COUNT.getAndIncrement() % BODIES.length));
  }

  private static String item(UUID id, long station, int body) {
    return "{\"id\":\"" + id + "\",\"station\":" + station + ",\"occurredAt\":\"2024-11-27T06:31:07+07:00\","
        + "\"position\":{\"lat\":-6.12228,\"lon\":106.13477,\"accuracyM\":18.5},"
        + BODIES[body] + "}";
  }

  static byte[] request(long station, String token, int items) {
    StringBuilder body = new StringBuilder(items * 240);
    for (int i = 0; i < items; i++) body.append(i == 0 ? "" : ",").append(item(station));
    return request(token, body.toString());
  }

  /** A note or a turnout, so that one report is one event, whose id ends in this number. */
  static byte[] numbered(long station, String token, long number) {
    UUID id = new UUID(System.currentTimeMillis() << 16 | 0x7000, Long.MIN_VALUE | number);
    return request(token, item(id, station, 2 + (int) (number & 1)));
  }

  private static byte[] request(String token, String items) {
    byte[] bytes = ("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
    byte[] head = ("POST /api/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
        + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    return all;
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
