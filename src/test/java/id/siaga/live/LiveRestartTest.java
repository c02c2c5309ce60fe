package id.siaga.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;

/** A fresh process has nothing in memory: the journal answers for it. */
class LiveRestartTest {
  private static List<Event> many(TestRound round) {
    return new ArrayList<>(Collections.nCopies(900, round.event("report.filed", LiveStage.S1, "{}")));
  }

  @Test
  void afterARestartTheJournalFillsTheGapOrSaysThatItIsTooLarge() {
    LiveStage stage = new LiveStage();
    long old = stage.round.append(LiveStage.S1);
    for (int i = 0; i < 5; i++) stage.round.append(stage.round.id, many(stage.round));
    long last = stage.round.append(LiveStage.S2);
    try (TestServer second = TestServer.start(new TestClock(), stage.server.database, Map.of())) {
      TestRound round = TestRound.existing(second);
      Actor whole = round.actor(Role.COORDINATOR, Territory.parse("", "36.73"));
      Actor part = round.actor(Role.COORDINATOR, Territory.parse("", "36.73.02"));
      try (LiveClient all = open(second, round, whole, old); LiveClient narrow = open(second, round, part, old)) {
        assertEquals(LongStream.rangeClosed(old + 1, last).boxed().toList(), all.seqsTo(last));
        assertEquals(List.of(last), narrow.seqsTo(last));
      }
      for (int i = 0; i < 5; i++) {
        round.append(round.id, many(round));
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
    stage.close();
  }

  private static LiveClient open(TestServer server, TestRound round, Actor actor, long after) {
    String ticket = server.post("/api/live/ticket", round.token(actor), "").json().get("ticket").asText();
    return LiveClient.open(server.server.port(), "?ticket=" + ticket + "&after=" + after);
  }
}
