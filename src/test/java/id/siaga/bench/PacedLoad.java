package id.siaga.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;

/**
 * Reports at a given rate, sent at their time whether or not earlier ones were answered; a delay counts from the time
 * at which the report was due, so that a slow server cannot hide behind a slow sender.
 */
final class PacedLoad {
  private static final int CONNECTIONS = 128;
  private static final int NUMBERS = 1 << 20;
  private static final class Line {
    final ByteBuffer in = ByteBuffer.allocate(16 * 1024);
    long dueAt;
  }

  private final int port;
  private final String[] tokens;
  private final String[] stations;
  private final long[] dueAtNanos = new long[NUMBERS];
  private final ArrayDeque<SelectionKey> idle = new ArrayDeque<>();
  private long next = 1;
  private long answered;
  private long failed;
  private Latencies answers = new Latencies();

  PacedLoad(BenchProcess server) {
    this.port = server.appPort;
    this.tokens = server.ask("tokens").split(" ");
    this.stations = server.ask("stations").split(" ");
  }

  /** When the report of this number was due; 0 for numbers that are not ours. */
  long dueAt(long number) {
    return number < 0 || number >= NUMBERS ? 0 : dueAtNanos[(int) number];
  }

  /** Sends for so long and returns the good answers a second. */
  double run(int perSecond, double seconds) {
    answered = 0;
    failed = 0;
    answers = new Latencies();
    idle.clear();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < CONNECTIONS; i++) open(selector);
      long start = System.nanoTime();
      long count = (long) (perSecond * seconds);
      long sent = 0;
      long giveUp = start + (long) ((seconds + 10) * 1e9);
      while (answered < count && System.nanoTime() < giveUp) {
        long due = Math.min(count, 1 + (long) ((System.nanoTime() - start) / 1e9 * perSecond));
        while (sent < due && !idle.isEmpty()) {
          long dueAt = start + (long) (sent * 1e9 / perSecond);
          send(idle.poll(), dueAt);
          sent++;
        }
        selector.select(1);
        for (SelectionKey key : selector.selectedKeys()) receive(key);
        selector.selectedKeys().clear();
      }
      double passed = (System.nanoTime() - start) / 1e9;
      for (SelectionKey key : selector.keys()) key.channel().close();
      return (answered - failed) / passed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the time a report of the last run was due to its answer. */
  Latencies answers() {
    return answers;
  }

  private void open(Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.configureBlocking(false);
    channel.socket().setTcpNoDelay(true);
    idle.add(channel.register(selector, SelectionKey.OP_READ, new Line()));
  }

  private void send(SelectionKey key, long dueAt) throws IOException {
    long number = next++;
    dueAtNanos[(int) number] = dueAt;
    int who = (int) (number % tokens.length);
    ((Line) key.attachment()).dueAt = dueAt;
    ByteBuffer request = ByteBuffer.wrap(BenchReports.numbered(Long.parseLong(stations[who]), tokens[who], number));
    while (request.hasRemaining()) ((SocketChannel) key.channel()).write(request);
  }

  private void receive(SelectionKey key) throws IOException {
    Line line = (Line) key.attachment();
    ByteBuffer in = line.in;
    if (((SocketChannel) key.channel()).read(in) < 0) throw new IOException("the server closed a connection");
    int status = HttpLoad.complete(in);
    if (status == 0) return;
    in.clear();
    answers.add(System.nanoTime() - line.dueAt);
    answered++;
    if (status != 200) failed++;
    idle.add(key);
  }
}
