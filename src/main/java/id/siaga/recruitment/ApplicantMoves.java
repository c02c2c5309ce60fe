package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.recruitment.ApplicantStore.Line;
import id.siaga.recruitment.ApplicantStore.Made;
import id.siaga.recruitment.ApplicantStore.Sealed;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The only writer of states: checks the table of {@link Move}, the version that was seen and who moves, then writes the
 * row, its history and its event together. Of two people at once the row lets one go first, and the other is told what
 * changed.
 */
final class ApplicantMoves {
  static final String EVENT = "applicant.moved";
  static final String CORRECTED = "CORRECT";
  static final String JUDGED = "JUDGE";
  private final Seal seal;
  private final Clock clock;

  ApplicantMoves(Seal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** What somebody wants done with an applicant whom they saw in this version. */
  record Wish(UUID id, int version, Move move, List<Reason> reasons, String note) {}

  /** Makes one move for somebody of the office; answers the row as it was before, or empty if it was made already. */
  Future<List<Sealed>> make(Tx tx, List<Event> out, Actor actor, Wish wish) {
    allowed(actor, wish.move());
    Reason.check(wish.move(), wish.reasons(), wish.note());
    return lockSeen(tx, actor, wish.id(), wish.version(), wish.move().name()).compose(found -> {
      if (found.isEmpty()) return Future.succeededFuture(found);
      ApplicantState state = found.get(0).row().state();
      wish.move().require(state);
      Reason.checkAlone(wish.move(), state, wish.reasons());
      return anotherPerson(tx, actor, wish).compose(ok -> write(tx, out, actor.person(), wish, found)).map(found);
    });
  }

  /** Makes the same move with many, all or none; what is not in the territory is not found. */
  Future<List<Sealed>> makeAll(Tx tx, List<Event> out, Actor actor, Collection<UUID> ids, Move move) {
    allowed(actor, move);
    if (move.byAnotherPerson()) throw new IllegalArgumentException(move + " is decided one by one");
    return ApplicantStore.lock(tx, actor.territory(), ids).compose(found -> {
      if (found.size() != Set.copyOf(ids).size()) throw Problem.notFound();
      found.forEach(one -> move.require(one.row().state()));
      return write(tx, out, actor.person(), new Wish(null, 0, move, List.of(), null), found).map(found);
    });
  }

  /** A move that applicants make with an application of their own. */
  Future<Sealed> makeOwn(Tx tx, List<Event> out, UUID id, Move move) {
    if (!move.byApplicant()) throw new IllegalArgumentException(move + " is not for applicants");
    return ApplicantStore.lock(tx, Territory.COUNTRY, List.of(id)).compose(found -> {
      if (found.isEmpty()) throw Problem.notFound();
      move.require(found.get(0).row().state());
      return write(tx, out, null, new Wish(id, 0, move, List.of(), null), found).map(found.get(0));
    });
  }

  /**
   * The applicant steps back. Whom a plenary has not chosen, but nobody has told so yet, must not learn it from being
   * refused here: that they withdrew is then a line of the history, and their state stays as it was decided.
   */
  Future<Void> withdraw(Tx tx, List<Event> out, UUID id) {
    return ApplicantStore.lock(tx, Territory.COUNTRY, List.of(id)).compose(found -> {
      if (found.isEmpty() || found.get(0).row().state() != ApplicantState.TIDAK_TERPILIH) {
        return makeOwn(tx, out, id, Move.WITHDRAW).mapEmpty();
      }
      Applicant row = found.get(0).row();
      return PublicStore.unpublished(tx, id).compose(hidden -> PublicStore.moves(tx, id).compose(lines -> {
        if (!hidden || StatusWords.withdrew(lines)) Move.WITHDRAW.require(row.state());
        out.add(event(id, row.area(), null, Move.WITHDRAW, row.state(), row.version() + 1, List.of()));
        Line line = new Line(id, row.version() + 1, row.state(), null);
        return ApplicantStore.versionOn(tx, id).compose(ok -> ApplicantStore.addMoves(tx,
            new Made(Move.WITHDRAW.name(), null, null, 0), List.of(), List.of(line), clock.instant())).mapEmpty();
      }));
    });
  }

  /** Writes a line of the history that changes no state: data corrected, a requirement judged. */
  Future<Void> note(Tx tx, Actor actor, Applicant row, String what, String note) {
    Line line = new Line(row.id(), row.version() + 1, row.state(), seal.note(row.id(), row.version() + 1, note));
    return ApplicantStore.addMoves(tx, new Made(what, actor.person(), null, 0), List.of(), List.of(line),
        clock.instant()).mapEmpty();
  }

  /** The event of such a line; the rule may be null. */
  Event changed(Actor actor, Applicant row, String kind, Integer rule) {
    Body body = new Body().put("applicant", row.id()).put("version", row.version() + 1);
    if (rule != null) body.put("rule", rule);
    return new Event(kind, row.area(), actor.person(), clock.instant(), body.text());
  }

  /** Writes that fresh applicants were entered. */
  Future<Void> entered(Tx tx, List<Event> out, UUID by, List<ApplicantStore.Fresh> rows) {
    Instant now = clock.instant();
    List<Line> lines = rows.stream().map(r -> new Line(r.id(), 1, ApplicantState.TERKIRIM, null)).toList();
    rows.forEach(r -> out.add(event(r.id(), r.area(), by, Move.SUBMIT, 1, List.of())));
    return ApplicantStore.addMoves(tx, new Made(Move.SUBMIT.name(), by, null, 0), List.of(), lines, now).mapEmpty();
  }

  /**
   * The row as it was seen. Another version is a conflict in words of what happened since; but if what happened is just
   * this, by the same person (a lost answer), there is nothing left to do and the answer is empty.
   */
  Future<List<Sealed>> lockSeen(Tx tx, Actor actor, UUID id, int version, String what) {
    return ApplicantStore.lock(tx, actor.territory(), List.of(id)).compose(found -> {
      if (found.isEmpty() || found.get(0).row().state() == ApplicantState.DRAF) throw Problem.notFound();
      Applicant row = found.get(0).row();
      if (row.version() == version) return Future.succeededFuture(found);
      return ApplicantStore.movesSince(tx, id, version).map(since -> {
        boolean mine = since.size() == 1 && row.version() == version + 1 && since.get(0).move().equals(what)
            && actor.person().equals(since.get(0).by());
        if (mine && !what.equals(CORRECTED) && !what.equals(JUDGED)) return List.<Sealed>of();
        throw changed(row, since);
      });
    });
  }

  private Future<Void> write(Tx tx, List<Event> out, UUID by, Wish wish, List<Sealed> rows) {
    Instant now = clock.instant();
    Move move = wish.move();
    List<UUID> ids = rows.stream().map(one -> one.row().id()).toList();
    List<Line> lines = new ArrayList<>();
    for (Sealed one : rows) {
      Applicant row = one.row();
      int version = row.version() + 1;
      ApplicantState to = move.require(row.state());
      lines.add(new Line(row.id(), version, to, seal.note(row.id(), version, wish.note())));
      out.add(event(row.id(), row.area(), by, move, version, wish.reasons()));
    }
    if (lines.isEmpty()) return Future.succeededFuture();
    return ApplicantStore.move(tx, ids, lines.get(0).state(), now)
        .compose(ok -> ApplicantStore.addMoves(tx, new Made(move.name(), by, null, 0), wish.reasons(), lines, now))
        .mapEmpty();
  }

  private Event event(UUID id, long area, UUID by, Move move, int version, List<Reason> reasons) {
    return event(id, area, by, move, move.target(), version, reasons);
  }

  private Event event(UUID id, long area, UUID by, Move move, ApplicantState to, int version, List<Reason> reasons) {
    Body body = new Body().put("applicant", id).put("move", move.name())
        .put("to", to.name()).put("version", version)
        .put("reasons", reasons.stream().map(Reason::name).toList());
    return new Event(EVENT, area, by, clock.instant(), body.text());
  }

  private static void allowed(Actor actor, Move move) {
    if (actor.may(move.permission())) return;
    throw Problem.of(Problem.Kind.NOT_ALLOWED, "Peran Anda tidak boleh melakukan langkah ini.",
        "Your role does not allow this step.");
  }

  private static Future<Void> anotherPerson(Tx tx, Actor actor, Wish wish) {
    if (!wish.move().byAnotherPerson()) return Future.succeededFuture();
    return ApplicantStore.proposer(tx, wish.id()).map(by -> {
      if (!Objects.equals(by, actor.person())) return null;
      throw Problem.of(Problem.Kind.NOT_ALLOWED, "Penolakan harus disahkan oleh orang lain, bukan pengusulnya.",
          "A rejection must be confirmed by somebody other than the one who proposed it.");
    });
  }

  private static Problem changed(Applicant row, List<Made> since) {
    return Problem.conflict("Sejak Anda membukanya, pelamar ini " + words(since, false) + ". Status sekarang: "
            + row.state().words(false) + ". Periksa yang terbaru, lalu putuskan kembali.",
        "Since you opened it, this applicant was " + words(since, true) + ". Now: " + row.state().words(true)
            + ". Look at the latest, then decide once more.");
  }

  private static String words(List<Made> since, boolean english) {
    if (since.isEmpty()) return english ? "changed" : "berubah";
    return since.stream().map(made -> switch (made.move()) {
      case CORRECTED -> english ? "corrected" : "diperbaiki datanya";
      case JUDGED -> english ? "judged" : "dinilai syaratnya";
      default -> Move.valueOf(made.move()).words(english);
    }).distinct().collect(Collectors.joining(", "));
  }
}
