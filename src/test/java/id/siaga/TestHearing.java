package id.siaga;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.people.FieldCipher;
import id.siaga.recruitment.FeedbackSeal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts applicants where the hearing begins, for tests that are not about how they came there. */
public final class TestHearing {
  public static final List<String> CRITERIA = List.of("PENGETAHUAN", "INTEGRITAS", "KESEDIAAN", "KOMUNIKASI", "GAWAI");

  private TestHearing() {}

  /** Somebody who applied on paper, taken straight to this state. */
  public static UUID applicant(TestServer server, String admin, Map<String, Object> paper, String state) {
    UUID id = UUID.fromString(TestApplicants.good(server.post("/api/recruitment/applicants", admin, paper)).path("id")
        .asText());
    TestDatabase.owner(server.database, "update applicant set state = '" + state + "' where id = '" + id + "'");
    return id;
  }

  /** What the public page stores. */
  public static UUID feedback(TestServer server, UUID applicant, String name, String text) {
    UUID id = UUID.randomUUID();
    byte[] sealed = new FeedbackSeal(new FieldCipher(server.server.kernel().secrets().fieldKey())).close(id,
        new FeedbackSeal.Voice(name, "081299990000", text));
    TestDatabase.owner(server.database, "insert into feedback (id, number, applicant, state, sealed, received_at)"
        + " values ('" + id + "', '" + id + "', '" + applicant + "', 'DITERIMA', '\\x"
        + HexFormat.of().formatHex(sealed) + "', '2024-11-20')");
    return id;
  }

  /** The same points for all criteria of the preset. */
  public static Map<String, Object> points(double each) {
    Map<String, Object> points = new LinkedHashMap<>();
    CRITERIA.forEach(criterion -> points.put(criterion, each));
    return Map.of("points", points);
  }

  public static String state(TestServer server, UUID applicant) {
    return TestDatabase.text(server.database, "select state from applicant where id = '" + applicant + "'");
  }

  public static JsonNode ok(TestServer.Answer answer) {
    return TestApplicants.good(answer);
  }
}
