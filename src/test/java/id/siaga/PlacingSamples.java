package id.siaga;

import id.siaga.Samples.Call;
import id.siaga.SweepOffice.Site;
import id.siaga.access.Role;
import java.util.Map;
import java.util.UUID;

/** Good calls of the endpoints that find and propose people for stations. */
final class PlacingSamples {
  private static final String API = "/api/staffing/";

  private PlacingSamples() {}

  static void addTo() {
    Samples.add("GET /api/staffing/candidates", (s, r) -> Call.get(API + "candidates?territory=" + s.territory));
    Samples.add("POST /api/staffing/candidates/sync", (s, r) -> Call.json(API + "candidates/sync",
        Map.of("territory", s.territory)));
    Samples.add("PUT /api/staffing/candidates/:person", (s, r) -> {
      s.occupied();
      String person = TestDatabase.text(s.office().server.database, "select person from assignment where station = "
          + (s.station + 4) + " and ended_at is null limit 1");
      long version = TestDatabase.count(s.office().server.database, "select coalesce(max(version), 0) from candidate"
          + " where person = '" + person + "'");
      return Call.json(API + "candidates/" + person, Map.of("version", version, "special", true));
    });
    Samples.add("POST /api/imports/officers", (s, r) -> new Call("/api/imports/officers",
        "tps;nik;jabatan\n" + s.station + ";3673014101990003;KPPS\n", "text/csv"));
    proposals();
  }

  private static void proposals() {
    Samples.add("POST /api/staffing/proposals", (s, r) -> Call.json(API + "proposals", Map.of("round", s.round,
        "territory", s.territory)));
    Samples.add("GET /api/staffing/proposals", (s, r) -> Call.get(API + "proposals?territory=" + s.territory));
    Samples.add("GET /api/staffing/proposals/:id", (s, r) -> Call.get(API + "proposals/" + proposal(s, "draft")));
    Samples.add("PUT /api/staffing/proposals/:id/rows/:station", (s, r) -> Call.json(API + "proposals/"
        + proposal(s, "draft") + "/rows/" + s.station, Map.of("version", 1, "locked", true)));
    Samples.add("POST /api/staffing/proposals/:id/apply", (s, r) -> Call.json(API + "proposals/"
        + proposal(s, "draft") + "/apply", Map.of("version", 1)));
    Samples.add("POST /api/staffing/proposals/:id/undo", (s, r) -> Call.json(API + "proposals/"
        + proposal(s, "applied") + "/undo", Map.of("version", 1)));
  }

  /** A proposal about one station of this kecamatan that leaves it as it is. */
  private static UUID proposal(Site s, String state) {
    UUID id = UUID.randomUUID();
    String database = "insert into proposal (id, round, lows, highs, wishes, only_empty, state, summary, made_at,"
        + " made_by) select '" + id + "', " + s.round + ", array[" + s.station + "], array[" + s.station
        + "], '{}', false, '" + state + "', '{\"stations\":1,\"filled\":0,\"empty\":1,\"kept\":0,\"changed\":0,"
        + "\"moved\":0,\"cost\":0,\"currentCost\":0,\"currentEmpty\":1,\"currentBarred\":0,\"millis\":1}',"
        + " now(), '" + s.actors.get(Role.ADMIN).person() + "'";
    TestDatabase.owner(s.office().server.database, database);
    TestDatabase.owner(s.office().server.database, "insert into proposal_row (proposal, station, cost, reasons,"
        + " alternatives, change) values ('" + id + "', " + s.station + ", 0, '[]', '[]', 'empty')");
    return id;
  }
}
