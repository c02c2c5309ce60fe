package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.OfficeJournal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.PaperStore.Issued;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Issues a withdrawn paper anew, with a new number and the text, names and signer of today, and with what only that
 * paper knew: the mark of a certificate, who was replaced and why, who came to an oath. Asked for twice it is one.
 */
final class Renewals {
  private static final String RENEWED = "paper.renewed";
  private final Rounds rounds;
  private final OfficeJournal office;
  private final Papers papers;

  Renewals(Rounds rounds, OfficeJournal office, Papers papers) {
    this.rounds = rounds;
    this.office = office;
    this.papers = papers;
  }

  /** The id of the paper that stands now. */
  Future<UUID> renew(Actor actor, UUID id) {
    return office.write((tx, out) -> PaperStore.one(tx, actor.territory(), id).compose(found -> {
      Issued old = found.orElseThrow(Problem::notFound);
      if (old.voidAt() == null) throw stands();
      return PaperStore.holdRound(tx, old.round()).compose(held -> RenewalStore.standing(tx, old.id()))
          .compose(there -> there.isPresent() ? Future.succeededFuture(there.get()) : issue(tx, out, actor, old));
    }));
  }

  private Future<UUID> issue(Tx tx, List<Event> out, Actor actor, Issued old) {
    Round round = rounds.get(old.round());
    return serves(tx, round, old).compose(serves -> {
      if (!serves) throw gone();
      Map<String, String> extra = new HashMap<>(papers.values(old));
      extra.keySet().retainAll(old.kind().extra());
      Papers.Wanted wanted = new Papers.Wanted(old.kind(), old.area(), old.station(), old.person(), extra);
      return papers.stand(tx, out, actor.person(), round, List.of(wanted));
    }).map(made -> made.get(0)).compose(made -> RenewalStore.insert(tx, made.id(), old.id()).map(fresh -> {
      if (fresh) out.add(new Event(RENEWED, made.station(), actor.person(), rounds.clock().instant(),
          new Body().put("paper", made.id()).put("renews", old.id()).text()));
      return made.id();
    }));
  }

  private Future<Boolean> serves(Tx tx, Round round, Issued old) {
    if (!old.kind().endsWithDuty()) return Future.succeededFuture(true);
    if (round.dutyOver(rounds.now(round))) return Future.succeededFuture(false);
    return RenewalStore.serves(tx, old, rounds.now(round));
  }

  private static Problem stands() {
    return Problem.conflict("Surat ini masih berlaku. Batalkan dahulu, lalu terbitkan ulang.",
        "This paper still stands. Withdraw it first, then issue it anew.");
  }

  private static Problem gone() {
    return Problem.conflict("Orang ini tidak lagi bertugas di TPS itu, jadi surat tugasnya tidak dapat diterbitkan "
        + "ulang. Terbitkan surat untuk yang bertugas sekarang.",
        "This person no longer serves at that station, so the paper cannot be issued anew. Issue one for whoever "
        + "serves now.");
  }
}
