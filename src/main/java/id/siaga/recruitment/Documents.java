package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.documents.DocumentIntake;
import id.siaga.documents.DocumentIntake.Taken;
import id.siaga.documents.Vault;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.OfficeJournal;
import id.siaga.web.Streamed;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The papers of applicants: taken in once they are known to be harmless, encrypted, replaced but never overwritten,
 * shown to those who may see them, each look recorded.
 */
public final class Documents {
  /** So that nobody fills the disk from one application. */
  static final int EVER_MAX = 40;
  /** How a missing one is named among the fields of a problem, before its kind. */
  static final String FIELD = "documents.";
  private static final Duration DRAFT_KEPT = Duration.ofDays(60);
  private final Parts parts;

  /** What documents stand on. */
  public record Parts(Db db, OfficeJournal office, Applicants applicants, Waves waves, Clock clock,
      DocumentIntake intake, Vault vault) {}

  public Documents(Parts parts) {
    this.parts = parts;
  }

  /** Those that count now. */
  Future<List<DocumentStore.Paper>> of(UUID applicant) {
    return DocumentStore.of(parts.db(), applicant);
  }

  /** What the wave requires and is not there. */
  static List<DocumentKind> missing(WaveSettings settings, List<DocumentStore.Paper> papers) {
    return settings.documents().stream().filter(WaveSettings.Document::required).map(WaveSettings.Document::kind)
        .filter(kind -> papers.stream().noneMatch(paper -> paper.kind() == kind)).toList();
  }

  /**
   * INVALID names each required paper that is not there. The caller holds the row, and whoever takes a paper away needs
   * it too: what is there now is there when the application is sent.
   */
  static Future<Void> complete(Tx tx, WaveSettings settings, UUID applicant) {
    return DocumentStore.of(tx, applicant).map(papers -> {
      List<Problem.Field> lacking = missing(settings, papers).stream().map(kind -> new Problem.Field(FIELD + kind,
          kind.words(false) + ": belum ada", kind.words(true) + ": is missing")).toList();
      if (!lacking.isEmpty()) throw Problem.invalid(lacking);
      return null;
    });
  }

  /** From the applicant, while the application is open. */
  Future<DocumentStore.Paper> send(UUID applicant, DocumentKind kind, Path file) {
    return DocumentStore.ever(parts.db(), applicant).compose(ever -> {
      if (ever >= EVER_MAX) throw tooMany();
      return stored(file, taken -> parts.db().tx(tx -> open(tx, applicant)
          .compose(row -> put(tx, row, kind, taken))));
    });
  }

  /** Takes away one that need not be there; what was sent stays in the vault until the applicant is erased. */
  Future<Void> drop(UUID applicant, DocumentKind kind) {
    return parts.db().tx(tx -> open(tx, applicant)
        .compose(row -> DocumentStore.replace(tx, applicant, kind, parts.clock().instant()))
        .compose(done -> parts.applicants().documentsChanged(tx, applicant)));
  }

  /** From the office, for an applicant of its territory who is not out of the running. */
  Future<DocumentStore.Paper> enter(Actor actor, UUID applicant, DocumentKind kind, Path file) {
    return inside(parts.db(), actor, applicant).compose(known -> stored(file, taken -> parts.office()
        .write((tx, out) -> held(tx, actor, applicant).compose(row -> {
          out.add(new Event("applicant.document", row.area(), actor.person(), parts.clock().instant(),
              new Body().put("applicant", applicant).put("kind", kind.name()).text()));
          return put(tx, row, kind, taken);
        }))));
  }

  /** The bytes for somebody who may see them; that they were asked for is written down first. */
  Future<Streamed> show(Actor actor, UUID document) {
    return DocumentStore.one(parts.db(), actor.territory(), document).compose(found -> {
      DocumentStore.Paper paper = found.orElseThrow(Problem::notFound);
      return DocumentStore.viewed(parts.db(), document, actor.person(), parts.clock().instant())
          .map(noted -> new Streamed(paper.type(), paper.bytes(), out -> parts.vault().read(document, out)));
    });
  }

  /** Erases drafts that nobody came back to, with their files; answers how many. */
  Future<Integer> sweep() {
    Instant before = parts.clock().instant().minus(DRAFT_KEPT);
    return DocumentStore.oldDrafts(parts.db(), before).compose(drafts -> drafts.isEmpty()
        ? Future.succeededFuture(0) : parts.db().tx(tx -> DocumentStore.stillDrafts(tx, drafts)
            .compose(held -> DocumentStore.files(tx, held)
                .compose(files -> DocumentStore.forget(tx, held).map(gone -> files))))
            .compose(files -> Future.join(files.stream().map(parts.vault()::delete).toList()).otherwiseEmpty()
                .map(drafts.size())));
  }

  /** Into the vault first and into the database then; a file without a row is of no use to anybody and goes. */
  private Future<DocumentStore.Paper> stored(Path file, Function<Taken, Future<DocumentStore.Paper>> record) {
    UUID id = UUID.randomUUID();
    return parts.intake().take(id, file).compose(taken -> record.apply(taken)
        .recover(failure -> parts.vault().delete(id).transform(gone -> Future.failedFuture(failure))));
  }

  private Future<DocumentStore.Paper> put(Tx tx, Applicant row, DocumentKind kind, Taken taken) {
    boolean asked = parts.waves().get(row.wave()).settings().documents().stream().anyMatch(d -> d.kind() == kind);
    if (!asked) {
      throw Problem.invalid("kind", "berkas ini tidak diminta pada gelombang ini", "the wave does not ask for it");
    }
    Instant now = parts.clock().instant();
    DocumentStore.Paper paper = new DocumentStore.Paper(taken.stored().id(), kind, taken.type().mime,
        (int) taken.stored().bytes(), now);
    return DocumentStore.replace(tx, row.id(), kind, now)
        .compose(done -> DocumentStore.insert(tx, row.id(), paper, taken.stored().sha256()))
        .compose(done -> parts.applicants().documentsChanged(tx, row.id())).map(paper);
  }

  private Future<Applicant> open(Tx tx, UUID applicant) {
    return ApplicantStore.lock(tx, Territory.COUNTRY, List.of(applicant)).map(found -> {
      if (found.isEmpty()) throw Problem.notFound();
      Applicant row = found.get(0).row();
      if (row.state().open()) return row;
      throw Problem.conflict("Lamaran ini sudah dikirim dan tidak dapat diubah lagi.",
          "This application was sent and can no longer be changed.");
    });
  }

  private static Future<Applicant> inside(Sql sql, Actor actor, UUID applicant) {
    return ApplicantStore.one(sql, actor.territory(), applicant).map(found -> running(found.stream().toList()));
  }

  /** Until the end of the transaction, so that of two papers of a kind sent at once one replaces the other. */
  private static Future<Applicant> held(Tx tx, Actor actor, UUID applicant) {
    return ApplicantStore.lock(tx, actor.territory(), List.of(applicant)).map(Documents::running);
  }

  private static Applicant running(List<ApplicantStore.Sealed> found) {
    Applicant row = found.stream().map(ApplicantStore.Sealed::row)
        .filter(one -> one.state() != ApplicantState.DRAF).findFirst().orElseThrow(Problem::notFound);
    if (!row.state().terminal()) return row;
    throw Problem.conflict("Lamaran ini sudah selesai: " + row.state().words(false) + ".",
        "This application has ended: " + row.state().words(true) + ".");
  }

  private static Problem tooMany() {
    return Problem.conflict("Lamaran ini sudah terlalu sering mengganti berkas. Bawalah berkas ke kantor Panwaslu "
        + "Kecamatan.", "Documents were replaced too often. Please bring them to the office of the kecamatan.");
  }
}
