package id.siaga.people;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Event;
import id.siaga.web.CsvColumns;
import id.siaga.web.CsvRow;
import id.siaga.web.CsvTable;
import id.siaga.web.ImportNotes;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Takes an office's list of staff members: all of it or, with one error, nothing. Existing logins stay as they are. */
final class StaffImport {
  private static final int ROWS_MAX = 2_000;
  private static final CsvColumns COLUMNS = new CsvColumns()
      .required("login", "nama_masuk", "username", "email").required("name", "nama", "nama_lengkap")
      .required("role", "peran").required("territory", "wilayah", "kode_wilayah", "area")
      .ignored("no", "nomor");
  private static final Map<String, Role> ROLES = Map.of("admin", Role.ADMIN, "coordinator", Role.COORDINATOR,
      "koordinator", Role.COORDINATOR, "observer", Role.OBSERVER, "pemantau", Role.OBSERVER);
  private final Vertx vertx;
  private final Db db;
  private final StaffDesk desk;
  private final OfficeJournal office;
  private final Links links;

  /** As every import's answer, with the links that new people need to set their password. */
  public record Result(int rows, int created, int changed, List<ImportResult.Note> errors,
      List<ImportResult.Note> warnings, int errorCount, int warningCount, boolean applied, List<LoginLink> links) {
    static Result of(ImportResult r, List<LoginLink> links) {
      return new Result(r.rows(), r.created(), r.changed(), r.errors(), r.warnings(), r.errorCount(),
          r.warningCount(), r.applied(), links);
    }
  }

  public record LoginLink(String login, String link) {}

  private record Line(CsvRow row, Staff.Draft draft) {}

  StaffImport(Vertx vertx, Db db, StaffDesk desk, OfficeJournal office, Links links) {
    this.vertx = vertx;
    this.db = db;
    this.desk = desk;
    this.office = office;
    this.links = links;
  }

  Future<Result> run(Actor actor, Upload upload) {
    boolean dry = upload.only("dryRun").flag("dryRun");
    return CsvTable.read(vertx, upload, COLUMNS, parser(actor.territory())).compose(table -> {
      if (table.items().size() > ROWS_MAX) {
        table.notes().error(ROWS_MAX + 2, "file", "paling banyak " + ROWS_MAX + " baris sekali impor",
            "at most " + ROWS_MAX + " rows in one import");
      }
      return known(table).compose(known -> {
        if (table.notes().failed()) return Future.succeededFuture(refused(table));
        List<Line> fresh = table.items().stream().filter(line -> !known.contains(line.draft.login())).toList();
        if (dry) return Future.succeededFuture(result(table, fresh.size(), false, List.of()));
        return office.write((tx, out) -> addAll(tx, actor, fresh, out))
            .map(made -> result(table, fresh.size(), true, made));
      });
    });
  }

  private Future<Set<String>> known(CsvTable<Line> table) {
    String[] logins = table.items().stream().map(line -> line.draft.login()).toArray(String[]::new);
    return StaffStore.existing(db, logins).map(existing -> {
      for (Line line : table.items()) {
        StaffStore.Existing found = existing.get(line.draft.login());
        if (found != null && !found.fits(line.draft)) {
          table.notes().error(line.row, "login", "nama masuk ini sudah dipakai dengan peran atau wilayah lain",
              "this login already exists with another role or territory");
        }
      }
      return existing.keySet();
    });
  }

  private Future<List<LoginLink>> addAll(Tx tx, Actor actor, List<Line> lines, List<Event> out) {
    List<LoginLink> made = new ArrayList<>();
    Future<Void> all = Future.succeededFuture();
    for (Line line : lines) {
      all = all.compose(done -> desk.add(tx, actor, line.draft, out)).map(added -> {
        made.add(new LoginLink(line.draft.login(), links.password(null, added.code())));
        return null;
      });
    }
    return all.map(made);
  }

  /** Runs on a worker, row after row; remembers the logins that it has seen. */
  private static BiFunction<CsvRow, ImportNotes, Line> parser(Territory reach) {
    Set<String> seen = new HashSet<>();
    return (row, notes) -> {
      try {
        Role role = ROLES.get(row.get("role").toLowerCase(Locale.ROOT));
        Territory area = Territory.parse("territory", row.get("territory"));
        Staff.Draft draft = new Staff.Draft(row.get("name"), row.get("login"), role, area);
        if (!reach.contains(area)) {
          notes.error(row, "territory", "di luar wilayah Anda", "outside your territory");
        } else if (!seen.add(draft.login())) {
          notes.error(row, "login", "nama masuk ini dua kali dalam berkas", "this login occurs twice in the file");
        }
        return new Line(row, draft);
      } catch (Problem problem) {
        problem.fields().forEach(f -> notes.error(row, f.field(), f.id(), f.en()));
        return null;
      }
    };
  }

  private static Result refused(CsvTable<Line> table) {
    return Result.of(table.notes().refused(table.rows()), List.of());
  }

  private static Result result(CsvTable<Line> table, int created, boolean applied, List<LoginLink> links) {
    return Result.of(table.notes().result(table.rows(), created, 0, applied), links);
  }
}
