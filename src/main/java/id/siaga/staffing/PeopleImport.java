package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.Grant;
import id.siaga.people.People;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.CsvTable;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes an office's list of supervisors and their stations: all of it or, with one error, nothing. */
final class PeopleImport {
  private static final int TRIES_MAX = 3;
  private final Vertx vertx;
  private final Db db;
  private final Rounds rounds;
  private final People people;
  private final StaffingJournal journal;

  PeopleImport(Vertx vertx, Db db, Rounds rounds, People people, StaffingJournal journal) {
    this.vertx = vertx;
    this.db = db;
    this.rounds = rounds;
    this.people = people;
    this.journal = journal;
  }

  private record Run(Actor actor, Round round, CsvTable<PersonRow> table) {}

  Future<ImportResult> run(Actor actor, Upload upload) {
    boolean dry = upload.only("dryRun").flag("dryRun");
    Round round = rounds.current();
    Territory allowed = actor.territory().intersect(round.territory());
    if (allowed.isEmpty()) throw Problem.notFound();
    return CsvTable.read(vertx, upload, PersonRows.COLUMNS, new PersonRows(allowed)::parse)
        .compose(table -> dry ? rehearse(new Run(actor, round, table)) : store(new Run(actor, round, table), 1));
  }

  private Future<ImportResult> rehearse(Run run) {
    return db.tx(tx -> PeopleImportStore.slowAllowed(tx).compose(ok -> plan(tx, run)))
        .map(plan -> result(run, plan, false));
  }

  /** When somebody took a station or a person between our look and our writing, looking again names them. */
  private Future<ImportResult> store(Run run, int attempt) {
    return journal.write(run.round, (tx, office, onRound) -> PeopleImportStore.slowAllowed(tx)
            .compose(ok -> plan(tx, run))
            .compose(plan -> run.table.notes().failed() || plan.isNone() ? Future.succeededFuture(plan)
                : apply(tx, run, plan, office, onRound).map(plan)))
        .map(plan -> result(run, plan, true))
        .recover(failure -> Staffing.isTaken(failure) && attempt < TRIES_MAX ? store(run, attempt + 1)
            : Future.failedFuture(failure));
  }

  private static ImportResult result(Run run, ImportPlan plan, boolean applied) {
    return run.table.notes().failed() ? run.table.notes().refused(run.table.rows())
        : run.table.notes().result(run.table.rows(), plan.created(), plan.changed(), applied);
  }

  private Future<ImportPlan> plan(Sql sql, Run run) {
    List<PersonRow> rows = run.table.items();
    Set<Long> codes = rows.stream().map(PersonRow::station).collect(Collectors.toSet());
    Set<String> names = rows.stream().map(PersonRow::key).collect(Collectors.toSet());
    return PeopleImportStore.stations(sql, run.round.roll(), codes)
        .compose(stations -> PeopleImportStore.holders(sql, run.round.id(), codes)
            .compose(holders -> PeopleImportStore.namesakes(sql, run.round.id(), run.actor.territory(), names)
                .compose(namesakes -> {
                  ImportPlan plan = new ImportPlan(new ImportPlan.Facts(stations, holders, namesakes),
                      run.table.columns().contains(PersonRows.PHONE), known -> people.phone(known.id(), known.phone()));
                  rows.forEach(row -> plan.add(row, run.table.notes()));
                  return judged(sql, run, plan);
                })));
  }

  /** Who is known may be kept out of the station by a hard rule. */
  private static Future<ImportPlan> judged(Sql sql, Run run, ImportPlan plan) {
    List<Long> stations = plan.idle.keySet().stream().map(PersonRow::station).toList();
    return PlaceStore.unfit(sql, run.round, stations, List.copyOf(plan.idle.values())).map(unfit -> {
      plan.judge(unfit, run.table.notes());
      return plan;
    });
  }

  private Future<Void> apply(Tx tx, Run run, ImportPlan plan, List<Event> office, List<Event> onRound) {
    List<PersonRow> rows = new ArrayList<>(plan.fresh);
    rows.addAll(plan.idle.keySet());
    List<People.Draft> drafts = plan.fresh.stream().map(row -> new People.Draft(row.name(), row.phone())).toList();
    return people.addAll(tx, drafts).compose(fresh -> {
      List<UUID> ids = new ArrayList<>(fresh);
      ids.addAll(plan.idle.values());
      return mark(tx, rows, ids).compose(ok -> place(tx, run, rows, ids, office)).onSuccess(ok -> {
        for (int i = 0; i < rows.size(); i++) {
          onRound.add(journal.place(StaffingJournal.ASSIGNED, run.actor, run.round, ids.get(i),
              rows.get(i).station()));
        }
      });
    }).compose(ok -> people.setPhones(tx, plan.phones)).map(ok -> {
      Body body = new Body().put("round", run.round.id()).put("rows", run.table.rows())
          .put("created", plan.created()).put("changed", plan.changed());
      long marked = rows.stream().filter(PersonRow::special).count();
      if (marked > 0) body.put("marked", marked);
      office.add(journal.office("people.imported", run.actor, body));
      return null;
    });
  }

  /** Those whom the file marks for special stations; they are few. */
  private Future<?> mark(Tx tx, List<PersonRow> rows, List<UUID> ids) {
    Future<?> marked = Future.succeededFuture();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).special()) continue;
      CandidateInput.Marks marks = new CandidateInput.Marks(ids.get(i), 0, null, null, true, null);
      long area = rows.get(i).station() / 1000 * 1000;
      marked = marked.compose(ok -> CandidateStore.mark(tx, marks, area, rounds.clock().instant()));
    }
    return marked;
  }

  private Future<Integer> place(Tx tx, Run run, List<PersonRow> rows, List<UUID> ids, List<Event> office) {
    Instant now = rounds.clock().instant();
    List<Grant> grants = new ArrayList<>(rows.size());
    List<Territory.Span> homes = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      long station = rows.get(i).station();
      grants.add(new Grant(ids.get(i), Role.SUPERVISOR, Territory.station(station), run.round.id()));
      homes.add(Staffing.home(station));
    }
    return people.grantAll(tx, run.actor.person(), grants, office).compose(rights -> {
      List<AssignmentStore.Place> places = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        places.add(new AssignmentStore.Place(ids.get(i), rows.get(i).station(), rights.get(i)));
      }
      return AssignmentStore.insert(tx, run.round.id(), places, run.actor.person(), now);
    }).compose(ok -> AssignmentStore.setHomes(tx, ids, homes));
  }
}
