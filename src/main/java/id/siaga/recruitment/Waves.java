package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.web.Json;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All waves with their rules, kept in memory because every page and every application asks for one; read again at
 * start, after each change, and when the journal says that another process changed them.
 */
public final class Waves {
  static final String CREATED = "wave.created";
  static final String CHANGED = "wave.changed";
  private final Db db;
  private final Journal journal;
  private final Clock clock;
  private final AtomicLong readings = new AtomicLong();
  private long applied;
  private volatile Map<Integer, Wave> waves = Map.of();

  public Waves(Db db, Journal journal, Clock clock) {
    this.db = db;
    this.journal = journal;
    this.clock = clock;
  }

  /** Reads all waves again; of two readings that overlap, the later one begun counts. */
  public Future<Void> reload() {
    long reading = readings.incrementAndGet();
    return WaveStore.all(db, waves).map(found -> {
      apply(reading, found);
      return null;
    });
  }

  private synchronized void apply(long reading, List<Wave> found) {
    if (reading < applied) return;
    applied = reading;
    waves = found.stream().collect(Collectors.toUnmodifiableMap(Wave::id, Function.identity()));
  }

  public List<Wave> all() {
    return waves.values().stream().sorted(Comparator.comparingInt(Wave::id)).toList();
  }

  /** NOT_FOUND when there is none of this number. */
  public Wave get(int id) {
    Wave wave = waves.get(id);
    if (wave == null) throw Problem.notFound();
    return wave;
  }

  /** Those that take applications at this moment. */
  public List<Wave> open() {
    Instant now = clock.instant();
    return all().stream().filter(wave -> wave.open(now)).toList();
  }

  /** The wave that takes applications for this kelurahan now, the newest of several; empty when none does. */
  public Optional<Wave> taking(long area) {
    Instant now = clock.instant();
    return waves.values().stream().filter(wave -> wave.takes(area, now)).max(Comparator.comparingInt(Wave::id));
  }

  /** The wave itself and all whose applicants compete for the same places: what it extends, and what extends it. */
  public List<Integer> family(int id) {
    int root = root(get(id)).id();
    return all().stream().filter(wave -> root(wave).id() == root).map(Wave::id).toList();
  }

  private Wave root(Wave wave) {
    Wave top = wave;
    while (top.parent() != null) top = get(top.parent());
    return top;
  }

  /** Those with a kelurahan in this territory, in the order of their numbers. */
  public List<Wave> visible(Territory territory) {
    return all().stream().filter(wave -> wave.areas().keySet().stream().anyMatch(territory::covers)).toList();
  }

  /**
   * The wave that pages of this territory show unless they ask for another: the newest that takes applications, or
   * else the newest regular one. CONFLICT when there is none.
   */
  public Wave shown(Territory territory) {
    Instant now = clock.instant();
    List<Wave> visible = visible(territory);
    return Stream.<Predicate<Wave>>of(wave -> wave.open(now), wave -> !wave.extension(), wave -> true)
        .flatMap(fits -> visible.stream().filter(fits).reduce((older, newer) -> newer).stream()).findFirst()
        .orElseThrow(() -> Problem.conflict("Belum ada gelombang perekrutan. Buat gelombang lebih dahulu.",
            "There is no wave of recruitment yet. Create one first."));
  }

  /** Stores a new wave; the draft's number and version are replaced by fresh ones. */
  public Future<Wave> create(Actor actor, Wave draft) {
    return create(actor, tx -> Future.succeededFuture(draft));
  }

  /**
   * Stores a new wave that is drafted inside the transaction, while nobody else can open one. Where just this one is
   * there already, its answer was lost: it is answered again, because a wave can never be taken away.
   *
   * @param drafting may refuse with a {@link Problem}
   */
  Future<Wave> create(Actor actor, Function<Tx, Future<Wave>> drafting) {
    return journal.write(tx -> journal.lock(tx, Chain.OFFICE).compose(head -> drafting.apply(tx)
            .compose(draft -> known(tx, draft)).compose(draft -> WaveStore.all(tx, waves).compose(all -> {
              Optional<Wave> same = all.stream().filter(draft::same).findFirst();
              return same.isPresent() ? Future.succeededFuture(same.get()) : insert(tx, head, actor, draft);
            }))))
        .compose(wave -> reload().map(wave));
  }

  private Future<Wave> insert(Tx tx, Journal.Head head, Actor actor, Wave draft) {
    return WaveStore.nextId(tx).map(id -> new Wave(id, draft.kind(), draft.parent(), draft.name(), draft.settings(), 1,
            draft.areas()))
        .compose(wave -> WaveStore.insert(tx, wave, clock.instant())
            .compose(ok -> WaveStore.setAreas(tx, wave.id(), wave.areas()))
            .compose(ok -> journal.append(tx, head, List.of(event(CREATED, actor, wave)))).map(wave));
  }

  /**
   * Replaces name, rules and areas of the wave; CONFLICT when its version is no longer the one that was seen, or when
   * it would change by what people were scored or appointed already. The wave is held before the chain, as scoring
   * does, so that a score and other weights can never pass each other.
   */
  public Future<Wave> change(Actor actor, Wave wanted) {
    Wave next = new Wave(wanted.id(), wanted.kind(), wanted.parent(), wanted.name(), wanted.settings(),
        wanted.version() + 1, wanted.areas());
    return journal.write(tx -> WaveStore.hold(tx, wanted.id()).compose(held -> journal.lock(tx, Chain.OFFICE))
            .compose(head -> known(tx, wanted).compose(ok -> WaveStore.change(tx, wanted))
                .compose(written -> written == 1 ? settled(tx, wanted) : Future.failedFuture(stale()))
                .compose(ok -> areas(tx, wanted))
                .compose(ok -> journal.append(tx, head, List.of(event(CHANGED, actor, next))))))
        .compose(done -> reload()).map(next);
  }

  Instant now() {
    return clock.instant();
  }

  /** One supervisor for each station of the roll in this territory. */
  public Future<Map<Long, Integer>> needsOf(int roll, Territory territory) {
    return WaveStore.stations(db, territory, roll);
  }

  private Future<Void> settled(Tx tx, Wave wanted) {
    WaveSettings old = get(wanted.id()).settings();
    boolean same = old.interviewersMin().equals(wanted.settings().interviewersMin())
        && old.criteria().equals(wanted.settings().criteria())
        && old.tieBreak().equals(wanted.settings().tieBreak());
    Future<Boolean> scored = same ? Future.succeededFuture(false) : WaveStore.scored(tx, wanted.id());
    return scored.compose(given -> {
      if (given) {
        throw Problem.conflict("Nilai wawancara sudah masuk pada gelombang ini. Kriteria, bobot, jumlah pewawancara, "
            + "dan urutan penentu tidak dapat diubah lagi. Simpan tanpa mengubahnya, atau minta para pewawancara "
            + "menarik kembali semua nilai lebih dahulu.", "Interview scores were given in this wave already. Its "
            + "criteria, weights, number of interviewers and tie-breaks can no longer be changed. Save without "
            + "changing them, or ask the interviewers to take back all points first.");
      }
      return WaveStore.overfull(tx, wanted.id(), wanted.areas());
    }).map(full -> {
      if (full.isEmpty()) return null;
      long area = full.get() / 1000;
      throw Problem.conflict("Kebutuhan kelurahan " + area + " tidak dapat lebih kecil daripada jumlah yang sudah "
          + "terpilih di sana.", "The need of kelurahan " + area + " cannot be below the number who are chosen there "
          + "already.");
    });
  }

  private static Future<Integer> areas(Tx tx, Wave wanted) {
    return WaveStore.inUse(tx, wanted.id(), wanted.areas().keySet()).compose(used -> {
      if (!used.isEmpty()) {
        throw Problem.conflict("Kelurahan " + used.get(0) / 1000 + " sudah ada pendaftarnya dan tidak dapat dihapus.",
            "Kelurahan " + used.get(0) / 1000 + " has applicants already and cannot be taken out.");
      }
      return WaveStore.dropAreas(tx, wanted.id(), wanted.areas().keySet());
    }).compose(ok -> WaveStore.setAreas(tx, wanted.id(), wanted.areas()));
  }

  private static Future<Wave> known(Tx tx, Wave draft) {
    return WaveStore.unknown(tx, draft.areas().keySet()).map(unknown -> {
      if (unknown.isEmpty()) return draft;
      throw Problem.invalid("areas", "kelurahan " + unknown.get(0) / 1000 + " tidak ada dalam daftar wilayah",
          "kelurahan " + unknown.get(0) / 1000 + " is not in the list of areas");
    });
  }

  private static Problem stale() {
    return Problem.conflict("Gelombang ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.",
        "Somebody else has changed this wave. Load it again, then repeat your change.");
  }

  private Event event(String kind, Actor actor, Wave wave) {
    Body body = new Body().put("wave", wave.id()).put("kind", wave.kind());
    if (wave.parent() != null) body.put("parent", wave.parent());
    body.put("version", wave.version()).put("areas", wave.areas().size())
        .put("need", wave.areas().values().stream().mapToLong(Integer::longValue).sum())
        .put("settings", Json.text(wave.settings()));
    return new Event(kind, null, actor.person(), clock.instant(), body.text());
  }
}
