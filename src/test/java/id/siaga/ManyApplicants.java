package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer.Answer;
import id.siaga.db.Migrations;
import id.siaga.people.FieldCipher;
import id.siaga.recruitment.FeedbackSeal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * An office with thousands of applicants in every state: the rows come in through the import, their states, points and
 * feedback are set by the owner of the database, because half a million moves would take too long.
 */
public final class ManyApplicants implements AutoCloseable {
  private static final int FILE_MAX_ROWS = 2_500;
  private static final String[] NAMES = {"Siti", "Agus", "Rina", "Budi", "Dewi", "Hasan", "Wati", "Joko", "Aisyah",
      "Rahmat", "Nur", "Iwan", "Maya", "Udin", "Fitri", "Andi"};
  private static final String STATES = """
      update applicant set state = (array['TERKIRIM','TERKIRIM','TERKIRIM','PERLU_PERBAIKAN','DIUSULKAN_TMS','TMS','MS',
        'LULUS_ADMINISTRASI','MASA_TANGGAPAN','KLARIFIKASI','DIJADWALKAN_WAWANCARA','HADIR','DINILAI','DINILAI',
        'CADANGAN','DITETAPKAN'])[1 + (abs(hashtext(id::text)::bigint) % 16)::int]""";
  private static final String POINTS = """
      insert into interview_score select a.id, p.id, c, 40 + abs(hashtext(a.id::text || c)::bigint) % 60, now()
      from applicant a, (select id from person order by created_at limit 1) p,
        unnest(array['PENGETAHUAN','INTEGRITAS','KESEDIAAN','KOMUNIKASI','GAWAI']) as c
      where a.state in ('DINILAI', 'CADANGAN', 'DITETAPKAN')""";
  private static final String SLOTS = """
      insert into interview_slot (id, area_low, area_high, wave, starts_at, minutes, place, capacity)
      select gen_random_uuid(), k * 10000000::bigint, k * 10000000::bigint + 9999999, 1,
        now() + n * interval '1 hour', 60, 'Ruang', 50
      from generate_series(367301, 367306) as k, generate_series(1, 40) as n""";
  private static final String SEATED = """
      insert into interview (applicant, slot, invited_at)
      select a.id, (select s.id from interview_slot s where a.area between s.area_low and s.area_high
        order by hashtext(a.id::text || s.id::text) limit 1), now()
      from applicant a where a.state in ('DIJADWALKAN_WAWANCARA', 'HADIR', 'DINILAI')""";
  private final TestServer server;
  private final String admin;
  private final int wave;

  private ManyApplicants(TestServer server, String admin, int wave) {
    this.server = server;
    this.admin = admin;
    this.wave = wave;
  }

  /** Takes about a minute for twenty thousand. */
  public static ManyApplicants fill(int count) {
    TestServer server = TestServer.start(Clock.systemUTC(), TestDatabase.create(), Map.of());
    String admin = TestSetUp.open(server).admin;
    List<Long> areas = new ArrayList<>();
    List<Map<String, Object>> needs = new ArrayList<>();
    for (JsonNode region : good(server.get("/api/regions", admin)).path("regions")) {
      if (!region.path("level").asText().equals("kelurahan")) continue;
      long area = Long.parseLong(region.path("code").asText().replace(".", "")) * 1000;
      areas.add(area);
      needs.add(Map.of("area", area, "need", 15));
    }
    int wave = good(server.post("/api/recruitment/waves", admin, Map.of("name", "Ukur", "areas", needs))).path("id")
        .asInt();
    for (int from = 0; from < count; from += FILE_MAX_ROWS) {
      byte[] csv = csv(areas, from, Math.min(count, from + FILE_MAX_ROWS)).getBytes(StandardCharsets.UTF_8);
      good(server.call("POST", "/api/imports/applicants?wave=" + wave, admin, csv, "text/csv"));
    }
    for (String sql : List.of(STATES, POINTS, SLOTS, SEATED)) TestDatabase.owner(server.database, sql);
    feedback(server);
    TestDatabase.owner(server.database, "analyze");
    return new ManyApplicants(server, admin, wave);
  }

  public Answer get(String path) {
    return server.get(path, admin);
  }

  public int wave() {
    return wave;
  }

  public long count() {
    return TestDatabase.count(server.database, "select count(*) from applicant");
  }

  public Config.Database database() {
    return server.database;
  }

  @Override
  public void close() {
    server.close();
  }

  private static String csv(List<Long> areas, int from, int to) {
    StringBuilder csv = new StringBuilder("nama;nik;kelurahan;jenis_kelamin;tempat_lahir;tanggal_lahir;hp;alamat;"
        + "status_kawin;pendidikan;pernyataan\n");
    for (int i = from; i < to; i++) {
      boolean woman = i % 3 == 0;
      csv.append(String.format(Locale.ROOT, "%s %s %s;%s%02d0190%04d;%d;%s;Serang;1990-01-%02d;0813%08d;Jalan Ukur %d;"
          + "BELUM_KAWIN;SMA;\"1,2,3\"%n", NAMES[i % 16], NAMES[i / 16 % 16], NAMES[i / 256 % 16],
          3673000000L / 10_000 + i / 10_000, 1 + i % 28 + (woman ? 40 : 0), i % 10_000,
          areas.get(i % areas.size()) / 1000, woman ? "P" : "L", 1 + i % 28, i, i));
    }
    return csv.toString();
  }

  private static void feedback(TestServer server) {
    FeedbackSeal seal = new FeedbackSeal(new FieldCipher(server.server.kernel().secrets().fieldKey()));
    try (Connection connection = Migrations.dataSource(server.database.ownerUrl()).getConnection();
        Statement ask = connection.createStatement();
        ResultSet rows = ask.executeQuery("select id from applicant where state = 'MASA_TANGGAPAN'");
        PreparedStatement insert = connection.prepareStatement("insert into feedback (id, number, applicant, state, "
            + "sealed, received_at) values (?, ?, ?, 'DITERIMA', ?, now())")) {
      for (int i = 0; rows.next(); i++) {
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setString(2, "U" + i);
        insert.setObject(3, rows.getObject(1));
        insert.setBytes(4, seal.close(id, new FeedbackSeal.Voice("Warga", "warga@contoh.id", "Mohon diperiksa.")));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode good(Answer answer) {
    if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.json());
    JsonNode errors = answer.json().path("errors");
    if (!errors.isEmpty()) throw new IllegalStateException(errors.get(0).toString());
    return answer.json();
  }
}
