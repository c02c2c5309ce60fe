package id.siaga.web;

import id.siaga.access.Tokens;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The HTTP door of one event loop: it mounts every feature's endpoints and owns nothing else. */
public final class WebVerticle extends VerticleBase {
  private static final int SHUTDOWN_MAX_SECONDS = 8;

  /**
   * Where and how the doors open.
   *
   * @param https whether people reach us encrypted, by us or by a proxy before us
   */
  public record Door(String host, int port, KeyCertOptions certificate, Path uploads, boolean https) {}

  private final Door door;
  private final List<Feature> features;
  private final Tokens tokens;
  private final Origins origins;
  private HttpServer server;

  public WebVerticle(Door door, List<Feature> features, Tokens tokens, Origins origins) {
    this.door = door;
    this.features = features;
    this.tokens = tokens;
    this.origins = origins;
  }

  /** Every limit of the HTTP side in one place; a test reads these live options. */
  public static HttpServerOptions options(KeyCertOptions certificate) {
    HttpServerOptions options = new HttpServerOptions()
        .setIdleTimeout(75).setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setMaxHeaderSize(8 * 1024).setMaxInitialLineLength(4 * 1024).setMaxFormAttributeSize(0)
        .setHttp2ClearTextEnabled(false).setUseAlpn(false)
        .setCompressionSupported(true).setCompressionLevel(4)
        .setPerFrameWebSocketCompressionSupported(false).setPerMessageWebSocketCompressionSupported(false)
        .setMaxWebSocketFrameSize(4 * 1024).setMaxWebSocketMessageSize(4 * 1024)
        .setStrictThreadMode(true).setTcpNoDelay(true).setAcceptBacklog(4096);
    if (certificate != null) options.setSsl(true).setKeyCertOptions(certificate);
    return options;
  }

  @Override
  public Future<?> start() {
    Router router = Router.router(vertx);
    router.route().handler(new RequestLog()).handler(new SecurityHeaders());
    router.route().failureHandler(new ProblemHandler());
    Pipeline pipeline = new Pipeline(tokens, origins, door.uploads());
    pipeline.mountShortcut(router);
    features.forEach(feature -> feature.mount(router));
    features.forEach(feature -> feature.endpoints().forEach(endpoint -> pipeline.mount(router, endpoint)));
    PagePipeline pages = new PagePipeline(vertx, origins, door.uploads(), door.https());
    features.forEach(feature -> feature.pages().forEach(page -> pages.mount(router, page)));
    router.route("/api/*").handler(ctx -> ctx.fail(404));
    StaticSite.mount(router);
    for (int status : new int[] {400, 404, 405, 413, 500}) router.errorHandler(status, new ProblemHandler());
    server = vertx.createHttpServer(options(door.certificate())).requestHandler(router)
        .invalidRequestHandler(new BrokenRequest()).exceptionHandler(broken -> {});
    return server.listen(door.port(), door.host());
  }

  /** Uses a renewed certificate for every connection from now on; those that are open keep theirs. */
  public Future<Boolean> renew(KeyCertOptions certificate) {
    return server.updateSSLOptions(new ServerSSLOptions().setKeyCertOptions(certificate), true);
  }

  public int port() {
    return server.actualPort();
  }

  @Override
  public Future<?> stop() {
    return server.shutdown(SHUTDOWN_MAX_SECONDS, TimeUnit.SECONDS);
  }
}
