package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.journal.Event;
import id.siaga.people.OfficeJournal;
import id.siaga.recruitment.ApplicantStore.Fresh;
import id.siaga.recruitment.ApplicantStore.Origin;
import id.siaga.recruitment.ApplicantStore.Sealed;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that can be done with an application, for all who do it: applicants on the public pages, the desk, the
 * interviews, the plenary, imports. Each change of state is a row of the history, a higher version and an event
 * {@code applicant.moved} of the office's chain, all in one transaction; {@link Move} says what is possible.
 */
public final class Applicants {
  private static final Form BLANK = new Form(null, null, Personal.EMPTY);
  /** Where every day begins first. */
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
  private final Parts parts;
  private final ApplicantSafe safe;
  private final ApplicantMoves moves;
  private final Evaluations evaluations;
  private final Admission admission;

  /** What applications stand on; another clock makes a history of the past. */
  public record Parts(Db db, OfficeJournal office, Waves waves, Keyring keys, Clock clock) {}

  /** How applications are kept unreadable, and found all the same. */
  public record Keyring(Seal seal, BlindIndex index) {}

  /** A whole application that somebody enters for an applicant. */
  public record Entry(int wave, long area, Form form) {}

  public Applicants(Parts parts) {
    this.parts = parts;
    this.safe = new ApplicantSafe(parts.keys());
    this.moves = new ApplicantMoves(parts.keys().seal(), parts.clock());
    this.evaluations = new Evaluations(parts.waves(), parts.keys().seal(), parts.office());
    this.admission = new Admission(parts, safe);
  }

  /**
   * Begins an application on the public pages: state DRAF, channel online, no journal, because a half-filled form of a
   * stranger is no fact of the office yet.
   *
   * @param resumeHash hash of the secret in the applicant's cookie, by which {@link #resume} finds it again
   */
  public Future<UUID> draft(int wave, long area, byte[] resumeHash) {
    admission.takes(wave, area);
    Fresh fresh = safe.fresh(wave, area, BLANK);
    return ApplicantStore.insert(parts.db(), new Origin("online", null, resumeHash, ApplicantState.DRAF),
        List.of(fresh), parts.clock().instant()).map(fresh.id());
  }

  /** The application of this secret, whatever its state; empty when there is none. */
  public Future<Optional<Dossier>> resume(byte[] resumeHash) {
    return ApplicantStore.byResume(parts.db(), resumeHash).map(found -> found.map(this::open));
  }

  /** Takes a draft to another kelurahan, and to the wave that is open there. */
  public Future<Void> relocate(UUID id, int wave, long area) {
    admission.takes(wave, area);
    return ApplicantStore.relocate(parts.db(), id, wave, area, parts.clock().instant()).map(changed -> {
      if (changed == 0) throw closed();
      return null;
    });
  }

  /**
   * Saves what one page of the public form asked: given fields replace stored ones, null leaves them, blank text
   * removes them. Only while the application is a draft or was returned for repair (CONFLICT otherwise); INVALID names
   * each field that does not fit, and then nothing is stored.
   *
   * @param step the page to come back to
   */
  public Future<Dossier> save(UUID id, Form changes, String step) {
    Form clean = clean(changes);
    return parts.db().tx(tx -> ApplicantStore.lock(tx, Territory.COUNTRY, List.of(id)).compose(found -> {
      Sealed stored = only(found);
      if (!stored.row().state().open()) throw closed();
      Form form = open(stored).form().with(clean);
      return concerned(tx, stored).compose(before -> ApplicantStore.save(tx, safe.changed(stored.row(), form), step, 0)
          .compose(ok -> before.isEmpty() ? Future.succeededFuture() : evaluations.settle(tx, List.of(), before)))
          .compose(ok -> ApplicantStore.any(tx, List.of(id))).map(rows -> open(only(rows)));
    }));
  }

  /** {@link #save} for callers that hold the personal fields alone. */
  public Future<Dossier> savePersonal(UUID id, Personal changes, String step) {
    return save(id, new Form(null, null, changes), step);
  }

  /**
   * Sends the application, for the first time or after repair; the answer is the number for the receipt. INVALID names
   * each field that is still missing, CONFLICT says that the wave is closed or the application is sent already.
   */
  public Future<String> submit(UUID id) {
    return parts.office().write((tx, out) -> ApplicantStore.lock(tx, Territory.COUNTRY, List.of(id))
        .compose(found -> {
          Dossier dossier = open(only(found));
          boolean first = dossier.row().state() == ApplicantState.DRAF;
          return (first ? admission.sends(tx, dossier.row()) : Future.<Void>succeededFuture()).compose(ok -> {
                PersonalFields.complete(dossier.form());
                return Documents.complete(tx, parts.waves().get(dossier.row().wave()).settings(), id);
              })
              .compose(ok -> moves.makeOwn(tx, out, id, first ? Move.SUBMIT : Move.RESUBMIT))
              .compose(ok -> evaluations.settle(tx, List.of(id), List.of())).map(dossier.row().number());
        }));
  }

  /** The applicant steps back. */
  public Future<Void> withdraw(UUID id) {
    return parts.office().write((tx, out) -> moves.withdraw(tx, out, id)
        .compose(gone -> evaluations.left(tx, List.of(id))));
  }

  /** What an applicant follows by number and birth date; empty, after the same work, whatever is wrong. */
  public Future<Optional<Dossier>> track(String typedNumber, LocalDate birthDate) {
    return new Tracking(parts.keys().index()::birth).find(parts.db(), typedNumber, birthDate)
        .map(found -> found.map(this::open));
  }

  /** Enters an application that was handed in on paper; channel officer, sent at once. The same again is harmless. */
  public Future<UUID> enter(Actor actor, Entry entry) {
    Form form = BLANK.with(clean(entry.form()));
    PersonalFields.complete(form);
    return parts.office().write((tx, out) -> parts.office().lock(tx)
        .compose(locked -> admission.entered(tx, actor, entry, form)).compose(there -> there.isPresent()
            ? Future.succeededFuture(there.get())
            : enterAll(tx, out, actor, "officer", List.of(entry)).map(ids -> ids.get(0))));
  }

  /**
   * Enters many, for imports and generated histories; each form must be complete and its kelurahan in the caller's
   * territory and the wave. All or none; the ids come in the order of the entries.
   *
   * @param channel officer, import, or online for a generated history
   */
  public Future<List<UUID>> enterAll(Tx tx, List<Event> out, Actor actor, String channel, List<Entry> entries) {
    UUID by = channel.equals("online") ? null : actor.person();
    Origin origin = new Origin(channel, by, null, ApplicantState.TERKIRIM);
    List<UUID> ids = new ArrayList<>(entries.size());
    return PlenoStore.undecided(tx, entries).compose(open -> Chunks.each(entries, chunk -> {
      List<Fresh> rows = chunk.stream().map(entry -> entered(actor, entry)).toList();
      rows.forEach(row -> ids.add(row.id()));
      return ApplicantStore.insert(tx, origin, rows, parts.clock().instant())
          .compose(ok -> moves.entered(tx, out, by, rows));
    })).compose(ok -> evaluations.runWithRelated(tx, ids)).map(ids);
  }

  private Fresh entered(Actor actor, Entry entry) {
    if (!actor.territory().covers(entry.area())) throw Problem.notFound();
    if (!parts.waves().get(entry.wave()).areas().containsKey(entry.area())) throw noSuchArea();
    Form form = BLANK.with(clean(entry.form()));
    PersonalFields.complete(form);
    return safe.fresh(entry.wave(), entry.area(), form);
  }

  /** Corrects data on behalf of the applicant; the history says who did, the journal that it was done. */
  public Future<Void> correct(Actor actor, UUID id, int version, Form changes) {
    Form clean = clean(changes);
    return parts.office().write((tx, out) -> moves.lockSeen(tx, actor, id, version, ApplicantMoves.CORRECTED)
        .compose(found -> {
          Sealed stored = only(found);
          if (stored.row().state().terminal()) throw closed();
          Form form = open(stored).form().with(clean);
          PersonalFields.complete(form);
          out.add(moves.changed(actor, stored.row(), "applicant.corrected", null));
          return concerned(tx, stored).compose(before ->
              ApplicantStore.save(tx, safe.changed(stored.row(), form), null, 1)
                  .compose(ok -> moves.note(tx, actor, stored.row(), ApplicantMoves.CORRECTED, null))
                  .compose(ok -> evaluations.settle(tx, List.of(id), before)));
        })).mapEmpty();
  }

  /** Settles a requirement by hand: {@code passes} null takes an earlier judgement back. */
  public Future<Void> judge(Actor actor, UUID id, int version, int rule, Boolean passes) {
    return parts.office().write((tx, out) -> moves.lockSeen(tx, actor, id, version, ApplicantMoves.JUDGED)
        .compose(found -> {
          Applicant row = only(found).row();
          out.add(moves.changed(actor, row, "applicant.judged", rule));
          return FactStore.judge(tx, new FactStore.Judgement(id, rule, passes, actor.person()),
                  parts.clock().instant())
              .compose(ok -> ApplicantStore.versionOn(tx, id))
              .compose(ok -> moves.note(tx, actor, row, ApplicantMoves.JUDGED, null))
              .compose(ok -> evaluations.run(tx, List.of(id)));
        })).mapEmpty();
  }

  /** Makes one move in a transaction of its own; see {@link #move(Tx, List, Actor, Wish)}. */
  public Future<Void> move(Actor actor, Wish wish) {
    return parts.office().write((tx, out) -> move(tx, out, actor, wish));
  }

  /**
   * Makes one move for somebody of the office, found through their territory. CONFLICT in words where the state does
   * not allow it or the version seen is not the present one; NOT_ALLOWED without the permission, and for who would
   * confirm a rejection of their own. Made again after a lost answer it is harmless.
   */
  public Future<Void> move(Tx tx, List<Event> out, Actor actor, Wish wish) {
    return moves.make(tx, out, actor, new ApplicantMoves.Wish(wish.id(), wish.version(), wish.move(), wish.reasons(),
            wish.note()))
        .compose(made -> again(tx, wish.move(), List.of(wish.id())));
  }

  /** One wanted move: with whom, in which version they were seen, what and why. */
  public record Wish(UUID id, int version, Move move, List<Reason> reasons, String note) {
    public Wish(UUID id, int version, Move move) {
      this(id, version, move, List.of(), null);
    }
  }

  /**
   * Makes the same move with many, all or none, in the caller's transaction; the rows are held and checked against the
   * table, so no version is asked for. Answers how many were moved.
   */
  public Future<Integer> moveAll(Tx tx, List<Event> out, Actor actor, Collection<UUID> ids, Move move) {
    return moves.makeAll(tx, out, actor, ids, move)
        .compose(made -> again(tx, move, ids).map(made.size()));
  }

  /** To be called in the transaction that stores or replaces a document: the rules are asked again. */
  public Future<Void> documentsChanged(Tx tx, UUID applicant) {
    return evaluations.run(tx, List.of(applicant));
  }

  /** Asks the rules again about these, after something outside of their application changed (organisers, a wave). */
  public Future<Void> evaluate(Tx tx, Collection<UUID> ids) {
    return evaluations.run(tx, ids);
  }

  /** One applicant of the territory with what is sealed; NOT_FOUND elsewhere, and for drafts. */
  public Future<Dossier> read(Sql sql, Territory territory, UUID id) {
    return ApplicantStore.one(sql, territory, id).map(found -> open(
        found.filter(one -> one.row().state() != ApplicantState.DRAF).orElseThrow(Problem::notFound)));
  }

  private Dossier open(Sealed stored) {
    return safe.open(stored);
  }

  private Future<Void> again(Tx tx, Move move, Collection<UUID> ids) {
    if (move == Move.SUBMIT || move == Move.RESUBMIT) return evaluations.settle(tx, ids, List.of());
    return move.target().out() ? evaluations.left(tx, ids) : Future.succeededFuture();
  }

  /** Whom an application concerns before it is changed; a draft concerns nobody. */
  private Future<Set<UUID>> concerned(Tx tx, Sealed stored) {
    return stored.row().state() == ApplicantState.DRAF ? Future.succeededFuture(Set.of())
        : evaluations.related(tx, List.of(stored.row().id()));
  }

  private Form clean(Form form) {
    return PersonalFields.draft(form, LocalDate.ofInstant(parts.clock().instant(), EARLIEST));
  }

  private static Sealed only(List<Sealed> found) {
    if (found.isEmpty()) throw Problem.notFound();
    return found.get(0);
  }

  private static Problem closed() {
    return Problem.conflict("Lamaran ini sudah dikirim dan tidak dapat diubah lagi.",
        "This application was sent and can no longer be changed.");
  }

  private static Problem noSuchArea() {
    return Problem.invalid("area", "kelurahan ini tidak termasuk dalam gelombang pendaftaran",
        "this kelurahan is not part of the wave");
  }
}
