package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The voting day as the round's settings describe it: turns times of the clock into moments and back. */
record Day(LocalDate date, ZoneId zone, LocalTime presentBy, LocalTime opensAt, LocalTime closesAt) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

  static Day of(JsonNode round) {
    JsonNode settings = round.path("settings");
    return new Day(LocalDate.parse(round.path("votingDay").asText()), ZoneId.of(round.path("timeZone").asText()),
        LocalTime.parse(settings.path("presentBy").asText()), LocalTime.parse(settings.path("opensAt").asText()),
        LocalTime.parse(settings.path("closesAt").asText()));
  }

  Instant at(LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant();
  }

  /** A moment so many minutes after a time of the day. */
  Instant at(LocalTime time, double minutesAfter) {
    return at(time).plusSeconds(Math.round(minutesAfter * 60));
  }

  String text(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(moment, zone));
  }

  String clock(Instant moment) {
    return CLOCK.format(moment.atZone(zone));
  }
}
