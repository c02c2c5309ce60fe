package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.board.BoardEffect;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.people.Grant;
import id.siaga.people.Invitations;
import id.siaga.people.People;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.OfferStore.Offer;
import id.siaga.staffing.ReplacementStore.Held;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands a station over to the first who says yes: in one transaction the old assignment, rights and phone end, the new
 * ones begin, and the code for the new phone is made. The replacement's row lets exactly one through.
 */
final class Acceptance {
  private final Kit kit;
  private final Replacements replacements;
  private final OfferCodes codes;

  /** What moves together. */
  record Kit(Db db, Journal journal, StaffingJournal staffing, Rounds rounds, People people,
      Invitations invitations) {}

  /**
   * How an answer ended: TAKEN with a code for the phone, or why not.
   *
   * @param rule what keeps them from the place, in the office's words; only for BARRED
   */
  record Result(Outcome outcome, Offer offer, Invitations.Invitation invitation, Problem rule) {
    Result(Outcome outcome, Offer offer, Invitations.Invitation invitation) {
      this(outcome, offer, invitation, null);
    }
  }

  enum Outcome { TAKEN, AGAIN, LATE, EXPIRED, DECLINED, BARRED }

  Acceptance(Kit kit, Replacements replacements, OfferCodes codes) {
    this.kit = kit;
    this.replacements = replacements;
    this.codes = codes;
  }

  /** The offer of a link, if there is one. */
  Future<Optional<Offer>> find(String code) {
    byte[] hash = codes.hash(code);
    return hash == null ? Future.succeededFuture(Optional.empty()) : OfferStore.byCode(kit.db, hash);
  }

  /** Yes from the link; said again it is the same yes. */
  Future<Result> accept(Offer offer, String base) {
    return round(offer.replacement()).compose(round -> written(round, offer.person(), (tx, office, onRound) ->
        held(tx, offer).compose(now -> accept(tx, now, offer.person(), base, office, onRound))));
  }

  /** Yes on the telephone, entered by who called; the offer is made with it when there was none. */
  Future<Result> onBehalf(Actor actor, ReplacementInput.OnBehalf wish, String base) {
    return replacements.found(actor, wish.id()).compose(round ->
        written(round, wish.person(), (tx, office, onRound) -> ReplacementStore.hold(tx, wish.id())
            .map(held -> held.orElseThrow(Problem::notFound))
            .compose(held -> offered(tx, actor, held, wish.person(), onRound))
            .compose(now -> accept(tx, now, actor.person(), base, office, onRound))));
  }

  /** No; it may become a yes as long as nobody else has taken the place. */
  Future<Result> decline(Offer offer) {
    return round(offer.replacement()).compose(round -> kit.staffing.write(round, (tx, office, onRound) ->
        held(tx, offer).compose(now -> {
          if (now.offer.answer() != null) return Future.succeededFuture(new Result(already(now), now.offer, null));
          onRound.add(answered(round, now, "DECLINED"));
          return OfferStore.answer(tx, offer.id(), "DECLINED", kit.rounds.clock().instant())
              .map(new Result(Outcome.DECLINED, now.offer, null));
        })));
  }

  /** A new code for who has taken the place, as long as they serve there and no phone has come in with one. */
  Future<Result> again(Offer offer, String base) {
    return round(offer.replacement()).compose(round -> kit.staffing.write(round, (tx, office, onRound) ->
        held(tx, offer).compose(now -> {
          if (!now.offer.answered("ACCEPTED")) throw Problem.notFound();
          if (late(now)) throw askTheOffice();
          return HandOverStore.placedBy(tx, round.id(), now.held.station(), offer.person()).compose(by -> {
            if (by.isEmpty()) throw noLonger();
            return fresh(tx, now, offer.person(), base, office);
          });
        })));
  }

  /**
   * The same yes once more, because its answer was lost: with a new code for whoever said it first, the person or the
   * office for them. The other one gets none, for it would end the code that the first may already hold.
   */
  private Future<Result> repeated(Tx tx, Now now, UUID by, String base, List<Event> office) {
    UUID in = now.offer.person();
    boolean own = by.equals(in);
    if (own && late(now)) return Future.succeededFuture(new Result(Outcome.AGAIN, now.offer, null));
    return HandOverStore.placedBy(tx, now.held.round(), now.held.station(), in)
        .compose(placed -> placed.isPresent() && own == placed.get().equals(in) ? fresh(tx, now, by, base, office)
            : Future.succeededFuture(new Result(Outcome.AGAIN, now.offer, null)));
  }

  private Future<Result> fresh(Tx tx, Now now, UUID by, String base, List<Event> office) {
    int round = now.held.round();
    UUID person = now.offer.person();
    return HandOverStore.enrolled(tx, round, person).compose(in -> in
        ? Future.succeededFuture(new Result(Outcome.AGAIN, now.offer, null))
        : kit.invitations.issue(tx, by, round, new Invitations.Invited(now.held.station(), person, base), office)
            .map(invitation -> new Result(Outcome.AGAIN, now.offer, invitation)));
  }

  /** The link makes codes for some days only; whoever finds it later gets none. */
  private boolean late(Now now) {
    return !kit.rounds.clock().instant().isBefore(now.offer.answeredAt().plus(Invitations.LIFETIME));
  }

  private record Now(Held held, Offer offer) {}

  private Future<Now> held(Tx tx, Offer offer) {
    return ReplacementStore.hold(tx, offer.replacement()).map(held -> held.orElseThrow(Problem::notFound))
        .compose(held -> now(tx, held, offer.person()));
  }

  private Future<Now> now(Tx tx, Held held, UUID person) {
    return OfferStore.of(tx, held.id()).map(offers -> new Now(held, offers.stream()
        .filter(offer -> offer.person().equals(person)).findFirst().orElseThrow(Problem::notFound)));
  }

  private Future<Now> offered(Tx tx, Actor actor, Held held, UUID person, List<Event> onRound) {
    if (!held.state().open()) return now(tx, held, person).recover(none -> Future.failedFuture(taken()));
    return OfferStore.of(tx, held.id()).compose(offers -> {
      if (offers.stream().anyMatch(offer -> offer.person().equals(person))) return now(tx, held, person);
      Replacements.Step step = new Replacements.Step(ReplacementMove.OFFER, actor.person(), null, null);
      return replacements.offer(tx, actor, held, List.of(person))
          .compose(ok -> replacements.step(tx, held, step, onRound))
          .compose(ok -> ReplacementStore.hold(tx, held.id()))
          .compose(fresh -> now(tx, fresh.orElseThrow(), person));
    });
  }

  private Future<Result> accept(Tx tx, Now now, UUID by, String base, List<Event> office, List<Event> onRound) {
    Instant wall = kit.rounds.clock().instant();
    if (now.offer.answered("ACCEPTED")) return repeated(tx, now, by, base, office);
    if (now.held.state() != ReplacementState.DITAWARKAN) {
      return Future.succeededFuture(new Result(Outcome.LATE, now.offer, null));
    }
    boolean expired = by.equals(now.offer.person()) && !wall.isBefore(now.offer.expiresAt());
    if (expired) return Future.succeededFuture(new Result(Outcome.EXPIRED, now.offer, null));
    Round round = kit.rounds.get(now.held.round());
    return PlaceStore.unfit(tx, round, List.of(now.held.station()), List.of(now.offer.person()))
        .compose(unfit -> unfit.isEmpty() ? take(tx, round, now, by, base, office, onRound)
            : barred(tx, round, now, unfit.get(0), onRound));
  }

  /** What was right when the offer was made may be so no longer; then the place stays open and the office is told. */
  private Future<Result> barred(Tx tx, Round round, Now now, PlaceStore.Unfit unfit, List<Event> onRound) {
    Problem rule = PlaceConflicts.unfit(List.of(unfit), one -> "TPS " + one.station() % 1000);
    Result result = new Result(Outcome.BARRED, now.offer, null, rule);
    if (unfit.rule().equals(now.offer.barred())) return Future.succeededFuture(result);
    onRound.add(answered(round, now, "BARRED"));
    return OfferStore.bar(tx, now.offer.id(), unfit.rule(), kit.rounds.clock().instant()).map(result);
  }

  private Future<Result> take(Tx tx, Round round, Now now, UUID by, String base, List<Event> office,
      List<Event> onRound) {
    return takeOver(tx, round, now, by, office, onRound)
        .compose(ok -> kit.invitations.issue(tx, by, round.id(),
            new Invitations.Invited(now.held.station(), now.offer.person(), base), office))
        .compose(invitation -> board(tx, round, now, by, onRound)
            .map(new Result(Outcome.TAKEN, now.offer, invitation)));
  }

  private Future<Void> takeOver(Tx tx, Round round, Now now, UUID by, List<Event> office, List<Event> onRound) {
    Held held = now.held;
    UUID in = now.offer.person();
    Instant wall = kit.rounds.clock().instant();
    Replacements.Step step = new Replacements.Step(ReplacementMove.ACCEPT, in, null, null);
    return ReplacementStore.onDuty(tx, held.round(), held.station()).compose(onDuty -> {
      if (onDuty.isPresent() && !onDuty.get().equals(held.out())) throw taken();
      return HandOverStore.hold(tx, held.out() == null ? List.of(in) : List.of(in, held.out())).compose(people ->
          onDuty.isEmpty() ? Future.succeededFuture() : leave(tx, round, held, by, office, onRound));
    }).compose(left -> HandOverStore.endCovers(tx, held.round(), held.station(), in, wall))
        .compose(covers -> ended(tx, round, by, in, covers, office, onRound))
        .compose(ok -> kit.people.grant(tx, by, new Grant(in, Role.SUPERVISOR, Territory.station(held.station()),
            held.round()), office))
        .compose(rights -> AssignmentStore.insert(tx, held.round(),
            List.of(new AssignmentStore.Place(in, held.station(), rights)), by, wall))
        .compose(ok -> HandOverStore.answered(tx, held.round(), in, wall))
        .compose(ok -> AssignmentStore.setHomes(tx, List.of(in), List.of(Staffing.home(held.station()))))
        .compose(ok -> OfferStore.answer(tx, now.offer.id(), "ACCEPTED", wall))
        .compose(ok -> OfferStore.lose(tx, held.id(), now.offer.id(), wall))
        .compose(ok -> replacements.step(tx, held, step, onRound))
        .map(ok -> {
          onRound.add(place(StaffingJournal.ASSIGNED, round, by, in, held.station()));
          return null;
        });
  }

  /** Whoever is replaced leaves every place of the round, covers too, and every phone of theirs is shut out. */
  private Future<Void> leave(Tx tx, Round round, Held held, UUID by, List<Event> office, List<Event> onRound) {
    UUID out = held.out();
    return HandOverStore.endAll(tx, held.round(), out, by, kit.rounds.clock().instant())
        .compose(left -> ended(tx, round, by, out, left, office, onRound))
        .compose(ok -> AssignmentStore.voidInvitations(tx, held.round(), out, kit.rounds.clock().instant()))
        .compose(ok -> kit.people.replaced(tx, by, out, held.round(), office));
  }

  private Future<Void> ended(Tx tx, Round round, UUID by, UUID person, List<HandOverStore.Left> places,
      List<Event> office, List<Event> onRound) {
    places.forEach(left -> onRound.add(left.main()
        ? place(StaffingJournal.UNASSIGNED, round, by, person, left.station())
        : new Event("cover.ended", left.station(), by, kit.rounds.now(round), new Body().put("cover",
            left.assignment()).put("person", person).put("itself", false).text())));
    return kit.people.endRights(tx, by, places.stream().map(HandOverStore.Left::rights).toList(), office);
  }

  /** The board shows at once that somebody else is on the way; of the two heads the office's comes first. */
  private Future<Void> board(Tx tx, Round round, Now now, UUID by, List<Event> onRound) {
    long station = now.held.station();
    return kit.journal.lock(tx, Chain.OFFICE).compose(head -> kit.journal.lock(tx, round.id()))
        .compose(head -> BoardEffect.station(tx, round, station)).compose(board -> {
          Instant at = kit.rounds.now(round);
          Body body = new Body().put("replacement", now.held.id()).put("out", now.held.out())
              .put("in", now.offer.person());
          board.replaced(station, at, body);
          onRound.add(new Event("station.replaced", station, by, at, body.text()));
          return board.write(tx).mapEmpty();
        });
  }

  private Event place(String kind, Round round, UUID by, UUID person, long station) {
    String body = new Body().put("person", person).put("station", station).put("main", true).text();
    return new Event(kind, station, by, kit.rounds.now(round), body);
  }

  private Event answered(Round round, Now now, String answer) {
    return new Event("replacement.answered", now.held.station(), now.offer.person(), kit.rounds.now(round), new Body()
        .put("replacement", now.held.id()).put("offer", now.offer.id()).put("answer", answer).text());
  }

  private static Outcome already(Now now) {
    return now.offer.answered("ACCEPTED") ? Outcome.AGAIN
        : now.offer.answered("DECLINED") ? Outcome.DECLINED : Outcome.LATE;
  }

  private Future<Round> round(UUID replacement) {
    return kit.db.first(HandOverStore.ROUND_OF, Tuple.of(replacement), row -> kit.rounds.get(row.getInteger(0)))
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  private Future<Result> written(Round round, UUID person, StaffingJournal.Work<Result> work) {
    return kit.staffing.write(round, work).recover(failure -> !Staffing.isTaken(failure)
        ? Future.failedFuture(failure) : AssignmentStore.holder(kit.db, round.id(), -1, person)
            .compose(holder -> Future.failedFuture(holder.map(Acceptance::elsewhere).orElse(taken()))));
  }

  private static Problem elsewhere(AssignmentStore.Holder holder) {
    return Problem.conflict(holder.name() + " sudah bertugas di " + holder.place() + ".",
        holder.name() + " already serves at " + holder.place() + ".");
  }

  private static Problem noLonger() {
    return Problem.conflict("Anda tidak lagi bertugas di TPS ini, jadi kode baru tidak dibuat. Bila ini keliru, "
        + "hubungi Panwaslu Kecamatan.", "You no longer serve at this station, so no new code is made. If that is "
        + "wrong, call the office of the kecamatan.");
  }

  private static Problem askTheOffice() {
    return Problem.conflict("Tautan ini membuat kode hanya sampai tiga hari sesudah Anda bersedia. Hubungi Panwaslu "
        + "Kecamatan untuk mendapatkan kode baru.", "This link makes codes for three days after your yes only. Ask "
        + "the office of the kecamatan for a new code.");
  }

  private static Problem taken() {
    return Problem.conflict("TPS ini sudah ada pengawasnya yang baru. Muat ulang halaman untuk melihat siapa.",
        "This station has a new supervisor already. Load the page anew to see who.");
  }
}
