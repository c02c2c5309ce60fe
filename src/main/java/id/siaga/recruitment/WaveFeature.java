package id.siaga.recruitment;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Chain;
import id.siaga.journal.Entry;
import id.siaga.journal.Tailer;
import id.siaga.region.Names;
import id.siaga.region.Rolls;
import id.siaga.region.Stations;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import id.siaga.web.None;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lets an office announce waves of recruitment, change their rules, see where people lack, and extend there. */
public final class WaveFeature implements Feature {
  private static final int BODY_MAX_BYTES = 1024 * 1024;
  private final Db db;
  private final Waves waves;
  private final Rolls rolls;
  private final Tailer tailer;
  private final Rejudging rejudging;

  public WaveFeature(Db db, Waves waves, Rolls rolls, Tailer tailer, Applicants applicants) {
    this.db = db;
    this.waves = waves;
    this.rolls = rolls;
    this.tailer = tailer;
    this.rejudging = new Rejudging(db, applicants);
  }

  /** What one kelurahan of a wave wants. */
  record Place(long area, @Maybe String areaName, @Maybe String kecamatan, int need) {}

  /** @param areas those that the caller may see */
  record View(int id, String kind, @Maybe Integer parent, String name, WaveSettings settings, int version,
      boolean open, List<Place> areas) {}

  /** @param current the wave that pages show unless they ask for another; absent when there is none */
  record WaveList(List<View> waves, @Maybe Integer current, WaveSettings preset) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/recruitment/waves", Access.scoped(Permission.RECRUIT_READ,
            "only waves and kelurahan in the caller's territory"), None.class, WaveList.class, this::list),
        Endpoint.post("/api/recruitment/waves", Access.in(Permission.WAVE_MANAGE, WaveInput.New::where),
            WaveInput.New.class, View.class, this::create).bodyMax(BODY_MAX_BYTES),
        Endpoint.put("/api/recruitment/waves/:id", Access.<WaveInput.Change>in(Permission.WAVE_MANAGE,
            this::changed), WaveInput.Change.class, View.class, this::change).bodyMax(BODY_MAX_BYTES),
        Endpoint.get("/api/recruitment/needs", Access.in(Permission.RECRUIT_READ, WaveInput.Board::where),
            WaveInput.Board.class, Needs.Board.class, this::needs),
        Endpoint.post("/api/recruitment/extensions", Access.<WaveInput.Extend>in(Permission.WAVE_MANAGE,
            i -> i.areas() == null ? waves.get(i.wave()).territory() : Wave.territory(i.areas())),
            WaveInput.Extend.class, View.class, this::extend).bodyMax(BODY_MAX_BYTES));
  }

  @Override
  public Future<Void> start() {
    tailer.listen(this::appended);
    return waves.reload();
  }

  private void appended(int chain, List<Entry> entries) {
    if (chain == Chain.OFFICE && entries.stream().anyMatch(e -> e.kind().startsWith("wave."))) waves.reload();
  }

  private Future<WaveList> list(Actor actor, None none) {
    List<Wave> visible = waves.visible(actor.territory());
    return views(actor, visible).map(views ->
        new WaveList(views, visible.isEmpty() ? null : waves.shown(actor.territory()).id(), WaveSettings.PRESET_2024));
  }

  private Future<View> create(Actor actor, WaveInput.New input) {
    WaveSettings rules = input.settings() == null ? WaveSettings.PRESET_2024 : input.settings();
    Future<Map<Long, Integer>> areas = input.areas() != null ? Future.succeededFuture(input.needs())
        : waves.needsOf(rolls.currentRoll(), actor.territory());
    return areas.compose(needs -> {
      if (needs.isEmpty()) {
        throw Problem.conflict("Belum ada TPS. Impor daftar TPS dahulu, atau sebutkan kebutuhan tiap kelurahan.",
            "There are no stations yet. Import the list of stations first, or name the need of each kelurahan.");
      }
      return waves.create(actor, new Wave(0, Wave.REGULAR, null, input.name(), rules, 0, needs));
    }).compose(wave -> view(actor, wave));
  }

  /** All that the wave reaches before and after the change. */
  private Territory changed(WaveInput.Change input) {
    Wave old = waves.get(input.id());
    Set<Long> areas = new TreeSet<>(old.areas().keySet());
    areas.addAll(input.over(old).areas().keySet());
    return Wave.territory(areas);
  }

  private Future<View> change(Actor actor, WaveInput.Change input) {
    Future<Wave> changed = waves.change(actor, input.over(waves.get(input.id())));
    // Also when the same rules are sent once more: so what was interrupted can be taken up again.
    return (input.settings() == null ? changed : changed.compose(wave -> rejudging.of(wave.id()).map(wave)))
        .compose(wave -> view(actor, wave));
  }

  private Future<Needs.Board> needs(Actor actor, WaveInput.Board input) {
    Territory territory = input.where() == null ? actor.territory() : input.where();
    Wave wave = input.wave() == null ? waves.shown(actor.territory()) : waves.get(input.wave());
    return Needs.board(db, territory, wave, waves.family(wave.id()));
  }

  private Future<View> extend(Actor actor, WaveInput.Extend input) {
    return new Extensions(waves).open(actor, input).compose(wave -> view(actor, wave));
  }

  private Future<View> view(Actor actor, Wave wave) {
    return views(actor, List.of(wave)).map(views -> views.get(0));
  }

  private Future<List<View>> views(Actor actor, List<Wave> shown) {
    Set<Long> areas = new TreeSet<>();
    shown.forEach(wave -> areas.addAll(wave.areas().keySet()));
    areas.removeIf(area -> !actor.territory().covers(area));
    return new Stations(db).names(areas).map(names -> shown.stream().map(wave -> view(wave, areas, names)).toList());
  }

  private View view(Wave wave, Set<Long> visible, Map<Long, Names> names) {
    Instant now = waves.now();
    List<Place> places = new ArrayList<>();
    wave.areas().forEach((area, need) -> {
      Names name = names.getOrDefault(area, new Names(null, null));
      if (visible.contains(area)) places.add(new Place(area, name.kelurahan(), name.kecamatan(), need));
    });
    return new View(wave.id(), wave.kind(), wave.parent(), wave.name(), wave.settings(), wave.version(),
        wave.open(now), places);
  }
}
