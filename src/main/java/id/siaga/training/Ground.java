package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.db.Sql;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.OfficeJournal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import java.time.Instant;

/** What everything of the training stands on: the database, the office's journal, the rounds and their clocks. */
record Ground(Db db, OfficeJournal office, Rounds rounds) {

  /** The named round, else the newest; one that does not touch the caller's territory is not found. */
  Round round(Actor actor, Integer id) {
    Round round = id == null ? rounds.current() : rounds.get(id);
    if (round.territory().intersect(actor.territory()).isEmpty()) throw Problem.notFound();
    return round;
  }

  /** What the clock of a round says. */
  Instant now(int round) {
    return rounds.now(rounds.get(round));
  }

  /** The caller's own station of the round, never one that they cover. */
  Future<Long> own(Sql sql, Actor actor) {
    return OwnStationStore.station(sql, actor.round(), actor.person()).map(found -> found.orElseThrow(() ->
        Problem.conflict("Anda tidak mempunyai TPS sendiri pada putaran ini. Hubungi Panwascam Anda.",
            "You have no station of your own in this round. Phone your district office.")));
  }

  Event event(String kind, Long station, Actor actor, Body body) {
    return new Event(kind, station, actor.person(), rounds.clock().instant(), body.text());
  }
}
