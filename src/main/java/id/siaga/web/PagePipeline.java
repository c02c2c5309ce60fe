package id.siaga.web;

import id.siaga.access.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What every page passes through: origin, body, decode, handler, answer. The same for all, so that none forgets. */
final class PagePipeline {
  /** Marks a call whose failures are shown as pages too. */
  static final String PAGE = "siaga.page";
  static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
      + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String LANGUAGE_PART = Language.QUERY + "=";
  private static final long LANGUAGE_KEPT_SECONDS = 365L * 24 * 3_600;
  private static final int UPLOAD_MAX_SECONDS = 300;
  private static final int WORKERS_MAX = 2;
  private static final int PARSE_MAX_SECONDS = 30;
  /** A browser that still sends hears no answer; so a photo that is too large is read to its end and thrown away. */
  private static final long DRAIN_MAX_BYTES = 64L << 20;
  private final Vertx vertx;
  private final Origins origins;
  private final Path uploads;
  private final boolean https;

  PagePipeline(Vertx vertx, Origins origins, Path uploads, boolean https) {
    this.vertx = vertx;
    this.origins = origins;
    this.uploads = uploads;
    this.https = https;
  }

  void mount(Router router, Page page) {
    router.route(page.method(), page.path()).handler(ctx -> {
      ctx.put(Pipeline.ROUTE, page.path()).put(PAGE, true);
      // Forms need their Origin, which a browser hides under no-referrer.
      ctx.response().putHeader("content-security-policy", CSP).putHeader("referrer-policy", "same-origin")
          .putHeader("cache-control", "no-store");
      if (page.method() != HttpMethod.GET) ownForm(ctx.request());
      Path folder = uploads.resolve(UUID.randomUUID().toString());
      Future<PageReply> work = request(ctx, page, folder)
          .compose(request -> Future.succeededFuture(request).compose(page.handler()))
          .eventually(() -> page.takes() == Page.Takes.FILE
              ? vertx.fileSystem().deleteRecursive(folder.toString()).otherwiseEmpty() : Future.succeededFuture());
      Pipeline.within(ctx, work, page.takes() == Page.Takes.FILE ? UPLOAD_MAX_SECONDS : Pipeline.REQUEST_MAX_SECONDS)
          .map(reply -> answer(ctx, reply)).onFailure(ctx::fail);
    });
  }

  /** Only a form on our own page may change something with the reader's cookie. */
  private void ownForm(HttpServerRequest request) {
    String site = request.getHeader("sec-fetch-site");
    if (site != null && !site.equals("same-origin")) origins.refuse();
    origins.require(request);
  }

  private Future<PageRequest> request(RoutingContext ctx, Page page, Path folder) {
    HttpServerRequest request = ctx.request();
    String type = request.getHeader("content-type");
    switch (page.takes()) {
      case FORM -> {
        String plain = type == null ? "" : type.split(";", 2)[0].strip();
        if (!plain.equalsIgnoreCase("application/x-www-form-urlencoded")) throw wrongType();
        return Body.read(request, Page.FORM_MAX_BYTES)
            .map(body -> of(ctx, FormText.decode(body.getBytes(), page.fields()), null));
      }
      case FILE -> {
        String boundary = Multipart.boundary(type);
        if (boundary == null) throw wrongType();
        request.pause();
        return store(request, folder).compose(body -> parse(body, boundary, page.fields()))
            .map(parts -> of(ctx, parts.fields(), parts.file()));
      }
      default -> {
        return Future.succeededFuture(of(ctx, Map.of(), null));
      }
    }
  }

  private Future<Path> store(HttpServerRequest request, Path folder) {
    Path body = folder.resolve("body");
    Promise<Void> done = Promise.promise();
    // Before the file is opened: a sender who is gone by then would never be heard of again.
    request.exceptionHandler(broken -> done.tryFail(Body.broken()));
    return vertx.fileSystem().mkdir(folder.toString(), "rwx------")
        .compose(made -> vertx.fileSystem().open(body.toString(), new OpenOptions().setCreateNew(true)
            .setPerms("rw-------")))
        .compose(out -> copy(request, out, done).eventually(out::close)).map(body);
  }

  private static Future<Void> copy(HttpServerRequest request, AsyncFile out, Promise<Void> done) {
    int max = Page.FILE_MAX_BYTES + Page.FORM_MAX_BYTES;
    long[] bytes = {0};
    request.handler(chunk -> {
      bytes[0] += chunk.length();
      if (bytes[0] > DRAIN_MAX_BYTES) done.tryFail(Multipart.tooLarge(Page.FILE_MAX_BYTES));
      if (bytes[0] > max) return;
      out.write(chunk).onFailure(done::tryFail);
      if (out.writeQueueFull()) {
        request.pause();
        out.drainHandler(drained -> request.resume());
      }
    });
    request.endHandler(end -> {
      if (bytes[0] > max) done.tryFail(Multipart.tooLarge(Page.FILE_MAX_BYTES));
      done.tryComplete();
    });
    request.resume();
    return done.future();
  }

  private Future<Multipart.Parts> parse(Path body, String boundary, Set<String> known) {
    WorkerExecutor pool = vertx.createSharedWorkerExecutor("forms", WORKERS_MAX, PARSE_MAX_SECONDS, TimeUnit.SECONDS);
    return pool.executeBlocking(() -> Multipart.read(body, boundary, known, body.resolveSibling("file")), false)
        .eventually(pool::close);
  }

  private static PageRequest of(RoutingContext ctx, Map<String, String> fields, PageFile file) {
    Map<String, String> query = new HashMap<>();
    ctx.queryParams().forEach(e -> {
      if (Text.sound(e.getValue())) query.putIfAbsent(e.getKey(), e.getValue());
    });
    Map<String, String> cookies = new HashMap<>();
    for (Cookie cookie : ctx.request().cookies()) cookies.putIfAbsent(cookie.getName(), cookie.getValue());
    Language chosen = chosen(ctx);
    return new PageRequest(Map.copyOf(ctx.pathParams()), query, fields, file, cookies,
        chosen == null ? Language.INDONESIAN : chosen, self(ctx), Peer.address(ctx.request()),
        ctx.request().getHeader("host"));
  }

  /** The language that the address asks for, else the one that was asked for before; null when none was. */
  static Language chosen(RoutingContext ctx) {
    Language asked = asked(ctx);
    Cookie kept = ctx.request().getCookie(Language.COOKIE);
    return asked != null || kept == null ? asked : Language.named(kept.getValue());
  }

  /** Read from the letters of the address, so that one that cannot be decoded is no trouble here. */
  private static Language asked(RoutingContext ctx) {
    String query = ctx.request().query();
    return query == null ? null : Arrays.stream(query.split("&")).filter(part -> part.startsWith(LANGUAGE_PART))
        .map(part -> Language.named(part.substring(LANGUAGE_PART.length()))).filter(Objects::nonNull).findFirst()
        .orElse(null);
  }

  /** The address of this page without a language; of an answer to a form, the page that the form stands on. */
  static String self(RoutingContext ctx) {
    String path = ctx.normalizedPath();
    String query = ctx.request().query();
    if (ctx.request().method() != HttpMethod.GET) {
      String from = ctx.request().getHeader("referer");
      String own = "://" + ctx.request().getHeader("host") + "/";
      int at = from == null ? -1 : from.indexOf(own);
      String[] address = at < 0 ? new String[] {"/daftar"} : from.substring(at + own.length() - 1).split("\\?", 2);
      path = address[0].replaceFirst("^/+", "/");
      query = address.length > 1 ? address[1] : null;
    }
    String kept = query == null ? "" : Arrays.stream(query.split("&"))
        .filter(part -> !part.isEmpty() && !part.startsWith(LANGUAGE_PART)).collect(Collectors.joining("&"));
    return path + (kept.isEmpty() ? "" : "?" + kept);
  }

  private Void answer(RoutingContext ctx, PageReply reply) {
    if (ctx.response().ended() || ctx.response().closed()) return null;
    ctx.response().setStatusCode(reply.status());
    for (PageCookie cookie : cookies(ctx, reply)) {
      ctx.response().addCookie(Cookie.cookie(cookie.name(), cookie.value()).setPath(cookie.path())
          .setMaxAge(cookie.maxAgeSeconds()).setHttpOnly(true).setSameSite(CookieSameSite.LAX)
          .setSecure(https || ctx.request().isSSL()));
    }
    if (reply.location() != null) ctx.response().putHeader("location", reply.location());
    ctx.response().putHeader("content-type", "text/html; charset=utf-8").end(Buffer.buffer(reply.html()));
    return null;
  }

  private static List<PageCookie> cookies(RoutingContext ctx, PageReply reply) {
    Language asked = asked(ctx);
    return asked == null ? reply.cookies()
        : reply.with(new PageCookie(Language.COOKIE, asked.code, "/", LANGUAGE_KEPT_SECONDS)).cookies();
  }

  private static Problem wrongType() {
    return Problem.of(Problem.Kind.WRONG_TYPE, "Kirim formulir dari halaman kami.", "Send the form from our own page.");
  }
}
