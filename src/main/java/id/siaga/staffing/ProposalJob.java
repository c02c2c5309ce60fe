package id.siaga.staffing;

import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.jobs.JobRun;
import id.siaga.jobs.JobRunner;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.rounds.Round;
import id.siaga.web.Json;
import io.vertx.core.Future;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Makes a proposal: takes over decided applicants, reads what the office knows, computes, stores. The proposal has the
 * id of the job; a run that comes again finds it there.
 */
final class ProposalJob implements JobRunner {
  static final String MADE = "proposal.made";
  private static final long NANOS_PER_MILLI = 1_000_000L;
  private final PlacingParts parts;

  /** What a proposal is made of, as the job keeps it. */
  record Order(int round, List<Territory.Span> territory, Wishes wishes, boolean onlyEmpty) {}

  /** A computed proposal, ready to be stored. */
  record Computed(ProposalView.Summary summary, List<ProposalStore.Fresh> rows) {}

  ProposalJob(PlacingParts parts) {
    this.parts = parts;
  }

  @Override
  public String kind() {
    return "staffing-proposal";
  }

  @Override
  public Future<Output> run(JobRun run) {
    Order order = run.input(Order.class);
    Round round = parts.rounds().get(order.round());
    Territory where = new Territory(order.territory());
    long start = System.nanoTime();
    return parts.journal().write(null, (tx, office, onRound) ->
            parts.candidates().sync(tx, office, run.owner(), where))
        .compose(synced -> PlacingFacts.load(parts.db(), round, where)).compose(facts -> {
          int total = facts.seats.size();
          run.progress(0, total);
          return run.work(() -> compute(facts, order.wishes(), order.onlyEmpty(), Map.of(),
              done -> run.progress(done, total)));
        }).compose(computed -> {
          ProposalView view = new ProposalView(run.id(), round.id(), "draft", 1, parts.rounds().clock().instant(),
              null, null, null, order.onlyEmpty(), order.wishes(), took(computed.summary(), start), null, null, null);
          return parts.journal().write(round, (tx, office, onRound) ->
              store(tx, run, view, where, computed, onRound));
        }).compose(ok -> run.work(() -> Files.writeString(run.file(), Json.text(Map.of("proposal", run.id())))))
        .map(ok -> new Output("usulan-penempatan.json", "application/json"));
  }

  /**
   * The cheapest plan with what is held fast: locked places, all that are filled when only empty stations are wanted,
   * and what the proposal itself holds.
   *
   * @param chosen stations with their person, or null for nobody
   */
  static Computed compute(PlacingFacts facts, Wishes wishes, boolean onlyEmpty, Map<Long, UUID> chosen,
      IntConsumer progress) {
    Map<Long, UUID> held = new HashMap<>();
    Set<Long> locked = new HashSet<>(chosen.keySet());
    facts.current.values().stream().filter(each -> each.locked() || onlyEmpty).forEach(each -> {
      held.put(each.station(), each.person());
      if (each.locked()) locked.add(each.station());
    });
    Set<UUID> people = new HashSet<>(chosen.values());
    held.values().removeIf(people::contains);
    held.putAll(chosen);
    long start = System.nanoTime();
    ProposalPlan plan = ProposalPlan.make(facts, wishes, held, progress);
    List<ProposalStore.Fresh> rows = ProposalRows.of(plan, facts, locked);
    return new Computed(took(ProposalRows.summary(plan, facts, rows, 0), start), rows);
  }

  private static ProposalView.Summary took(ProposalView.Summary s, long startNanos) {
    return new ProposalView.Summary(s.stations(), s.filled(), s.empty(), s.kept(), s.changed(), s.moved(), s.cost(),
        s.currentCost(), s.currentEmpty(), s.currentBarred(), (System.nanoTime() - startNanos) / NANOS_PER_MILLI);
  }

  private Future<Void> store(Tx tx, JobRun run, ProposalView view, Territory where, Computed computed,
      List<Event> onRound) {
    return PeopleImportStore.slowAllowed(tx).compose(ok -> ProposalStore.insert(tx, view, where, run.owner()))
        .compose(fresh -> {
          if (!fresh) return Future.succeededFuture();
          ProposalView.Summary summary = view.summary();
          onRound.add(new Event(MADE, null, run.owner(), parts.rounds().now(
              parts.rounds().get(view.round())), new Body().put("proposal", view.id())
              .put("stations", summary.stations()).put("filled", summary.filled()).put("cost", summary.cost())
              .text()));
          return ProposalStore.replace(tx, view.id(), computed.rows()).mapEmpty();
        });
  }
}
