package id.siaga.incident;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.board.BoardEffect;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.people.People;
import id.siaga.report.IncidentType;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes one move on an incident: of two people at once the head row lets one go first, and the other is told who. */
final class IncidentMoves {
  private final Db db;
  private final Journal journal;
  private final Rounds rounds;
  private final People people;

  IncidentMoves(Db db, Journal journal, Rounds rounds, People people) {
    this.db = db;
    this.journal = journal;
    this.rounds = rounds;
    this.people = people;
  }

  /** What a coordinator asks for. */
  record Wish(UUID incident, Move move, String note, UUID to, Integer version) {}

  Future<IncidentView> make(Actor actor, Wish wish) {
    return IncidentStore.roundOf(db, actor.territory(), wish.incident())
        .map(found -> rounds.get(found.orElseThrow(Problem::notFound)))
        .compose(round -> journal.write(tx -> journal.lock(tx, round.id())
            .compose(head -> IncidentStore.lock(tx, actor.territory(), wish.incident())
                .map(found -> found.orElseThrow(Problem::notFound))
                .compose(incident -> alreadyMade(incident, actor, wish) ? Future.succeededFuture(0L)
                    : checkTarget(tx, incident, wish).compose(ok -> move(tx, head, incident, actor, wish))))))
        .compose(done -> IncidentStore.one(db, people, actor.territory(), wish.incident()))
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  /** A move made twice (a lost answer) is the same as made once. */
  private static boolean alreadyMade(IncidentStore.Locked incident, Actor actor, Wish wish) {
    IncidentStore.LastMove last = incident.last();
    boolean resent = wish.version() != null && wish.version() == incident.version() - 1 && last != null
        && last.move().equals(wish.move().wire()) && last.by().equals(actor.person())
        && Objects.equals(last.note(), wish.note()) && Objects.equals(last.to(), wish.to());
    return resent || wish.move() == Move.TAKE && actor.person().equals(incident.owner())
        && incident.state() == IncidentState.DITANGANI;
  }

  private static Future<Void> checkTarget(Tx tx, IncidentStore.Locked incident, Wish wish) {
    if (!wish.move().allowedFrom(incident.state())) {
      String who = incident.ownerName() == null ? "" : " (" + incident.ownerName() + ")";
      return Future.failedFuture(switch (incident.state()) {
        case DITUTUP -> Problem.conflict("Kejadian ini sudah ditutup.", "This incident is already closed.");
        case DITANGANI -> Problem.conflict("Kejadian ini sudah ditangani orang lain" + who + ".",
            "This incident is already being handled by somebody else" + who + ".");
        case DITERIMA -> Problem.conflict("Kejadian ini masih terbuka.", "This incident is still open.");
      });
    }
    boolean overtaken = wish.version() != null && wish.version() != incident.version();
    // A note takes nothing away from anybody, so two of them may stand side by side.
    if (overtaken && wish.move() != Move.NOTE) {
      String by = incident.last() == null ? "" : " (" + incident.last().byName() + ")";
      return Future.failedFuture(Problem.conflict("Kejadian ini baru saja diubah orang lain" + by
          + ". Lihat keadaannya yang baru, lalu ulangi.", "Somebody else" + by
          + " has just changed this incident. Look at it anew, then try again."));
    }
    if (wish.move() != Move.ASSIGN) return Future.succeededFuture();
    return IncidentStore.mayHold(tx, wish.to(), incident.station()).map(may -> {
      if (!may) {
        throw Problem.invalid("to", "orang ini tidak bertugas di wilayah TPS ini",
            "this person does not work in the station's territory");
      }
      return null;
    });
  }

  private Future<Long> move(Tx tx, Journal.Head head, IncidentStore.Locked incident, Actor actor, Wish wish) {
    Round round = rounds.get(incident.round());
    Instant at = rounds.now(round);
    IncidentState after = wish.move().after(incident.state());
    UUID owner = wish.move().ownerAfter(incident.owner(), actor.person(), wish.to());
    int version = incident.version() + 1;
    int change = (after.open() ? 1 : 0) - (incident.state().open() ? 1 : 0);
    int help = incident.type().equals(IncidentType.BANTUAN.code()) ? change : 0;
    return tx.run(IncidentStore.UPDATE, Tuple.of(wish.incident(), after.name(), owner, version))
        .compose(ok -> tx.run(IncidentStore.ADD_MOVE, Tuple.of(wish.incident(), version, wish.move().wire(),
            actor.person(), IncidentStore.utc(at), wish.note(), wish.to())))
        .compose(ok -> BoardEffect.station(tx, round, incident.station()))
        .compose(board -> {
          board.incidents(incident.station(), change, incident.danger() ? change : 0, help);
          Body body = new Body().put("incident", wish.incident()).put("move", wish.move().wire())
              .put("state", after.name()).put("by", actor.person()).put("to", owner).put("version", version);
          board.describeIncidents(incident.station(), body);
          return board.write(tx).compose(ok -> journal.append(tx, head,
              List.of(new Event("incident.moved", incident.station(), actor.person(), at, body.text()))));
        });
  }
}
