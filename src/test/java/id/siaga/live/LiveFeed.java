package id.siaga.live;

import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.journal.Entry;
import id.siaga.web.Origins;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Drives a hub without a database: the next events come when everything written so far has left. */
public final class LiveFeed {
  private static final int CHAIN = 7_777;
  private static final Territory CITY = Territory.parse("t", "36.73");
  private static final String BODY = "{\"report\":\"019360c2-0000-7000-8000-000000000000\",\"filler\":\""
      + "x".repeat(250) + "\"}";
  private final LiveFeature live;
  private long seq;
  private volatile boolean running;

  public LiveFeed(LiveFeature.Parts parts) {
    live = new LiveFeature(parts, new Origins(List.of()), new OneChain());
  }

  /** A single chain that is nobody's journal. */
  private static final class OneChain implements Chains {
    @Override
    public OptionalInt current() {
      return OptionalInt.of(CHAIN);
    }

    @Override
    public Optional<Territory> territory(int round) {
      return Optional.of(CITY);
    }

    @Override
    public Future<Territory> office() {
      return Future.succeededFuture(CITY);
    }
  }

  public LiveFeature feature() {
    return live;
  }

  /** A ticket of somebody new, for the whole city. */
  public static String ticket(LiveFeature live) {
    Actor actor = new Actor(UUID.randomUUID(), UUID.randomUUID(), Role.COORDINATOR, CITY, 0);
    return live.ticket(actor).result().ticket();
  }

  /** The text that the hub sends for so many events. */
  public static String text(int events) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < events; i++) lines.add(new String(Line.of(entry(i + 1)).json()));
    return "{\"events\":[" + String.join(",", lines) + "]}";
  }

  public void start(int eventsAtOnce) {
    running = true;
    Hub hub = live.hubs().get(0);
    hub.context().runOnContext(go -> step(hub, eventsAtOnce));
  }

  public void stop() {
    running = false;
  }

  private void step(Hub hub, int events) {
    if (!running) return;
    if (!hub.settled()) {
      hub.context().owner().setTimer(1, later -> step(hub, events));
      return;
    }
    List<Entry> entries = new ArrayList<>(events);
    for (int i = 0; i < events; i++) entries.add(entry(++seq));
    live.rings().appended(CHAIN, entries);
    hub.context().runOnContext(pumped -> step(hub, events));
  }

  private static Entry entry(long seq) {
    return new Entry(CHAIN, seq, "report.filed", 3673011001001L, null, Instant.ofEpochSecond(1_732_660_267L), BODY);
  }
}
