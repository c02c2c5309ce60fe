package id.siaga.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Tells browsers to run nothing but our own files and to show us in nobody's frame. */
final class SecurityHeaders implements Handler<RoutingContext> {
  static final String CSP = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
      + "worker-src 'self'; frame-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'";

  @Override
  public void handle(RoutingContext ctx) {
    ctx.response().headers()
        .set("content-security-policy", CSP)
        .set("x-content-type-options", "nosniff")
        .set("referrer-policy", "no-referrer")
        .set("cross-origin-opener-policy", "same-origin")
        .set("permissions-policy", "geolocation=(self), camera=(self), microphone=()");
    if (ctx.request().isSSL()) ctx.response().putHeader("strict-transport-security", "max-age=31536000");
    ctx.next();
  }
}
