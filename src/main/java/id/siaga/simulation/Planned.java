package id.siaga.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** A report that a simulated supervisor is going to send; known to the last byte before the day begins. */
record Planned(UUID id, long station, String kind, Instant at, ObjectNode item) {
  String text(String field) {
    return item.path("body").path(field).asText(null);
  }
}
