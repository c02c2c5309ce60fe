package id.siaga.live;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.web.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The plainest WebSocket client (RFC 6455), so that a test sees every byte and may refuse to read. */
final class LiveClient implements AutoCloseable {
  private static final int READ_MAX_MS = 10_000;
  private final Socket socket = new Socket();
  private final DataInputStream in;
  final String status;
  /** The payload of the last text frame, as it came. */
  byte[] lastPayload = {};
  int pings;

  record Frame(int opcode, byte[] payload) {}

  /** The socket was closed with this code; 1006 when it broke without one. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int code;
    final transient String reason;

    Closed(int code, String reason) {
      super("closed " + code + " " + reason);
      this.code = code;
      this.reason = reason;
    }
  }

  private LiveClient(int port, String path, String origin, int receiveBytes) {
    try {
      if (receiveBytes > 0) socket.setReceiveBufferSize(receiveBytes);
      socket.connect(new InetSocketAddress("127.0.0.1", port), READ_MAX_MS);
      socket.setSoTimeout(READ_MAX_MS);
      socket.setTcpNoDelay(true);
      in = new DataInputStream(socket.getInputStream());
      send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
          + "Sec-WebSocket-Extensions: permessage-deflate\r\nAccept-Encoding: gzip, deflate\r\n"
          + (origin == null ? "" : "Origin: " + origin + "\r\n") + "\r\n");
      status = head();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LiveClient open(int port, String query) {
    return new LiveClient(port, "/live" + query, "http://127.0.0.1:" + port, 0);
  }

  static LiveClient openFrom(int port, String query, String origin) {
    return new LiveClient(port, "/live" + query, origin, 0);
  }

  /** A reader with the smallest receive buffer. */
  static LiveClient openNarrow(int port, String query) {
    return new LiveClient(port, "/live" + query, "http://127.0.0.1:" + port, 2048);
  }

  boolean upgraded() {
    return status.contains(" 101 ");
  }

  /** The next text frame; pings are counted and passed over, as pongs are; a close is thrown as {@link Closed}. */
  JsonNode next() {
    while (true) {
      Frame frame = frame();
      if (frame.opcode == 9) {
        pings++;
      } else if (frame.opcode == 8) {
        throw closed(frame.payload);
      } else if (frame.opcode != 10) {
        lastPayload = frame.payload;
        return Json.parse(frame.payload);
      }
    }
  }

  JsonNode control(String name) {
    return until(frame -> frame.path("control").asText().equals(name));
  }

  /** Reads events until this number has come; fails when one came twice or not in order. */
  List<Long> seqsTo(long last) {
    List<Long> seqs = new ArrayList<>();
    while (seqs.isEmpty() || seqs.get(seqs.size() - 1) < last) {
      for (JsonNode event : next().path("events")) {
        long seq = event.get("seq").asLong();
        if (!seqs.isEmpty() && seq <= seqs.get(seqs.size() - 1)) throw new AssertionError("again or back: " + seq);
        seqs.add(seq);
      }
    }
    return seqs;
  }

  JsonNode until(Predicate<JsonNode> wanted) {
    while (true) {
      JsonNode frame = next();
      if (wanted.test(frame)) return frame;
    }
  }

  /** Reads to the end and returns how the server closed. */
  Closed closing() {
    try {
      while (true) next();
    } catch (Closed closed) {
      return closed;
    }
  }

  void text(String text) {
    masked(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  void masked(int first, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first);
    if (payload.length < 126) {
      out.write(0x80 | payload.length);
    } else {
      out.write(0x80 | 126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    }
    out.writeBytes(new byte[4]);
    out.writeBytes(payload);
    try {
      socket.getOutputStream().write(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Frame frame() {
    try {
      int first = in.readUnsignedByte();
      int second = in.readUnsignedByte();
      long length = second & 0x7f;
      if (length == 126) length = in.readUnsignedShort();
      if (length == 127) length = in.readLong();
      byte[] payload = new byte[(int) length];
      in.readFully(payload);
      return new Frame(first & 0x0f, payload);
    } catch (java.net.SocketTimeoutException e) {
      throw new AssertionError("nothing came for " + READ_MAX_MS + " ms", e);
    } catch (IOException e) {
      throw new Closed(1006, "");
    }
  }

  private static Closed closed(byte[] payload) {
    if (payload.length < 2) return new Closed(1005, "");
    int code = ByteBuffer.wrap(payload).getShort() & 0xffff;
    return new Closed(code, new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) head.append((char) in.readUnsignedByte());
    return head.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
