package id.siaga.web;

import id.siaga.access.Problem;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/**
 * Refuses what is no HTTP request, or has too long a head, in the same words as everything else, and hangs up: where
 * the next request would begin cannot be told.
 */
final class BrokenRequest implements Handler<HttpServerRequest> {
  @Override
  public void handle(HttpServerRequest request) {
    boolean tooLong = request.decoderResult().cause() instanceof TooLongFrameException;
    Problem problem = tooLong
        ? Json.malformed("alamat atau kepalanya terlalu panjang", "its address or head is too long")
        : Json.malformed("bukan permintaan HTTP yang benar", "it is no valid HTTP request");
    boolean english = ProblemHandler.english(request.getHeader("accept-language"));
    SecurityHeaders.set(request);
    request.response().setStatusCode(problem.kind().status).putHeader("cache-control", "no-store")
        .putHeader("connection", "close").putHeader("content-type", "application/problem+json")
        .end(Json.text(ProblemHandler.body(problem, english, null)))
        .onComplete(sent -> request.connection().close());
  }
}
