package id.siaga.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import id.siaga.web.WebVerticle;
import java.util.ArrayList;
import java.util.List;

/** The baseline of the hub: plain Vert.x that writes one text to every socket, the next when all writes are done. */
final class Broadcaster extends AbstractVerticle {
  private final List<ServerWebSocket> sockets = new ArrayList<>();
  private HttpServer server;
  private volatile boolean running;
  private int pending;

  @Override
  public void start(Promise<Void> started) {
    server = vertx.createHttpServer(WebVerticle.options(null)).webSocketHandler(ws -> {
      sockets.add(ws);
      ws.closeHandler(closed -> sockets.remove(ws));
    });
    server.listen(0, "127.0.0.1").<Void>mapEmpty().onComplete(started);
  }

  int port() {
    return server.actualPort();
  }

  void begin(String text) {
    running = true;
    context.runOnContext(go -> step(text));
  }

  void end() {
    running = false;
  }

  private void step(String text) {
    if (!running) return;
    if (pending > 0) {
      vertx.setTimer(1, later -> step(text));
      return;
    }
    for (ServerWebSocket socket : sockets) {
      pending++;
      socket.writeTextMessage(text).onComplete(done -> pending--);
    }
    context.runOnContext(written -> step(text));
  }
}
