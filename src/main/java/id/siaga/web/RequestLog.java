package id.siaga.web;

import id.siaga.access.Actor;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request: route, status, time taken; never a body, a query, an address or a name. */
final class RequestLog implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger("access");
  private static final String TRACE = "siaga.trace";

  @Override
  public void handle(RoutingContext ctx) {
    if (!LOG.isInfoEnabled()) {
      ctx.next();
      return;
    }
    long start = System.nanoTime();
    ctx.addEndHandler(done -> LOG.info("method={} route={} status={} ms={} actor={} trace={}", ctx.request().method(),
        route(ctx), ctx.response().getStatusCode(), (System.nanoTime() - start) / 1_000_000,
        ctx.get(Pipeline.ACTOR) instanceof Actor a && a != Actor.STRANGER ? a.person() : "-", trace(ctx)));
    ctx.next();
  }

  static String trace(RoutingContext ctx) {
    String trace = ctx.get(TRACE);
    if (trace == null) {
      trace = Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
      ctx.put(TRACE, trace);
    }
    return trace;
  }

  private static String route(RoutingContext ctx) {
    return ctx.get(Pipeline.ROUTE) instanceof String route ? route : "static";
  }
}
