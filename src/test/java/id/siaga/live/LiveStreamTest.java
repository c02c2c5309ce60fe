package id.siaga.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a socket says and in which order: hello, events, ticks, counters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveStreamTest {
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
  void greetsWithItsCursorThenSendsEventsInTheAgreedShape() {
    long head = stage.round.append(LiveStage.S1);
    LiveClient client = stage.open(stage.coordinator("36.73"), "&after=" + head);
    JsonNode hello = client.next();
    assertEquals("{\"control\":\"hello\",\"seq\":" + head + ",\"chain\":" + stage.round.id + "}", hello.toString());
    Event event = stage.round.event("station.opened", LiveStage.S1, "{\"late\":false}");
    long seq = stage.round.append(stage.round.id, List.of(event));
    JsonNode frame = client.until(f -> f.has("events"));
    assertEquals("{\"events\":[{\"seq\":" + seq + ",\"kind\":\"station.opened\",\"station\":" + LiveStage.S1
        + ",\"at\":\"" + event.at() + "\",\"body\":{\"late\":false}}]}", frame.toString());
  }

  @Test
  void sendsEveryNumberInOrderToReadersOfTheWholeAndPutsManyIntoOneFrame() {
    LiveClient client = stage.watch(stage.coordinator("36.73"), "");
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      events.add(stage.round.event("report.filed", i % 7 == 0 ? null : LiveStage.S1, "{}"));
    }
    long last = stage.round.append(stage.round.id, events);
    double framesBefore = stage.count("siaga.live.frames");
    List<Long> seqs = client.seqsTo(last);
    assertEquals(LongStream.rangeClosed(last - 1_499, last).boxed().toList(), seqs);
    assertTrue(stage.count("siaga.live.frames") - framesBefore < 100);
  }

  @Test
  void keepsToTheTerritoryAndHidesWhatBelongsToNoStation() {
    LiveClient narrow = stage.watch(stage.coordinator("36.73.01"), "");
    LiveClient asked = stage.watch(stage.coordinator("36.73"), "&territory=36.73.02");
    LiveClient wide = stage.watch(stage.coordinator("36"), "&territory=36.73");
    long last = stage.round.append(LiveStage.S2, null, LiveStage.S1, null, LiveStage.S1, LiveStage.S2);
    assertEquals(List.of(last - 3, last - 1), narrow.seqsTo(last - 1));
    assertEquals(List.of(last - 5, last), asked.seqsTo(last));
    assertEquals(LongStream.rangeClosed(last - 5, last).boxed().toList(), wide.seqsTo(last));
  }

  @Test
  void severalTerritoriesOfOnePersonAreFilteredTogether() {
    Territory two = new Territory(List.of(Territory.parse("", "36.73.01").spans().get(0),
        Territory.parse("", "36.73.03").spans().get(0)));
    LiveClient client = stage.watch(stage.round.actor(Role.COORDINATOR, two), "");
    long last = stage.round.append(LiveStage.S1, LiveStage.S2, 3673031001001L);
    assertEquals(List.of(last - 2, last), client.seqsTo(last));
  }

  @Test
  void ticksAdvanceTheCursorOfAQuietTerritory() {
    LiveClient quiet = stage.watch(stage.coordinator("36.73.04"), "");
    LiveClient busy = stage.watch(stage.coordinator("36.73"), "");
    long last = stage.round.append(LiveStage.S1, LiveStage.S2);
    busy.seqsTo(last);
    stage.pass(Duration.ofSeconds(4));
    assertEquals(last, quiet.control("tick").get("seq").asLong());
  }

  @Test
  void aSmallPingIsAnsweredByATick() {
    LiveClient client = stage.watch(stage.coordinator("36.73"), "");
    client.text("{\"ping\":17}");
    assertTrue(client.control("tick").has("seq"));
  }

  @Test
  void secondSocketOfAnAudienceGetsTheSameBytes() {
    var actor = stage.coordinator("36.73");
    LiveClient first = stage.watch(actor, "");
    LiveClient second = stage.watch(actor, "");
    LiveClient third = stage.watch(stage.coordinator("36.73"), "");
    long last = stage.round.append(stage.round.id, List.of(
        stage.round.event("report.filed", LiveStage.S1, "{\"text\":\"" + "é".repeat(40_000) + "\"}")));
    for (LiveClient client : List.of(first, second, third)) assertEquals(List.of(last), client.seqsTo(last));
    assertTrue(first.lastPayload.length > 80_000);
    assertArrayEquals(first.lastPayload, second.lastPayload);
    assertArrayEquals(first.lastPayload, third.lastPayload);
  }

  @Test
  void countersComeOnceAChangeIsThereAndAreAskedForOncePerTerritory() {
    AtomicInteger asked = new AtomicInteger();
    stage.live.counters((chain, territory) -> {
      if (territory.lows()[0] == 3673060000000L) asked.incrementAndGet();
      return Future.succeededFuture("{\"present\":" + territory.lows()[0] + "}");
    });
    LiveClient[] watchers = new LiveClient[5];
    Arrays.setAll(watchers, i -> stage.watch(stage.coordinator("36.73.06"), ""));
    LiveClient elsewhere = stage.watch(stage.coordinator("36.73.05"), "");
    long last = stage.round.append(3673061001001L);
    for (LiveClient watcher : watchers) {
      JsonNode counters = watcher.control("counters");
      assertEquals(3673060000000L, counters.get("totals").get("present").asLong());
      assertTrue(counters.get("seq").asLong() >= last);
    }
    assertEquals(1, asked.get());
    stage.pass(Duration.ofSeconds(4));
    assertFalse(elsewhere.next().path("control").asText().equals("counters"));
  }

  @Test
  void theOfficesOwnChainIsForThoseWhoHoldTheWholeOffice() {
    var admin = stage.round.actor(Role.ADMIN, Territory.COUNTRY);
    LiveClient office = stage.watch(admin, "&chain=0");
    long last = stage.round.append(Chain.OFFICE, List.of(stage.round.event("person.added", null, "{}")));
    assertEquals(List.of(last), office.seqsTo(last));
    LiveClient coordinator = stage.open(stage.round.actor(Role.COORDINATOR, Territory.COUNTRY), "&chain=0");
    assertEquals(4400, coordinator.closing().code);
    LiveClient localAdmin = stage.open(stage.round.actor(Role.ADMIN, Territory.parse("", "36.73")), "&chain=0");
    assertEquals(4400, localAdmin.closing().code);
  }
}
