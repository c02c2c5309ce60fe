package id.siaga.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestClock;
import id.siaga.TestRound;
import id.siaga.TestServer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.journal.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** After a break a reader gets exactly what it missed, or is told to load everything anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveResumeTest {
  private LiveStage stage;

  @BeforeAll
  void start() {
    stage = new LiveStage();
  }

  @AfterAll
  void stop() {
    stage.close();
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  private List<Event> many(int count) {
    return new ArrayList<>(Collections.nCopies(count, stage.round.event("report.filed", LiveStage.S1, "{}")));
  }

  @Test
  void aReconnectedReaderMissesNothingAndGetsNothingTwice() {
    Actor actor = stage.coordinator("36.73.01");
    long seen;
    try (LiveClient before = stage.watch(actor, "")) {
      seen = stage.round.append(LiveStage.S1);
      before.seqsTo(seen);
    }
    long last = stage.round.append(LiveStage.S1, LiveStage.S2, LiveStage.S1);
    LiveClient after = stage.watch(actor, "&after=" + seen);
    assertEquals(List.of(seen + 1, last), after.seqsTo(last));
  }

  @Test
  void eventsWrittenByAnotherProcessArriveWithoutAHint() {
    LiveClient client = stage.watch(stage.coordinator("36.73"), "");
    long last = stage.round.appendUnseen(many(3));
    assertEquals(range(last - 2, last), client.seqsTo(last));
  }

  @Test
  void aCursorAheadOfTheTailerButCommittedIsNoReasonToReload() {
    long seen = stage.round.appendUnseen(many(1));
    LiveClient client = stage.watch(stage.coordinator("36.73"), "&after=" + seen);
    long last = stage.round.append(LiveStage.S1);
    JsonNode frame = client.until(f -> f.has("events") || f.path("control").asText().equals("resync"));
    assertEquals(last, frame.path("events").path(0).path("seq").asLong());
  }

  @Test
  void aCursorThatWasNeverGivenOutMeansReload() {
    LiveClient client = stage.watch(stage.coordinator("36.73"), "&after=999999999");
    long told = client.control("resync").get("seq").asLong();
    long last = stage.round.append(LiveStage.S1);
    assertEquals(range(told + 1, last), client.seqsTo(last));
  }

  @Test
  void afterARestartTheJournalFillsTheGapOrSaysThatItIsTooLarge() {
    long old = stage.round.append(LiveStage.S1);
    for (int i = 0; i < 5; i++) stage.round.append(stage.round.id, many(900));
    long last = stage.round.append(LiveStage.S2);
    try (TestServer second = TestServer.start(new TestClock(), stage.server.database, Map.of())) {
      TestRound round = TestRound.existing(second);
      Actor whole = round.actor(Role.COORDINATOR, Territory.parse("", "36.73"));
      Actor part = round.actor(Role.COORDINATOR, Territory.parse("", "36.73.02"));
      try (LiveClient all = open(second, round, whole, old); LiveClient narrow = open(second, round, part, old)) {
        assertEquals(range(old + 1, last), all.seqsTo(last));
        assertEquals(List.of(last), narrow.seqsTo(last));
      }
      for (int i = 0; i < 5; i++) {
        round.append(round.id, new ArrayList<>(Collections.nCopies(900, round.event("x", LiveStage.S1, "{}"))));
      }
    }
    long newest = last + 4_500;
    try (TestServer third = TestServer.start(new TestClock(), stage.server.database, Map.of())) {
      TestRound round = TestRound.existing(third);
      Actor whole = round.actor(Role.COORDINATOR, Territory.parse("", "36.73"));
      try (LiveClient client = open(third, round, whole, old)) {
        assertEquals(newest, client.control("resync").get("seq").asLong());
      }
    }
  }

  private static LiveClient open(TestServer server, TestRound round, Actor actor, long after) {
    String ticket = server.post("/api/live/ticket", round.token(actor), "").json().get("ticket").asText();
    return LiveClient.open(server.server.port(), "?ticket=" + ticket + "&after=" + after);
  }
}
