package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.rounds.Round;
import id.siaga.staffing.ProposalStore.Line;
import id.siaga.staffing.ProposalStore.Place;
import id.siaga.staffing.ProposalStore.Stored;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Shows proposals and changes their rows: when somebody is chosen for a station, the rest is placed anew around it. */
final class Proposals {
  private static final int LIST_MAX_PROPOSALS = 50;
  private static final int PAGE_MAX_ROWS = 200;
  private static final int UNINVITED_MAX_SHOWN = 100;
  private final PlacingParts parts;

  Proposals(PlacingParts parts) {
    this.parts = parts;
  }

  Future<ProposalView.Page> list(Territory where, Round round) {
    return ProposalStore.list(parts.db(), where, round.id(), LIST_MAX_PROPOSALS)
        .map(found -> new ProposalView.Page(found.stream().map(Stored::view).toList()));
  }

  /** The proposal without rows. */
  Future<ProposalView> one(Actor actor, UUID id) {
    return ProposalStore.one(parts.db(), actor.territory(), id)
        .map(found -> found.orElseThrow(Problem::notFound).view())
        .compose(view -> !view.state().equals("undone") ? Future.succeededFuture(view)
            : UndoStore.uninvited(parts.db(), id, parts.rounds().clock().instant(), UNINVITED_MAX_SHOWN)
                .map(view::with));
  }

  Future<ProposalView> look(Actor actor, ProposalInput.Look look, boolean english) {
    Territory where = look.where() == null ? actor.territory() : look.where();
    return one(actor, look.id()).compose(view -> ProposalStore.page(parts.db(), look.id(), where, look,
        PAGE_MAX_ROWS).compose(lines -> places(look.id(), lines).map(places -> {
          Long next = lines.size() < PAGE_MAX_ROWS ? null : lines.get(lines.size() - 1).station();
          return new ProposalView(view.id(), view.round(), view.state(), view.version(), view.madeAt(), view.byName(),
              view.appliedAt(), view.undoneAt(), view.onlyEmpty(), view.wishes(), view.summary(),
              lines.stream().map(line -> ProposalRows.view(line, places, english)).toList(), next,
              view.uninvited());
        })));
  }

  private Future<Map<UUID, Place>> places(UUID id, List<Line> lines) {
    Set<UUID> people = new HashSet<>();
    lines.forEach(line -> line.others().forEach(other -> people.add(other.person())));
    return ProposalStore.places(parts.db(), id, List.copyOf(people)).map(found -> {
      Map<UUID, Place> places = new HashMap<>();
      found.forEach(place -> places.put(place.person(), place));
      return places;
    });
  }

  Future<ProposalView> choose(Actor actor, ProposalInput.Choose wish) {
    return ProposalStore.one(parts.db(), actor.territory(), wish.id()).compose(found -> {
      Stored stored = found.orElseThrow(Problem::notFound);
      return ChoiceStore.row(parts.db(), wish.id(), wish.station()).compose(row -> {
        ChoiceStore.Choice now = row.orElseThrow(Problem::notFound);
        // The same once more, because its answer was lost.
        if (stored.view().version() == wish.version() + 1 && now.is(wish)) return Future.succeededFuture();
        requireDraft(stored.view(), wish.version());
        boolean free = Boolean.FALSE.equals(wish.locked());
        boolean same = Objects.equals(now.person(), wish.person());
        if (now.boardLocked() && (free || !same)) throw heldOnBoard(wish.station());
        return same ? lock(actor, stored, wish) : recompute(actor, stored, wish);
      });
    }).compose(ok -> one(actor, wish.id()));
  }

  private Future<Void> lock(Actor actor, Stored stored, ProposalInput.Choose wish) {
    if (wish.locked() == null) return Future.succeededFuture();
    return change(actor, stored, wish, tx -> ProposalStore.lock(tx, wish.id(), wish.station(), wish.locked())
        .compose(ok -> ProposalStore.change(tx, wish.id(), stored.view().summary())));
  }

  private Future<Void> recompute(Actor actor, Stored stored, ProposalInput.Choose wish) {
    ProposalView view = stored.view();
    Round round = parts.rounds().get(view.round());
    return ChoiceStore.locked(parts.db(), wish.id())
        .compose(chosen -> PlacingFacts.load(parts.db(), round, stored.where()).compose(facts -> {
          check(facts, view, chosen, wish);
          chosen.put(wish.station(), wish.person());
          return parts.vertx().executeBlocking(() -> ProposalJob.compute(facts, view.wishes(), view.onlyEmpty(),
              chosen, done -> {}), false);
        })).compose(computed -> change(actor, stored, wish, tx -> PeopleImportStore.slowAllowed(tx)
            .compose(ok -> ProposalStore.replace(tx, wish.id(), computed.rows()))
            .compose(ok -> ProposalStore.change(tx, wish.id(), computed.summary()))));
  }

  private interface Write {
    Future<Integer> in(Tx tx);
  }

  private Future<Void> change(Actor actor, Stored stored, ProposalInput.Choose wish, Write write) {
    Round round = parts.rounds().get(stored.view().round());
    return parts.journal().write(round, (tx, office, onRound) ->
        ProposalStore.hold(tx, actor.territory(), wish.id()).compose(found -> {
          requireDraft(found.orElseThrow(Problem::notFound).view(), wish.version());
          onRound.add(new Event("proposal.changed", wish.station(), actor.person(), parts.rounds().now(round),
              new Body().put("proposal", wish.id()).put("person", wish.person()).text()));
          return write.in(tx).mapEmpty();
        }));
  }

  private static void check(PlacingFacts facts, ProposalView view, Map<Long, UUID> chosen,
      ProposalInput.Choose wish) {
    if (wish.person() == null) return;
    Candidate person = facts.candidates.stream().filter(each -> each.person().equals(wish.person())).findFirst()
        .orElseThrow(() -> Problem.invalid("person", "orang ini tidak ada di antara calon wilayah ini",
            "this person is not among the candidates of this territory"));
    Seat seat = facts.seats.stream().filter(each -> each.station() == wish.station()).findFirst()
        .orElseThrow(Problem::notFound);
    PlacingCost.Barrier barrier = new PlacingCost(view.wishes(), facts).barrier(person, seat);
    if (barrier != null) throw Problem.invalid("person", barrier.id, barrier.en);
    chosen.forEach((station, held) -> {
      if (person.person().equals(held) && station != wish.station()) throw heldElsewhere(person, station);
    });
    PlacingFacts.Current now = person.station() == null ? null : facts.current.get(person.station());
    boolean outside = person.station() != null && now == null;
    boolean fast = now != null && now.station() != wish.station() && (now.locked() || view.onlyEmpty());
    if (outside || fast) throw heldElsewhere(person, person.station());
  }

  static void requireDraft(ProposalView view, int version) {
    if (!view.state().equals("draft")) {
      throw Problem.conflict("Usulan ini sudah diterapkan. Buat usulan baru untuk mengubah penempatan.",
          "This proposal has been applied. Make a new one to change who is placed where.");
    }
    if (view.version() != version) throw changed();
  }

  static Problem changed() {
    return Problem.conflict("Usulan ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.",
        "This proposal was just changed by somebody else. Reload and try again.");
  }

  private static Problem heldElsewhere(Candidate person, long station) {
    String place = StationName.of(station, null);
    return Problem.conflict(person.name() + " dikunci di " + place + " (" + station + "). Buka kuncinya dahulu.",
        person.name() + " is locked at " + place + " (" + station + "). Unlock that first.");
  }

  private static Problem heldOnBoard(long station) {
    return Problem.conflict("TPS " + station % 1000 + " dikunci di papan penempatan. Buka kuncinya di sana dahulu.",
        "Station " + station % 1000 + " is locked on the placement board. Unlock it there first.");
  }
}
