package id.siaga.region;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Journal;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;

/** The office's places: areas by name, stations by code, their import, and where borders run by estimate. */
public final class RegionFeature implements Feature {
  public static final String IMPORTED = "stations.imported";
  private static final int IMPORT_MAX_BYTES = 64 * 1024 * 1024;
  private final Db db;
  private final Rolls rolls;
  private final RegionLoader loader;
  private final StationImport imports;

  public RegionFeature(Vertx vertx, Db db, Journal journal, Rolls rolls, Clock clock) {
    this.db = db;
    this.rolls = rolls;
    this.loader = new RegionLoader(vertx, db);
    this.imports = new StationImport(vertx, journal, new StationImport.Sources(db, rolls, clock));
  }

  /** @param territory a code of any level, or null for all that the caller may see */
  record Where(String territory) {}

  record Search(String territory, String q, Long after) {}

  record Areas(List<Region> regions) {}

  /** @param next where the next page starts, absent on the last one */
  record StationPage(List<Station> stations, Long next) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/regions", Access.<Where>in(Permission.BOARD_READ, i -> named(i.territory())),
            Where.class, Areas.class, this::regions),
        Endpoint.get("/api/stations", Access.<Search>in(Permission.BOARD_READ, i -> named(i.territory())),
            Search.class, StationPage.class, this::stations),
        Endpoint.post("/api/imports/stations", Access.scoped(Permission.STATION_IMPORT,
            "a row outside the caller's territory is an error of that row"),
            Upload.class, ImportResult.class, imports::run).bodyMax(IMPORT_MAX_BYTES));
  }

  @Override
  public Future<Void> start() {
    return loader.load();
  }

  private Future<Areas> regions(Actor actor, Where input) {
    return RegionStore.list(db, within(actor, input.territory())).map(Areas::new);
  }

  private Future<StationPage> stations(Actor actor, Search input) {
    String query = input.q() == null ? "" : input.q();
    long after = input.after() == null ? 0 : input.after();
    return new Stations(db).search(within(actor, input.territory()), rolls.currentRoll(), query, after)
        .map(found -> new StationPage(found,
            found.size() < Stations.PAGE_MAX_STATIONS ? null : found.get(found.size() - 1).code()));
  }

  private static Territory named(String code) {
    return code == null ? null : Territory.parse("territory", code);
  }

  private static Territory within(Actor actor, String code) {
    return code == null ? actor.territory() : Territory.parse("territory", code);
  }
}
