package id.siaga.web;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** What every call passes through, in this order: token, body, decode, access, handler, encode. */
final class Pipeline {
  static final String ACTOR = "siaga.actor";
  static final String ROUTE = Feature.ROUTE;
  static final int REQUEST_MAX_SECONDS = 10;
  private static final int IMPORT_MAX_SECONDS = 120;
  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json; charset=utf-8");
  private final Tokens tokens;
  private final Origins origins;
  private final Path uploads;
  private final Map<String, Handler<RoutingContext>> exact = new HashMap<>();

  Pipeline(Tokens tokens, Origins origins, Path uploads) {
    this.tokens = tokens;
    this.origins = origins;
    this.uploads = uploads;
  }

  /** Finds endpoints without variable parts at once; the router itself would try one route after the other. */
  void mountShortcut(Router router) {
    router.route().handler(ctx -> {
      Handler<RoutingContext> found = exact.get(ctx.request().method().name() + ctx.request().path());
      if (found == null) {
        ctx.next();
      } else {
        found.handle(ctx);
      }
    });
  }

  <I, O> void mount(Router router, Endpoint<I, O> endpoint) {
    Handler<RoutingContext> handler = handler(endpoint);
    router.route(endpoint.method(), endpoint.path()).handler(handler);
    if (!endpoint.path().contains(":")) exact.put(endpoint.method().name() + endpoint.path(), handler);
  }

  private <I, O> Handler<RoutingContext> handler(Endpoint<I, O> endpoint) {
    Decoder<I> decoder = new Decoder<>(endpoint.input());
    boolean upload = endpoint.input() == Upload.class;
    return ctx -> {
      ctx.put(ROUTE, endpoint.path());
      Actor actor = actor(ctx, endpoint);
      ctx.put(ACTOR, actor);
      endpoint.access().checkRole(actor);
      if (decoder.usesCookie() && ctx.request().getCookie("siaga_refresh") != null) origins.require(ctx.request());
      Future<Object> result = input(ctx, endpoint, decoder, upload).compose(input -> {
        Future<Object> answer = Future.succeededFuture(input).compose(checked -> {
          endpoint.access().check(actor, checked);
          return endpoint.handler().apply(actor, checked).map(value -> (Object) value);
        });
        return upload ? answer.eventually(() -> delete(ctx, (Upload) input)) : answer;
      });
      within(ctx, result, upload ? IMPORT_MAX_SECONDS : REQUEST_MAX_SECONDS)
          .onSuccess(value -> answer(ctx, value))
          .onFailure(ctx::fail);
    };
  }

  /** Late on the request's own event loop: a future's own timeout fires on a thread that may not answer. */
  static <T> Future<T> within(RoutingContext ctx, Future<T> work, int seconds) {
    if (work.isComplete()) return work;
    Promise<T> answer = Promise.promise();
    long timer = ctx.vertx().setTimer(seconds * 1000L, late -> answer.tryFail(new TimeoutException()));
    work.onComplete(done -> {
      ctx.vertx().cancelTimer(timer);
      if (done.succeeded()) {
        answer.tryComplete(done.result());
      } else {
        answer.tryFail(done.cause());
      }
    });
    return answer.future();
  }

  private Actor actor(RoutingContext ctx, Endpoint<?, ?> endpoint) {
    if (endpoint.access().open()) return Actor.STRANGER;
    String header = ctx.request().getHeader("authorization");
    boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    return tokens.verify(bearer ? header.substring(7).trim() : null);
  }

  private <I> Future<I> input(RoutingContext ctx, Endpoint<I, ?> endpoint, Decoder<I> decoder, boolean upload) {
    if (upload) return Body.store(ctx, uploads, endpoint.bodyMaxBytes()).map(endpoint.input()::cast);
    if (endpoint.bodyMaxBytes() == 0) return Future.succeededFuture(decoder.decode(ctx, null));
    if (ctx.request().isEnded()) return Future.succeededFuture(decoder.decode(ctx, null));
    return Body.read(ctx.request(), endpoint.bodyMaxBytes()).map(body -> decoder.decode(ctx, typed(ctx, body)));
  }

  /** No type that a form of another site can send; a call that names none is taken at its word. */
  private static Buffer typed(RoutingContext ctx, Buffer body) {
    String type = ctx.request().getHeader("content-type");
    boolean json = type == null || type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    if (body.length() > 0 && !json) {
      throw Problem.of(Problem.Kind.WRONG_TYPE, "Kirim isi sebagai application/json.",
          "Send the body as application/json.");
    }
    return body;
  }

  private static Future<Void> delete(RoutingContext ctx, Upload upload) {
    return ctx.vertx().fileSystem().delete(upload.file().toString()).otherwiseEmpty();
  }

  private static void answer(RoutingContext ctx, Object value) {
    if (ctx.response().ended() || ctx.response().closed()) return;
    ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    Object body = value;
    if (value instanceof Reply<?> reply) {
      ctx.response().setStatusCode(reply.status());
      for (Map.Entry<String, String> header : reply.headers().entrySet()) {
        ctx.response().putHeader(header.getKey(), header.getValue());
      }
      body = reply.body();
    }
    if (body == null) {
      ctx.response().setStatusCode(204).end();
    } else if (body instanceof Download download) {
      ctx.response().putHeader("content-type", download.contentType())
          .putHeader("content-disposition", "attachment; filename=\"" + download.name() + "\"")
          .sendFile(download.file().toString()).onFailure(ctx::fail);
    } else if (body instanceof Streamed streamed) {
      stream(ctx, streamed);
    } else if (body instanceof Attachment made) {
      ctx.response().putHeader("content-type", made.contentType())
          .putHeader("content-disposition", "attachment; filename=\"" + made.name() + "\"").end(made.bytes());
    } else {
      ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON);
      ctx.response().end(body instanceof Buffer ready ? ready : Buffer.buffer(Json.bytes(body)));
    }
  }

  private static void stream(RoutingContext ctx, Streamed streamed) {
    ctx.response().putHeader("content-type", streamed.contentType()).putHeader("content-disposition", "inline")
        .putHeader("content-length", String.valueOf(streamed.bytes())).putHeader("content-encoding", "identity")
        .putHeader("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'self'");
    streamed.source().apply(ctx.response()).onSuccess(sent -> ctx.response().end()).onFailure(broken -> {
      if (ctx.response().headWritten()) ctx.request().connection().close();
      ctx.fail(broken);
    });
  }
}
