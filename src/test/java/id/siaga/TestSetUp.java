package id.siaga;

import java.util.HashMap;
import java.util.Map;

/** An office that was set up through its own link: Kota Serang, voting on 27 November 2024. */
public final class TestSetUp {
  public static final String LOGIN = "kantor";
  public static final String PASSWORD = "empat ekor kuda biru";
  public final TestServer server;
  /** The first admin's access token. */
  public final String admin;

  private TestSetUp(TestServer server, String admin) {
    this.server = server;
    this.admin = admin;
  }

  public static TestSetUp open(TestServer server) {
    TestServer.Answer answer = server.post("/api/setup", null, setUp(code(server)));
    if (answer.status() != 200) throw new IllegalStateException("set-up: " + answer.json());
    return new TestSetUp(server, answer.json().get("token").asText());
  }

  /** The secret of a fresh set-up link. */
  public static String code(TestServer server) {
    String link = server.server.setUpLink().orElseThrow();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  public static Map<String, Object> setUp(String code) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("name", "Admin Contoh");
    body.put("login", LOGIN);
    body.put("password", PASSWORD);
    body.put("territory", "36.73");
    body.put("votingDay", "2024-11-27");
    return body;
  }
}
