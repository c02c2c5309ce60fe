package id.siaga.region;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Chain;
import id.siaga.journal.Entry;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.FromHeader;
import id.siaga.web.ImportResult;
import id.siaga.web.Maybe;
import id.siaga.web.ProblemHandler;
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
  private final Boundaries boundaries;
  private final Tailer tailer;

  /** What the places of an office stand on. */
  public record Parts(Vertx vertx, Db db, Journal journal, Tailer tailer) {}

  public RegionFeature(Parts parts, Rolls rolls, Clock clock) {
    Vertx vertx = parts.vertx;
    this.db = parts.db;
    this.tailer = parts.tailer;
    this.boundaries = new Boundaries(vertx, db);
    this.rolls = rolls;
    this.loader = new RegionLoader(vertx, db);
    this.imports = new StationImport(vertx, parts.journal, new StationImport.Sources(db, rolls, clock));
  }

  /** @param territory a code of any level, or null for all that the caller may see */
  record Where(@Maybe String territory) {}

  record Search(@Maybe String territory, @Maybe String q, @Maybe Long after) {}

  record Borders(@Maybe String territory, @FromHeader("accept-language") String language) {}

  record Areas(List<Region> regions) {}

  /** @param next where the next page starts, absent on the last one */
  record StationPage(List<Station> stations, @Maybe Long next) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/regions", Access.<Where>in(Permission.BOARD_READ, i -> named(i.territory())),
            Where.class, Areas.class, this::regions),
        Endpoint.get("/api/stations", Access.<Search>in(Permission.BOARD_READ, i -> named(i.territory())),
            Search.class, StationPage.class, this::stations),
        Endpoint.get("/api/boundaries", Access.<Borders>in(Permission.BOARD_READ, i -> named(i.territory())),
            Borders.class, GeoJson.class, this::boundaries),
        Endpoint.post("/api/imports/stations", Access.scoped(Permission.STATION_IMPORT,
            "a row outside the caller's territory is an error of that row"),
            Upload.class, ImportResult.class, this::importStations).bodyMax(IMPORT_MAX_BYTES));
  }

  @Override
  public Future<Void> start() {
    tailer.listen(this::appended);
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

  private Future<GeoJson> boundaries(Actor actor, Borders input) {
    boolean english = ProblemHandler.english(input.language());
    return boundaries.of(within(actor, input.territory()), rolls.currentRoll(), english);
  }

  private Future<ImportResult> importStations(Actor actor, Upload upload) {
    return imports.run(actor, upload).onSuccess(done -> boundaries.forget());
  }

  private void appended(int chain, List<Entry> entries) {
    if (chain == Chain.OFFICE && entries.stream().anyMatch(e -> e.kind().equals(IMPORTED))) boundaries.forget();
  }

  private static Territory named(String code) {
    return code == null ? null : Territory.parse("territory", code);
  }

  private static Territory within(Actor actor, String code) {
    return code == null ? actor.territory() : Territory.parse("territory", code);
  }
}
