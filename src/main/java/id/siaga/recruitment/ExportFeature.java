package id.siaga.recruitment;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.web.Attachment;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;

/** Hands out the lists of the recruitment as files for spreadsheets, and remembers who took whole numbers along. */
public final class ExportFeature implements Feature {
  private static final String EXPORTED = "applicants.exported";
  private final Journal journal;
  private final Clock clock;
  private final Exports exports;

  /** What the lists are made from. */
  public record Needs(Vertx vertx, Db db, Journal journal, Clock clock) {}

  public ExportFeature(Needs needs, Waves waves, Seal seal) {
    this.journal = needs.journal();
    this.clock = needs.clock();
    this.exports = new Exports(needs.vertx(), needs.db(), waves, seal);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(Endpoint.get("/api/recruitment/export/:list", Access.in(Permission.RECRUIT_READ,
        ExportInput::where), ExportInput.class, Attachment.class, this::export));
  }

  private Future<Attachment> export(Actor actor, ExportInput input) {
    if (input.full()) require(actor, Permission.DOCUMENT_READ);
    if (input.list().equals("feedback")) require(actor, Permission.FEEDBACK_HANDLE);
    return exports.make(actor, input)
        .compose(made -> (input.full() ? record(actor, input, made.rows()) : Future.succeededFuture())
            .map(ok -> made.file()));
  }

  /** Written before the file leaves. */
  private Future<Void> record(Actor actor, ExportInput input, int rows) {
    Body body = new Body().put("list", input.list()).put("format", input.format()).put("rows", rows)
        .put("territory", input.territory() == null ? null : input.territory().replace(".", ""));
    if (input.wave() != null) body.put("wave", input.wave());
    Event event = new Event(EXPORTED, null, actor.person(), clock.instant(), body.text());
    return journal.write(tx -> journal.append(tx, Chain.OFFICE, List.of(event))).mapEmpty();
  }

  private static void require(Actor actor, Permission permission) {
    if (!actor.may(permission)) {
      throw Problem.of(Problem.Kind.NOT_ALLOWED, "Peran Anda tidak boleh mengunduh daftar ini.",
          "Your role does not allow this list.");
    }
  }
}
