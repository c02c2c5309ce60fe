package id.siaga.recruitment;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Does work on many applicants in portions, so that an event loop which seals or judges thousands serves others in
 * between; every portion ends with the database, and there the loop is free.
 */
final class Chunks {
  private static final int ITEMS_MAX = 10;

  private Chunks() {}

  static <T> Future<Void> each(Collection<T> items, Function<List<T>, Future<Void>> work) {
    return from(new ArrayList<>(items), 0, work);
  }

  private static <T> Future<Void> from(List<T> items, int start, Function<List<T>, Future<Void>> work) {
    if (start >= items.size()) return Future.succeededFuture();
    int end = Math.min(start + ITEMS_MAX, items.size());
    return work.apply(items.subList(start, end)).compose(done -> from(items, end, work));
  }
}
