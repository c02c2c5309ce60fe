package id.siaga.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Many dashboards in one thread: reads WebSocket frames (RFC 6455) and looks no deeper than the measurement asks. */
final class Watchers implements AutoCloseable {
  private static final int RECEIVE_BYTES = 128 * 1024;
  private static final byte[] REPORT = "\"report\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int UUID_CHARS = 36;
  private static final int NUMBER_CHARS = 12;
  private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

  /** What is left over of one socket's bytes between two reads. */
  private static final class Half {
    byte[] bytes;
    long skip;
    boolean upgraded;
  }

  private final Selector selector;
  private final LongUnaryOperator sentAtNanos;
  private final Thread thread = new Thread(this::run, "watchers");
  private final ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);
  private volatile boolean stopped;
  private int asked;
  private volatile long frames;
  private volatile int upgraded;
  private volatile int lost;
  private volatile Latencies latencies = new Latencies();

  /** @param sentAtNanos when the report of this number left; null when payloads are only counted */
  Watchers(LongUnaryOperator sentAtNanos) {
    this.sentAtNanos = sentAtNanos;
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a socket for each path and returns once all are upgraded. */
  Watchers open(int port, List<String> paths) {
    try {
      for (String path : paths) {
        SocketChannel channel = connect(port, path, RECEIVE_BYTES);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Half());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asked += paths.size();
    if (thread.getState() == Thread.State.NEW) thread.start();
    while (upgraded < asked && lost == 0) LiveBench.pause(0.005);
    if (lost > 0) throw new IllegalStateException(lost + " of " + asked + " sockets were closed");
    return this;
  }

  /** A connected socket that has asked for the upgrade. */
  static SocketChannel connect(int port, String path, int receiveBytes) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes);
    channel.connect(new InetSocketAddress("127.0.0.1", port));
    String head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Version: 13\r\n\r\n";
    channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  long frames() {
    return frames;
  }

  int lost() {
    return lost;
  }

  /** Starts a new count of delays and returns the old one. */
  Latencies takeLatencies() {
    Latencies old = latencies;
    latencies = new Latencies();
    return old;
  }

  private void run() {
    try {
      while (!stopped) {
        selector.select(100);
        for (SelectionKey key : selector.selectedKeys()) read(key);
        selector.selectedKeys().clear();
      }
      for (SelectionKey key : new ArrayList<>(selector.keys())) key.channel().close();
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SelectionKey key) throws IOException {
    Half half = (Half) key.attachment();
    buffer.clear();
    if (half.bytes != null) buffer.put(half.bytes);
    half.bytes = null;
    int n = ((SocketChannel) key.channel()).read(buffer);
    if (n < 0) {
      lost++;
      key.channel().close();
      return;
    }
    buffer.flip();
    if (!half.upgraded) half.upgraded = skipHead();
    if (half.upgraded) parse(key, half);
    if (buffer.hasRemaining()) {
      half.bytes = new byte[buffer.remaining()];
      buffer.get(half.bytes);
    }
  }

  private boolean skipHead() {
    for (int i = buffer.position(); i + 4 <= buffer.limit(); i++) {
      if (buffer.getInt(i) == 0x0D0A0D0A) {
        buffer.position(i + 4);
        upgraded++;
        return true;
      }
    }
    return false;
  }

  private void parse(SelectionKey key, Half half) throws IOException {
    while (true) {
      int skipped = (int) Math.min(half.skip, buffer.remaining());
      buffer.position(buffer.position() + skipped);
      half.skip -= skipped;
      if (half.skip > 0 || buffer.remaining() < 2) return;
      int at = buffer.position();
      int opcode = buffer.get(at) & 0x0f;
      long length = buffer.get(at + 1) & 0x7f;
      int head = length == 126 ? 4 : length == 127 ? 10 : 2;
      if (buffer.remaining() < head) return;
      if (length == 126) length = buffer.getShort(at + 2) & 0xffff;
      if (length == 127) length = buffer.getLong(at + 2);
      if (opcode == 9) ((SocketChannel) key.channel()).write(ByteBuffer.wrap(PONG));
      if (sentAtNanos != null && opcode == 1) {
        if (buffer.remaining() < head + length) return;
        delays(at + head, (int) length);
      }
      if (opcode == 1) frames++;
      buffer.position(at + head);
      half.skip = length;
    }
  }

  /** One delay for each report that the frame carries. */
  private void delays(int from, int length) {
    byte[] all = buffer.array();
    long now = System.nanoTime();
    int end = from + length - REPORT.length - UUID_CHARS;
    for (int i = from; i < end; i++) {
      if (all[i] != '"' || all[i + 1] != 'r' || !matches(all, i)) continue;
      long number = 0;
      int digits = i + REPORT.length + UUID_CHARS - NUMBER_CHARS;
      for (int d = 0; d < NUMBER_CHARS; d++) number = number << 4 | Character.digit(all[digits + d], 16);
      long sent = sentAtNanos.applyAsLong(number);
      if (sent != 0) latencies.add(now - sent);
      i = digits;
    }
  }

  private static boolean matches(byte[] all, int at) {
    for (int i = 2; i < REPORT.length; i++) {
      if (all[at + i] != REPORT[i]) return false;
    }
    return true;
  }

  @Override
  public void close() {
    stopped = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
