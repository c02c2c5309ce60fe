package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.people.FieldCipher;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.PlacementRow.Board;
import id.siaga.staffing.PlacementRow.Changed;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;

/** The board of places: who serves at which station, shortage first, and the acts that change it. */
public final class PlacementFeature implements Feature {
  private static final int PAGE_MAX_ROWS = 1_000;
  private final Db db;
  private final Rounds rounds;
  private final PlacementStore store;
  private final PlacementMoves moves;
  private final Fits fits;

  public PlacementFeature(StaffingFeature.Needs needs, FieldCipher cipher) {
    this.db = needs.db();
    this.rounds = needs.rounds();
    this.fits = new Fits(db);
    this.store = new PlacementStore(new PlaceNotes(cipher));
    StaffingJournal journal = new StaffingJournal(rounds, needs.journal(), needs.office());
    this.moves = new PlacementMoves(rounds, journal, new Placements(needs.people(), journal, rounds.clock()));
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/staffing/board", Access.in(Permission.STAFFING_READ, PlacementInput.Look::where),
            PlacementInput.Look.class, Board.class, this::board),
        Endpoint.get("/api/staffing/fits", Access.<Fits.Ask>in(Permission.STAFFING_READ,
            ask -> Territory.station(ask.station())), Fits.Ask.class, Fits.People.class,
            (actor, ask) -> fits.of(actor, StaffingFeature.round(rounds, actor, ask.round()), ask)),
        Endpoint.post("/api/staffing/moves", Access.in(Permission.STAFFING_ASSIGN, PlacementInput.Moves::where),
            PlacementInput.Moves.class, Changed.class, this::move),
        Endpoint.put("/api/staffing/locks", Access.in(Permission.STAFFING_ASSIGN, PlacementInput.Locks::where),
            PlacementInput.Locks.class, Changed.class, this::lock));
  }

  private Future<Board> board(Actor actor, PlacementInput.Look look) {
    Round round = StaffingFeature.round(rounds, actor, look.round());
    Territory where = (look.where() == null ? actor.territory() : look.where()).intersect(round.territory());
    if (where.isEmpty()) throw Problem.notFound();
    PlacementStore.Query query = new PlacementStore.Query(round, where, look.filter(), SearchWords.of(look.q()),
        look.after());
    return PlacementStore.totals(db, round, where).compose(totals -> store.page(db, query, PAGE_MAX_ROWS)
        .map(rows -> new Board(round.id(), rows, totals,
            rows.size() < PAGE_MAX_ROWS ? null : PlacementStore.cursor(rows.get(rows.size() - 1)))));
  }

  private Future<Changed> move(Actor actor, PlacementInput.Moves act) {
    Round round = StaffingFeature.round(rounds, actor, act.round());
    return moves.move(actor, round, act)
        .compose(done -> changed(actor, round, act.moves().stream().map(PlacementInput.Move::station).toList()));
  }

  private Future<Changed> lock(Actor actor, PlacementInput.Locks act) {
    Round round = StaffingFeature.round(rounds, actor, act.round());
    return moves.lock(actor, round, act).compose(done -> changed(actor, round, act.stations()));
  }

  private Future<Changed> changed(Actor actor, Round round, Collection<Long> stations) {
    return store.some(db, round, stations).compose(rows -> PlacementStore.totals(db, round,
        actor.territory().intersect(round.territory())).map(totals -> new Changed(rows, totals)));
  }
}
