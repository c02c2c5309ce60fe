package id.siaga.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestPeople;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestSetUp;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetUpTest {
  @Test
  void anOfficeIsSetUpOnceByTheNewestLink() {
    try (TestServer server = TestServer.start()) {
      assertTrue(server.get("/api/setup", null).json().get("needed").asBoolean());
      String old = TestSetUp.code(server);
      String code = TestSetUp.code(server);
      assertEquals(410, server.post("/api/setup", null, TestSetUp.setUp(old)).status());
      assertEquals(410, server.post("/api/setup", null, TestSetUp.setUp("tebakan")).status());
      Map<String, Object> weak = TestSetUp.setUp(code);
      weak.put("password", "password1234");
      Answer refused = server.post("/api/setup", null, weak);
      assertEquals("password", refused.json().at("/fields/0/field").asText(), "the link is not used up by an error");

      Answer done = server.post("/api/setup", null, TestSetUp.setUp(code));
      assertEquals(200, done.status(), done.json().toString());
      Answer rounds = server.get("/api/rounds", done.json().get("token").asText());
      assertEquals("Pemilihan 27 November 2024", rounds.json().at("/rounds/0/name").asText());
      assertEquals("2024-11-27", rounds.json().at("/rounds/0/votingDay").asText());

      assertFalse(server.get("/api/setup", null).json().get("needed").asBoolean());
      assertEquals(410, server.post("/api/setup", null, TestSetUp.setUp(code)).status());
      String chain = TestPeople.officeChain(server);
      assertTrue(chain.contains("office.opened") && chain.contains("round.created"), chain);
      assertFalse(chain.contains("Admin Contoh") || chain.contains(TestSetUp.LOGIN), chain);
    }
  }
}
