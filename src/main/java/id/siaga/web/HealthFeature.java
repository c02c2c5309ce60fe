package id.siaga.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells machines how we are: alive, ready to serve, and the figures of the operators. */
public final class HealthFeature implements Feature {
  private static final int CHECK_MAX_SECONDS = 2;
  private final Map<String, Supplier<Future<Boolean>>> checks;
  private final PrometheusMeterRegistry metrics;
  private final String metricsToken;

  public HealthFeature(Map<String, Supplier<Future<Boolean>>> checks, PrometheusMeterRegistry metrics,
      String metricsToken) {
    this.checks = checks;
    this.metrics = metrics;
    this.metricsToken = metricsToken;
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of();
  }

  @Override
  public void mount(Router router) {
    router.get("/health/live").handler(ctx -> json(ctx, 200, Map.of("status", "up")));
    router.get("/health/ready").handler(this::ready);
    router.get("/metrics").handler(this::metrics);
  }

  private void ready(RoutingContext ctx) {
    ctx.put(Pipeline.ROUTE, "/health/ready");
    Map<String, Boolean> results = new LinkedHashMap<>();
    List<Future<?>> all = new ArrayList<>();
    checks.forEach((name, check) -> all.add(check.get().timeout(CHECK_MAX_SECONDS, TimeUnit.SECONDS)
        .otherwise(false).onSuccess(good -> results.put(name, good))));
    Future.join(all).onComplete(done -> {
      boolean up = results.values().stream().allMatch(Boolean::booleanValue);
      json(ctx, up ? 200 : 503, Map.of("status", up ? "ready" : "not-ready", "checks", results));
    });
  }

  private void metrics(RoutingContext ctx) {
    ctx.put(Pipeline.ROUTE, "/metrics");
    if (!near(ctx.request()) && !tokenFits(ctx.request())) {
      ctx.fail(404);
      return;
    }
    ctx.response().putHeader("content-type", "text/plain; version=0.0.4; charset=utf-8").end(metrics.scrape());
  }

  private static boolean near(HttpServerRequest request) {
    String host = request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    boolean forwarded = request.headers().contains("x-forwarded-for") || request.headers().contains("forwarded");
    return !forwarded && (host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1"));
  }

  private boolean tokenFits(HttpServerRequest request) {
    String header = request.getHeader("authorization");
    return !metricsToken.isEmpty() && header != null && MessageDigest.isEqual(
        ("Bearer " + metricsToken).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
  }

  private static void json(RoutingContext ctx, int status, Object body) {
    ctx.response().setStatusCode(status).putHeader("content-type", "application/json")
        .putHeader("cache-control", "no-store").end(Json.text(body));
  }
}
