package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.jobs.Jobs;
import id.siaga.people.Links;
import id.siaga.people.OfficeJournal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Attachment;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import id.siaga.web.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Issues, lists, prints and withdraws the papers of supervisors. */
public final class PaperFeature implements Feature {
  private static final String OWN = "found through the caller's territory";
  private static final int PAGE_MAX_PAPERS = 100;
  private final Db db;
  private final Rounds rounds;
  private final Papers papers;
  private final Links links;
  private final Jobs jobs;
  private final OfficeJournal office;
  private final PaperBatch batch;
  private final Renewals renewals;

  /** What the process gives this feature. */
  public record Needs(Db db, Rounds rounds, OfficeJournal office, Links links, Jobs jobs) {}

  /** Whether a paper counts: VALID, VOID when withdrawn, ENDED when the duty that it proves has ended. */
  enum State { VALID, VOID, ENDED }

  record Row(UUID id, PaperKind kind, String number, int template, @Maybe Long station, @Maybe String stationName,
      @Maybe UUID person, @Maybe String name, Instant issuedAt, @Maybe String byName, State state,
      @Maybe Instant voidAt, @Maybe String voidReason, @Maybe String replacedBy) {}

  record Page(List<Row> papers, long total, @Maybe UUID next) {}

  public PaperFeature(Needs needs, Papers papers) {
    this.db = needs.db();
    this.rounds = needs.rounds();
    this.office = needs.office();
    this.links = needs.links();
    this.jobs = needs.jobs();
    this.papers = papers;
    this.batch = new PaperBatch(db, rounds, office, papers);
    this.renewals = new Renewals(rounds, office, papers);
    jobs.register(batch);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.post("/api/staffing/papers", Access.in(Permission.PAPER_ISSUE, PaperInput.Order::where),
            PaperInput.Order.class, Jobs.View.class, this::make),
        Endpoint.get("/api/staffing/papers", Access.in(Permission.STAFFING_READ, PaperInput.Search::where),
            PaperInput.Search.class, Page.class, this::list),
        Endpoint.get("/api/staffing/papers/:id/paper.pdf", Access.scoped(Permission.PAPER_ISSUE, OWN),
            PaperInput.One.class, Attachment.class, this::print),
        Endpoint.post("/api/staffing/papers/:id/void", Access.scoped(Permission.PAPER_ISSUE, OWN),
            PaperInput.Void.class, Row.class, this::withdraw),
        Endpoint.post("/api/staffing/papers/:id/renew", Access.scoped(Permission.PAPER_ISSUE, OWN),
            PaperInput.Renew.class, Row.class, (actor, input) -> renewals.renew(actor, input.id())
                .compose(standing -> row(actor, standing))));
  }

  private Future<Reply<Jobs.View>> make(Actor actor, PaperInput.Order input) {
    Round round = rounds.get(input.round());
    Territory where = (input.where() == null ? actor.territory() : input.where()).intersect(round.territory());
    if (where.isEmpty()) throw Problem.notFound();
    PaperBatch.Order order = new PaperBatch.Order(round.id(), where.spans(), List.copyOf(input.wanted()),
        links.base(input.host()));
    return jobs.create(actor, batch, order, where).map(Reply::accepted);
  }

  private Future<Page> list(Actor actor, PaperInput.Search input) {
    Round round = input.round() == null ? rounds.current() : rounds.get(input.round());
    PaperListStore.Query query = new PaperListStore.Query(input.where() == null ? actor.territory() : input.where(),
        round.id(), input.kind() == null ? "" : input.kind(), input.words());
    Instant now = rounds.now(round);
    return PaperListStore.count(db, query, now).compose(total ->
        PaperListStore.page(db, query, now, input.after(), PAGE_MAX_PAPERS).map(lines -> {
          List<Row> rows = new ArrayList<>();
          lines.forEach(line -> rows.add(row(line)));
          return new Page(rows, total, rows.size() < PAGE_MAX_PAPERS ? null : rows.get(rows.size() - 1).id());
        }));
  }

  private Future<Attachment> print(Actor actor, PaperInput.One input) {
    return papers.pdf(actor.territory(), input.id(), links.base(input.host())).map(bytes ->
        new Attachment(Buffer.buffer(bytes), "surat-" + input.id().toString().substring(0, 8) + ".pdf",
            "application/pdf"));
  }

  /** Withdrawing what is withdrawn changes nothing; the first reason stays. */
  private Future<Row> withdraw(Actor actor, PaperInput.Void input) {
    return office.<Boolean>write((tx, out) -> PaperStore.one(tx, actor.territory(), input.id()).compose(found -> {
      PaperStore.Issued paper = found.orElseThrow(Problem::notFound);
      return PaperStore.markVoid(tx, actor.territory(), paper.id(), actor.person(),
          papers.sealWhy(paper.id(), input.reason()), rounds.clock().instant()).map(changed -> {
            if (changed) out.add(papers.event(Papers.VOIDED, actor.person(), paper));
            return changed;
          });
    })).compose(done -> row(actor, input.id()));
  }

  private Future<Row> row(Actor actor, UUID paper) {
    return PaperListStore.one(db, actor.territory(), paper, rounds.clock().instant())
        .map(line -> row(line.orElseThrow(Problem::notFound)));
  }

  private Row row(PaperListStore.Line line) {
    State state = line.voidAt() != null ? State.VOID
        : line.kind().endsWithDuty() && !(line.serves() && open(line.round())) ? State.ENDED : State.VALID;
    return new Row(line.id(), line.kind(), line.number(), line.template(), line.station(),
        line.station() == null ? null : StationName.of(line.station(), line.kelurahan()), line.person(), line.name(),
        line.issuedAt(), line.byName(), state, line.voidAt(), papers.openWhy(line.id(), line.why()),
        line.replacedBy());
  }

  private boolean open(int round) {
    return rounds.knows(round) && !rounds.get(round).dutyOver(rounds.now(rounds.get(round)));
  }
}
