package id.siaga.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Actor;
import id.siaga.journal.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
}
