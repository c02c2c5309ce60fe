package id.siaga.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One WebSocket frame (RFC 6455 §5.2, unmasked), header and payload encoded once, written to any number of sockets.
 *
 * <p>The only class that reaches below Vert.x's public API: a frame object of the API has one read index and cannot be
 * shared, and its polite close never reaches a peer that reads nothing. Belongs to one event loop.
 */
final class SharedFrame {
  private static final int HEADER_MAX_BYTES = 10;
  private static final int TEXT = 0x81;
  private static final int PING = 0x89;
  private static final byte[] EVENTS = "{\"events\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

  private final ByteBuf bytes;
  private final int events;

  private SharedFrame(ByteBuf bytes, int events) {
    this.bytes = bytes;
    this.events = events;
  }

  static SharedFrame control(String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    ByteBuf out = ByteBufAllocator.DEFAULT.directBuffer(HEADER_MAX_BYTES + text.length);
    header(out, TEXT, text.length);
    return new SharedFrame(out.writeBytes(text), 0);
  }

  static SharedFrame ping() {
    ByteBuf out = Unpooled.directBuffer(2, 2);
    header(out, PING, 0);
    return new SharedFrame(out, 0);
  }

  static SharedFrame events(List<Line> lines) {
    int length = EVENTS.length + END.length + lines.size() - 1;
    for (Line line : lines) length += line.json().length;
    ByteBuf out = ByteBufAllocator.DEFAULT.directBuffer(HEADER_MAX_BYTES + length);
    header(out, TEXT, length);
    out.writeBytes(EVENTS);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) out.writeByte(',');
      out.writeBytes(lines.get(i).json());
    }
    return new SharedFrame(out.writeBytes(END), lines.size());
  }

  int events() {
    return events;
  }

  /** Frees the encoded bytes once the writes that still hold them are done. */
  void release() {
    bytes.release();
  }

  void write(ChannelHandlerContext to, ChannelFutureListener whenDone) {
    to.writeAndFlush(bytes.retainedDuplicate()).addListener(whenDone);
  }

  /** The place in the pipeline of an upgraded request's connection from which whole frames can be written. */
  static ChannelHandlerContext channel(HttpServerRequest upgraded) {
    return ((ConnectionBase) upgraded.connection()).channel().pipeline().context("handler");
  }

  /** Ends the connection at once, without the closing handshake that a full connection would never finish. */
  static void hardClose(ChannelHandlerContext channel) {
    channel.close();
  }


  private static void header(ByteBuf out, int kind, int length) {
    out.writeByte(kind);
    if (length < 126) {
      out.writeByte(length);
    } else if (length < 65_536) {
      out.writeByte(126).writeShort(length);
    } else {
      out.writeByte(127).writeLong(length);
    }
  }
}
