package id.siaga.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.web.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Writes one station's reports. The same seed writes the same reports, and for the same person under the same ids, so
 * that a simulation that was stopped can be run again: what had arrived is recognised.
 */
final class Pen {
  private static final double METRES_PER_DEGREE = 111_320;
  private final Post post;
  private final Day day;
  private final SplittableRandom random;
  private final long mark;
  private final List<Planned> written = new ArrayList<>();

  Pen(Post post, Day day, SplittableRandom random, UUID who) {
    this.post = post;
    this.day = day;
    this.random = random;
    this.mark = who.getMostSignificantBits() ^ who.getLeastSignificantBits();
  }

  List<Planned> written() {
    written.sort(Comparator.comparing(Planned::at));
    return written;
  }

  /** @param fields names and values of the body, in turn */
  void report(String kind, Instant at, Object... fields) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    for (int i = 0; i < fields.length; i += 2) body.set((String) fields[i], Json.MAPPER.valueToTree(fields[i + 1]));
    item(kind, at, body, null);
  }

  /** A check-in; now and then the position is weak, far off, or missing with a reason. */
  void checkIn(Instant at) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    double fate = random.nextDouble();
    boolean none = post.lat() == null || fate < 0.02;
    if (none) body.put("reason", "GPS tidak mendapat sinyal (contoh)");
    double awayM = fate < 0.035 ? 900 + random.nextInt(2_000) : Math.abs(random.nextGaussian()) * 25;
    double accuracyM = fate >= 0.035 && fate < 0.065 ? 150 + random.nextInt(700) : 5 + random.nextInt(35);
    item("check-in", at, body, none ? null : position(awayM, accuracyM));
  }

  private ObjectNode position(double awayM, double accuracyM) {
    double direction = random.nextDouble() * 2 * Math.PI;
    double lat = post.lat() + awayM * Math.cos(direction) / METRES_PER_DEGREE;
    double lon = post.lon() + awayM * Math.sin(direction) / METRES_PER_DEGREE;
    return Json.MAPPER.createObjectNode().put("lat", rounded(lat)).put("lon", rounded(lon))
        .put("accuracyM", Math.round(accuracyM));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  private void item(String kind, Instant when, ObjectNode body, ObjectNode position) {
    Instant at = when.truncatedTo(ChronoUnit.SECONDS);
    UUID id = uuid(at);
    ObjectNode item = Json.MAPPER.createObjectNode().put("id", id.toString()).put("station", post.code())
        .put("kind", kind).put("occurredAt", day.text(at));
    if (position != null) item.set("position", position);
    item.set("body", body);
    written.add(new Planned(id, post.code(), kind, at, item));
  }

  /** UUIDv7 (RFC 9562): 48 bits of milliseconds, version, variant, the rest random. */
  private UUID uuid(Instant at) {
    long high = at.toEpochMilli() << 16 | 0x7000 | random.nextLong() & 0xFFF;
    long low = 0x8000_0000_0000_0000L | (random.nextLong() ^ mark) & 0x3FFF_FFFF_FFFF_FFFFL;
    return new UUID(high, low);
  }
}
