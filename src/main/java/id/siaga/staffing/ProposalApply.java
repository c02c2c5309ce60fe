package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.Grant;
import id.siaga.rounds.Round;
import id.siaga.staffing.ApplyStore.Line;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts a proposal into force in one transaction, places and rights together, or takes it back; refuses, naming each,
 * when anything that it touches has changed since.
 */
final class ProposalApply {
  private static final int TRIES_MAX = 3;
  private final PlacingParts parts;

  /** One run: who, in which round, what is collected for the journal. */
  private record Run(Tx tx, Actor actor, Round round, UUID proposal, List<Event> office, List<Event> onRound) {}

  ProposalApply(PlacingParts parts) {
    this.parts = parts;
  }

  /** Asked again after a lost answer it is harmless. */
  Future<Void> apply(Actor actor, UUID id, int version) {
    return attempt(actor, id, "draft", version, this::apply, 1);
  }

  Future<Void> undo(Actor actor, UUID id, int version) {
    return attempt(actor, id, "applied", version, this::undo, 1);
  }

  private interface Step {
    Future<Void> run(Run run, List<Line> lines);
  }

  /** When somebody placed a person between our look and our writing, looking again names them. */
  private Future<Void> attempt(Actor actor, UUID id, String from, int version, Step step, int attempt) {
    return ProposalStore.one(parts.db(), actor.territory(), id).compose(seen -> {
      Round round = parts.rounds().get(seen.orElseThrow(Problem::notFound).view().round());
      return parts.journal().write(round, (tx, office, onRound) -> PeopleImportStore.slowAllowed(tx)
          .compose(ok -> PlacingStore.holdRound(tx, round.id()))
          .compose(ok -> ProposalStore.hold(tx, actor.territory(), id)).compose(found -> {
            ProposalView view = found.orElseThrow(Problem::notFound).view();
            if (isDone(view, from, version)) return Future.<Void>succeededFuture();
            require(view, from, version);
            Run run = new Run(tx, actor, round, id, office, onRound);
            return ApplyStore.lines(tx, id).compose(lines -> PlaceStore.holdStations(tx, round,
                lines.stream().map(Line::station).toList()).compose(held -> step.run(run, lines)));
          }));
    }).recover(failure -> Staffing.isTaken(failure) && attempt < TRIES_MAX
        ? attempt(actor, id, from, version, step, attempt + 1) : Future.failedFuture(failure));
  }

  private static boolean isDone(ProposalView view, String from, int version) {
    String to = from.equals("draft") ? "applied" : "undone";
    return view.state().equals(to) && view.version() == version + 1;
  }

  private static void require(ProposalView view, String from, int version) {
    if (from.equals("draft")) {
      Proposals.requireDraft(view, version);
    } else if (!view.state().equals(from)) {
      throw Problem.conflict("Hanya usulan yang sudah diterapkan yang dapat dibatalkan.",
          "Only a proposal that was applied can be undone.");
    } else if (view.version() != version) {
      throw Proposals.changed();
    }
  }

  private Future<Void> apply(Run run, List<Line> lines) {
    List<Line> changing = lines.stream().filter(Line::changes).toList();
    List<Line> starting = changing.stream().filter(line -> line.person() != null).toList();
    List<UUID> ending = changing.stream().map(line -> line.before().assignment()).filter(Objects::nonNull).toList();
    List<UUID> people = starting.stream().map(Line::person).toList();
    Instant now = parts.rounds().clock().instant();
    return ApplyStore.now(run.tx, run.round.id(), lines.stream().map(Line::station).toList(), people)
        .compose(standing -> PlaceStore.unfit(run.tx, run.round,
            starting.stream().map(Line::station).toList(), people)
            .map(unfit -> ProposalDrift.ofDraft(lines, standing, unfit, run.round)))
        .compose(drift -> {
          ProposalDrift.refuse(drift);
          return end(run, ending, now);
        }).compose(ok -> start(run, starting, now))
        .compose(ok -> ApplyStore.lock(run.tx, run.round.id(),
            lines.stream().filter(line -> line.locked() && line.person() != null).map(Line::station).toList(), true,
            new ApplyStore.Stamp(run.actor.person(), now)))
        .compose(ok -> ProposalStore.applied(run.tx, run.proposal, now)).map(ok -> {
          run.onRound.add(event(run, "proposal.applied", starting.size(), ending.size()));
          return null;
        });
  }

  private Future<Void> start(Run run, List<Line> starting, Instant now) {
    if (starting.isEmpty()) return Future.succeededFuture();
    List<UUID> people = starting.stream().map(Line::person).toList();
    List<UUID> ids = people.stream().map(person -> UUID.randomUUID()).toList();
    return parts.people().grantAll(run.tx, run.actor.person(), grants(run, starting, people), run.office)
        .compose(rights -> {
          List<AssignmentStore.Place> places = new ArrayList<>();
          for (int i = 0; i < people.size(); i++) {
            places.add(new AssignmentStore.Place(people.get(i), starting.get(i).station(), rights.get(i)));
          }
          return ApplyStore.insert(run.tx, run.round.id(), ids, places,
              new ApplyStore.Stamp(run.actor.person(), now))
              .compose(ok -> ApplyStore.made(run.tx, run.proposal, ids, places));
        }).compose(ok -> AssignmentStore.setHomes(run.tx, people,
            starting.stream().map(line -> Staffing.home(line.station())).toList()))
        .map(ok -> {
          starting.forEach(line -> run.onRound.add(parts.journal().place(StaffingJournal.ASSIGNED, run.actor,
              run.round, line.person(), line.station())));
          return null;
        });
  }

  private Future<Void> end(Run run, List<UUID> assignments, Instant now) {
    if (assignments.isEmpty()) return Future.succeededFuture();
    return ApplyStore.end(run.tx, assignments, run.actor.person(), now).compose(ended -> {
      ended.forEach(each -> run.onRound.add(parts.journal().place(StaffingJournal.UNASSIGNED, run.actor,
          run.round, each.person(), each.station())));
      return ApplyStore.voidInvitations(run.tx, run.round.id(), ended.stream().map(ApplyStore.Ended::person).toList(),
          now).compose(ok -> parts.people().endRights(run.tx, run.actor.person(),
              ended.stream().map(ApplyStore.Ended::rights).toList(), run.office));
    });
  }

  private Future<Void> undo(Run run, List<Line> lines) {
    List<Line> changed = lines.stream().filter(Line::changes).toList();
    List<Line> made = changed.stream().filter(line -> line.made() != null).toList();
    List<Line> before = changed.stream().filter(line -> line.before().assignment() != null).toList();
    Set<UUID> people = new HashSet<>();
    changed.forEach(line -> Stream.of(line.person(), line.before().person()).filter(Objects::nonNull)
        .forEach(people::add));
    Instant now = parts.rounds().clock().instant();
    return ApplyStore.now(run.tx, run.round.id(), changed.stream().map(Line::station).toList(), people)
        .compose(standing -> {
          ProposalDrift.refuse(ProposalDrift.ofApplied(changed, standing, run.round));
          return end(run, made.stream().map(Line::made).toList(), now);
        }).compose(ok -> AssignmentStore.setHomes(run.tx, homed(made).stream().map(Line::person).toList(),
            homed(made).stream().map(Line::home).toList()))
        .compose(ok -> restore(run, before))
        .compose(ok -> ApplyStore.lock(run.tx, run.round.id(), lines.stream().filter(line -> line.locked()
            && !line.changes() && !line.before().locked()).map(Line::station).toList(), false,
            new ApplyStore.Stamp(run.actor.person(), now)))
        .compose(ok -> ProposalStore.undone(run.tx, run.proposal, now)).map(ok -> {
          run.onRound.add(event(run, "proposal.undone", before.size(), made.size()));
          return null;
        });
  }

  private static List<Line> homed(List<Line> made) {
    return made.stream().filter(line -> line.home() != null).toList();
  }

  /** The earlier assignments go on as they were, answers and unused codes included, under new rights. */
  private Future<Void> restore(Run run, List<Line> before) {
    if (before.isEmpty()) return Future.succeededFuture();
    List<UUID> people = before.stream().map(line -> line.before().person()).toList();
    return parts.people().grantAll(run.tx, run.actor.person(), grants(run, before, people), run.office)
        .compose(rights -> ApplyStore.reopen(run.tx, before.stream().map(line -> line.before().assignment()).toList(),
            rights))
        .compose(ok -> UndoStore.revive(run.tx, run.proposal, people, parts.rounds().clock().instant())).map(ok -> {
              before.forEach(line -> run.onRound.add(parts.journal().place(StaffingJournal.ASSIGNED, run.actor,
                  run.round, line.before().person(), line.station())));
              return null;
            });
  }

  private static List<Grant> grants(Run run, List<Line> lines, List<UUID> people) {
    List<Grant> grants = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      grants.add(new Grant(people.get(i), Role.SUPERVISOR, Territory.station(lines.get(i).station()),
          run.round.id()));
    }
    return grants;
  }

  private Event event(Run run, String kind, int begun, int ended) {
    return new Event(kind, null, run.actor.person(), parts.rounds().now(run.round), new Body()
        .put("proposal", run.proposal).put("begun", begun).put("ended", ended).text());
  }
}
