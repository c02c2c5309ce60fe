package id.siaga.e2e;

import static id.siaga.TestApplicants.good;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer;
import id.siaga.TestSetUp;
import id.siaga.documents.SampleFiles;
import java.util.List;
import java.util.Map;

/** An office that recruits in two kelurahan of one kecamatan, where two coordinators work; made through the API. */
final class RecruitingOffice {
  static final long SERANG = 3_673_011_001_000L;
  static final long CIPARE = 3_673_011_002_000L;
  static final String FIRST = "koordinator";
  static final String SECOND = "rekan";
  private static final String HERE = "36.73.01";
  private static final List<String> PAPERS =
      List.of("SURAT_LAMARAN", "KTP", "PAS_FOTO", "IJAZAH", "DRH", "SURAT_PERNYATAAN");
  private final TestServer server;
  final int wave;

  RecruitingOffice(TestServer server) {
    this.server = server;
    String admin = TestSetUp.open(server).admin;
    colleague(admin, FIRST, "Koordinator Contoh");
    colleague(admin, SECOND, "Rekan Contoh");
    wave = good(server.post("/api/recruitment/waves", admin, Map.of("name", "Pengawas TPS 2024 (contoh)", "areas",
        List.of(Map.of("area", SERANG, "need", 1), Map.of("area", CIPARE, "need", 1))))).path("id").asInt();
  }

  private void colleague(String admin, String login, String name) {
    String link = good(server.post("/api/staff", admin, Map.of("name", name, "login", login, "role", "coordinator",
        "territory", HERE))).path("link").asText();
    server.post("/api/password", null, Map.of("code", link.substring(link.lastIndexOf('/') + 1), "password",
        TestSetUp.PASSWORD));
  }

  /** Somebody who came to the office with all papers; the number of the application. */
  String enter(Candidate who, long area) {
    String token = good(server.post("/api/session", null, Map.of("login", FIRST, "password", TestSetUp.PASSWORD)))
        .path("token").asText();
    JsonNode made = good(server.post("/api/recruitment/applicants", token, who.paper(wave, area)));
    for (String kind : PAPERS) {
      good(server.call("PUT", "/api/recruitment/applicants/" + made.path("id").asText() + "/documents/" + kind, token,
          SampleFiles.jpeg(), "image/jpeg"));
    }
    return made.path("number").asText();
  }
}
