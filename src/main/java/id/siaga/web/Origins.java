package id.siaga.web;

import id.siaga.access.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;

/**
 * Decides whether a call that a browser may have been tricked into (a cookie, a socket) comes from our own pages: the
 * request's own scheme and host, or one of the configured origins.
 */
public final class Origins {
  private final List<String> allowed;

  public Origins(List<String> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  public boolean allows(HttpServerRequest request) {
    String origin = request.getHeader("origin");
    if (origin == null) return false;
    if (allowed.contains(origin)) return true;
    try {
      URI uri = URI.create(origin);
      String scheme = request.isSSL() ? "https" : "http";
      return scheme.equals(uri.getScheme()) && uri.getRawAuthority() != null
          && request.authority() != null && uri.getRawAuthority().equalsIgnoreCase(request.getHeader("host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  void require(HttpServerRequest request) {
    if (!allows(request)) refuse();
  }

  void refuse() {
    throw Problem.of(Problem.Kind.NOT_ALLOWED, "Permintaan ini tidak berasal dari halaman kami.",
        "This request does not come from our own pages.");
  }
}
