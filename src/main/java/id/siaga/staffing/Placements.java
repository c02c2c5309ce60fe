package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.journal.Event;
import id.siaga.people.Grant;
import id.siaga.people.People;
import id.siaga.rounds.Round;
import id.siaga.staffing.PlaceStore.Held;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Empties and fills several places in somebody else's transaction: the assignments, the rights that they give and the
 * invitations end and begin together. What may be done is the caller's to judge, between holding and changing.
 */
final class Placements {
  private final People people;
  private final StaffingJournal journal;
  private final Clock clock;

  /** Stations that this transaction holds: how they are called and who serves there; nobody else can change them. */
  record Grip(SortedMap<Long, String> names, Map<Long, Held> held) {
    UUID person(long station) {
      Held now = held.get(station);
      return now == null ? null : now.person();
    }
  }

  /** What the work of a {@link StaffingJournal} writes to. */
  record Ink(Tx tx, Actor actor, Round round, List<Event> office, List<Event> onRound) {}

  Placements(People people, StaffingJournal journal, Clock clock) {
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /** Holds these stations; one that the round does not have is not found. */
  Future<Grip> hold(Tx tx, Round round, Collection<Long> stations) {
    return PlaceStore.holdStations(tx, round, stations).compose(found -> {
      SortedMap<Long, String> names = new TreeMap<>();
      found.forEach(one -> names.put(one.station(), one.name()));
      if (names.size() < stations.size() || !stations.stream().allMatch(round.territory()::covers)) {
        throw Problem.notFound();
      }
      return PlaceStore.holdPlaces(tx, round, stations).map(places -> {
        Map<Long, Held> held = new TreeMap<>();
        places.forEach(place -> held.put(place.station(), place));
        return new Grip(names, held);
      });
    });
  }

  /** @param wanted who is to serve at each of the held stations, null for nobody; what is so already stays */
  Future<Void> change(Ink ink, Grip grip, SortedMap<Long, UUID> wanted) {
    Instant now = clock.instant();
    List<Held> leaving = new ArrayList<>();
    List<Grant> grants = new ArrayList<>();
    wanted.forEach((station, person) -> {
      Held held = grip.held().get(station);
      if (Objects.equals(person, grip.person(station))) return;
      if (held != null) leaving.add(held);
      if (person != null) grants.add(new Grant(person, Role.SUPERVISOR, Territory.station(station), ink.round.id()));
    });
    tell(ink, leaving, grants);
    return leave(ink, leaving, now).compose(ok -> arrive(ink, grants, now));
  }

  private Future<Void> leave(Ink ink, List<Held> leaving, Instant now) {
    if (leaving.isEmpty()) return Future.succeededFuture();
    return PlaceStore.end(ink.tx, leaving.stream().map(Held::assignment).toList(), ink.actor.person(), now)
        .compose(ok -> PlaceStore.voidInvitations(ink.tx, ink.round, leaving.stream().map(Held::person).toList(), now))
        .compose(ok -> people.endRights(ink.tx, ink.actor.person(), leaving.stream().map(Held::rights).toList(),
            ink.office));
  }

  private Future<Void> arrive(Ink ink, List<Grant> grants, Instant now) {
    if (grants.isEmpty()) return Future.succeededFuture();
    List<UUID> persons = grants.stream().map(Grant::person).toList();
    return people.grantAll(ink.tx, ink.actor.person(), grants, ink.office).compose(rights -> {
      List<AssignmentStore.Place> places = new ArrayList<>(grants.size());
      for (int i = 0; i < grants.size(); i++) {
        places.add(new AssignmentStore.Place(persons.get(i), station(grants.get(i)), rights.get(i)));
      }
      return PlaceStore.begin(ink.tx, ink.round, places, ink.actor.person(), now);
    }).compose(ok -> AssignmentStore.setHomes(ink.tx, persons,
        grants.stream().map(grant -> Staffing.home(station(grant))).toList())).mapEmpty();
  }

  private void tell(Ink ink, List<Held> leaving, List<Grant> grants) {
    leaving.forEach(held -> ink.onRound.add(journal.place(StaffingJournal.UNASSIGNED, ink.actor, ink.round,
        held.person(), held.station())));
    grants.forEach(grant -> ink.onRound.add(journal.place(StaffingJournal.ASSIGNED, ink.actor, ink.round,
        grant.person(), station(grant))));
  }

  private static long station(Grant grant) {
    return grant.territory().spans().get(0).low();
  }
}
