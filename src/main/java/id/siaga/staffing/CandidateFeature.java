package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.journal.Body;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Shows who can be placed, takes them over from the recruitment, and keeps what the office knows about them. */
public final class CandidateFeature implements Feature {
  private static final int PAGE_MAX_PEOPLE = 100;
  private static final int IMPORT_MAX_BYTES = 64 * 1024 * 1024;
  private static final String OWN = "found through the caller's territory";
  private final Db db;
  private final Rounds rounds;
  private final Candidates candidates;
  private final StaffingJournal journal;
  private final OfficerImport officers;

  CandidateFeature(PlacingParts parts) {
    this.db = parts.db();
    this.rounds = parts.rounds();
    this.candidates = parts.candidates();
    this.journal = parts.journal();
    this.officers = new OfficerImport(parts);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/staffing/candidates", Access.in(Permission.STAFFING_READ, CandidateInput.Search::where),
            CandidateInput.Search.class, CandidateView.Page.class, this::list),
        Endpoint.post("/api/staffing/candidates/sync", Access.in(Permission.STAFFING_ASSIGN,
            CandidateInput.Sync::where), CandidateInput.Sync.class, CandidateView.Synced.class,
            (actor, input) -> candidates.sync(actor, input.where() == null ? actor.territory() : input.where())),
        Endpoint.put("/api/staffing/candidates/:person", Access.scoped(Permission.STAFFING_ASSIGN, OWN),
            CandidateInput.Marks.class, CandidateView.class, this::mark),
        Endpoint.post("/api/imports/officers", Access.scoped(Permission.STAFFING_ASSIGN,
            "a row outside the caller's territory is an error of that row"),
            Upload.class, ImportResult.class, officers::run).bodyMax(IMPORT_MAX_BYTES));
  }

  private Future<CandidateView.Page> list(Actor actor, CandidateInput.Search input) {
    Territory where = input.where() == null ? actor.territory() : input.where();
    CandidateInput.Query query = new CandidateInput.Query(where, round(actor, input.round()), input.kind(),
        input.placed(), input.words());
    return CandidateStore.count(db, query).compose(total -> CandidateStore.page(db, query, input.after(),
        PAGE_MAX_PEOPLE).map(page -> new CandidateView.Page(page, total,
            page.size() < PAGE_MAX_PEOPLE ? null : page.get(page.size() - 1).person())));
  }

  private Future<CandidateView> mark(Actor actor, CandidateInput.Marks marks) {
    UUID person = marks.person();
    return journal.write(null, (tx, office, onRound) -> CandidateStore.hold(tx, actor.territory(), person)
        .compose(found -> {
          CandidateStore.Held held = found.orElseThrow(Problem::notFound);
          if (held.has(marks)) return Future.succeededFuture();
          if (held.version() != marks.version()) throw changed();
          if (held.area() == null) throw homeless();
          office.add(journal.office("candidate.marked", actor, new Body().put("person", person)));
          return CandidateStore.mark(tx, marks, held.area(), rounds.clock().instant());
        })).compose(ok -> CandidateStore.one(db, actor.territory(), round(actor, null), person))
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  private int round(Actor actor, Integer id) {
    if (id == null && !rounds.any()) return 0;
    Round round = id == null ? rounds.current() : rounds.get(id);
    if (round.territory().intersect(actor.territory()).isEmpty()) throw Problem.notFound();
    return round.id();
  }

  private static Problem changed() {
    return Problem.conflict("Data orang ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.",
        "This person's data was just changed by somebody else. Reload and try again.");
  }

  private static Problem homeless() {
    return Problem.conflict("Kelurahan orang ini belum diketahui. Tugaskan dahulu di sebuah TPS.",
        "The kelurahan of this person is not known. Assign them to a station first.");
  }
}
