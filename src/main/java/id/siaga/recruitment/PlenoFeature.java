package id.siaga.recruitment;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.recruitment.PlenoStore.Held;
import id.siaga.region.Names;
import id.siaga.region.Stations;
import id.siaga.web.Attachment;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets an office decide in a plenary who is chosen, publish it, and print what was decided. */
public final class PlenoFeature implements Feature {
  private static final String OWN = "found through the caller's territory";
  private static final int BODY_MAX_BYTES = 1024 * 1024;
  private final Vertx vertx;
  private final Hearing hearing;
  private final Plenos plenos;

  public PlenoFeature(Vertx vertx, Hearing hearing) {
    this.vertx = vertx;
    this.hearing = hearing;
    this.plenos = new Plenos(hearing);
  }

  /** Somebody about whom something is missing, and what. */
  record MissingOne(PlenoPlan.Kind kind, UUID applicant, String number, String name, Ranking.Words words) {}

  /** One line of a decision; the reason is there where it was made against the rank. */
  record Line(int rank, UUID applicant, String number, String name, @Maybe String sex, BigDecimal score,
      String outcome, @Maybe String tie, @Maybe String reason, ApplicantState state, int version) {}

  /** One kelurahan: what it wants, how many of those seats are free, how many did not come, who is in line. */
  record Area(long area, @Maybe String areaName, int need, int seats, int absent, List<Line> lines) {}

  record Preview(boolean ready, List<MissingOne> missing, List<Area> areas) {}

  record Row(UUID id, int wave, String territory, @Maybe String kecamatan, String number, Instant heldAt, String chair,
      @Maybe Instant publishedAt) {}

  record Rows(List<Row> plenos) {}

  record Detail(Row pleno, List<Area> areas) {}

  private record Paper(Held held, Row row, List<PlenoStore.Place> places, List<PlenoStore.Line> lines) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.<PlenoInput.Look, Preview>get("/api/recruitment/plenos/preview", Access.in(
            Permission.RECRUIT_DECIDE, look -> look.where().territory()), PlenoInput.Look.class, Preview.class,
            this::preview),
        Endpoint.<PlenoInput.Hold, Detail>post("/api/recruitment/plenos", Access.in(Permission.RECRUIT_DECIDE,
            hold -> hold.where().territory()), PlenoInput.Hold.class, Detail.class, (actor, hold) ->
                plenos.hold(actor, hold.wish()).compose(id -> detail(actor, id))).bodyMax(BODY_MAX_BYTES),
        Endpoint.<PlenoInput.Query, Rows>get("/api/recruitment/plenos", Access.in(Permission.RECRUIT_READ,
            PlenoInput.Query::where), PlenoInput.Query.class, Rows.class, this::list),
        Endpoint.<PlenoInput.ById, Detail>get("/api/recruitment/plenos/:id", Access.scoped(Permission.RECRUIT_READ,
            OWN), PlenoInput.ById.class, Detail.class, (actor, input) -> detail(actor, input.id())),
        Endpoint.<PlenoInput.ById, Detail>post("/api/recruitment/plenos/:id/publish", Access.scoped(
            Permission.RECRUIT_DECIDE, OWN), PlenoInput.ById.class, Detail.class, (actor, input) ->
                plenos.publish(actor, input.id()).compose(done -> detail(actor, input.id()))),
        Endpoint.<PlenoInput.Promote, Detail>post("/api/recruitment/plenos/:id/promote", Access.scoped(
            Permission.RECRUIT_DECIDE, OWN), PlenoInput.Promote.class, Detail.class, (actor, input) ->
                plenos.promote(actor, input.id(), input.applicant()).compose(done -> detail(actor, input.id()))),
        Endpoint.<PlenoInput.ById, Attachment>get("/api/recruitment/plenos/:id/minutes.pdf", Access.scoped(
            Permission.RECRUIT_READ, OWN), PlenoInput.ById.class, Attachment.class, this::minutes),
        Endpoint.<PlenoInput.ById, Attachment>get("/api/recruitment/plenos/:id/announcement.pdf", Access.scoped(
            Permission.RECRUIT_READ, OWN), PlenoInput.ById.class, Attachment.class, this::announcement));
  }

  private Future<Preview> preview(Actor actor, PlenoInput.Look look) {
    return plenos.preview(look.wave(), look.where()).compose(plan -> {
      Set<Long> codes = new HashSet<>();
      plan.areas().forEach(area -> codes.add(area.area()));
      return new Stations(hearing.db()).names(codes).map(names -> new Preview(plan.missing().isEmpty(),
          plan.missing().stream().map(one -> new MissingOne(one.kind(), one.applicant(), one.number(), one.name(),
              one.words())).toList(), plan.areas().stream().map(area -> planned(area, names)).toList()));
    });
  }

  private static Area planned(PlenoPlan.Area area, Map<Long, Names> names) {
    Names name = names.get(area.area());
    return new Area(area.area(), name == null ? null : name.kelurahan(), area.need(), area.seats(), area.absent(),
        area.lines().stream().map(line -> {
          ScoreStore.Scored row = line.ranked().candidate().row();
          String tie = line.ranked().tie() == null ? null : line.ranked().tie().id();
          return new Line(line.ranked().rank(), row.id(), row.number(), row.name(), row.sex(),
              line.ranked().candidate().score(), line.outcome(), tie, null, row.state(), row.version());
        }).toList());
  }

  private Future<Rows> list(Actor actor, PlenoInput.Query query) {
    Territory territory = query.where() == null ? actor.territory() : query.where();
    return PlenoStore.list(hearing.db(), territory, query.wave()).compose(found -> rows(found).map(Rows::new));
  }

  private Future<List<Row>> rows(List<Held> found) {
    return PlenoStore.kecamatan(hearing.db(), found.stream().map(Held::low).toList()).map(names -> found.stream()
        .map(p -> new Row(p.id(), p.wave(), new Kecamatan(p.low(), p.high()).code(), names.get(p.low()), p.number(),
            p.heldAt(), p.chair(), p.publishedAt())).toList());
  }

  private Future<Detail> detail(Actor actor, UUID id) {
    return paper(actor, id).map(paper -> new Detail(paper.row(), paper.places().stream().map(place -> new Area(
        place.area(), place.areaName(), place.need(), place.seats(), place.absent(), paper.lines().stream()
            .filter(line -> line.area() == place.area()).map(line -> new Line(line.rank(), line.applicant(),
                line.number(), line.name(), line.sex(), line.score(), line.outcome(), line.tie(), reason(line),
                line.state(), line.version())).toList())).toList()));
  }

  private String reason(PlenoStore.Line line) {
    return hearing.cipher().open("pleno_line", "reason", line.applicant(), line.reason());
  }

  private Future<Paper> paper(Actor actor, UUID id) {
    return PlenoStore.one(hearing.db(), actor.territory(), id).map(found -> found.orElseThrow(Problem::notFound))
        .compose(held -> rows(List.of(held)).compose(rows -> PlenoStore.places(hearing.db(), id)
            .compose(places -> PlenoStore.lines(hearing.db(), id)
                .map(lines -> new Paper(held, rows.get(0), places, lines)))));
  }

  private Future<Attachment> minutes(Actor actor, PlenoInput.ById input) {
    return paper(actor, input.id()).compose(paper -> vertx.executeBlocking(() ->
        file("berita-acara", papers(paper).minutes(paper.places(), paper.lines())), false));
  }

  private Future<Attachment> announcement(Actor actor, PlenoInput.ById input) {
    return paper(actor, input.id()).compose(paper -> {
      if (paper.held().publishedAt() == null) {
        throw Problem.conflict("Keputusan ini belum diumumkan.", "This decision has not been published yet.");
      }
      return vertx.executeBlocking(() ->
          file("pengumuman", papers(paper).announcement(paper.places(), paper.lines())), false);
    });
  }

  private PlenoPapers papers(Paper paper) {
    Map<UUID, String> reasons = new HashMap<>();
    paper.lines().stream().filter(line -> line.reason() != null)
        .forEach(line -> reasons.put(line.applicant(), reason(line)));
    String kecamatan = paper.row().kecamatan() == null ? paper.row().territory() : paper.row().kecamatan();
    return new PlenoPapers(paper.held(), hearing.waves().get(paper.held().wave()), kecamatan, reasons);
  }

  private static Attachment file(String name, byte[] bytes) {
    return new Attachment(Buffer.buffer(bytes), name + ".pdf", "application/pdf");
  }
}
