package id.siaga.web;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Tells browsers to run nothing but our own files and to show us in nobody's frame. */
final class SecurityHeaders implements Handler<RoutingContext> {
  static final String CSP = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
      + "worker-src 'self'; frame-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'";

  /** Kept as the bytes that go out: every answer carries them. */
  private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
      createOptimized("content-security-policy"), createOptimized(CSP),
      createOptimized("x-content-type-options"), createOptimized("nosniff"),
      createOptimized("referrer-policy"), createOptimized("no-referrer"),
      createOptimized("cross-origin-opener-policy"), createOptimized("same-origin"),
      createOptimized("permissions-policy"), createOptimized("geolocation=(self), camera=(self), microphone=()"));

  static void set(HttpServerRequest request) {
    ALWAYS.forEach(request.response().headers()::set);
    if (request.isSSL()) request.response().putHeader("strict-transport-security", "max-age=31536000");
  }

  @Override
  public void handle(RoutingContext ctx) {
    set(ctx.request());
    ctx.next();
  }
}
