package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up applicants, whom every test of the recruitment needs. */
public final class TestApplicants {
  /** The kelurahan of most tests. */
  public static final long AREA = 3_673_011_001_000L;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestApplicants() {}

  /** An application handed in on paper, of somebody with a NIK and a phone of their own. */
  public static Map<String, Object> paper(int wave, long area, String name) {
    return new HashMap<>(Map.of("wave", wave, "area", area, "name", name, "sex", "L", "personal", personal(area)));
  }

  /** Everything that the form asks, fitting and unlike anybody else's. */
  public static Map<String, Object> personal(long area) {
    int n = COUNT.incrementAndGet();
    Map<String, Object> personal = new HashMap<>();
    personal.put("nik", nik(area, n));
    personal.put("birthPlace", "Serang");
    personal.put("birthDate", "1990-05-15");
    personal.put("phone", String.format("0812%08d", n));
    personal.put("address", "Jalan Contoh " + n);
    personal.put("home", area);
    personal.put("marital", "BELUM_KAWIN");
    personal.put("education", "S1");
    personal.put("statements", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14));
    return personal;
  }

  /** A NIK of a man of this kecamatan who was born on 15 May 1990. */
  public static String nik(long area, int n) {
    return String.format("%d150590%04d", area / 10_000_000L, n % 10_000);
  }

  /** A new wave for these kelurahan, two places each. */
  public static int wave(TestServer server, String admin, long... areas) {
    List<Map<String, Object>> places = java.util.Arrays.stream(areas).<Map<String, Object>>mapToObj(
        area -> Map.of("area", area, "need", 2)).toList();
    return good(server.post("/api/recruitment/waves", admin, Map.of("name", "Gelombang contoh "
        + COUNT.incrementAndGet(), "areas", places))).path("id").asInt();
  }

  /** The token of a new member of staff; unlike {@link TestActors} this person is in the database. */
  public static String staff(TestServer server, String admin, Role role, String territory) {
    String login = "petugas" + COUNT.incrementAndGet();
    JsonNode made = good(server.post("/api/staff", admin, Map.of("name", "Petugas " + login, "login", login, "role",
        role.wire(), "territory", territory)));
    String link = made.path("link").asText();
    server.post("/api/password", null, Map.of("code", link.substring(link.lastIndexOf('/') + 1), "password",
        TestSetUp.PASSWORD));
    return good(server.post("/api/session", null, Map.of("login", login, "password", TestSetUp.PASSWORD)))
        .path("token").asText();
  }

  public static JsonNode good(Answer answer) {
    if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.json());
    return answer.json();
  }
}
