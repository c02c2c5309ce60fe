package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestDatabase;
import id.siaga.TestServer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets their place back when a proposal is undone has a way in again, or is named for a new invitation. */
class UndoneInvitationsTest {
  private static final long ONE = 3673011001001L;
  private static final long TWO = 3673011001002L;
  private static ProposalStage stage;
  private String held;
  private String out;
  private JsonNode applied;

  @BeforeAll
  static void start() {
    stage = new ProposalStage("code,lat,lon\n" + ONE + ",-6.10,106.15\n" + TWO + ",-6.11,106.15\n");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  /** Somebody holds a code for their place, and a proposal takes the place from them. */
  @BeforeEach
  void outOfTheirPlace() {
    stage.clear();
    stage.decided(ProposalStage.SERANG, "Ani Satu", true);
    stage.decided(ProposalStage.SERANG, "Budi Dua", true);
    stage.apply(stage.propose(stage.admin, Map.of()));
    out = stage.at(ONE);
    held = invited(ONE);
    stage.decided(ProposalStage.SERANG, "Citra Tiga", true);
    TestDatabase.owner(stage.server.database, "update applicant set state = 'MENGUNDURKAN_DIRI', version = 9"
        + " where name = '" + out + "'");
    applied = stage.apply(stage.propose(stage.admin, Map.of()));
    assertEquals(410, enrol(held).status(), "the code is void with the place");
  }

  @Test
  void theCodeOnTheCardIsGoodAgain() {
    JsonNode undone = undo();
    assertEquals(out, stage.at(ONE));
    assertEquals(0, undone.path("uninvited").path("total").asInt(), undone.toString());
    Answer in = enrol(held);
    assertEquals(200, in.status(), in.json().toString());
    assertEquals(ONE, in.json().at("/station/code").asLong());
    assertEquals(0, stage.look(applied, stage.admin).path("uninvited").path("total").asInt(), "a phone is in");
  }

  @Test
  void whoseCodeCannotComeBackIsNamed() {
    TestDatabase.owner(stage.server.database, "update invitation set expires_at = '2024-01-01' where voided_at is not"
        + " null");
    JsonNode undone = undo();
    assertEquals(1, undone.path("uninvited").path("total").asInt(), undone.toString());
    assertEquals(out, undone.at("/uninvited/people/0/name").asText());
    assertEquals("TPS 1 Serang", undone.at("/uninvited/people/0/stationName").asText());
    assertEquals(410, enrol(held).status());
    assertEquals(1, stage.look(applied, stage.admin).path("uninvited").path("total").asInt(), "and stays named");
    assertEquals(200, enrol(invited(ONE)).status());
    JsonNode later = stage.look(applied, stage.admin);
    assertEquals(0, later.path("uninvited").path("total").asInt(), "until they are in");
    assertFalse(stage.propose(stage.admin, Map.of()).has("uninvited"));
  }

  private JsonNode undo() {
    return stage.good(stage.post(applied, "undo", applied.path("version").asInt(), stage.admin));
  }

  private String invited(long station) {
    return stage.good(stage.server.post("/api/invitations", stage.admin, Map.of("round", stage.round(), "stations",
        List.of(station)))).at("/0/code").asText();
  }

  private Answer enrol(String code) {
    return stage.server.post("/api/enrolments", null, Map.of("code", code));
  }
}
