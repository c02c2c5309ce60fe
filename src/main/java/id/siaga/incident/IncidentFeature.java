package id.siaga.incident;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import id.siaga.people.People;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The coordinators' desk for incidents: see them, take them, hand them on, close them. */
public final class IncidentFeature implements Feature {
  private static final int NOTE_MAX_CHARS = 2_000;
  private static final Set<String> STATUSES = Set.of("open", "closed", "all");
  private final Db db;
  private final Tailer tailer;
  private final Rounds rounds;
  private final People people;
  private final IncidentMoves moves;

  public IncidentFeature(Db db, Journal journal, Tailer tailer, Rounds rounds, People people) {
    this.db = db;
    this.tailer = tailer;
    this.rounds = rounds;
    this.people = people;
    this.moves = new IncidentMoves(db, journal, rounds, people);
  }

  /** Which incidents to list; the territory defaults to the caller's whole one. */
  public record Query(@Maybe String status, @Maybe String territory, @Maybe Long station, @Maybe String after) {
    public Query {
      if (status == null) status = "open";
      if (!STATUSES.contains(status)) {
        throw Problem.invalid("status", "pilih open, closed, atau all", "must be open, closed or all");
      }
      if (territory != null) Territory.parse("territory", territory);
      Cursor.parse(after);
    }

    Territory where() {
      if (station != null) return Territory.station(station);
      return territory == null ? null : Territory.parse("territory", territory);
    }
  }

  /** A page of incidents, as of a number of the round's journal. */
  public record Page(long seq, List<IncidentView> incidents, @Maybe String next) {}

  /** The station whose coordinators are wanted. */
  public record Where(long station) {}

  /** Those who may be given an incident there. */
  public record Colleagues(List<Colleague> people) {}

  /** One incident. */
  public record ById(UUID id) {}

  /**
   * A move on an incident; {@code to} names the person it is handed to.
   *
   * @param version the incident as the caller saw it; when given, a move on another version is a conflict, and the
   *     same move sent again (its answer was lost) is made once
   */
  public record Wish(UUID id, String move, @Maybe String note, @Maybe UUID to, @Maybe Integer version) {
    public Wish {
      if (move == null) throw Problem.invalid("move", "wajib diisi", "is required");
      Move wanted = Move.of(move);
      if (note != null && (note.isBlank() || note.length() > NOTE_MAX_CHARS || note.indexOf('\0') >= 0)) {
        throw Problem.invalid("note", "isi catatan paling banyak 2.000 huruf", "must have at most 2,000 characters");
      }
      if (wanted == Move.NOTE && note == null) throw Problem.invalid("note", "wajib diisi", "is required");
      if ((wanted == Move.ASSIGN) != (to != null)) {
        throw Problem.invalid("to", "isi hanya untuk penugasan, dan wajib di sana",
            "belongs to assign alone, and is required there");
      }
    }
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.<Query, Page>get("/api/incidents", Access.in(Permission.INCIDENT_READ, Query::where),
            Query.class, Page.class, this::list),
        Endpoint.<Where, Colleagues>get("/api/colleagues", Access.in(Permission.INCIDENT_MOVE,
            where -> Territory.station(where.station())), Where.class, Colleagues.class,
            (actor, where) -> IncidentStore.colleagues(db, where.station()).map(Colleagues::new)),
        Endpoint.<ById, IncidentView>get("/api/incidents/:id", Access.scoped(Permission.INCIDENT_READ,
            "found through the caller's territory"), ById.class, IncidentView.class, this::show),
        Endpoint.<Wish, IncidentView>post("/api/incidents/:id/moves", Access.scoped(Permission.INCIDENT_MOVE,
            "found through the caller's territory"), Wish.class, IncidentView.class, this::move));
  }

  private Future<Page> list(Actor actor, Query query) {
    if (!rounds.any()) return Future.succeededFuture(new Page(0, List.of(), null));
    int round = rounds.current().id();
    long seq = tailer.seq(round);
    Territory wanted = query.where();
    Territory territory = wanted == null ? actor.territory() : wanted;
    return IncidentStore.list(db, people, territory,
            new IncidentStore.Filter(round, query.status(), query.station(), Cursor.parse(query.after())))
        .map(found -> {
          boolean more = found.size() > IncidentStore.PAGE_MAX_INCIDENTS;
          List<IncidentView> page = more ? found.subList(0, IncidentStore.PAGE_MAX_INCIDENTS) : found;
          IncidentView last = page.isEmpty() ? null : page.get(page.size() - 1);
          return new Page(seq, page, more ? new Cursor(last.receivedAt(), last.id()).text() : null);
        });
  }

  private Future<IncidentView> show(Actor actor, ById input) {
    return IncidentStore.one(db, people, actor.territory(), input.id())
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  private Future<IncidentView> move(Actor actor, Wish wish) {
    return moves.make(actor, new IncidentMoves.Wish(wish.id(), Move.of(wish.move()), wish.note(), wish.to(),
        wish.version()));
  }
}
