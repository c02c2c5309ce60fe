package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import id.siaga.documents.SheetIn;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.web.CsvRow;
import id.siaga.web.CsvTable;
import id.siaga.web.ImportNotes;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes an office's own list of applicants, all of it or, with one error, nothing; who is there already stays. */
final class ApplicantImport {
  static final String IMPORTED = "applicants.imported";
  /** So many at a time are sealed and judged, that others get their turn in between. */
  private static final int AT_ONCE = 100;
  private static final int ROWS_MAX = 10_000;
  private final ImportFeature.Needs needs;

  ApplicantImport(ImportFeature.Needs needs) {
    this.needs = needs;
  }

  private record Run(Actor actor, Wave wave, CsvTable<ApplicantRow> table, Map<Buffer, ApplicantRow> people) {}

  Future<ImportResult> run(Actor actor, Upload upload) {
    boolean dry = upload.only("dryRun", "wave").flag("dryRun");
    Wave wave = wave(actor, upload.query().get("wave"));
    Instant now = needs.clock().instant();
    LocalDate today = wave.today(now);
    Map<String, Integer> seen = new HashMap<>();
    return SheetIn.read(needs.vertx(), upload, ApplicantColumns.IMPORTED,
            (row, notes) -> once(parse(actor, wave, row, notes, today), seen, notes))
        .compose(table -> {
          Run run = new Run(actor, wave, table, byNik(table));
          if (table.items().size() > ROWS_MAX) {
            table.notes().error(1, "file", "paling banyak " + ROWS_MAX + " pendaftar sekali impor; bagilah berkasnya",
                "at most " + ROWS_MAX + " applicants in one import; split the file");
          }
          if (table.notes().failed()) return Future.succeededFuture(table.notes().refused(table.rows()));
          return dry ? rehearse(run) : store(run);
        });
  }

  private Future<ImportResult> rehearse(Run run) {
    return ListImportStore.applied(needs.db(), run.wave.id(), run.people.keySet())
        .map(there -> result(run, run.people.size() - there.size(), false));
  }

  private Future<ImportResult> store(Run run) {
    return needs.office().write((tx, out) -> ListImportStore.begin(tx)
        .compose(ok -> ListImportStore.applied(tx, run.wave.id(), run.people.keySet()))
        .compose(there -> enter(tx, out, run, there))).map(created -> result(run, created, true));
  }

  private Future<Integer> enter(Tx tx, List<Event> out, Run run, Set<Buffer> there) {
    List<Applicants.Entry> entries = run.people.entrySet().stream().filter(e -> !there.contains(e.getKey()))
        .map(e -> new Applicants.Entry(run.wave.id(), e.getValue().area(), e.getValue().form())).toList();
    Future<Void> entered = Future.succeededFuture();
    for (int i = 0; i < entries.size(); i += AT_ONCE) {
      List<Applicants.Entry> some = entries.subList(i, Math.min(entries.size(), i + AT_ONCE));
      entered = entered.compose(ok -> needs.applicants().enterAll(tx, out, run.actor, "import", some)).mapEmpty();
    }
    return entered.map(ok -> {
      if (!entries.isEmpty()) {
        out.add(new Event(IMPORTED, null, run.actor.person(), needs.clock().instant(), new Body()
            .put("wave", run.wave.id()).put("rows", run.table.rows()).put("created", entries.size()).text()));
      }
      return entries.size();
    });
  }

  private static ApplicantRow parse(Actor actor, Wave wave, CsvRow row, ImportNotes notes, LocalDate today) {
    ApplicantRow parsed = ApplicantRow.parse(row, wave, today, notes);
    if (parsed == null || actor.territory().covers(parsed.area())) return parsed;
    notes.error(row, ApplicantColumns.AREA, "kelurahan ini di luar wilayah Anda",
        "this kelurahan lies outside your territory");
    return null;
  }

  private static ApplicantRow once(ApplicantRow row, Map<String, Integer> seen, ImportNotes notes) {
    if (row == null) return null;
    Integer first = seen.putIfAbsent(row.form().personal().nik(), row.source().number());
    if (first == null) return row;
    notes.error(row.source(), "nik", "NIK ini sudah ada di baris " + first, "this NIK stands in row " + first
        + " already");
    return null;
  }

  private Map<Buffer, ApplicantRow> byNik(CsvTable<ApplicantRow> table) {
    Map<Buffer, ApplicantRow> people = new LinkedHashMap<>();
    table.items().forEach(row -> people.put(Buffer.buffer(needs.index().nik(row.form().personal().nik())), row));
    return people;
  }

  /** The wave that was named, else the one that pages show; it must be one of the caller's. */
  private Wave wave(Actor actor, String id) {
    if (id == null) return needs.waves().shown(actor.territory());
    if (!id.matches("[0-9]{1,9}")) throw Problem.invalid("wave", "harus angka", "must be a number");
    return needs.waves().visible(actor.territory()).stream().filter(wave -> wave.id() == Integer.parseInt(id))
        .findFirst().orElseThrow(Problem::notFound);
  }

  private static ImportResult result(Run run, int created, boolean applied) {
    return run.table.notes().result(run.table.rows(), created, 0, applied);
  }
}
