package id.siaga.recruitment;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Page;
import id.siaga.web.Streamed;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lets the office see applicants' papers and hand them in for those who came with paper. */
public final class DocumentFeature implements Feature {
  private static final long SWEEP_EVERY_MS = 6 * 3_600_000L;
  private final Vertx vertx;
  private final Documents documents;

  public DocumentFeature(Vertx vertx, Documents documents) {
    this.vertx = vertx;
    this.documents = documents;
  }

  /** A paper as it was taken in. */
  record Handed(UUID id, DocumentKind kind, String type, int bytes, Instant storedAt) {}

  record ById(UUID id) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.put("/api/recruitment/applicants/:id/documents/:kind", Access.scoped(Permission.RECRUIT_ENTER,
            "the applicant is found through the caller's territory"), Upload.class, Handed.class, this::hand)
            .bodyMax(Page.FILE_MAX_BYTES),
        Endpoint.get("/api/recruitment/documents/:id", Access.scoped(Permission.DOCUMENT_READ,
            "the document is found through the caller's territory"), ById.class, Streamed.class,
            (actor, input) -> documents.show(actor, input.id())));
  }

  @Override
  public Future<Void> start() {
    vertx.setPeriodic(SWEEP_EVERY_MS, tick -> documents.sweep());
    return Future.succeededFuture();
  }

  Documents documents() {
    return documents;
  }

  private Future<Handed> hand(Actor actor, Upload upload) {
    upload.only("id", "kind");
    return documents.enter(actor, id(upload.query().get("id")), kind(upload.query().get("kind")), upload.file())
        .map(paper -> new Handed(paper.id(), paper.kind(), paper.type(), paper.bytes(), paper.storedAt()));
  }

  static DocumentKind kind(String text) {
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.name().equals(text)) return kind;
    }
    throw Problem.notFound();
  }

  private static UUID id(String text) {
    if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw Problem.notFound();
    return UUID.fromString(text);
  }
}
