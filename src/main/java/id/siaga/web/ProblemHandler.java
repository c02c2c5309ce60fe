package id.siaga.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.access.Problem;
import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only place that writes an error body: RFC 9457, in the reader's language, with nothing of our insides in it. */
public final class ProblemHandler implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final int RETRY_BASE_SECONDS = 2;

  @Override
  public void handle(RoutingContext ctx) {
    Problem problem = of(ctx);
    String trace = RequestLog.trace(ctx);
    if (problem.kind() == Problem.Kind.INTERNAL) {
      LOG.error("request failed trace={}", trace, ctx.failure());
    } else if (problem.kind() == Problem.Kind.UNAVAILABLE) {
      LOG.warn("request turned away trace={} because={}", trace, String.valueOf(ctx.failure().getMessage()));
    }
    if (ctx.response().ended() || ctx.response().headWritten()) return;
    ctx.response().setStatusCode(problem.kind().status).putHeader("cache-control", "no-store");
    if (problem.retryAfterSeconds() > 0) {
      ctx.response().putHeader("retry-after", String.valueOf(problem.retryAfterSeconds()));
    }
    // An unread body would be taken for the next request; such a connection is not reused.
    if (!ctx.request().isEnded()) ctx.response().putHeader("connection", "close");
    if (forPeople(ctx)) {
      ctx.response().putHeader("content-type", "text/html; charset=utf-8")
          .putHeader("content-security-policy", PagePipeline.CSP)
          .end(PageShell.problem(problem, language(ctx), PagePipeline.self(ctx), trace));
      return;
    }
    ctx.response().putHeader("content-type", "application/problem+json")
        .end(Json.text(body(problem, english(ctx), trace)));
  }

  private static Language language(RoutingContext ctx) {
    Language chosen = PagePipeline.chosen(ctx);
    return chosen == null ? Language.of(english(ctx)) : chosen;
  }

  /** Whoever asked for a page gets a page that can be read, also when it is missing. */
  private static boolean forPeople(RoutingContext ctx) {
    if (ctx.get(PagePipeline.PAGE) != null) return true;
    String accept = ctx.request().getHeader("accept");
    return accept != null && accept.contains("text/html") && !ctx.normalizedPath().startsWith("/api/");
  }

  /** The same shape for one item of a list. */
  public static ObjectNode body(Problem problem, boolean english, String trace) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("type", "/problems/" + problem.kind().type);
    body.put("title", english ? problem.kind().titleEn : problem.kind().titleId);
    body.put("status", problem.kind().status);
    body.put("detail", problem.detail(english));
    if (!problem.fields().isEmpty()) {
      ArrayNode fields = body.putArray("fields");
      problem.fields().forEach(f -> fields.addObject().put("field", f.field())
          .put("message", english ? f.en() : f.id()));
    }
    if (trace != null) body.put("trace", trace);
    return body;
  }

  public static boolean english(RoutingContext ctx) {
    return english(ctx.request().getHeader("accept-language"));
  }

  /** Whether an Accept-Language value asks for English; Indonesian otherwise. */
  public static boolean english(String language) {
    return language != null && language.trim().toLowerCase(java.util.Locale.ROOT).startsWith("en");
  }

  private static Problem of(RoutingContext ctx) {
    Throwable failure = ctx.failure();
    if (failure == null && ctx.statusCode() == 404) return Problem.notFound();
    if (failure == null && ctx.statusCode() >= 400 && ctx.statusCode() < 500) {
      return Problem.of(Problem.Kind.MALFORMED, "Permintaan tidak dapat dibaca.", "The request cannot be read.");
    }
    return of(failure);
  }

  static Problem of(Throwable failure) {
    if (failure instanceof Problem problem) return problem;
    if (failure instanceof PgException pg) return ofDatabase(pg);
    if (failure instanceof TimeoutException || failure instanceof java.io.IOException
        || failure instanceof VertxException) {
      return Problem.unavailable(RETRY_BASE_SECONDS + ThreadLocalRandom.current().nextInt(6));
    }
    return Problem.of(Problem.Kind.INTERNAL, "Kesalahan ini sudah dicatat. Silakan coba lagi.",
        "This error has been recorded. Please try again.");
  }

  private static Problem ofDatabase(PgException pg) {
    String state = pg.getSqlState() == null ? "" : pg.getSqlState();
    if (state.equals("23505")) {
      return Problem.conflict("Data ini sudah ada atau baru saja diubah orang lain.",
          "This already exists or was just changed by somebody else.");
    }
    boolean busy = state.startsWith("08") || state.startsWith("53") || state.startsWith("57")
        || state.startsWith("55") || state.startsWith("40");
    if (busy) return Problem.unavailable(RETRY_BASE_SECONDS + ThreadLocalRandom.current().nextInt(6));
    return Problem.of(Problem.Kind.INTERNAL, "Kesalahan ini sudah dicatat. Silakan coba lagi.",
        "This error has been recorded. Please try again.");
  }
}
