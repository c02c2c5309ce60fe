package id.siaga.rounds;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens and closes the practice of a vote; asking for what is so already changes nothing. */
final class PracticeDesk {
  private static final String NAME = "Latihan: ";
  private final Rounds rounds;
  private final Practices practices;
  private final Journal journal;

  PracticeDesk(Rounds rounds, Journal journal) {
    this.rounds = rounds;
    this.practices = new Practices(rounds);
    this.journal = journal;
  }

  Future<Practices.View> set(Actor actor, RoundInput.Practise input) {
    // Read under the office's head row: of two who open at once the second finds what the first has made.
    return journal.write(tx -> journal.lock(tx, Chain.OFFICE)
            .compose(head -> rounds.stored(tx).compose(all -> {
              List<Event> events = new ArrayList<>();
              return set(tx, actor, all, input, events)
                  .compose(done -> events.isEmpty() ? Future.succeededFuture() : journal.append(tx, head, events));
            })))
        .compose(done -> rounds.reload())
        .map(done -> practices.view(rounds.get(input.id())).orElseThrow(Problem::notFound));
  }

  private Future<?> set(Tx tx, Actor actor, List<Round> all, RoundInput.Practise input, List<Event> events) {
    Round vote = one(all, input.id()).orElseThrow(Problem::notFound);
    if (vote.rehearsal()) throw onlyVotes();
    Optional<Round> practice = all.stream()
        .filter(round -> round.isPractice() && round.practice().vote() == vote.id()).findFirst();
    if (practice.isEmpty() && !input.open()) throw none();
    boolean other = input.rehearsal() != null && practice.isPresent() && practice.get().id() != input.rehearsal();
    if (other) throw another(practice.get());
    if (input.open() && practices.over(vote)) throw tooLate();
    if (practice.isPresent() && practice.get().practice().open() == input.open()) return Future.succeededFuture();
    Round.PracticeOf wanted = new Round.PracticeOf(vote.id(), input.open());
    if (practice.isPresent()) return link(tx, actor, practice.get().id(), wanted, events);
    if (input.rehearsal() != null) return link(tx, actor, fit(actor, all, vote, input.rehearsal()), wanted, events);
    return rounds.create(tx, draft(vote, wanted)).map(made -> {
      events.add(event(actor, "round.created", new Body().put("round", made.id()).put("kind", made.kind())
          .put("roll", made.roll()).put("parent", made.parent())));
      events.add(opened(actor, made.id(), wanted));
      return made;
    });
  }

  private Future<?> link(Tx tx, Actor actor, int id, Round.PracticeOf wanted, List<Event> events) {
    events.add(opened(actor, id, wanted));
    return rounds.setPractice(tx, id, wanted);
  }

  /** The vote once more, over the same stations and by the same clock. */
  private static Round draft(Round vote, Round.PracticeOf wanted) {
    return new Round(0, NAME + vote.name(), "rehearsal", vote.votingDay(), vote.zone(), vote.roll(), vote.id(),
        vote.territory(), vote.settings(), vote.clock(), wanted);
  }

  private static int fit(Actor actor, List<Round> all, Round vote, int id) {
    Round round = one(all, id).filter(found -> actor.territory().contains(found.territory()))
        .orElseThrow(() -> Problem.invalid("rehearsal", "gladi ini tidak ada; pilih dari daftar putaran",
            "there is no such rehearsal; choose one of the list"));
    if (!round.rehearsal() || round.isPractice()) {
      throw Problem.invalid("rehearsal", "harus gladi yang belum menjadi latihan putaran lain",
          "must be a rehearsal that is no other round's practice");
    }
    if (round.roll() != vote.roll() || !round.territory().contains(vote.territory())) {
      throw Problem.invalid("rehearsal",
          "gladi ini memakai daftar TPS lain; pilih gladi dari putaran ini atau buat baru",
          "this rehearsal has other stations; choose one of this round or make a new one");
    }
    if (!round.clock().equals(vote.clock())) {
      throw Problem.invalid("rehearsal", "gladi ini memakai jam sendiri; pilih gladi tanpa jam sendiri atau buat baru",
          "this rehearsal has a clock of its own; choose one without or make a new one");
    }
    return id;
  }

  private static Optional<Round> one(List<Round> all, int id) {
    return all.stream().filter(round -> round.id() == id).findFirst();
  }

  private Event opened(Actor actor, int practice, Round.PracticeOf wanted) {
    return event(actor, "round.practice", new Body().put("round", wanted.vote()).put("practice", practice)
        .put("open", wanted.open()));
  }

  private Event event(Actor actor, String kind, Body body) {
    return new Event(kind, null, actor.person(), rounds.clock().instant(), body.text());
  }

  private static Problem onlyVotes() {
    return Problem.conflict("Latihan hanya untuk putaran pemungutan suara. Pilih putaran pemungutannya.",
        "Only a vote has a practice. Choose the round of the vote.");
  }

  private static Problem none() {
    return Problem.conflict("Putaran ini belum mempunyai latihan. Buka latihan lebih dahulu.",
        "This round has no practice yet. Open one first.");
  }

  private static Problem another(Round practice) {
    return Problem.conflict("Putaran ini sudah mempunyai latihan: " + practice.name() + ". Buka yang itu.",
        "This round has a practice already: " + practice.name() + ". Open that one.");
  }

  private static Problem tooLate() {
    return Problem.conflict("Latihan sudah berakhir karena hari pemungutan suara sudah tiba. Bila perlu, ubah dahulu "
        + "jam berakhirnya latihan pada pengaturan putaran.", "Practice is over because the voting day has come. If "
        + "it is needed, change first in the round's settings when practice ends.");
  }
}
