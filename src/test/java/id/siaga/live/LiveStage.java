package id.siaga.live;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestClock;
import id.siaga.TestRound;
import id.siaga.TestServer;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.web.None;
import id.siaga.web.Origins;
import id.siaga.web.WebVerticle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A server with a round, and beside its own door two more whose waits a test turns by hand. */
final class LiveStage implements AutoCloseable {
  static final long S1 = 3673011001001L;
  static final long S2 = 3673021001002L;
  final TestClock clock = new TestClock();
  final TestServer server;
  final TestRound round;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final LiveFeature live;
  private final AtomicLong extraMs = new AtomicLong();
  private final WebVerticle door;
  private final WebVerticle otherDoor;
  private final String deployment;
  private final List<LiveClient> clients = new ArrayList<>();

  LiveStage() {
    server = TestServer.start(clock);
    round = TestRound.create(server);
    live = new LiveFeature(new LiveFeature.Parts(clock, () -> System.nanoTime() / 1_000_000 + extraMs.get(),
        round.journal(), round.tailer(), meters), new Origins(List.of()), round.chains());
    door = door();
    otherDoor = door();
    get(live.start());
    deployment = get(round.vertx().deployVerticle(door));
    get(round.vertx().deployVerticle(otherDoor));
  }

  private WebVerticle door() {
    return new WebVerticle(new WebVerticle.Door("127.0.0.1", 0, null, Path.of("target"), false), List.of(live),
        round.tokens(), new Origins(List.of()));
  }

  static <T> T get(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  int port() {
    return door.port();
  }

  /** The door of a second event loop with the same live sockets. */
  int otherPort() {
    return otherDoor.port();
  }

  /** Makes the hubs believe that so much time went by. */
  void pass(Duration time) {
    extraMs.addAndGet(time.toMillis());
  }

  Actor coordinator(String territory) {
    return round.actor(Role.COORDINATOR, Territory.parse("", territory));
  }

  /** A fresh ticket from the second door. */
  String ticket(Actor actor) {
    return get(live.endpoints().stream().findFirst().map(e -> issue(e, actor)).orElseThrow()).ticket();
  }

  @SuppressWarnings("unchecked")
  private static Future<Tickets.Issued> issue(id.siaga.web.Endpoint<?, ?> endpoint, Actor actor) {
    return ((id.siaga.web.Endpoint<None, Tickets.Issued>) endpoint).handler().apply(actor, null)
        .map(issued -> (Tickets.Issued) issued);
  }

  LiveClient open(Actor actor, String params) {
    return keep(LiveClient.open(port(), "?ticket=" + ticket(actor) + params));
  }

  /** Opens and reads the greeting. */
  LiveClient watch(Actor actor, String params) {
    LiveClient client = open(actor, params);
    JsonNode hello = client.next();
    if (!hello.path("control").asText().equals("hello")) throw new AssertionError("no hello: " + hello);
    return client;
  }

  LiveClient keep(LiveClient client) {
    clients.add(client);
    return client;
  }

  double count(String meter) {
    return meters.get(meter).counter().count();
  }

  double sockets() {
    return meters.get("siaga.live.sockets").gauge().value();
  }

  Future<Void> stopDoor() {
    return round.vertx().undeploy(deployment);
  }

  @Override
  public void close() {
    clients.forEach(LiveClient::close);
    server.close();
  }
}
