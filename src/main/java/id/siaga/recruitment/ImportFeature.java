package id.siaga.recruitment;

import id.siaga.access.Access;
import id.siaga.access.Permission;
import id.siaga.db.Db;
import id.siaga.people.OfficeJournal;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;

/** Takes in lists that an office has already: applicants from another system, and other organisers. */
public final class ImportFeature implements Feature {
  private static final int IMPORT_MAX_BYTES = 16 * 1024 * 1024;
  private final ApplicantImport applicants;
  private final OrganiserImport organisers;

  /** What the imports stand on. */
  public record Needs(Vertx vertx, Db db, OfficeJournal office, Waves waves, Applicants applicants, BlindIndex index,
      Clock clock) {}

  public ImportFeature(Needs needs) {
    this.applicants = new ApplicantImport(needs);
    this.organisers = new OrganiserImport(needs);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.post("/api/imports/applicants", Access.scoped(Permission.RECRUIT_ENTER,
            "a row outside the caller's territory is an error of that row"),
            Upload.class, ImportResult.class, applicants::run).bodyMax(IMPORT_MAX_BYTES),
        Endpoint.post("/api/imports/organisers", Access.scoped(Permission.WAVE_MANAGE,
            "organisers belong to the whole office and are never shown"),
            Upload.class, ImportResult.class, organisers::run).bodyMax(IMPORT_MAX_BYTES));
  }
}
