package id.siaga.report;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.web.Json;
import id.siaga.web.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Turns one item of a request into a {@link NewReport}, or says which field is wrong. */
public final class ReportReader {
  private static final Set<String> FIELDS =
      Set.of("id", "station", "round", "kind", "occurredAt", "position", "body", "media");
  private static final Set<String> POSITION_FIELDS = Set.of("lat", "lon", "accuracyM");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
  private static final Pattern SHA256_HEX = Pattern.compile("[0-9a-f]{64}");
  private static final int BODY_MAX_CHARS = 16_000;
  private static final int MEDIA_MAX = 10;

  private ReportReader() {}

  /** The id of an item; without one the whole request is refused, because no answer could name the item. */
  public static UUID id(JsonNode item, int index) {
    JsonNode id = item.get("id");
    if (id == null || !id.isTextual() || !UUID_TEXT.matcher(id.textValue()).matches()) {
      throw Problem.of(Problem.Kind.MALFORMED, "items." + index + ".id harus berupa UUID.",
          "items." + index + ".id must be a UUID.");
    }
    return UUID.fromString(id.textValue());
  }

  /** Says which round a report belongs to, or refuses it. */
  public interface Belonging {
    /** @param named the round that the report names, or null */
    int roundOf(int own, Integer named);
  }

  /** A report, or what is wrong with it. */
  public record Checked(NewReport report, Problem problem) {}

  /** For those whose phone is no longer theirs to practise with: only reports of the sender's own round. */
  public static Checked check(UUID id, JsonNode item, Actor actor) {
    return check(id, item, actor, ReportReader::ownRound);
  }

  public static Checked check(UUID id, JsonNode item, Actor actor, Belonging belonging) {
    try {
      return new Checked(read(id, item, actor, belonging), null);
    } catch (Problem problem) {
      return new Checked(null, problem);
    }
  }

  private static NewReport read(UUID id, JsonNode item, Actor actor, Belonging belonging) {
    only(item, FIELDS, "");
    Text.sound("", item);
    JsonNode station = item.get("station");
    if (station == null || !station.isIntegralNumber() || !station.canConvertToLong()) {
      throw Problem.invalid("station", "kode TPS harus berupa angka 13 digit", "must be a 13-digit number");
    }
    if (!actor.territory().covers(station.longValue())) {
      throw Problem.notFound();
    }
    int round = belonging.roundOf(actor.round(), round(item.get("round")));
    ReportKind kind = ReportKind.of(item.path("kind").textValue());
    JsonNode body = item.get("body");
    if (body == null || body.isNull()) body = Json.MAPPER.createObjectNode();
    if (!body.isObject()) throw Problem.invalid("body", "harus berupa objek", "must be an object");
    kind.check(body);
    if (body.toString().length() > BODY_MAX_CHARS) throw Problem.invalid("body", "terlalu panjang", "is too long");
    return new NewReport(id, station.longValue(), kind, time(item.get("occurredAt")), position(item.get("position")),
        body, media(item.get("media")), Canonical.digest(item), actor.person(), round);
  }

  private static Integer round(JsonNode node) {
    if (node == null || node.isNull()) return null;
    if (!node.isInt()) throw Problem.invalid("round", "harus nomor putaran", "must be the number of a round");
    return node.intValue();
  }

  private static int ownRound(int own, Integer named) {
    if (named == null || named == own) return own;
    throw Problem.conflict("Tugas Anda sudah dialihkan, jadi laporan latihan tidak diterima lagi. Hapus saja laporan "
        + "ini.", "Somebody else has taken over from you, so practice reports are not taken any more. Delete this "
        + "report.");
  }

  private static Instant time(JsonNode node) {
    if (node != null && node.isTextual() && node.textValue().length() <= 40) {
      try {
        OffsetDateTime time = OffsetDateTime.parse(node.textValue());
        if (time.getYear() >= 1 && time.getYear() <= 9999) return time.toInstant();
      } catch (DateTimeException e) {
        // Falls through to the one message below.
      }
    }
    throw Problem.invalid("occurredAt", "waktu harus ISO 8601 dengan zona, misalnya 2024-11-27T06:30:00+07:00",
        "must be ISO 8601 with an offset, for example 2024-11-27T06:30:00+07:00");
  }

  private static Position position(JsonNode node) {
    if (node == null || node.isNull()) return null;
    if (!node.isObject()) throw badPosition("position");
    only(node, POSITION_FIELDS, "position.");
    double lat = number(node, "lat", -90, 90);
    double lon = number(node, "lon", -180, 180);
    JsonNode accuracy = node.get("accuracyM");
    return new Position(lat, lon, accuracy == null || accuracy.isNull() ? null
        : number(node, "accuracyM", 0, 1e9));
  }

  private static double number(JsonNode node, String field, double low, double high) {
    JsonNode value = node.get(field);
    if (value == null || !value.isNumber() || value.doubleValue() < low || value.doubleValue() > high) {
      throw badPosition("position." + field);
    }
    return value.doubleValue();
  }

  private static List<String> media(JsonNode node) {
    if (node == null || node.isNull()) return List.of();
    boolean good = node.isArray() && node.size() <= MEDIA_MAX;
    List<String> hashes = new ArrayList<>();
    for (int i = 0; good && i < node.size(); i++) {
      good = node.get(i).isTextual() && SHA256_HEX.matcher(node.get(i).textValue()).matches();
      hashes.add(node.get(i).asText());
    }
    if (!good) {
      throw Problem.invalid("media", "paling banyak 10 sidik SHA-256 (64 heksadesimal)",
          "at most 10 SHA-256 hashes (64 hexadecimal digits)");
    }
    return List.copyOf(hashes);
  }

  private static void only(JsonNode node, Set<String> fields, String parent) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
      String name = names.next();
      if (!fields.contains(name)) {
        throw Problem.invalid(parent + name, "isian ini tidak dikenal", "this field is not known");
      }
    }
  }

  private static Problem badPosition(String field) {
    return Problem.invalid(field, "letak tidak masuk akal", "is not a place on earth");
  }
}
