package id.siaga.board;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Journal;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Json;
import id.siaga.web.Maybe;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;

/** Shows how every station stands, and notices the silent ones. */
public final class BoardFeature implements Feature {
  private final Vertx vertx;
  private final BoardView view;
  private final Rounds rounds;
  private final Silence silence;

  public BoardFeature(Vertx vertx, Db db, Journal journal, Rounds rounds, BoardView view) {
    this.vertx = vertx;
    this.view = view;
    this.rounds = rounds;
    this.silence = new Silence(vertx, db, journal, rounds);
  }

  /** Which part of the board; without a territory the caller's whole one, without a round the current one. */
  public record Query(@Maybe String territory, @Maybe Integer round) {
    public Query {
      if (territory != null) Territory.parse("territory", territory);
    }

    Territory where() {
      return territory == null ? null : Territory.parse("territory", territory);
    }
  }

  /** The cells of a territory as of a number of the round's journal, and their totals. */
  public record Board(long seq, Round.View round, List<Cell> stations, Totals totals) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(Endpoint.<Query, Board>get("/api/board", Access.in(Permission.BOARD_READ, Query::where),
        Query.class, Board.class, this::board));
  }

  @Override
  public Future<Void> start() {
    return view.start().onSuccess(done -> silence.start());
  }

  /** The figures of a territory as JSON, for the live sockets. */
  public Future<String> totals(int round, Territory territory) {
    return Future.succeededFuture(Json.text(Totals.of(view.cells(round, territory))));
  }

  private Future<Board> board(Actor actor, Query query) {
    Round round = query.round() == null ? rounds.current() : rounds.get(query.round());
    if (view.has(round.id())) return Future.succeededFuture(shown(actor, query, round));
    // Stations that were imported a moment ago come in by the journal: whoever asks before that would see none.
    Context caller = vertx.getOrCreateContext();
    Promise<Board> board = Promise.promise();
    view.readAnew().onComplete(read -> caller.runOnContext(go -> board.complete(shown(actor, query, round))));
    return board.future();
  }

  private Board shown(Actor actor, Query query, Round round) {
    long seq = view.seq(round.id());
    Territory wanted = query.where();
    List<Cell> cells = view.cells(round.id(), wanted == null ? actor.territory() : wanted);
    return new Board(seq, round.view(rounds.clock()), cells, Totals.of(cells));
  }
}
