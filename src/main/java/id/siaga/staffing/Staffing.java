package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Event;
import id.siaga.people.Grant;
import id.siaga.people.People;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Enters supervisors and puts them in charge of stations: the assignment and the rights that it gives begin and end in
 * one transaction.
 */
final class Staffing {
  private static final String UNIQUE_VIOLATION = "23505";
  private final Db db;
  private final People people;
  private final StaffingJournal journal;
  private final Clock clock;

  Staffing(Db db, People people, StaffingJournal journal, Clock clock) {
    this.db = db;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /** @param station where the person serves from now on, or null; then they belong to the caller's territory */
  Future<UUID> add(Actor actor, People.Draft draft, Round round, Long station) {
    if (station == null && actor.territory().isEmpty()) throw Problem.notFound();
    return guarded(round, station, null, journal.write(round, (tx, office, onRound) ->
        people.add(tx, draft.name(), draft.phone()).compose(person -> {
          office.add(journal.person("person.added", actor, person));
          Future<?> placed = station == null
              ? AssignmentStore.setHomes(tx, List.of(person), actor.territory().spans().subList(0, 1))
              : place(tx, actor, round, new Placing(person, station), office, onRound);
          return placed.map(person);
        })));
  }

  /** What stays null stays as it is; a blank phone removes the number. */
  Future<Void> change(Actor actor, UUID person, String name, String phone) {
    return journal.write(null, (tx, office, onRound) -> hold(tx, actor, person)
        .compose(ok -> name == null ? Future.succeededFuture() : people.rename(tx, person, name))
        .compose(ok -> phone == null ? Future.succeededFuture() : people.setPhone(tx, person, phone))
        .map(ok -> {
          office.add(journal.person("person.changed", actor, person));
          return null;
        }));
  }

  Future<Void> assign(Actor actor, Round round, UUID person, long station) {
    return guarded(round, station, person, journal.write(round, (tx, office, onRound) -> hold(tx, actor, person)
        .compose(ok -> place(tx, actor, round, new Placing(person, station), office, onRound))));
  }

  Future<Void> end(Actor actor, Round round, long station) {
    Instant now = clock.instant();
    return journal.write(round, (tx, office, onRound) -> AssignmentStore
        .end(tx, round.id(), station, actor.person(), now).compose(ended -> {
          if (ended.isEmpty()) return refuseLocked(tx, round, station);
          AssignmentStore.Place place = ended.get();
          onRound.add(journal.place(StaffingJournal.UNASSIGNED, actor, round, place.person(), station));
          return AssignmentStore.voidInvitations(tx, round.id(), place.person(), now)
              .compose(ok -> people.endRights(tx, actor.person(), place.rights(), office));
        }));
  }

  private static Future<Void> refuseLocked(Tx tx, Round round, long station) {
    return AssignmentStore.locked(tx, round.id(), station).map(found -> {
      AssignmentStore.Fast fast = found.orElseThrow(Problem::notFound);
      throw PlaceConflicts.locked(List.of(PlaceConflicts.locked(round, station, fast.holder().place(),
          fast.holder().name(), fast.lock())));
    });
  }

  private record Placing(UUID person, long station) {}

  private Future<Void> place(Tx tx, Actor actor, Round round, Placing placing, List<Event> office,
      List<Event> onRound) {
    long station = placing.station;
    Grant grant = new Grant(placing.person, Role.SUPERVISOR, Territory.station(station), round.id());
    return AssignmentStore.stationExists(tx, round.roll(), station).compose(exists -> {
      if (!exists || !round.territory().covers(station)) throw unknownStation();
      return PlaceStore.unfit(tx, round, List.of(station), List.of(placing.person));
    }).compose(unfit -> {
      PlaceConflicts.refuseUnfit(unfit, one -> "TPS " + station % 1000);
      return people.grant(tx, actor.person(), grant, office);
    }).compose(rights -> AssignmentStore.insert(tx, round.id(),
        List.of(new AssignmentStore.Place(placing.person, station, rights)), actor.person(),
            clock.instant()))
        .compose(ok -> AssignmentStore.setHomes(tx, List.of(placing.person), List.of(home(station))))
        .map(ok -> {
          onRound.add(journal.place(StaffingJournal.ASSIGNED, actor, round, placing.person, station));
          return null;
        });
  }

  private static Future<Void> hold(Tx tx, Actor actor, UUID person) {
    return AssignmentStore.hold(tx, actor.territory(), person).map(found -> {
      if (!found) throw Problem.notFound();
      return null;
    });
  }

  /** A supervisor belongs to the kelurahan of the station. */
  static Territory.Span home(long station) {
    long low = station / 1000 * 1000;
    return new Territory.Span(low, low + 999);
  }

  /** Whether two placed the same person or station at the same moment, or one after the other. */
  static boolean isTaken(Throwable failure) {
    return failure instanceof PgException pg && UNIQUE_VIOLATION.equals(pg.getSqlState())
        && (AssignmentStore.ONE_MAIN.equals(pg.getConstraint())
            || AssignmentStore.ONE_PLACE.equals(pg.getConstraint()));
  }

  /** When the database refuses a second placing, says in words who has the station or where the person serves. */
  private <T> Future<T> guarded(Round round, Long station, UUID person, Future<T> written) {
    return written.recover(failure -> !isTaken(failure) ? Future.failedFuture(failure)
        : AssignmentStore.holder(db, round.id(), station, person)
            .compose(holder -> Future.failedFuture(holder.map(h -> taken(h, station)).orElse(changed()))));
  }

  private static Problem taken(AssignmentStore.Holder holder, long station) {
    if (holder.station() == station) {
      return Problem.conflict(holder.place() + " sudah diisi " + holder.name()
          + ". Akhiri dahulu penugasan itu bila ingin menggantinya.",
          holder.place() + " is already taken by " + holder.name() + ". End that assignment first to replace it.");
    }
    return Problem.conflict(holder.name() + " sudah bertugas di " + holder.place()
        + ". Akhiri dahulu penugasan itu bila ingin memindahkannya.",
        holder.name() + " already serves at " + holder.place() + ". End that assignment first to move them.");
  }

  private static Problem changed() {
    return Problem.conflict("Penugasan ini baru saja diubah orang lain. Silakan coba lagi.",
        "This assignment was just changed by somebody else. Please try again.");
  }

  private static Problem unknownStation() {
    return Problem.invalid("station", "TPS ini tidak ada dalam daftar TPS putaran ini",
        "this station is not in the list of this round");
  }
}
