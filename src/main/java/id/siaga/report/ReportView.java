package id.siaga.report;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A stored report as its readers see it; the distance is from the station's own place, in metres. */
public record ReportView(UUID id, long station, String kind, Instant occurredAt, Instant receivedAt, long seq,
    @Maybe Position position, @Maybe Long distanceM, List<String> flags, List<String> media, JsonNode body) {}
