package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.OfficeJournal;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The desk where applications are read: lists, the queue that hands each to one person at a time, and the one page
 * with everything that a decision needs.
 */
final class ScreeningDesk {
  static final String NIK_READ = "applicant.nik-read";
  private static final Duration CLAIM_LASTS = Duration.ofMinutes(10);
  private static final int WORDS_MAX = 6;
  /** Moves that need nothing besides themselves; others come with an announcement, feedback and so on. */
  private static final Set<Move> BY_HAND = Set.of(Move.ASK_REPAIR, Move.RESUBMIT, Move.PASS, Move.UNDO_PASS,
      Move.PROPOSE_REJECT, Move.CONFIRM_REJECT, Move.DISMISS_REJECT, Move.WITHDRAW, Move.DROP);
  private final Db db;
  private final Applicants applicants;
  private final Applicants.Keyring keys;
  private final OfficeJournal office;
  private final Clock clock;

  /** A page of applicants. */
  record Page(List<ApplicantLine> rows, int total, PageMark next) {}

  ScreeningDesk(Applicants applicants, Applicants.Parts parts) {
    this.applicants = applicants;
    this.db = parts.db();
    this.keys = parts.keys();
    this.office = parts.office();
    this.clock = parts.clock();
  }

  Future<Page> list(DeskStore.Filter filter, PageMark after) {
    return DeskStore.list(db, filter, after).compose(found -> total(filter, after, found.size()).map(total -> {
      boolean more = found.size() > DeskStore.PAGE_MAX_ROWS;
      List<ApplicantLine> rows = more ? found.subList(0, DeskStore.PAGE_MAX_ROWS) : found;
      ApplicantLine last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      return new Page(rows, total, more ? new PageMark(last.submittedAt(), last.id()) : null);
    }));
  }

  /** A first page that holds all of them has been counted with it. */
  private Future<Integer> total(DeskStore.Filter filter, PageMark after, int found) {
    boolean all = after == null && found <= DeskStore.PAGE_MAX_ROWS;
    return all ? Future.succeededFuture(found) : DeskStore.total(db, filter);
  }

  /** What was typed into the search: a NIK for those who may see papers, else words of a name, or a number. */
  Future<DeskStore.Words> words(Actor actor, String typed) {
    if (typed == null || typed.isBlank()) return Future.succeededFuture(DeskStore.Words.NONE);
    String plain = typed.replaceAll("[ .-]", "");
    if (plain.matches("[0-9]{16}") && actor.may(Permission.DOCUMENT_READ)) {
      return DeskStore.byNik(db, keys.index().nik(plain)).map(ids -> new DeskStore.Words(null, null, ids));
    }
    String[] words = List.of(typed.toLowerCase(Locale.ROOT).trim().split("\\s+")).stream().limit(WORDS_MAX)
        .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
        .toArray(String[]::new);
    return Future.succeededFuture(new DeskStore.Words(words, Numbers.normal(typed), null));
  }

  Future<DeskStore.Counts> counts(Actor actor, Territory territory) {
    return DeskStore.counts(db, territory, actor.person());
  }

  /**
   * Claims the next application for this person; null when nothing is left that they could decide.
   *
   * @param behind one that was put aside, so that the next comes after it, or null
   */
  Future<ApplicantView> next(Actor actor, Territory territory, UUID behind) {
    Instant now = clock.instant();
    return db.tx(tx -> DeskStore.claim(tx, territory,
            new DeskStore.Claim(actor.person(), now, now.minus(CLAIM_LASTS), behind)))
        .compose(found -> found.isEmpty() ? Future.succeededFuture(null) : view(actor, found.get()));
  }

  /** Gives a claim back; somebody else's stays. */
  Future<Void> release(Actor actor, UUID id) {
    return applicants.read(db, actor.territory(), id)
        .compose(found -> DeskStore.release(db, actor.territory(), id, actor.person())).mapEmpty();
  }

  Future<ApplicantView> move(Actor actor, Applicants.Wish wish) {
    if (!BY_HAND.contains(wish.move())) {
      throw Problem.invalid("move", "langkah ini dibuat lewat pengumuman, tanggapan, wawancara, atau pleno",
          "this step is made by an announcement, feedback, an interview or a plenary");
    }
    return applicants.move(actor, wish).compose(ok -> view(actor, wish.id()));
  }

  /** The whole number of one applicant; that it was looked at stands in the journal. */
  Future<String> nik(Actor actor, UUID id) {
    return office.write((tx, out) -> applicants.read(tx, actor.territory(), id).map(dossier -> {
      if (dossier.personal().nik() == null) throw Problem.notFound();
      out.add(new Event(NIK_READ, dossier.row().area(), actor.person(), clock.instant(),
          new Body().put("applicant", id).text()));
      return dossier.personal().nik();
    }));
  }

  Future<ApplicantView> view(Actor actor, UUID id) {
    return applicants.read(db, actor.territory(), id).compose(dossier -> {
      Applicant row = dossier.row();
      UUID claimed = claimedByOther(actor, row) ? row.claimedBy() : null;
      return DeskStore.names(db, row.area(), claimed).compose(names -> DeskStore.documents(db, id)
          .compose(documents -> DeskStore.duplicates(db, actor.territory(), id)
              .compose(duplicates -> DeskStore.moves(db, id).compose(moves -> ApplicantStore.proposer(db, id)
                  .map(proposer -> view(actor, dossier, new Beside(names, documents, duplicates, moves, proposer)))))));
    });
  }

  /** What stands beside an application. */
  private record Beside(DeskStore.Names names, List<ApplicantView.Document> documents,
      List<ApplicantView.Duplicate> duplicates, List<DeskStore.Line> moves, UUID proposer) {}

  private ApplicantView view(Actor actor, Dossier dossier, Beside beside) {
    Applicant a = dossier.row();
    boolean screens = actor.may(Permission.RECRUIT_SCREEN);
    List<ApplicantView.Done> moves = beside.moves.stream().map(line -> screens ? opened(a.id(), line) : line.done())
        .toList();
    List<Move> may = Move.from(a.state()).stream().filter(BY_HAND::contains)
        .filter(move -> actor.may(move.permission()))
        .filter(move -> !move.byAnotherPerson() || !actor.person().equals(beside.proposer)).toList();
    return new ApplicantView(a.id(), a.number(), a.name(), a.sex(), a.area(), beside.names.area(), a.wave(), a.state(),
        a.version(), a.submittedAt(), a.channel(), a.fails(), a.unsure(), a.score(), a.rank(),
        screens ? dossier.personal().masked() : null, a.verdicts(), screens ? beside.documents : List.of(), moves,
        beside.duplicates, beside.names.claimedBy(), may);
  }

  private ApplicantView.Done opened(UUID id, DeskStore.Line line) {
    ApplicantView.Done done = line.done();
    String note = keys.seal().openNote(id, done.version(), line.note());
    return new ApplicantView.Done(done.version(), done.move(), done.to(), done.byName(), done.at(), done.reasons(),
        note);
  }

  private boolean claimedByOther(Actor actor, Applicant row) {
    return row.claimedBy() != null && !row.claimedBy().equals(actor.person())
        && row.claimedAt().isAfter(clock.instant().minus(CLAIM_LASTS));
  }
}
