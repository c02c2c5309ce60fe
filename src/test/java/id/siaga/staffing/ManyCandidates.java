package id.siaga.staffing;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The 992 stations of Kota Serang and half as many decided applicants again, for measurements through the API. */
public final class ManyCandidates implements AutoCloseable {
  private static final String DECIDE = """
      update applicant a set state = case when r.n <= r.need then 'DITETAPKAN' else 'CADANGAN' end,
        place_in_rank = r.n, score = 100 - r.n / 10.0, version = a.version + 1
      from (select a.id, row_number() over (partition by a.area order by hashtext(a.id::text)) as n, w.need
        from applicant a join wave_area w on w.wave = a.wave and w.area = a.area) r where r.id = a.id""";
  private final TestServer server;
  private final String admin;

  private ManyCandidates(TestServer server, String admin) {
    this.server = server;
    this.admin = admin;
  }

  public static ManyCandidates fill(int people) {
    TestServer server = TestServer.start(Clock.systemUTC(), TestDatabase.create(), Map.of());
    String admin = TestSetUp.open(server).admin;
    String stations = TestOffice.sample();
    good(TestOffice.importStations(server, admin, stations));
    Map<Long, Integer> needs = new TreeMap<>();
    stations.lines().skip(1).forEach(line ->
        needs.merge(Long.parseLong(line.substring(0, line.indexOf(','))) / 1000 * 1000, 1, Integer::sum));
    List<Map<String, Object>> areas = new ArrayList<>();
    needs.forEach((area, need) -> areas.add(Map.of("area", area, "need", need)));
    int wave = good(server.post("/api/recruitment/waves", admin, Map.of("name", "Ukur", "areas", areas))).path("id")
        .asInt();
    good(server.call("POST", "/api/imports/applicants?wave=" + wave, admin,
        csv(needs, people).getBytes(StandardCharsets.UTF_8), "text/csv"));
    TestDatabase.owner(server.database, DECIDE);
    TestDatabase.owner(server.database, "analyze");
    return new ManyCandidates(server, admin);
  }

  /** Fewer people than stations in some kelurahan, twice as many in others. */
  private static String csv(Map<Long, Integer> needs, int people) {
    StringBuilder csv = new StringBuilder("nama;nik;kelurahan;jenis_kelamin;tempat_lahir;tanggal_lahir;hp;alamat;"
        + "status_kawin;pendidikan;pengalaman\n");
    double each = people / (double) needs.values().stream().mapToInt(Integer::intValue).sum();
    double owed = 0;
    int made = 0;
    int area = 0;
    for (Map.Entry<Long, Integer> need : needs.entrySet()) {
      double more = area++ % 2 == 0 ? 1.5 : 0.5;
      owed += need.getValue() * each * more;
      boolean last = area == needs.size();
      while (made < people && (made < owed || last)) {
        made++;
        boolean woman = made % 5 < 2;
        csv.append(String.format(Locale.ROOT, "Calon Contoh %d;%d%02d0590%04d;%d;%s;Serang;%d/5/1990;0812%08d;"
            + "Jalan Contoh %d;belum kawin;SMA;%s%n", made, need.getKey() / 10_000_000, made / 9_000 + (woman ? 41 : 1),
            made % 9_000 + 1, need.getKey() / 1000, woman ? "P" : "L", made / 9_000 + 1, made, made,
            made % 3 == 0 ? "KPPS 2019" : ""));
      }
    }
    return csv.toString();
  }

  /** The summary of a new proposal, and how long it took from the call to the stored result, in milliseconds. */
  public Made propose(Map<String, Object> wanted) {
    long start = System.nanoTime();
    String id = good(server.post(ProposalStage.API, admin, wanted)).path("id").asText();
    JsonNode done = Eventually.get(() -> server.get("/api/jobs/" + id, admin).json(),
        seen -> List.of("done", "failed").contains(seen.path("state").asText()));
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (!done.path("state").asText().equals("done")) throw new IllegalStateException(done.toString());
    return new Made(id, good(server.get(ProposalStage.API + "/" + id, admin)).path("summary"), millis);
  }

  public record Made(String id, JsonNode summary, long millis) {}

  /** The milliseconds of a call about a proposal in this version. */
  public long act(Made made, String act, int version) {
    long start = System.nanoTime();
    good(server.post(ProposalStage.API + "/" + made.id() + "/" + act, admin, new HashMap<>(Map.of("version",
        version))));
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static JsonNode good(Answer answer) {
    if (answer.status() / 100 != 2 || !answer.json().path("errors").isEmpty()) {
      throw new IllegalStateException(answer.status() + " " + answer.json());
    }
    return answer.json();
  }

  @Override
  public void close() {
    server.close();
  }
}
