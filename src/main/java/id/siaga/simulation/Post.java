package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;

/** What a supervisor's phone knows of its station, from the answer to its enrolment. */
record Post(long code, Double lat, Double lon, int voters, boolean weakSignal) {
  private static final int VOTERS_UNKNOWN = 500;

  static Post of(JsonNode station) {
    int voters = station.path("dptMale").asInt() + station.path("dptFemale").asInt();
    return new Post(station.path("code").asLong(), number(station.path("lat")), number(station.path("lon")),
        voters == 0 ? VOTERS_UNKNOWN : voters, station.path("signal").asText("").equals("lemah"));
  }

  private static Double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : null;
  }
}
