package id.siaga.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** Tells callers apart by their address: to slow those who guess, never to know who they are. */
final class Peer {
  private static final int ADDRESS_MAX_CHARS = 64;

  private Peer() {}

  /**
   * The other end's address; behind a proxy on this machine, the one that this proxy saw. A forwarded address from
   * anywhere else is somebody's claim and is not read.
   */
  static String address(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String host = remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
    String forwarded = request.getHeader("x-forwarded-for");
    boolean proxied = forwarded != null && (host.startsWith("127.") || host.equals("::1")
        || host.equals("0:0:0:0:0:0:0:1"));
    if (!proxied) return host;
    String nearest = forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
    return nearest.length() > ADDRESS_MAX_CHARS ? host : nearest;
  }
}
