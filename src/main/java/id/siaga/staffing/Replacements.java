package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.FieldCipher;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.ReplacementStore.Held;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Leads a replacement from the request to the offers; each step holds the row, checks the table and is journaled. */
final class Replacements {
  static final Duration OFFER_LASTS = Duration.ofHours(24);
  private final Db db;
  private final StaffingJournal journal;
  private final Rounds rounds;
  private final OfferCodes codes;
  private final FieldCipher cipher;
  private final Papers papers;

  /** What makes offers' codes and seals notes. */
  record Keys(OfferCodes codes, FieldCipher cipher) {}

  /** One step: by whom, with what version in mind, and why. */
  record Step(ReplacementMove move, UUID by, Integer version, String note) {}

  Replacements(Db db, StaffingJournal journal, Rounds rounds, Keys keys, Papers papers) {
    this.db = db;
    this.journal = journal;
    this.rounds = rounds;
    this.codes = keys.codes();
    this.cipher = keys.cipher();
    this.papers = papers;
  }

  /** Whether it is the voting day by the round's own clock; then the short way is open. */
  boolean today(Round round) {
    return LocalDate.ofInstant(rounds.now(round), round.zone()).equals(round.votingDay());
  }

  /** Asks for a replacement; asked twice with the same id, it is asked once. */
  Future<Void> request(Actor actor, Round round, ReplacementInput.New wish) {
    return journal.write(round, (tx, office, onRound) ->
        AssignmentStore.stationExists(tx, round.roll(), wish.station()).compose(exists -> {
          if (!exists || !round.territory().covers(wish.station())) throw Problem.notFound();
          return ReplacementStore.asked(tx, wish.id());
        }).compose(asked -> asked.isPresent() ? same(asked.get(), round, wish)
            : ReplacementStore.onDuty(tx, round.id(), wish.station())
                .compose(out -> insert(tx, actor, round, wish, out.orElse(null), onRound))))
        .recover(failure -> !isUnderWay(failure) ? Future.failedFuture(failure)
            : ReplacementStore.asked(db, wish.id()).compose(asked -> asked.isPresent()
                ? same(asked.get(), round, wish) : Future.failedFuture(underWay())));
  }

  private static Future<Void> same(ReplacementStore.Asked asked, Round round, ReplacementInput.New wish) {
    return asked.equals(new ReplacementStore.Asked(round.id(), wish.station(), wish.reason()))
        ? Future.succeededFuture() : Future.failedFuture(Problem.conflict(
            "Nomor permintaan ini sudah dipakai untuk permintaan lain. Muat ulang halaman, lalu ajukan lagi.",
            "This id was already used for another request. Load the page anew and ask again."));
  }

  private Future<Void> insert(Tx tx, Actor actor, Round round, ReplacementInput.New wish, UUID out,
      List<Event> onRound) {
    Instant now = rounds.clock().instant();
    Held made = new Held(wish.id(), round.id(), wish.station(), out, ReplacementState.DIAJUKAN, 0, null);
    return tx.run(ReplacementStore.INSERT, Tuple.of(wish.id(), round.id(), wish.station(), out, wish.reason(),
        actor.person(), ReplacementStore.utc(now)))
        .compose(ok -> step(tx, made, new Step(ReplacementMove.REQUEST, actor.person(), 0, wish.note()), onRound));
  }

  /** A move of the office; made twice with the same version by the same person it is made once. */
  Future<Void> move(Actor actor, ReplacementInput.Moved wish) {
    Step step = new Step(ReplacementMove.valueOf(wish.move()), actor.person(), wish.version(), wish.note());
    return with(actor, wish.id(), (tx, held, office, onRound) -> resent(tx, held, step)
        .compose(resent -> resent ? Future.<Void>succeededFuture() : step(tx, held, step, onRound)
            .compose(ok -> step.move() == ReplacementMove.FINISH ? letters(tx, actor, held, office)
                : Future.succeededFuture())));
  }

  /** The decree of the replacement and the letter for who has taken over; issued once, whatever is pressed. */
  private Future<Void> letters(Tx tx, Actor actor, Held held, List<Event> office) {
    return tx.first(ReplacementStore.FOR_LETTER, Tuple.of(held.id()), row -> Map.of(
            "digantikan", row.getString(0) == null ? "-" : row.getString(0),
            "alasan", ReplacementReason.valueOf(row.getString(1)).words())).map(Optional::orElseThrow)
        .compose(extra -> papers.issueAll(tx, office, actor.person(), rounds.get(held.round()), List.of(
            Papers.Wanted.of(PaperKind.SK_PAW, held.station(), held.in(), extra),
            Papers.Wanted.of(PaperKind.SURAT_TUGAS, held.station(), held.in(), Map.of()))))
        .mapEmpty();
  }

  /** Offers the place to several at once; people who have an offer already keep theirs. */
  Future<Void> offer(Actor actor, ReplacementInput.Offers wish) {
    return with(actor, wish.id(), (tx, held, office, onRound) -> OfferStore.of(tx, held.id()).compose(offers -> {
      List<UUID> offered = offers.stream().map(OfferStore.Offer::person).toList();
      List<UUID> fresh = wish.people().stream().filter(person -> !offered.contains(person)).toList();
      if (fresh.isEmpty()) return Future.succeededFuture();
      Step step = new Step(ReplacementMove.OFFER, actor.person(), wish.version(), null);
      return offer(tx, actor, held, fresh).compose(ok -> step(tx, held, step, onRound));
    }));
  }

  /** Makes the offers; whoever cannot be asked is named. */
  Future<Void> offer(Tx tx, Actor actor, Held held, List<UUID> people) {
    return OfferStore.free(tx, actor.territory().lows(), actor.territory().highs(), people, held.round())
        .compose(free -> {
          if (!free.containsAll(people) || held.out() != null && people.contains(held.out())) throw notFree();
          return PlaceStore.unfit(tx, rounds.get(held.round()), Collections.nCopies(people.size(), held.station()),
              people);
        }).compose(unfit -> {
          PlaceConflicts.refuseUnfit(unfit, one -> "TPS " + held.station() % 1000);
          Instant now = rounds.clock().instant();
          List<OfferStore.New> rows = people.stream().map(person -> {
            UUID id = UUID.randomUUID();
            return new OfferStore.New(id, person, codes.hash(codes.of(id)));
          }).toList();
          return OfferStore.insert(tx, held.id(), actor.person(), now, now.plus(OFFER_LASTS), rows).mapEmpty();
        });
  }

  /** What a step does with a replacement that is held. */
  interface Work {
    Future<Void> run(Tx tx, Held held, List<Event> office, List<Event> onRound);
  }

  private Future<Void> with(Actor actor, UUID id, Work work) {
    return found(actor, id).compose(round -> journal.write(round, (tx, office, onRound) ->
        ReplacementStore.hold(tx, id).compose(held ->
            work.run(tx, held.orElseThrow(Problem::notFound), office, onRound))));
  }

  /** The round of a replacement inside the caller's territory. */
  Future<Round> found(Actor actor, UUID id) {
    return ReplacementStore.one(db, actor.territory(), id)
        .map(line -> rounds.get(line.orElseThrow(Problem::notFound).round()));
  }

  private static Future<Boolean> resent(Tx tx, Held held, Step step) {
    if (step.version() != held.version() - 1) return Future.succeededFuture(false);
    return tx.first(ReplacementStore.LAST_MOVE, Tuple.of(held.id(), held.version()), row ->
        row.getString(0).equals(step.move().name()) && row.getUUID(1).equals(step.by()))
        .map(same -> same.orElse(false));
  }

  /** Writes one step; the caller holds the row. */
  Future<Void> step(Tx tx, Held held, Step step, List<Event> onRound) {
    Round round = rounds.get(held.round());
    if (step.move() != ReplacementMove.REQUEST) {
      step.move().require(held.state(), today(round));
      if (step.version() != null && step.version() != held.version()) throw overtaken(held);
    }
    int version = step.move() == ReplacementMove.REQUEST ? 1 : held.version() + 1;
    UUID in = step.move() == ReplacementMove.ACCEPT ? step.by() : null;
    return write(tx, held, step, version, in, onRound);
  }

  private Future<Void> write(Tx tx, Held held, Step step, int version, UUID in, List<Event> onRound) {
    Round round = rounds.get(held.round());
    Instant now = rounds.now(round);
    String state = step.move().to().name();
    byte[] note = cipher.seal("replacement_move", "note" + version, held.id(), step.note());
    onRound.add(new Event("replacement.moved", held.station(), step.by(), now, new Body()
        .put("replacement", held.id()).put("move", step.move().name()).put("state", state).put("version", version)
        .text()));
    return tx.run(ReplacementStore.MOVE, Tuple.of(held.id(), state, version, in,
            ReplacementStore.utc(in == null ? null : now)))
        .compose(ok -> tx.run(ReplacementStore.ADD_MOVE, Tuple.of(held.id(), version, step.move().name(), state,
            step.by(), ReplacementStore.utc(rounds.clock().instant()), ReplacementStore.buffer(note))))
        .mapEmpty();
  }

  String note(UUID replacement, ReplacementStore.MoveLine line) {
    return cipher.open("replacement_move", "note" + line.version(), replacement, line.note());
  }

  /** Whether one was under way, or this very one was being asked for a second time in the same moment. */
  private static boolean isUnderWay(Throwable failure) {
    return failure instanceof PgException pg && (ReplacementStore.ONE_OPEN.equals(pg.getConstraint())
        || ReplacementStore.KEY.equals(pg.getConstraint()));
  }

  private static Problem underWay() {
    return Problem.conflict("Penggantian untuk TPS ini sudah berjalan. Buka daftar penggantian dan lanjutkan di sana.",
        "A replacement for this station is already under way. Open the list of replacements and go on there.");
  }

  private static Problem overtaken(Held held) {
    return Problem.conflict("Penggantian ini baru saja diubah orang lain; sekarang: " + held.state().words(false)
        + ". Lihat keadaannya yang baru, lalu ulangi.", "Somebody else has just changed this replacement; it now "
        + "stands at: " + held.state().words(true) + ". Look at it anew, then try again.");
  }

  private static Problem notFree() {
    return Problem.conflict("Ada yang tidak dapat ditawari: di luar wilayah Anda, petugas kantor, atau sudah bertugas "
        + "di TPS lain. Muat ulang daftar calon, lalu pilih lagi.", "Somebody cannot be asked: outside your "
        + "territory, a member of staff, or already serving at a station. Load the candidates anew and choose again.");
  }
}
