package id.siaga.incident;

import id.siaga.report.Severity;
import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An incident as coordinators see it. */
public record IncidentView(UUID id, long station, int number, String kelurahan, String kecamatan, String type,
    Severity severity, boolean danger, String state, @Maybe String text, Instant occurredAt, Instant receivedAt,
    @Maybe Person owner, @Maybe Reporter reporter, int version, List<Moved> moves) {

  /** A person by name, for readers who may see it. */
  public record Person(UUID id, String name) {}

  /** Who reported it, with the number to ring. */
  public record Reporter(UUID id, String name, @Maybe String phone) {}

  /** One line of what was done. */
  public record Moved(String move, Instant at, Person by, @Maybe String note, @Maybe Person to) {}

  IncidentView with(List<Moved> found) {
    return new IncidentView(id, station, number, kelurahan, kecamatan, type, severity, danger, state, text, occurredAt,
        receivedAt, owner, reporter, version, found);
  }
}
