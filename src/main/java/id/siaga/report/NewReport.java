package id.siaga.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A checked item of {@code POST /api/reports}, on its way into the record.
 *
 * @param body an object that its kind has checked
 * @param digest SHA-256 of the canonical item: what "the same item" means
 */
public record NewReport(UUID id, long station, ReportKind kind, Instant occurredAt, Position position, JsonNode body,
    List<String> media, byte[] digest, UUID author, int round) {

  public String text(String field) {
    JsonNode value = body.get(field);
    return value == null || value.isNull() ? null : value.textValue();
  }
}
