package id.siaga.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.siaga.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A connection whose packets are dropped says nothing, ever: it is given up long before the kernel would. */
class SilentDatabaseTest {
  private static final int SILENCE_MAX_SECONDS = 1;
  private static final int WAIT_MAX_SECONDS = 10;

  @Test
  void aSilentConnectionIsGivenUpAndTheNextOneServes() throws Exception {
    String url = TestDatabase.create().url();
    int port = URI.create(url).getPort();
    Vertx vertx = Vertx.vertx();
    try (Relay relay = new Relay(port)) {
      Db db = Db.open(vertx, url.replace(":" + port + "/", ":" + relay.port() + "/"), 1, Map.of(), SILENCE_MAX_SECONDS);
      assertEquals(List.of(1), ask(db));
      relay.silence();
      assertThrows(SilentConnection.class, () -> ask(db));
      assertEquals(List.of(1), ask(db));
      relay.silence();
      assertThrows(SilentConnection.class, () -> db.tx(tx -> tx.run("select 1", Tuple.tuple()))
          .await(WAIT_MAX_SECONDS, TimeUnit.SECONDS));
      assertEquals(1, db.tx(tx -> tx.run("select 1", Tuple.tuple())).await(WAIT_MAX_SECONDS, TimeUnit.SECONDS));
    } finally {
      vertx.close().await(WAIT_MAX_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static List<Integer> ask(Db db) throws TimeoutException {
    return db.all("select 1", Tuple.tuple(), row -> row.getInteger(0)).await(WAIT_MAX_SECONDS, TimeUnit.SECONDS);
  }

  /** Passes bytes on both ways, until it swallows what the open connections still say. */
  private static final class Relay implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Thread> passing = new CopyOnWriteArrayList<>();
    private final List<Thread> silent = new CopyOnWriteArrayList<>();
    private final int to;

    Relay(int to) throws IOException {
      this.to = to;
      start(this::accept);
    }

    int port() {
      return door.getLocalPort();
    }

    void silence() {
      silent.addAll(passing);
    }

    private void accept() throws IOException {
      while (true) {
        Socket near = door.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
        open.addAll(List.of(near, far));
        passing.add(start(() -> pass(near.getInputStream(), far.getOutputStream())));
        passing.add(start(() -> pass(far.getInputStream(), near.getOutputStream())));
      }
    }

    private void pass(InputStream in, OutputStream out) throws IOException {
      byte[] buffer = new byte[8_192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!silent.contains(Thread.currentThread())) out.write(buffer, 0, n);
      }
    }

    private interface Work {
      void run() throws IOException;
    }

    private static Thread start(Work work) {
      Thread thread = new Thread(() -> {
        try {
          work.run();
        } catch (IOException closed) {
          // Either end has gone: nothing is left to pass on.
        }
      }, "relay");
      thread.setDaemon(true);
      thread.start();
      return thread;
    }

    @Override
    public void close() throws IOException {
      door.close();
      for (Socket socket : open) socket.close();
    }
  }
}
