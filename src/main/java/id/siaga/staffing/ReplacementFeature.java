package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Journal;
import id.siaga.people.FieldCipher;
import id.siaga.people.Links;
import id.siaga.people.PeopleFeature;
import id.siaga.recruitment.BlindIndex;
import id.siaga.report.Intake;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Page;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;

/** Replacing a supervisor: asked for, offered to several, taken by the first who says yes. */
public final class ReplacementFeature implements Feature {
  private static final int PAGE_MAX_ROWS = 100;
  private final Needs needs;
  private final Replacements replacements;
  private final ReplacementReader reader;
  private final Acceptance acceptance;
  private final OfferPages pages;

  /** What the process gives this feature. */
  public record Needs(Db db, Journal journal, Rounds rounds, PeopleFeature people, Secrets secrets,
      Papers papers) {}

  /** What seals notes and makes offers' codes. */
  public record Secrets(FieldCipher cipher, BlindIndex index) {}

  public ReplacementFeature(Needs needs) {
    this.needs = needs;
    Rounds rounds = needs.rounds();
    StaffingJournal journal = new StaffingJournal(rounds, needs.journal(), needs.people().office());
    OfferCodes codes = new OfferCodes(needs.secrets().index());
    replacements = new Replacements(needs.db(), journal, rounds,
        new Replacements.Keys(codes, needs.secrets().cipher()), needs.papers());
    reader = new ReplacementReader(needs.db(), rounds, needs.people().people(), replacements, codes);
    acceptance = new Acceptance(new Acceptance.Kit(needs.db(), needs.journal(), journal, rounds,
        needs.people().people(), needs.people().invitations()), replacements, codes);
    pages = new OfferPages(needs.db(), rounds, acceptance, needs.people().links());
  }

  /** Replacements and what belongs to them: late reports, contacts, covers. */
  public static List<Feature> all(Needs needs, Vertx vertx, Intake intake) {
    PeopleFeature people = needs.people();
    Rounds rounds = needs.rounds();
    StaffingJournal journal = new StaffingJournal(rounds, needs.journal(), people.office());
    LateReports late = new LateReports(new LateReports.Kit(needs.db(), journal, rounds, needs.secrets().cipher(),
        intake));
    Covers covers = new Covers(new Covers.Kit(needs.db(), journal, rounds, people.people(), people.invitations()));
    return List.of(new ReplacementFeature(needs),
        new LateFeature(needs.db(), rounds, people.replaced(), late),
        new ContactFeature(needs.db(), rounds, journal, people.people(), needs.secrets()),
        new CoverFeature(new CoverFeature.Needs(vertx, needs.db(), rounds, people.people(), people.links()), covers));
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    String path = "/api/staffing/replacements";
    String scope = "the store finds only replacements of stations in the caller's territory";
    return List.of(
        Endpoint.get(path, Access.in(Permission.STAFFING_READ, ReplacementInput.Query::where),
            ReplacementInput.Query.class, ReplacementView.Page.class, this::list),
        Endpoint.post(path, Access.<ReplacementInput.New>in(Permission.REPLACE_REQUEST,
            wish -> Territory.station(wish.station())), ReplacementInput.New.class, ReplacementView.Line.class,
            this::request),
        Endpoint.get(path + "/:id", Access.scoped(Permission.STAFFING_READ, scope), ReplacementInput.ById.class,
            ReplacementView.class, (actor, in) -> reader.one(actor, in.id(), base(in.host()))),
        Endpoint.post(path + "/:id/moves", Access.scoped(Permission.REPLACE_DECIDE, scope),
            ReplacementInput.Moved.class, ReplacementView.class, (actor, in) -> replacements.move(actor, in)
                .compose(done -> reader.one(actor, in.id(), base(in.host())))),
        Endpoint.post(path + "/:id/offers", Access.scoped(Permission.REPLACE_DECIDE, scope),
            ReplacementInput.Offers.class, ReplacementView.class, (actor, in) -> replacements.offer(actor, in)
                .compose(done -> reader.one(actor, in.id(), base(in.host())))),
        Endpoint.post(path + "/:id/accept", Access.scoped(Permission.REPLACE_DECIDE, scope),
            ReplacementInput.OnBehalf.class, ReplacementView.Taken.class, this::onBehalf));
  }

  @Override
  public List<Page> pages() {
    return pages.pages();
  }

  private Future<ReplacementView.Page> list(Actor actor, ReplacementInput.Query in) {
    if (in.round() == null && !needs.rounds().any()) {
      return Future.succeededFuture(new ReplacementView.Page(List.of(), null));
    }
    Territory where = in.where() == null ? actor.territory() : in.where();
    ReplacementStore.Query query = new ReplacementStore.Query(where, round(actor, in.round()).id(), in.station(),
        in.state(), in.after());
    return ReplacementStore.page(needs.db(), query, PAGE_MAX_ROWS).map(lines -> new ReplacementView.Page(
        lines.stream().map(ReplacementView::line).toList(),
        lines.size() < PAGE_MAX_ROWS ? null : lines.get(lines.size() - 1).id()));
  }

  private Future<ReplacementView.Line> request(Actor actor, ReplacementInput.New in) {
    return replacements.request(actor, round(actor, in.round()), in)
        .compose(done -> ReplacementStore.one(needs.db(), actor.territory(), in.id()))
        .map(line -> ReplacementView.line(line.orElseThrow(Problem::notFound)));
  }

  private Future<ReplacementView.Taken> onBehalf(Actor actor, ReplacementInput.OnBehalf in) {
    return acceptance.onBehalf(actor, in, base(in.host())).compose(result -> {
      if (result.outcome() == Acceptance.Outcome.BARRED) throw result.rule();
      boolean in1 = result.outcome() == Acceptance.Outcome.TAKEN || result.outcome() == Acceptance.Outcome.AGAIN;
      if (!in1) throw late();
      return reader.one(actor, in.id(), base(in.host())).map(view -> new ReplacementView.Taken(view,
          result.invitation() == null ? null : result.invitation().code(),
          result.invitation() == null ? null : result.invitation().link()));
    });
  }

  private static Problem late() {
    return Problem.conflict("Tempat ini sudah diambil orang lain, atau penggantiannya dibatalkan. Muat ulang halaman.",
        "Somebody else has taken this place, or the replacement was cancelled. Load the page anew.");
  }

  private String base(String host) {
    return needs.people().links().base(host);
  }

  private Round round(Actor actor, Integer id) {
    Round round = id == null ? needs.rounds().current() : needs.rounds().get(id);
    if (round.territory().intersect(actor.territory()).isEmpty()) throw Problem.notFound();
    return round;
  }
}
