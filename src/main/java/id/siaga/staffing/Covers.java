package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.Grant;
import id.siaga.people.Invitations;
import id.siaga.people.People;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a neighbour or somebody of the office look after a station beside their own work until a time; then the rights
 * end by themselves, whichever process notices first.
 */
final class Covers {
  static final Duration LASTS_MAX = Duration.ofHours(72);
  private static final int LOOK_EVERY_MS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Covers.class);
  private final Kit kit;
  private boolean looking;

  /** What moves together. */
  record Kit(Db db, StaffingJournal journal, Rounds rounds, People people, Invitations invitations) {}

  /** What is wished: who, where, until when by the round's clock, and why. */
  record Wish(UUID id, long station, UUID person, Instant until, String reason) {}

  /**
   * How the phone of who covers comes in.
   *
   * @param made a code for somebody who has none in this round yet, else null
   * @param own whether they hold an unused code for their own station, which opens this one too
   */
  record Way(Invitations.Invitation made, boolean own) {
    static final Way NONE = new Way(null, false);
    static final Way OWN = new Way(null, true);
  }

  Covers(Kit kit) {
    this.kit = kit;
  }

  void start(Vertx vertx) {
    vertx.setPeriodic(LOOK_EVERY_MS, tick -> {
      if (looking) return;
      looking = true;
      look().onComplete(done -> {
        looking = false;
        if (done.failed()) LOG.warn("covers not looked through: {}", done.cause().getMessage());
      });
    });
  }

  /** Ends what is due in every open round, by each round's own clock. */
  private Future<Void> look() {
    Future<Void> all = Future.succeededFuture();
    for (Round round : kit.rounds.all()) {
      all = all.compose(done -> CoverStore.due(kit.db, round.id(), kit.rounds.now(round)))
          .compose(due -> due.isEmpty() ? Future.succeededFuture() : end(round, due, null).mapEmpty());
    }
    return all;
  }

  /**
   * Orders a cover; the same one sent twice is ordered once, and a code that was lost with the answer is made anew.
   *
   * @return how their phone comes in
   */
  Future<Way> order(Actor actor, Round round, Wish wish, String base) {
    Instant now = kit.rounds.now(round);
    if (!wish.until.isAfter(now) || wish.until.isAfter(now.plus(LASTS_MAX))) {
      throw Problem.invalid("until", "harus sesudah sekarang dan paling lama 72 jam lagi",
          "must be after now and at most 72 hours ahead");
    }
    return written(actor, round, wish, base).recover(failure -> !isTaken(failure) ? Future.failedFuture(failure)
        : CoverStore.one(kit.db, Territory.COUNTRY, wish.id).compose(same -> same.isPresent()
            ? written(actor, round, wish, base) : Future.failedFuture(covered())));
  }

  private Future<Way> written(Actor actor, Round round, Wish wish, String base) {
    return kit.journal.write(round, (tx, office, onRound) ->
        AssignmentStore.stationExists(tx, round.roll(), wish.station).compose(exists -> {
          if (!exists || !round.territory().covers(wish.station)) throw Problem.notFound();
          return CoverStore.one(tx, Territory.COUNTRY, wish.id);
        }).compose(old -> {
          if (old.isPresent()) return same(tx, actor, old.get(), wish, base, office);
          return begin(tx, actor, round, wish, office, onRound).compose(ok -> invite(tx, actor, round.id(), wish, base,
              office));
        }));
  }

  private Future<Void> begin(Tx tx, Actor actor, Round round, Wish wish, List<Event> office, List<Event> onRound) {
    return HandOverStore.hold(tx, List.of(wish.person))
        .compose(held -> CoverStore.replaced(tx, round.id(), wish.person)).compose(replaced -> {
          if (replaced) throw alreadyReplaced();
          return CoverStore.may(tx, actor.territory(), round.id(), wish.person, wish.station);
        }).compose(may -> {
          if (!may) throw mayNot();
          Grant grant = new Grant(wish.person, Role.SUPERVISOR, Territory.station(wish.station), round.id());
          return kit.people.grant(tx, actor.person(), grant, office);
        }).compose(rights -> tx.run(CoverStore.INSERT, Tuple.of(wish.id, round.id(), wish.station, wish.person, rights,
            ReplacementStore.utc(kit.rounds.clock().instant()), actor.person(), ReplacementStore.utc(wish.until))))
        .compose(ok -> tx.run(CoverStore.ADD_REASON, Tuple.of(wish.id, wish.reason, actor.person())))
        .map(ok -> {
          onRound.add(new Event("cover.begun", wish.station, actor.person(), kit.rounds.now(round), new Body()
              .put("cover", wish.id).put("person", wish.person).put("until", wish.until).text()));
          return null;
        });
  }

  /** A new code would end the one that somebody already holds for their own station, and that one opens both. */
  private Future<Way> invite(Tx tx, Actor actor, int round, Wish wish, String base, List<Event> office) {
    Instant wall = kit.rounds.clock().instant();
    return HandOverStore.enrolled(tx, round, wish.person).compose(in -> in ? Future.succeededFuture(Way.NONE)
        : HandOverStore.holdsCode(tx, round, wish.person, wish.station, wall).compose(holds -> holds
            ? Future.succeededFuture(Way.OWN) : kit.invitations.issue(tx, actor.person(), round,
                new Invitations.Invited(wish.station, wish.person, base), office).map(made -> new Way(made, false))));
  }

  private Future<Way> same(Tx tx, Actor actor, CoverStore.Cover old, Wish wish, String base,
      List<Event> office) {
    boolean same = old.station() == wish.station && old.person().equals(wish.person);
    if (!same) {
      throw Problem.conflict("Nomor permintaan ini sudah dipakai untuk penugasan lain.",
          "This id was already used for another cover.");
    }
    return old.endedAt() != null ? Future.succeededFuture(Way.NONE)
        : invite(tx, actor, old.round(), wish, base, office);
  }

  /** Ends a cover by hand; one that has ended already stays so. */
  Future<Void> end(Actor actor, UUID id) {
    return CoverStore.one(kit.db, actor.territory(), id).map(found -> found.orElseThrow(Problem::notFound))
        .compose(cover -> cover.endedAt() != null ? Future.succeededFuture()
            : end(kit.rounds.get(cover.round()), List.of(id), actor.person()));
  }

  private Future<Void> end(Round round, List<UUID> ids, UUID by) {
    Future<Void> all = Future.succeededFuture();
    for (UUID id : ids) {
      all = all.compose(before -> kit.journal.write(round, (tx, office, onRound) ->
          CoverStore.end(tx, id, by, kit.rounds.clock().instant()).compose(ended -> {
            if (ended.isEmpty()) return Future.succeededFuture();
            AssignmentStore.Place place = ended.get();
            onRound.add(new Event("cover.ended", place.station(), by, kit.rounds.now(round), new Body()
                .put("cover", id).put("person", place.person()).put("itself", by == null).text()));
            return kit.people.endRights(tx, by, place.rights(), office);
          })));
    }
    return all;
  }

  /** Whether somebody covers the station already, or this very cover was being ordered in the same moment. */
  private static boolean isTaken(Throwable failure) {
    return failure instanceof PgException pg && (CoverStore.ONE_COVER.equals(pg.getConstraint())
        || CoverStore.KEY.equals(pg.getConstraint()));
  }

  private static Problem covered() {
    return Problem.conflict("TPS ini sudah punya petugas sementara. Akhiri dahulu penugasan itu.",
        "Somebody covers this station already. End that cover first.");
  }

  private static Problem alreadyReplaced() {
    return Problem.conflict("Orang ini sudah digantikan pada putaran ini, jadi tidak dapat bertugas sementara. "
        + "Pilih orang lain dari daftar.", "Somebody else has taken over from this person in this round, so they "
        + "cannot cover a station. Choose somebody else from the list.");
  }

  private static Problem mayNot() {
    return Problem.conflict("Orang ini tidak dapat bertugas sementara di TPS ini: di luar wilayah Anda, atau memang "
        + "pengawasnya. Pilih orang lain dari daftar.", "This person cannot cover this station: outside your "
        + "territory, or its own supervisor. Choose somebody else from the list.");
  }
}
