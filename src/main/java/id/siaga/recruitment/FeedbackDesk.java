package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.recruitment.FeedbackStore.Locked;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/**
 * Takes public feedback from received to proven or not, and lets the applicant's state follow in the same transaction.
 * Whoever has been invited to the interview meanwhile is not taken back, but no plenary decides while it is open.
 */
final class FeedbackDesk {
  static final String MOVED = "feedback.moved";
  private final Hearing hearing;
  private final FeedbackSeal seal;

  /** What somebody wants done with a feedback that they saw in this version. */
  record Wish(UUID id, FeedbackState state, int version, String answer) {}

  FeedbackDesk(Hearing hearing) {
    this.hearing = hearing;
    this.seal = new FeedbackSeal(hearing.cipher());
  }

  FeedbackSeal seal() {
    return seal;
  }

  Future<FeedbackStore.Stored> move(Actor actor, Wish wish) {
    // The applicant is held first and then the feedback, here and wherever both are.
    return hearing.office().write((tx, out) -> FeedbackStore.about(tx, actor.territory(), wish.id())
            .map(about -> about.orElseThrow(Problem::notFound))
            .compose(about -> ApplicantStore.lock(tx, actor.territory(), List.of(about)))
            .compose(found -> found.isEmpty() ? Future.failedFuture(Problem.notFound())
                : FeedbackStore.lock(tx, wish.id()).compose(locked -> made(actor, locked, wish)
                    ? Future.succeededFuture() : change(tx, out, actor, found.get(0).row(), wish))))
        .compose(done -> FeedbackStore.one(hearing.db(), actor.territory(), wish.id()))
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  /** Whether just this was done by the same person already (a lost answer); CONFLICT where it cannot be done. */
  private static boolean made(Actor actor, Locked now, Wish wish) {
    boolean mine = now.version() == wish.version() + 1 && now.state() == wish.state()
        && actor.person().equals(now.handledBy());
    if (mine) return true;
    if (now.version() != wish.version()) {
      throw Problem.conflict("Tanggapan ini sudah diubah orang lain. Sekarang: " + now.state().words(false)
          + ". Muat ulang, lalu putuskan kembali.", "Somebody else has changed this feedback. Now: "
          + now.state().words(true) + ". Load it again, then decide once more.");
    }
    if (!now.state().leadsTo(wish.state())) {
      throw Problem.conflict("Status tanggapan ini sekarang: " + now.state().words(false)
          + ". Langkah ini tidak dapat dilakukan dari sana.", "This feedback now stands at: "
          + now.state().words(true) + ". This step is not possible from there.");
    }
    return false;
  }

  private Future<Void> change(Tx tx, List<Event> out, Actor actor, Applicant about, Wish wish) {
    out.add(new Event(MOVED, about.area(), actor.person(), hearing.now(), new Body().put("feedback", wish.id())
        .put("applicant", about.id()).put("state", wish.state().name()).put("version", wish.version() + 1).text()));
    return FeedbackStore.change(tx, wish.id(), wish.state(), seal.closeAnswer(wish.id(), wish.answer()),
            new FeedbackStore.Handled(actor.person(), hearing.now()))
        .compose(ok -> switch (wish.state()) {
          case DIKLARIFIKASI -> follow(tx, out, actor, about, Move.CLARIFY);
          case TERBUKTI -> follow(tx, out, actor, about, Move.DROP);
          case TIDAK_TERBUKTI -> FeedbackStore.clarifying(tx, about.id(), wish.id())
              .compose(others -> others > 0 ? Future.succeededFuture() : follow(tx, out, actor, about, Move.CLEAR));
          case DITERIMA -> Future.succeededFuture();
        });
  }

  /** Moves the applicant where the table allows it: not one who is out already, nor one who has gone on. */
  private Future<Void> follow(Tx tx, List<Event> out, Actor actor, Applicant about, Move move) {
    if (move.after(about.state()).isEmpty()) return Future.succeededFuture();
    List<Reason> reasons = move == Move.DROP ? List.of(Reason.TANGGAPAN_TERBUKTI) : List.of();
    return hearing.applicants().move(tx, out, actor,
        new Applicants.Wish(about.id(), about.version(), move, reasons, null));
  }
}
