package id.siaga.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A checked item of {@code POST /api/reports}, on its way into the record.
 *
 * @param body an object that its kind has checked
 * @param late true when it comes from the phone of somebody who was replaced, after a coordinator has looked at it
 * @param digest SHA-256 of the canonical item: what "the same item" means
 */
public record NewReport(UUID id, long station, ReportKind kind, Instant occurredAt, Position position, JsonNode body,
    List<String> media, byte[] digest, UUID author, int round, boolean late) {

  public NewReport(UUID id, long station, ReportKind kind, Instant occurredAt, Position position, JsonNode body,
      List<String> media, byte[] digest, UUID author, int round) {
    this(id, station, kind, occurredAt, position, body, media, digest, author, round, false);
  }

  /** The same report, filed for somebody whose phone was replaced before it could deliver. */
  public NewReport asLate() {
    return new NewReport(id, station, kind, occurredAt, position, body, media, digest, author, round, true);
  }

  public String text(String field) {
    JsonNode value = body.get(field);
    return value == null || value.isNull() ? null : value.textValue();
  }
}
