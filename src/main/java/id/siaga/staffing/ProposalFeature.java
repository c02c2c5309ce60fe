package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.jobs.Jobs;
import id.siaga.rounds.Round;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.ProblemHandler;
import id.siaga.web.Reply;
import io.vertx.core.Future;
import java.util.List;

/** Lets an office have people proposed for its stations, look why, change it, put it into force and take it back. */
public final class ProposalFeature implements Feature {
  private static final String ROOT = "/api/staffing/proposals";
  private static final String OWN = "found when the proposal's whole territory is the caller's";
  private final PlacingParts parts;
  private final Proposals proposals;
  private final ProposalApply apply;
  private final ProposalJob job;

  ProposalFeature(PlacingParts parts) {
    this.parts = parts;
    this.proposals = new Proposals(parts);
    this.apply = new ProposalApply(parts);
    this.job = new ProposalJob(parts);
    parts.jobs().register(job);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.post(ROOT, Access.in(Permission.STAFFING_ASSIGN, ProposalInput.New::where), ProposalInput.New.class,
            Jobs.View.class, this::make),
        Endpoint.get(ROOT, Access.in(Permission.STAFFING_READ, ProposalInput.Query::where),
            ProposalInput.Query.class, ProposalView.Page.class, this::list),
        Endpoint.<ProposalInput.Look, ProposalView>get(ROOT + "/:id", Access.in(Permission.STAFFING_READ,
            ProposalInput.Look::where), ProposalInput.Look.class, ProposalView.class, (actor, look) ->
                proposals.look(actor, look, ProblemHandler.english(look.language()))),
        Endpoint.<ProposalInput.Choose, ProposalView>put(ROOT + "/:id/rows/:station", Access.scoped(
            Permission.STAFFING_ASSIGN, OWN), ProposalInput.Choose.class, ProposalView.class, proposals::choose),
        Endpoint.<ProposalInput.Seen, ProposalView>post(ROOT + "/:id/apply", Access.scoped(
            Permission.STAFFING_ASSIGN, OWN), ProposalInput.Seen.class, ProposalView.class, (actor, seen) ->
                apply.apply(actor, seen.id(), seen.version()).compose(ok -> proposals.one(actor, seen.id()))),
        Endpoint.<ProposalInput.Seen, ProposalView>post(ROOT + "/:id/undo", Access.scoped(
            Permission.STAFFING_ASSIGN, OWN), ProposalInput.Seen.class, ProposalView.class, (actor, seen) ->
                apply.undo(actor, seen.id(), seen.version()).compose(ok -> proposals.one(actor, seen.id()))));
  }

  private Future<Reply<Jobs.View>> make(Actor actor, ProposalInput.New input) {
    Round round = round(actor, input.round());
    Territory wanted = input.where() == null ? actor.territory() : input.where();
    Territory where = wanted.intersect(round.territory());
    if (where.isEmpty()) throw Problem.notFound();
    Wishes wishes = input.wishes() == null ? Wishes.PRESET : input.wishes().filled();
    ProposalJob.Order order = new ProposalJob.Order(round.id(), where.spans(), wishes,
        Boolean.TRUE.equals(input.onlyEmpty()));
    return parts.jobs().create(actor, job, order, where).map(Reply::accepted);
  }

  private Future<ProposalView.Page> list(Actor actor, ProposalInput.Query input) {
    return proposals.list(input.where() == null ? actor.territory() : input.where(), round(actor, input.round()));
  }

  private Round round(Actor actor, Integer id) {
    Round round = id == null ? parts.rounds().current() : parts.rounds().get(id);
    if (round.territory().intersect(actor.territory()).isEmpty()) throw Problem.notFound();
    return round;
  }
}
