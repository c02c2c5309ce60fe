package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What tests of supervisors and their stations have in common. */
public final class TestStaff {
  private TestStaff() {}

  /** A file of one made-up supervisor for each of the 992 sample stations. */
  public static String everybody() {
    StringBuilder csv = new StringBuilder("nama,tps,hp,khusus\n");
    TestOffice.sample().lines().skip(1).forEach(line -> {
      String code = line.substring(0, 13);
      boolean special = !line.split(",", -1)[9].isEmpty();
      csv.append("Pengawas Contoh ").append(code.substring(4)).append(',').append(code).append(",0812")
          .append(code.substring(5)).append(special ? ",ya\n" : ",\n");
    });
    return csv.toString();
  }

  public static Answer importPeople(TestServer server, String token, String csv, boolean dry, String... headers) {
    return server.call("POST", "/api/imports/people" + (dry ? "?dryRun=true" : ""), token,
        csv.getBytes(StandardCharsets.UTF_8), "text/csv", headers);
  }

  /** A new supervisor at this station; their id. */
  public static String supervisor(TestServer server, String token, String name, long station) {
    Answer answer = server.post("/api/people", token, Map.of("name", name, "station", station));
    if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.json());
    return answer.json().get("id").asText();
  }

  public static JsonNode people(TestServer server, String token, String query) {
    Answer answer = server.get("/api/people" + query, token);
    if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.json());
    return answer.json();
  }
}
