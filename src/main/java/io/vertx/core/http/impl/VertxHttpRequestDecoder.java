package io.vertx.core.http.impl;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.headers.HeadersMultiMap;

/**
 * Takes the place of Vert.x's class of this name (our classes come first on the class path), because that one reads
 * a misspelt {@code Content-Xength} as {@code Content-Length} (CVE-2026-102479): a way to smuggle a request past a
 * proxy. It is Netty's decoder with Vert.x's headers and without the shortcut; {@code SmugglingTest} proves that it
 * is the one in use. Goes when Vert.x 5.1.10 or 5.2.1 is complete.
 */
public class VertxHttpRequestDecoder extends HttpRequestDecoder {

  public VertxHttpRequestDecoder(HttpServerOptions options) {
    super(options.getMaxInitialLineLength(), options.getMaxHeaderSize(), options.getMaxChunkSize(), true,
        options.getDecoderInitialBufferSize());
  }

  @Override
  protected AsciiString splitHeaderName(byte[] bytes, int start, int length) {
    return new AsciiString(bytes, start, length, true);
  }

  @Override
  protected HttpMessage createMessage(String[] line) {
    return new DefaultHttpRequest(HttpVersion.valueOf(line[2]), HttpMethod.valueOf(line[0]), line[1],
        HeadersMultiMap.httpHeaders());
  }

  /** A request may always have a body; the base class would ask for the length of a response. */
  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    return message != null && message.getClass() != DefaultHttpRequest.class && super.isContentAlwaysEmpty(message);
  }
}
