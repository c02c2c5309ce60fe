package id.siaga.report;

import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stores a list of reports of one round in one transaction: reports, what follows from them, and the journal.
 *
 * <p>The head row is taken first, so what the statements after it read is what every earlier batch committed; that is
 * how a duplicate is told from a new report and why numbers have no gap.
 */
public final class ReportBatch {
  private static final int SALT_BYTES = 16;
  private final Db db;
  private final Journal journal;
  private final Rounds rounds;
  private final List<ReportEffect> effects;
  private final SecureRandom random = new SecureRandom();

  public ReportBatch(Db db, Journal journal, Rounds rounds, List<ReportEffect> effects) {
    this.db = db;
    this.journal = journal;
    this.rounds = rounds;
    this.effects = effects;
  }

  /** One outcome for each report, in order. Fails as a whole, and then nothing is stored. */
  public Future<List<Outcome>> store(int roundId, List<NewReport> reports) {
    // Another process may have opened the round a moment ago: no phone is refused for that.
    Future<Void> known = rounds.knows(roundId) ? Future.succeededFuture() : rounds.reload();
    return known.compose(ready -> store(rounds.get(roundId), reports));
  }

  private Future<List<Outcome>> store(Round round, List<NewReport> reports) {
    return db.tx(tx -> {
      Future<Journal.Head> head = journal.lock(tx, round.id());
      Future<Map<UUID, ReportStore.Existing>> existing = ReportStore.existing(tx, reports);
      List<Future<? extends ReportEffect.Work>> works = new ArrayList<>();
      for (ReportEffect effect : effects) works.add(effect.begin(tx, round, reports));
      List<Future<?>> reads = new ArrayList<>(works);
      reads.add(head);
      reads.add(existing);
      return Future.all(reads).compose(read -> write(tx, round, reports, new Found(head.result(), existing.result(),
          works.stream().<ReportEffect.Work>map(Future::result).toList())));
    });
  }

  private record Found(Journal.Head head, Map<UUID, ReportStore.Existing> existing, List<ReportEffect.Work> works) {}

  private Future<List<Outcome>> write(Tx tx, Round round, List<NewReport> reports, Found found) {
    Instant receivedAt = rounds.now(round);
    Outcome[] outcomes = new Outcome[reports.size()];
    List<Filed> fresh = new ArrayList<>(reports.size());
    List<Integer> places = new ArrayList<>(reports.size());
    Map<UUID, Integer> seen = new HashMap<>();
    Map<Integer, Integer> twins = new HashMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      NewReport report = reports.get(i);
      ReportStore.Existing old = found.existing.get(report.id());
      Integer twin = seen.putIfAbsent(report.id(), i);
      if (old != null) {
        outcomes[i] = same(report, old.digest(), old.author()) ? Outcome.duplicate(old.seq()) : Outcome.conflict();
      } else if (twin != null) {
        twins.put(i, twin);
      } else {
        Filed filed = new Filed(report, round, receivedAt, found.works);
        if (report.late()) filed.flag("SUSULAN");
        Problem problem = apply(filed, found.works);
        if (problem == null) {
          fresh.add(filed);
          places.add(i);
        } else {
          outcomes[i] = Outcome.rejected(problem);
          seen.remove(report.id());
        }
      }
    }
    Future<Void> written = fresh.isEmpty() ? Future.succeededFuture() : write(tx, found, fresh, places, outcomes);
    return written.map(done -> {
      twins.forEach((i, twin) -> outcomes[i] = twinOf(reports.get(i), reports.get(twin), outcomes[twin]));
      return Arrays.asList(outcomes);
    });
  }

  private Future<Void> write(Tx tx, Found found, List<Filed> fresh, List<Integer> places, Outcome[] outcomes) {
    byte[] salts = new byte[SALT_BYTES * fresh.size()];
    random.nextBytes(salts);
    List<Event> events = new ArrayList<>(fresh.size() * 2);
    long[] seqs = new long[fresh.size()];
    for (int i = 0; i < seqs.length; i++) {
      Filed filed = fresh.get(i);
      seqs[i] = found.head.seq() + events.size() + 1;
      events.add(event(filed, found.works, salts, i * SALT_BYTES));
      events.addAll(filed.following());
      outcomes[places.get(i)] = Outcome.stored(seqs[i]);
    }
    Filed first = fresh.get(0);
    List<Future<?>> writes = new ArrayList<>();
    writes.add(ReportStore.insert(tx, first.round.id(), first.receivedAt, fresh, seqs, salts));
    for (ReportEffect.Work work : found.works) writes.add(work.write(tx));
    writes.add(journal.append(tx, found.head, events));
    return Future.all(writes).mapEmpty();
  }

  private static Event event(Filed filed, List<ReportEffect.Work> works, byte[] salts, int saltAt) {
    NewReport report = filed.report;
    MessageDigest sha = Chain.sha256();
    sha.update(salts, saltAt, SALT_BYTES);
    Body body = new Body().put("report", report.id()).put("kind", report.kind().wire())
        .put("occurredAt", report.occurredAt());
    for (ReportEffect.Work work : works) work.describe(filed, body);
    body.put("flags", filed.flags())
        .put("commitment", Base64.getUrlEncoder().withoutPadding().encodeToString(sha.digest(report.digest())));
    return new Event("report.filed", report.station(), report.author(), filed.receivedAt, body.text());
  }

  private static Problem apply(Filed filed, List<ReportEffect.Work> works) {
    try {
      for (ReportEffect.Work work : works) work.apply(filed);
      return null;
    } catch (Problem problem) {
      return problem;
    }
  }

  private static Outcome twinOf(NewReport report, NewReport first, Outcome outcome) {
    if (outcome.status().equals("rejected")) return outcome;
    return same(report, first.digest(), first.author()) ? Outcome.duplicate(outcome.seq()) : Outcome.conflict();
  }

  private static boolean same(NewReport report, byte[] digest, UUID author) {
    return author.equals(report.author()) && Arrays.equals(digest, report.digest());
  }
}
