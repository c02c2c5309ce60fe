package id.siaga.rounds;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.region.Rolls;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rounds that are open, kept in memory because every report asks for one; read again at start, after each change,
 * and when the journal says that another process changed them.
 */
public final class Rounds implements Rolls {
  private final Db db;
  private final Clock clock;
  private final Map<Integer, Round> open = new ConcurrentHashMap<>();
  private final AtomicLong readings = new AtomicLong();
  private long applied;
  private volatile int newest;

  public Rounds(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Reads the open rounds again; of two readings that overlap, the later one begun counts. */
  public Future<Void> reload() {
    long reading = readings.incrementAndGet();
    return RoundStore.all(db).map(rounds -> {
      apply(reading, rounds);
      return null;
    });
  }

  private synchronized void apply(long reading, List<Round> rounds) {
    if (reading < applied) return;
    applied = reading;
    open.keySet().retainAll(rounds.stream().map(Round::id).toList());
    rounds.forEach(round -> open.put(round.id(), round));
    newest = rounds.stream().filter(round -> !round.isPractice()).mapToInt(Round::id).max().orElse(0);
  }

  public List<Round> all() {
    return open.values().stream().sorted(Comparator.comparingInt(Round::id)).toList();
  }

  /**
   * The round that pages show unless they ask for another: on its voting day the vote itself, whatever rehearsal was
   * opened since; on other days the newest one that stands for itself. CONFLICT when there is none.
   */
  public Round current() {
    Round round = open.values().stream().filter(this::isToday).max(Comparator.comparingInt(Round::id))
        .orElseGet(() -> open.get(newest));
    if (round == null) {
      throw Problem.conflict("Belum ada putaran. Buat putaran lebih dahulu.",
          "There is no round yet. Create a round first.");
    }
    return round;
  }

  public boolean knows(int id) {
    return open.containsKey(id);
  }

  private boolean isToday(Round round) {
    return !round.rehearsal() && LocalDate.ofInstant(now(round), round.zone()).equals(round.votingDay());
  }

  @Override
  public int currentRoll() {
    return current().roll();
  }

  public boolean any() {
    return !open.isEmpty();
  }

  public Round get(int id) {
    Round round = open.get(id);
    if (round == null) throw Problem.notFound();
    return round;
  }

  public Instant now(Round round) {
    return round.now(clock);
  }

  public Clock clock() {
    return clock;
  }

  /** Stores a new round and opens its chain; {@code draft.id()} and a roll of 0 are replaced by fresh numbers. */
  public Future<Round> create(Tx tx, Round draft) {
    return tx.first(RoundStore.NEXT_ID, Tuple.tuple(), row -> row.getInteger(0)).compose(next -> {
      int id = next.orElseThrow();
      int roll = draft.roll() == 0 ? id : draft.roll();
      Round round = new Round(id, draft.name(), draft.kind(), draft.votingDay(), draft.zone(), roll, draft.parent(),
          draft.territory(), draft.settings(), draft.clock(), draft.practice());
      Future<Integer> rolled = draft.roll() == 0
          ? tx.run(RoundStore.INSERT_ROLL, Tuple.of(roll, draft.name())) : Future.succeededFuture(0);
      return rolled.compose(ok -> tx.run(RoundStore.INSERT, row(round)))
          .compose(ok -> tx.all(RoundStore.OPEN_CHAIN, Tuple.of(id, round.rehearsal()), r -> 1))
          .compose(ok -> addStates(tx, roll)).map(round);
    });
  }

  /** The rounds as the transaction sees them, not as this process remembers them. */
  Future<List<Round>> stored(Tx tx) {
    return RoundStore.all(tx);
  }

  /** One of them. */
  Future<Round> stored(Tx tx, int id) {
    return stored(tx).map(all -> all.stream().filter(round -> round.id() == id).findFirst()
        .orElseThrow(Problem::notFound));
  }

  public Future<Integer> setSettings(Tx tx, int id, RoundSettings settings) {
    return tx.run(RoundStore.SET_SETTINGS, Tuple.of(id, RoundStore.json(settings)));
  }

  Future<Integer> setPractice(Tx tx, int id, Round.PracticeOf practice) {
    return tx.run(RoundStore.SET_PRACTICE, Tuple.of(id, practice.vote(), practice.open()));
  }

  /** Gives every station of this roll its row in the open rounds that use the roll; harmless when repeated. */
  @Override
  public Future<Integer> addStates(Tx tx, int roll) {
    return tx.run(RoundStore.ADD_STATES, Tuple.of(roll))
        .compose(added -> tx.all(RoundStore.REFRESH_STATISTICS, Tuple.tuple(), row -> 1).map(added));
  }

  private Tuple row(Round r) {
    Territory.Span span = r.territory().spans().get(0);
    return Tuple.of(r.id(), r.name(), r.kind(), r.votingDay(), r.zone().getId(), r.roll(), r.parent(), span.low(),
        span.high(), RoundStore.json(r.settings()), utc(r.clock().wallStart()), utc(r.clock().start()),
        r.clock().speed(), utc(clock.instant()), r.isPractice() ? r.practice().vote() : null,
        r.isPractice() && r.practice().open());
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
