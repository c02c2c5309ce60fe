package id.siaga.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.siaga.access.Actor;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How sockets end: revoked rights, ended sessions, readers that are stuck or gone, a restart. */
class LiveEndTest {
  private static final Duration REVOKED_WITHIN = Duration.ofSeconds(2);
  private LiveStage stage;

  @BeforeEach
  void start() {
    stage = new LiveStage();
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  private void accessChanged(Body body) {
    stage.round.append(Chain.OFFICE, List.of(stage.round.event(Revoked.KIND, null, body.text())));
  }

  @Test
  void changedRightsEndEverySocketOfThatPersonAndItsTickets() {
    Actor actor = stage.coordinator("36.73");
    LiveClient first = stage.watch(actor, "");
    LiveClient second = stage.watch(actor, "&territory=36.73.01");
    LiveClient other = stage.watch(stage.coordinator("36.73"), "");
    String unused = stage.ticket(actor);
    accessChanged(new Body().put("person", actor.person()));
    assertTimeoutPreemptively(REVOKED_WITHIN, () -> {
      assertEquals(4403, first.closing().code);
      assertEquals(4403, second.closing().code);
    });
    assertEquals(4401, stage.keep(LiveClient.open(stage.port(), "?ticket=" + unused)).closing().code);
    long last = stage.round.append(LiveStage.S1);
    assertEquals(List.of(last), other.seqsTo(last));
  }

  @Test
  void anEndedSessionEndsItsOwnSocketsOnly() {
    Actor actor = stage.coordinator("36.73");
    Actor otherDevice = new Actor(actor.person(), java.util.UUID.randomUUID(), actor.role(), actor.territory(), 0);
    LiveClient ended = stage.watch(actor, "");
    LiveClient stays = stage.watch(otherDevice, "");
    accessChanged(new Body().put("person", actor.person()).put("session", actor.session()));
    assertTimeoutPreemptively(REVOKED_WITHIN, () -> assertEquals(4401, ended.closing().code));
    long last = stage.round.append(LiveStage.S1);
    assertEquals(List.of(last), stays.seqsTo(last));
  }

  @Test
  void aStuckReaderHurtsNobodyAndIsCutAfterHalfAMinute() {
    String ticket = stage.ticket(stage.coordinator("36.73"));
    LiveClient stuck = stage.keep(LiveClient.openNarrow(stage.port(), "?ticket=" + ticket));
    LiveClient reader = stage.watch(stage.coordinator("36.73"), "");
    Event large = stage.round.event("report.filed", LiveStage.S1, "{\"x\":\"" + "y".repeat(16_000) + "\"}");
    long last = 0;
    List<Event> hundred = new ArrayList<>(Collections.nCopies(100, large));
    for (int i = 0; i < 10; i++) last = stage.round.append(stage.round.id, hundred);
    assertEquals(LongStream.rangeClosed(last - 999, last).boxed().toList(), reader.seqsTo(last));
    double heldFrames = stage.count("siaga.live.frames");
    long after = stage.round.append(LiveStage.S1);
    assertEquals(List.of(after), reader.seqsTo(after));
    assertEquals(heldFrames + 1, stage.count("siaga.live.frames"));
    stage.pass(Duration.ofSeconds(31));
    while (stage.count("siaga.live.hard.closes") < 1 || stage.sockets() > 1) Thread.onSpinWait();
    assertEquals(1006, stuck.closing().code);
    long still = stage.round.append(LiveStage.S1);
    assertEquals(List.of(still), reader.seqsTo(still));
  }

  @Test
  void aPeerThatAnswersNoPingIsDropped() {
    LiveClient silent = stage.watch(stage.coordinator("36.73"), "");
    for (int i = 0; i <= Hub.SILENT_PINGS_MAX; i++) {
      int pings = silent.pings;
      stage.pass(Duration.ofSeconds(25));
      while (i < Hub.SILENT_PINGS_MAX && silent.pings == pings) silent.next();
    }
    assertEquals(1006, silent.closing().code);
  }

  @Test
  void aRestartSaysSoAndTakesNoTime() {
    List<LiveClient> clients = new ArrayList<>();
    for (int i = 0; i < 50; i++) clients.add(stage.watch(stage.coordinator("36.73"), ""));
    Future<Void> stopped = stage.stopDoor();
    for (LiveClient client : clients) {
      assertEquals(1001, client.closing().code);
      client.close();
    }
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> LiveStage.get(stopped));
    assertTrue(stopped.succeeded());
  }
}
