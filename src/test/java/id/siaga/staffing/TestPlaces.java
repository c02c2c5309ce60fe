package id.siaga.staffing;

import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Acts on the board as a page sends them. */
public final class TestPlaces {
  private TestPlaces() {}

  public static Map<String, Object> move(long station, String person, String expect) {
    Map<String, Object> move = new HashMap<>(Map.of("station", station));
    if (person != null) move.put("person", person);
    if (expect != null) move.put("expect", expect);
    return move;
  }

  @SafeVarargs
  public static Answer send(TestServer server, String token, int round, Map<String, Object>... moves) {
    return server.post("/api/staffing/moves", token, Map.of("round", round, "id", UUID.randomUUID(), "moves",
        List.of(moves)));
  }
}
