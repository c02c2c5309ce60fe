package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.people.OfficeJournal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes what changes in a round's staff: rights to the office's chain, places to the round's. Both heads are taken
 * last and in ascending order, the office's first, as everybody does who takes two.
 */
final class StaffingJournal {
  static final String ASSIGNED = "person.assigned";
  static final String UNASSIGNED = "person.unassigned";
  private final Rounds rounds;
  private final Journal journal;
  private final OfficeJournal office;

  /** The work of one transaction: what it collects is appended when it is done. */
  interface Work<T> {
    Future<T> run(Tx tx, List<Event> onOffice, List<Event> onRound);
  }

  StaffingJournal(Rounds rounds, Journal journal, OfficeJournal office) {
    this.rounds = rounds;
    this.journal = journal;
    this.office = office;
  }

  /** @param round may be null when the work has nothing to say about one */
  <T> Future<T> write(Round round, Work<T> work) {
    return office.write((tx, onOffice) -> {
      List<Event> onRound = new ArrayList<>();
      return work.run(tx, onOffice, onRound).compose(result -> onRound.isEmpty() ? Future.succeededFuture(result)
          : heads(tx, !onOffice.isEmpty()).compose(ok -> journal.append(tx, round.id(), onRound)).map(result));
    });
  }

  private Future<?> heads(Tx tx, boolean officeToo) {
    return officeToo ? journal.lock(tx, Chain.OFFICE) : Future.succeededFuture();
  }

  Event place(String kind, Actor actor, Round round, UUID person, long station) {
    String body = new Body().put("person", person).put("station", station).put("main", true).text();
    return new Event(kind, station, actor.person(), rounds.now(round), body);
  }

  Event person(String kind, Actor actor, UUID person) {
    return office(kind, actor, new Body().put("person", person));
  }

  Event office(String kind, Actor actor, Body body) {
    return new Event(kind, null, actor.person(), rounds.clock().instant(), body.text());
  }
}
