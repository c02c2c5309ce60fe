package id.siaga.live;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.journal.Chain;
import id.siaga.journal.Entry;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.None;
import id.siaga.web.Origins;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** The doors of the live sockets: a ticket for the signed-in caller, then the socket itself, one hub an event loop. */
public final class LiveFeature implements Feature {
  private static final int RETRY_AFTER_SECONDS = 3;

  /**
   * What the live sockets stand on.
   *
   * @param monotonicMs for waits and pings, which must not follow a clock that somebody sets
   */
  public record Parts(Clock clock, LongSupplier monotonicMs, Journal journal, Tailer tailer, MeterRegistry meters) {
    public Parts(Clock clock, Journal journal, Tailer tailer, MeterRegistry meters) {
      this(clock, () -> System.nanoTime() / 1_000_000, journal, tailer, meters);
    }
  }

  private final Chains chains;
  private final Origins origins;
  private final Tailer tailer;
  private final Tickets tickets;
  private final Hub.Shared shared;
  private final List<Hub> hubs = new CopyOnWriteArrayList<>();

  public LiveFeature(Parts parts, Origins origins, Chains chains) {
    this.chains = chains;
    this.origins = origins;
    this.tailer = parts.tailer();
    this.tickets = new Tickets(parts.clock());
    Seats seats = new Seats();
    this.shared = new Hub.Shared(new Rings(parts.journal(), tailer), seats, new CounterCache(),
        LiveMeters.in(parts.meters(), seats), parts.monotonicMs());
  }

  /** From now on sockets also get these figures whenever something of their territory changed. */
  public void counters(Counters counters) {
    shared.counters().offer(counters);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(Endpoint.<None, Tickets.Issued>post("/api/live/ticket",
        Access.scoped(Permission.LIVE_READ, "the ticket carries the caller's own territory to the socket"),
        None.class, Tickets.Issued.class, (actor, none) -> ticket(actor)));
  }

  @Override
  public Future<Void> start() {
    tailer.listen(shared.rings());
    tailer.listen(this::revoke);
    return Future.succeededFuture();
  }

  @Override
  public void mount(Router router) {
    Hub hub = new Hub(Vertx.currentContext().owner(), shared);
    hubs.add(hub);
    router.get("/live").handler(ctx -> open(ctx, hub));
  }

  Rings rings() {
    return shared.rings();
  }

  List<Hub> hubs() {
    return hubs;
  }

  Future<Tickets.Issued> ticket(Actor actor) {
    Future<Boolean> office = actor.may(Permission.OFFICE_READ)
        ? chains.office().map(whole -> actor.territory().contains(whole)) : Future.succeededFuture(false);
    return office.map(may -> tickets.issue(actor, may));
  }

  private void revoke(int chain, List<Entry> entries) {
    if (chain != Chain.OFFICE) return;
    Revoked revoked = Revoked.in(entries);
    if (revoked.isEmpty()) return;
    tickets.drop(revoked::concerns);
    hubs.forEach(hub -> hub.revoke(revoked));
  }

  private void open(RoutingContext ctx, Hub hub) {
    ctx.put(Feature.ROUTE, "/live");
    HttpServerRequest request = ctx.request();
    if (!"websocket".equalsIgnoreCase(request.getHeader("upgrade"))) {
      throw Problem.of(Problem.Kind.MALFORMED, "Alamat ini hanya melayani WebSocket.",
          "This address serves WebSockets only.");
    }
    if (!origins.allows(request)) {
      throw Problem.of(Problem.Kind.NOT_ALLOWED, "Sambungan ini tidak berasal dari halaman kami.",
          "This connection does not come from our own pages.");
    }
    if (hub.closed()) throw Problem.unavailable(RETRY_AFTER_SECONDS);
    // The upgrade must be asked for in this very turn of the event loop, so nothing here may wait.
    tickets.redeem(request.getParam("ticket")).ifPresentOrElse(
        ticket -> Future.succeededFuture().map(go -> LiveRequest.of(request.params(), ticket, chains))
            .onSuccess(wanted -> join(request, hub, ticket.actor(), wanted))
            .onFailure(problem -> refuse(request, CloseCode.BAD_REQUEST, ((Problem) problem).fields().get(0).field())),
        () -> refuse(request, CloseCode.SIGN_IN, CloseCode.SIGN_IN.reason));
  }

  private void join(HttpServerRequest request, Hub hub, Actor actor, LiveRequest wanted) {
    LiveSocket socket = hub.join(actor, wanted);
    if (socket == null) {
      refuse(request, CloseCode.TOO_CHATTY, CloseCode.TOO_CHATTY.reason);
      return;
    }
    request.toWebSocket().onFailure(broken -> hub.left(socket)).onSuccess(ws -> {
      // The framework keeps the request as long as the socket; its headers are most of it and nobody reads them again.
      request.headers().clear();
      request.response().headers().clear();
      socket.attach(ws, SharedFrame.channel(request));
      hub.start(socket);
    });
  }

  /** Browsers tell a page nothing about a refused upgrade, so the socket opens and says why it closes. */
  private void refuse(HttpServerRequest request, CloseCode code, String reason) {
    shared.meters().refused().increment();
    request.toWebSocket().onSuccess(ws -> ws.close(code.code, reason));
  }
}
