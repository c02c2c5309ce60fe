package id.siaga.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in: one ticket once, our own pages only, sensible parameters, few words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveDoorTest {
  private LiveStage stage;

  @BeforeAll
  void start() {
    stage = new LiveStage();
  }

  @AfterAll
  void stop() {
    stage.close();
  }

  @Test
  void ticketsAreForReadersOnly() {
    Actor coordinator = stage.coordinator("36.73");
    var answer = stage.server.post("/api/live/ticket", stage.round.token(coordinator), "");
    assertEquals(200, answer.status());
    assertEquals(stage.clock.instant().plusSeconds(30), Instant.parse(answer.json().get("expiresAt").asText()));
    assertTrue(answer.json().get("ticket").asText().length() >= 32);
    assertEquals(401, stage.server.post("/api/live/ticket", null, "").status());
    Actor supervisor = stage.round.actor(Role.SUPERVISOR, Territory.station(LiveStage.S1));
    assertEquals(403, stage.server.post("/api/live/ticket", stage.round.token(supervisor), "").status());
  }

  @Test
  void aTicketServesOnce() {
    String ticket = stage.ticket(stage.coordinator("36.73"));
    LiveClient first = stage.keep(LiveClient.open(stage.port(), "?ticket=" + ticket));
    assertEquals("hello", first.next().get("control").asText());
    LiveClient second = stage.keep(LiveClient.open(stage.port(), "?ticket=" + ticket));
    assertTrue(second.upgraded());
    assertEquals(4401, second.closing().code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?ticket=", "?ticket=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "?after=3", "?ticket=%00%FF"})
  void withoutAGoodTicketTheSocketOpensAndClosesAtOnce(String query) {
    LiveClient client = stage.keep(LiveClient.open(stage.port(), query));
    assertTrue(client.upgraded());
    assertEquals(4401, client.closing().code);
  }

  @Test
  void everyEventLoopOfTheProcessKnowsTheTicketsAndGetsTheEvents() {
    String ticket = stage.ticket(stage.coordinator("36.73"));
    LiveClient there = stage.keep(LiveClient.open(stage.otherPort(), "?ticket=" + ticket));
    assertEquals("hello", there.next().get("control").asText());
    assertEquals(4401, stage.keep(LiveClient.open(stage.port(), "?ticket=" + ticket)).closing().code);
    LiveClient here = stage.watch(stage.coordinator("36.73"), "");
    long last = stage.round.append(LiveStage.S1);
    assertEquals(List.of(last), there.seqsTo(last));
    assertEquals(List.of(last), here.seqsTo(last));
  }

  @Test
  void aTicketLastsHalfAMinute() {
    String ticket = stage.ticket(stage.coordinator("36.73"));
    stage.clock.advance(Duration.ofSeconds(30));
    assertEquals(4401, stage.keep(LiveClient.open(stage.port(), "?ticket=" + ticket)).closing().code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "http://127.0.0.1", "http://127.0.0.1:PORT.example.org",
      "https://127.0.0.1:PORT", "http://evil-127.0.0.1:PORT", "http://127.0.0.1:PORT@example.org",
      "http://user@127.0.0.1:PORT", "http://127.0.0.1:PORT:1", "null", "%%", "NONE"})
  void aForeignOriginIsRefusedBeforeTheUpgradeAndKeepsTheTicket(String pattern) {
    String origin = pattern.equals("NONE") ? null : pattern.replace("PORT", String.valueOf(stage.port()));
    String ticket = stage.ticket(stage.coordinator("36.73"));
    LiveClient client = stage.keep(LiveClient.openFrom(stage.port(), "?ticket=" + ticket, origin));
    assertTrue(client.status.startsWith("HTTP/1.1 403 "), client.status);
    assertTrue(client.status.contains("application/problem+json"), client.status);
    assertTrue(stage.keep(LiveClient.open(stage.port(), "?ticket=" + ticket)).next().has("control"));
  }

  @ParameterizedTest
  @CsvSource({"after=-1,after", "after=x,after", "after=,after", "after=1&after=2,after", "chain=99,chain",
      "after=9999999999999999999,after", "chain=-1,chain", "chain=4294967297,chain", "chain=0,chain",
      "territory=99,territory", "territory=36.7,territory", "territory=36.73.02,territory", "territory=x,territory",
      "color=red,color"})
  void aWrongParameterIsNamed(String params, String field) {
    LiveClient client = stage.open(stage.coordinator("36.73.01"), "&" + params);
    LiveClient.Closed closed = client.closing();
    assertEquals(4400, closed.code);
    assertEquals(field, closed.reason);
  }

  @Test
  void aPlainRequestGetsAProblem() {
    var answer = stage.server.get("/live", null);
    assertEquals(400, answer.status());
    assertEquals("/problems/malformed", answer.json().get("type").asText());
  }

  @Test
  void aPersonHasTwentySocketsAndLeavingFreesASeat() {
    Actor actor = stage.coordinator("36.73");
    List<LiveClient> open = new ArrayList<>();
    for (int i = 0; i < Seats.PERSON_MAX_SOCKETS; i++) open.add(stage.watch(actor, ""));
    assertEquals(4429, stage.open(actor, "").closing().code);
    assertTrue(stage.watch(stage.coordinator("36.73"), "").upgraded());
    double before = stage.sockets();
    open.get(0).close();
    while (stage.sockets() >= before) Thread.onSpinWait();
    assertTrue(stage.watch(actor, "").upgraded());
  }

  @Test
  void tooManyMessagesCostTheSocket() {
    LiveClient client = stage.watch(stage.coordinator("36.73"), "");
    for (int i = 0; i <= Hub.MESSAGES_MAX_PER_PING; i++) client.text("{\"ping\":" + i + "}");
    assertEquals(4429, client.closing().code);
    LiveClient pinging = stage.watch(stage.coordinator("36.73"), "");
    for (int i = 0; i <= Hub.MESSAGES_MAX_PER_PING; i++) pinging.masked(0x89, new byte[100]);
    assertEquals(4429, pinging.closing().code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{}", "{\"ping\":{}}", "{\"ping\":1,\"a\":2}", "[]"})
  void anythingButAPingIsNotUnderstood(String text) {
    LiveClient client = stage.watch(stage.coordinator("36.73"), "");
    client.text(text);
    assertEquals(4400, client.closing().code);
  }

  @Test
  void everyCodeThatASocketMayEndWithIsInReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (CloseCode code : CloseCode.values()) {
      Pattern row = Pattern.compile("(?m)^\\| [^|]*\\b" + code.code + "\\b[^|]* \\|");
      assertTrue(row.matcher(readme).find(), code.toString());
    }
  }

  @Test
  void malformedFramesEndTheirSocketAndNothingElse() {
    LiveClient bystander = stage.watch(stage.coordinator("36.73"), "");
    for (int first : new int[] {0x82, 0x01, 0x80, 0xF1, 0x83, 0x8B}) {
      LiveClient client = stage.watch(stage.coordinator("36.73"), "");
      client.masked(first, new byte[] {1, 2, 3});
      assertEquals(4400, client.closing().code, Integer.toHexString(first));
    }
    LiveClient large = stage.watch(stage.coordinator("36.73"), "");
    large.masked(0x81, new byte[4_097]);
    assertEquals(4400, large.closing().code);
    LiveClient odd = stage.watch(stage.coordinator("36.73"), "");
    odd.masked(0x88, new byte[] {3, (byte) 0xE7});
    assertEquals(4400, odd.closing().code);
    long last = stage.round.append(LiveStage.S1);
    assertEquals(List.of(last), bystander.seqsTo(last));
  }
}
