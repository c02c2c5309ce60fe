package id.siaga.live;

import id.siaga.access.Actor;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Handler;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import java.util.UUID;

/**
 * One reader: a territory (its audience), a cursor, and at most one frame on its way. Kept small on purpose, there are
 * thousands; it is its own listener so that a write costs no further object.
 */
final class LiveSocket implements ChannelFutureListener, Handler<WebSocketFrame> {
  final UUID person;
  final UUID session;
  final Audience audience;
  private final Hub hub;
  private ServerWebSocket socket;
  private ChannelHandlerContext channel;
  private long cursor;
  private long lastFrameAtMs;
  private long lastPingAtMs;
  private int figuresSeen;
  private int messages;
  private byte silentPings;
  private boolean inFlight;
  private boolean pumping;
  private boolean waiting;
  private boolean gone;
  private CloseCode ending;

  LiveSocket(Hub hub, Audience audience, Actor actor, long cursor) {
    this.hub = hub;
    this.audience = audience;
    this.person = actor.person();
    this.session = actor.session();
    this.cursor = cursor;
    this.waiting = true;
  }

  /** The upgrade is done; from here on frames may be written. */
  void attach(ServerWebSocket ws, ChannelHandlerContext to) {
    socket = ws;
    channel = to;
    lastPingAtMs = hub.nowMs();
    ws.frameHandler(this);
    // What the protocol forbids; the channel is closed right after this.
    ws.exceptionHandler(broken -> end(CloseCode.BAD_REQUEST));
    ws.closeHandler(closed -> hub.left(this));
    ws.shutdownHandler(stopping -> hub.restart(this));
    if (ending != null) {
      end(ending);
    } else {
      control("{\"control\":\"hello\",\"seq\":" + cursor + ",\"chain\":" + audience.key.chain() + "}");
    }
  }

  long cursor() {
    return cursor;
  }

  boolean gone() {
    return gone;
  }

  /** The cursor is known to be good; events may flow. */
  void go() {
    waiting = false;
    pump();
  }

  /** Writes until nothing is due or a frame is on its way. */
  void pump() {
    if (waiting || pumping || channel == null) return;
    pumping = true;
    while (!inFlight && !gone && ending == null && cursor < audience.head()) {
      Step step = audience.after(cursor);
      if (step.lost()) {
        resync();
        continue;
      }
      cursor = step.to();
      if (step.frame() != null) write(step.frame());
    }
    pumping = false;
  }

  /** Tells the client to load everything anew, and goes on from the present. */
  void resync() {
    cursor = audience.head();
    hub.meters().resyncs().increment();
    control("{\"control\":\"resync\",\"seq\":" + cursor + "}");
  }

  /** Called every quarter of a second: figures, ticks, pings, and the end of readers that are stuck or gone. */
  void sweep(long nowMs) {
    if (channel == null || gone) return;
    if (inFlight) {
      if (nowMs - lastFrameAtMs >= Hub.STUCK_MAX_MS) cut(CloseCode.TOO_SLOW);
      return;
    }
    if (ending != null) {
      if (nowMs - lastFrameAtMs >= Hub.GOODBYE_MAX_MS) cut(ending);
      return;
    }
    Figures figures = audience.figures;
    if (figures.version() != figuresSeen && figures.frame() != null) {
      figuresSeen = figures.version();
      write(figures.frame());
    } else if (nowMs - lastPingAtMs >= Hub.PING_EVERY_MS) {
      ping(nowMs);
    } else if (nowMs - lastFrameAtMs >= Hub.TICK_EVERY_MS && hub.mayTick()) {
      write(hub.tick(cursor));
    }
  }

  private void ping(long nowMs) {
    if (silentPings >= Hub.SILENT_PINGS_MAX) {
      cut(CloseCode.TOO_SLOW);
      return;
    }
    lastPingAtMs = nowMs;
    silentPings++;
    messages = 0;
    send(hub.ping());
  }

  private void control(String json) {
    SharedFrame frame = SharedFrame.control(json);
    write(frame);
    frame.release();
  }

  private void write(SharedFrame frame) {
    lastFrameAtMs = hub.nowMs();
    if (frame.events() > 0) hub.wrote(frame.events());
    send(frame);
  }

  private void send(SharedFrame frame) {
    inFlight = true;
    hub.busy(1);
    frame.write(channel, this);
  }

  /** The frame left; what became due meanwhile goes out together. */
  @Override
  public void operationComplete(ChannelFuture written) {
    inFlight = false;
    hub.busy(-1);
    if (written.isSuccess()) pump();
  }

  /** Every inbound frame, pings and pongs too: readers have little to say, and too much of it costs them the socket. */
  @Override
  public void handle(WebSocketFrame frame) {
    silentPings = 0;
    if (frame.isClose() || ending != null) return;
    if (++messages > Hub.MESSAGES_MAX_PER_PING) {
      end(CloseCode.TOO_CHATTY);
    } else if (frame.isText() && frame.isFinal() && Greeting.isPing(frame.textData())) {
      if (!inFlight && !waiting) write(hub.tick(cursor));
    } else if (frame.type() != WebSocketFrameType.PING && frame.type() != WebSocketFrameType.PONG) {
      end(CloseCode.BAD_REQUEST);
    }
  }

  /** Ends politely when the peer reads, at once when it does not. */
  void end(CloseCode code) {
    if (gone) return;
    ending = code;
    if (channel == null) return;
    if (inFlight) {
      cut(code);
    } else {
      lastFrameAtMs = hub.nowMs();
      socket.close(code.code, code.reason);
    }
  }

  void cut(CloseCode code) {
    ending = code;
    hub.meters().hardCloses().increment();
    SharedFrame.hardClose(channel);
  }

  void left() {
    gone = true;
  }
}
