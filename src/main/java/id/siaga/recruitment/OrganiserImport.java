package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.db.Tx;
import id.siaga.documents.SheetIn;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.web.CsvColumns;
import id.siaga.web.CsvRow;
import id.siaga.web.CsvTable;
import id.siaga.web.ImportNotes;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes the list of other organisers (KPPS, PPS, witnesses), keeping of each no more than a keyed hash and a duty. */
final class OrganiserImport {
  static final String IMPORTED = "organisers.imported";
  private static final CsvColumns COLUMNS = new CsvColumns().required("nik", "no nik")
      .required("jabatan", "tugas", "duty").ignored("nama", "no", "name");
  private static final int DUTY_MAX_CHARS = 60;
  private static final int AT_ONCE = 200;
  private final ImportFeature.Needs needs;

  OrganiserImport(ImportFeature.Needs needs) {
    this.needs = needs;
  }

  private record Organiser(String nik, String duty) {}

  /** What is new and what differs. */
  private record Plan(Map<Buffer, String> duties, int created, int changed) {}

  Future<ImportResult> run(Actor actor, Upload upload) {
    boolean dry = upload.only("dryRun").flag("dryRun");
    Map<String, Integer> seen = new HashMap<>();
    return SheetIn.read(needs.vertx(), upload, COLUMNS, (row, notes) -> parse(row, notes, seen)).compose(table -> {
      if (table.notes().failed()) return Future.succeededFuture(table.notes().refused(table.rows()));
      Map<Buffer, String> duties = new LinkedHashMap<>();
      table.items().forEach(o -> duties.put(Buffer.buffer(needs.index().nik(o.nik)), o.duty));
      Future<Plan> plan = dry ? ListImportStore.duties(needs.db(), duties.keySet()).map(old -> plan(duties, old))
          : needs.office().write((tx, out) -> ListImportStore.begin(tx)
              .compose(ok -> ListImportStore.duties(tx, duties.keySet())).map(old -> plan(duties, old))
              .compose(found -> store(tx, out, actor, table, found)));
      return plan.map(found -> table.notes().result(table.rows(), found.created, found.changed, !dry));
    });
  }

  private Future<Plan> store(Tx tx, List<Event> out, Actor actor, CsvTable<Organiser> table, Plan plan) {
    if (plan.duties.isEmpty()) return Future.succeededFuture(plan);
    return ListImportStore.setDuties(tx, plan.duties, needs.clock().instant())
        .compose(ok -> ListImportStore.concerned(tx, plan.duties.keySet())).compose(ids -> judged(tx, ids))
        .map(ok -> {
          out.add(new Event(IMPORTED, null, actor.person(), needs.clock().instant(), new Body()
              .put("rows", table.rows()).put("created", plan.created).put("changed", plan.changed).text()));
          return plan;
        });
  }

  private Future<Void> judged(Tx tx, List<UUID> ids) {
    Future<Void> done = Future.succeededFuture();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      List<UUID> some = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
      done = done.compose(ok -> needs.applicants().evaluate(tx, some));
    }
    return done;
  }

  private static Plan plan(Map<Buffer, String> wanted, Map<Buffer, String> old) {
    Map<Buffer, String> duties = new LinkedHashMap<>(wanted);
    duties.entrySet().removeIf(e -> e.getValue().equals(old.get(e.getKey())));
    int changed = (int) duties.keySet().stream().filter(old::containsKey).count();
    return new Plan(duties, duties.size() - changed, changed);
  }

  private static Organiser parse(CsvRow row, ImportNotes notes, Map<String, Integer> seen) {
    String nik = SheetIn.plain(row.get("nik")).replaceAll("[ .-]", "");
    String duty = SheetIn.plain(row.get("jabatan")).strip();
    if (!nik.matches("[0-9]{16}")) {
      notes.error(row, "nik", "harus 16 angka yang tersimpan sebagai teks", "must be 16 digits kept as text");
      return null;
    }
    if (duty.isEmpty() || duty.length() > DUTY_MAX_CHARS) {
      notes.error(row, "jabatan", "wajib diisi, paling banyak " + DUTY_MAX_CHARS + " huruf",
          "is required, at most " + DUTY_MAX_CHARS + " characters");
      return null;
    }
    Integer first = seen.putIfAbsent(nik, row.number());
    if (first == null) return new Organiser(nik, duty);
    notes.error(row, "nik", "NIK ini sudah ada di baris " + first, "this NIK stands in row " + first + " already");
    return null;
  }
}
