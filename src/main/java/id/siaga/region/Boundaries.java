package id.siaga.region;

import id.siaga.access.Territory;
import id.siaga.db.Db;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Keeps the estimated borders of each roll and territory until stations change, because drawing takes a while. */
final class Boundaries {
  static final int STATIONS_MAX = 20_000;
  private static final int KEPT_MAX = 64;
  private static final int WORKERS_MAX = 1;
  private static final int DRAW_MAX_SECONDS = 60;
  private static final String CAPTION_ID = "Batas: perkiraan dari letak TPS, bukan batas resmi";
  private static final String CAPTION_EN = "Borders: estimated from the places of polling stations, not official";
  private final Db db;
  private final WorkerExecutor worker;
  private final Map<Key, Future<List<GeoJson.Shape>>> kept = new LinkedHashMap<>();

  private record Key(int roll, Territory territory) {}

  Boundaries(Vertx vertx, Db db) {
    this.db = db;
    this.worker = vertx.createSharedWorkerExecutor("boundaries", WORKERS_MAX, DRAW_MAX_SECONDS, TimeUnit.SECONDS);
  }

  Future<GeoJson> of(Territory territory, int roll, boolean english) {
    return shapes(new Key(roll, territory))
        .map(shapes -> GeoJson.collection(english ? CAPTION_EN : CAPTION_ID, shapes));
  }

  synchronized void forget() {
    kept.clear();
  }

  /** Callers who come while it is being drawn wait for the same drawing; a failed one is not kept. */
  private synchronized Future<List<GeoJson.Shape>> shapes(Key key) {
    Future<List<GeoJson.Shape>> known = kept.get(key);
    if (known != null && !known.failed()) return known;
    if (kept.size() >= KEPT_MAX) kept.remove(kept.keySet().iterator().next());
    Future<List<GeoJson.Shape>> drawn = draw(key);
    kept.put(key, drawn);
    return drawn;
  }

  private Future<List<GeoJson.Shape>> draw(Key key) {
    return StationStore.points(db, key.territory, key.roll, STATIONS_MAX + 1).compose(points -> {
      if (points.size() > STATIONS_MAX) return Future.succeededFuture(List.of());
      Set<Long> lows = points.stream().map(point -> point.code() / 1000 * 1000).collect(Collectors.toSet());
      return RegionStore.kelurahan(db, lows).compose(names ->
          worker.executeBlocking(() -> BoundaryEstimate.of(points, names), false));
    });
  }
}
