package id.siaga.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The cheapest closed-loop load: one thread, one request in flight on each connection, requests made by the caller.
 * It competes for the same two cores as the server, so it does as little as possible for each answer.
 */
final class HttpLoad {
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private final int port;
  private final int connections;
  private final IntFunction<byte[]> request;
  private long answered;
  private long failed;
  private final long[] latenciesNs = new long[1 << 20];

  /** What a run measured: only good answers count in the rate; latencies in microseconds. */
  record Result(long answered, long failed, double perSecond, long p50Us, long p99Us) {}

  private static final class Line {
    final int index;
    final ByteBuffer in = ByteBuffer.allocate(64 * 1024);
    ByteBuffer out;
    long sentAt;

    Line(int index) {
      this.index = index;
    }
  }

  /** @param request the next whole HTTP request of a connection */
  HttpLoad(int port, int connections, IntFunction<byte[]> request) {
    this.port = port;
    this.connections = connections;
    this.request = request;
  }

  Result run(double seconds) {
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) open(selector, i);
      long start = System.nanoTime();
      long end = start + (long) (seconds * 1e9);
      while (System.nanoTime() < end) {
        selector.select(100);
        for (SelectionKey key : selector.selectedKeys()) serve(key);
        selector.selectedKeys().clear();
      }
      double passed = (System.nanoTime() - start) / 1e9;
      for (SelectionKey key : selector.keys()) key.channel().close();
      int n = (int) Math.min(answered, latenciesNs.length);
      long[] sorted = Arrays.copyOf(latenciesNs, n);
      Arrays.sort(sorted);
      return new Result(answered, failed, (answered - failed) / passed, n == 0 ? 0 : sorted[n / 2] / 1000,
          n == 0 ? 0 : sorted[(int) (n * 0.99)] / 1000);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void open(Selector selector, int index) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.configureBlocking(false);
    channel.socket().setTcpNoDelay(true);
    Line line = new Line(index);
    SelectionKey key = channel.register(selector, SelectionKey.OP_READ, line);
    send(key, line);
  }

  private void send(SelectionKey key, Line line) throws IOException {
    line.out = ByteBuffer.wrap(request.apply(line.index));
    line.sentAt = System.nanoTime();
    line.in.clear();
    flush(key, line);
  }

  private static void flush(SelectionKey key, Line line) throws IOException {
    ((SocketChannel) key.channel()).write(line.out);
    key.interestOps(line.out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private void serve(SelectionKey key) throws IOException {
    Line line = (Line) key.attachment();
    if (key.isWritable()) flush(key, line);
    if (!key.isReadable()) return;
    if (((SocketChannel) key.channel()).read(line.in) < 0) throw new IOException("the server closed a connection");
    int status = complete(line.in);
    if (status == 0) return;
    latenciesNs[(int) (answered % latenciesNs.length)] = System.nanoTime() - line.sentAt;
    answered++;
    if (status != 200) failed++;
    send(key, line);
  }

  /** The status once the whole answer is in, else 0. */
  static int complete(ByteBuffer in) {
    byte[] bytes = in.array();
    int have = in.position();
    int head = indexOf(bytes, have, END_OF_HEAD);
    if (head < 0) return 0;
    String text = new String(bytes, 0, head, StandardCharsets.US_ASCII);
    int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
    int end = at < 0 ? -1 : text.indexOf('\r', at);
    int length = at < 0 ? 0 : Integer.parseInt(text.substring(at + 16, end < 0 ? text.length() : end).trim());
    return have >= head + END_OF_HEAD.length + length ? Integer.parseInt(text.substring(9, 12)) : 0;
  }

  private static int indexOf(byte[] bytes, int length, byte[] what) {
    for (int i = 0; i <= length - what.length; i++) {
      if (Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) return i;
    }
    return -1;
  }
}
