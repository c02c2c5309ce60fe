package id.siaga.staffing;

import id.siaga.web.Maybe;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A replacement as coordinators see it. */
record ReplacementView(Line replacement, boolean today, List<Step> moves, List<String> allowed, List<Offer> offers,
    List<Candidate> candidates) {
  /** Somebody by name. */
  record Who(UUID id, String name) {}

  /** One row of the list. */
  record Line(UUID id, int round, long station, String stationName, @Maybe String kecamatan, @Maybe Who out,
      @Maybe Who in, String reason, String state, int version, Instant requestedAt, String requestedBy,
      @Maybe Instant settledAt, int offers, int declined, int barred, boolean enrolled) {}

  /** A page of the list, newest first. */
  record Page(List<Line> replacements, @Maybe UUID next) {}

  record Step(String move, String state, Instant at, String by, @Maybe String note) {}

  /**
   * The link and the message are for who may send them; whoever only looks on gets neither.
   *
   * @param barred the rule that kept them out when they said yes: DROPPED, FAMILY, DECLINED or UNMARKED
   */
  record Offer(UUID id, UUID person, String name, @Maybe String phone, Instant at, Instant expiresAt,
      @Maybe String answer, @Maybe Instant answeredAt, @Maybe String barred, @Maybe String link,
      @Maybe String text, @Maybe String wa) {}

  /** @param distanceKm from the middle of their kelurahan's stations, where places are known */
  record Candidate(UUID person, String name, @Maybe String phone, @Maybe String kind, @Maybe String areaName,
      @Maybe Integer rank, boolean experienced, @Maybe Double distanceKm, @Maybe String lastOutcome,
      @Maybe Instant lastContactAt) {}

  /** Who has taken over on the telephone, and the code for the phone; the only time that it can be read. */
  record Taken(ReplacementView view, @Maybe String code, @Maybe String link) {}

  static Line line(ReplacementStore.Line r) {
    return new Line(r.id(), r.round(), r.station(), StationName.of(r.station(), r.kelurahan()), r.kecamatan(),
        who(r.out(), r.outName()), who(r.in(), r.inName()), r.reason(), r.state(), r.version(), r.requestedAt(),
        r.requestedBy(), r.settledAt(), r.offers(), r.declined(), r.barred(), r.enrolled());
  }

  private static Who who(UUID id, String name) {
    return id == null ? null : new Who(id, name);
  }
}
