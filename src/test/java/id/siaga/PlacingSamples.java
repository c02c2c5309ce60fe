package id.siaga;

import id.siaga.Samples.Call;
import java.util.Map;

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
  }
}
