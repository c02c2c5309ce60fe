package id.siaga.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;

/** Serves the built pages from the class path: hashed assets for ever, everything else checked again each time. */
final class StaticSite {
  private static final String ASSETS = "/assets/";
  /** Not "webroot": files are looked for on the disk first, and a folder of that name holds the sources there. */
  private static final String ON_CLASS_PATH = "pages";
  private static final String MANIFEST = ".webmanifest";

  private StaticSite() {}

  static void mount(Router router) {
    StaticHandler files = StaticHandler.create(FileSystemAccess.RELATIVE, ON_CLASS_PATH)
        .setIncludeHidden(false).setDirectoryListing(false).setCachingEnabled(false).setDefaultContentEncoding("UTF-8");
    router.get("/*").handler(ctx -> {
      ctx.put(Pipeline.ROUTE, "static");
      boolean hashed = ctx.normalizedPath().startsWith(ASSETS);
      ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache");
      if (ctx.normalizedPath().endsWith(MANIFEST)) {
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/manifest+json");
      }
      ctx.next();
    });
    router.get("/phone").handler(ctx -> move(ctx, "/phone/"));
    router.get("/console").handler(ctx -> move(ctx, "/console/"));
    router.get("/*").handler(files);
  }

  private static void move(RoutingContext ctx, String path) {
    if (ctx.normalizedPath().equals(path)) {
      ctx.next();
      return;
    }
    ctx.response().setStatusCode(308).putHeader(HttpHeaders.LOCATION, path).end();
  }
}
