package id.siaga.web;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;

/** The only plug-in point: one part of the product, with its endpoints and what it starts. */
public interface Feature {
  /** Where a mounted handler notes its route, for the request log. */
  String ROUTE = "siaga.route";

  List<Endpoint<?, ?>> endpoints();

  /** The pages of HTML that it serves to anyone. */
  default List<Page> pages() {
    return List.of();
  }

  /** Runs once, before the doors open. */
  default Future<Void> start() {
    return Future.succeededFuture();
  }

  /** Adds routes that are no JSON endpoints (a socket); runs on each event loop, before the endpoints. */
  default void mount(Router router) {}
}
