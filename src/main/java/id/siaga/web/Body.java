package id.siaga.web;

import id.siaga.access.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads a body up to its limit and not a byte further; a large one goes to disk as it arrives. */
final class Body {
  private Body() {}

  static Future<Buffer> read(HttpServerRequest request, int maxBytes) {
    if (declared(request) > maxBytes) return Future.failedFuture(tooLarge(maxBytes));
    Promise<Buffer> done = Promise.promise();
    Buffer all = Buffer.buffer();
    request.handler(chunk -> {
      if (all.length() + chunk.length() > maxBytes) {
        done.tryFail(tooLarge(maxBytes));
      } else {
        all.appendBuffer(chunk);
      }
    });
    request.exceptionHandler(broken -> {
      done.tryFail(broken());
      // Vert.x hangs up after this, and would take with it what it has only just been given to send.
      ((ConnectionBase) request.connection()).channelHandlerContext().flush();
    });
    request.endHandler(end -> done.tryComplete(all));
    return done.future();
  }

  /** Streams to a new file below the folder; fails, and leaves nothing, beyond the limit. */
  static Future<Upload> store(RoutingContext ctx, Path folder, long maxBytes) {
    HttpServerRequest request = ctx.request();
    if (declared(request) > maxBytes) return Future.failedFuture(tooLarge(maxBytes));
    Path file = folder.resolve(UUID.randomUUID().toString());
    request.pause();
    Promise<Long> done = Promise.promise();
    // Before the file is opened: a sender who is gone by then would never be heard of again.
    request.exceptionHandler(broken -> done.tryFail(broken()));
    var fs = ctx.vertx().fileSystem();
    return fs.open(file.toString(), new OpenOptions().setCreateNew(true).setPerms("rw-------"))
        .compose(out -> copy(request, out, maxBytes, done).eventually(out::close))
        .map(bytes -> new Upload(file, bytes, query(ctx), ProblemHandler.english(ctx)))
        .recover(failure -> fs.delete(file.toString()).transform(ignored -> Future.failedFuture(failure)));
  }

  private static Future<Long> copy(HttpServerRequest request, AsyncFile out, long maxBytes, Promise<Long> done) {
    long[] bytes = {0};
    request.handler(chunk -> {
      bytes[0] += chunk.length();
      if (bytes[0] > maxBytes) {
        done.tryFail(tooLarge(maxBytes));
        return;
      }
      out.write(chunk).onFailure(done::tryFail);
      if (out.writeQueueFull()) {
        request.pause();
        out.drainHandler(drained -> request.resume());
      }
    });
    request.endHandler(end -> done.tryComplete(bytes[0]));
    request.resume();
    return done.future();
  }

  private static Map<String, String> query(RoutingContext ctx) {
    Map<String, String> query = new HashMap<>();
    ctx.queryParams().forEach(e -> query.put(e.getKey(), e.getValue()));
    query.putAll(ctx.pathParams());
    return query;
  }

  private static long declared(HttpServerRequest request) {
    String length = request.getHeader("content-length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Bad chunks, or a connection that ended in between: the sender's fault, and told so if it is still there. */
  static Problem broken() {
    return Json.malformed("isi terputus atau rusak", "the body broke off or is damaged");
  }

  private static Problem tooLarge(long maxBytes) {
    return Problem.of(Problem.Kind.TOO_LARGE, "Isi melebihi batas " + maxBytes / 1024 + " KiB.",
        "The body exceeds the limit of " + maxBytes / 1024 + " KiB.");
  }
}
