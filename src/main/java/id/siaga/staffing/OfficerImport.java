package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.documents.SheetIn;
import id.siaga.journal.Body;
import id.siaga.region.StationCell;
import id.siaga.rounds.Round;
import id.siaga.web.CsvColumns;
import id.siaga.web.CsvRow;
import id.siaga.web.CsvTable;
import id.siaga.web.ImportNotes;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the list of the stations' own officers (KPPS), keeping of each no more than keyed hashes and a duty. */
final class OfficerImport {
  private static final CsvColumns COLUMNS = new CsvColumns()
      .required("tps", "station", "kode_tps", "code", "kode").required("nik", "no_nik")
      .required("jabatan", "tugas", "duty").optional("no_kk", "kk", "nomor_kk")
      .ignored("nama", "no", "name", "kelurahan", "kecamatan");
  private static final int DUTY_MAX_CHARS = 60;
  private final PlacingParts parts;

  /** A row, with the hashes in place of the numbers. */
  record Officer(CsvRow source, long station, byte[] nik, byte[] household, String duty) {}

  OfficerImport(PlacingParts parts) {
    this.parts = parts;
  }

  Future<ImportResult> run(Actor actor, Upload upload) {
    boolean dry = upload.only("dryRun").flag("dryRun");
    Round round = parts.rounds().current();
    Territory allowed = actor.territory().intersect(round.territory());
    if (allowed.isEmpty()) throw Problem.notFound();
    Map<String, Integer> seen = new HashMap<>();
    return SheetIn.read(parts.vertx(), upload, COLUMNS, (row, notes) -> parse(row, notes, allowed, seen))
        .compose(table -> store(actor, round, table, dry));
  }

  private Future<ImportResult> store(Actor actor, Round round, CsvTable<Officer> table, boolean dry) {
    List<Officer> rows = table.items();
    Set<Long> codes = rows.stream().map(Officer::station).collect(Collectors.toSet());
    return parts.journal().write(null, (tx, office, onRound) -> PeopleImportStore.slowAllowed(tx)
        .compose(ok -> PeopleImportStore.stations(tx, round.roll(), codes)).compose(stations -> {
          Set<Long> known = stations.stream().map(PeopleImportStore.Spot::code).collect(Collectors.toSet());
          rows.stream().filter(row -> !known.contains(row.station())).forEach(row -> table.notes().error(row.source(),
              "tps", "TPS ini tidak ada dalam daftar TPS putaran ini",
              "this station is not in the list of this round"));
          if (table.notes().failed()) return Future.succeededFuture(table.notes().refused(table.rows()));
          return OfficerStore.compare(tx, round.roll(), rows).compose(there -> {
            int changed = (int) there.stream().filter(same -> !same).count();
            int created = rows.size() - there.size();
            ImportResult result = table.notes().result(table.rows(), created, changed, !dry);
            if (dry || created + changed == 0) return Future.succeededFuture(result);
            office.add(parts.journal().office("officers.imported", actor, new Body().put("rows", table.rows())
                .put("created", created).put("changed", changed)));
            return OfficerStore.save(tx, round.roll(), rows).map(result);
          });
        }));
  }

  private Officer parse(CsvRow row, ImportNotes notes, Territory allowed, Map<String, Integer> seen) {
    int before = notes.errorCount();
    long station = StationCell.read(row, "tps", notes);
    if (station != 0 && !allowed.covers(station)) {
      notes.error(row, "tps", "TPS ini di luar wilayah Anda", "this station lies outside your territory");
    }
    String nik = number(row, "nik", true, notes);
    String family = number(row, "no_kk", false, notes);
    String duty = SheetIn.plain(row.get("jabatan")).strip();
    if (duty.isEmpty() || duty.length() > DUTY_MAX_CHARS) {
      notes.error(row, "jabatan", "wajib diisi, paling banyak " + DUTY_MAX_CHARS + " huruf",
          "is required, at most " + DUTY_MAX_CHARS + " characters");
    }
    Integer first = seen.putIfAbsent(nik, row.number());
    if (first != null && !nik.isEmpty()) {
      notes.error(row, "nik", "NIK ini sudah ada di baris " + first, "this NIK stands in row " + first + " already");
    }
    if (notes.errorCount() > before) return null;
    return new Officer(row, station, parts.index().nik(nik),
        family.isEmpty() ? null : parts.index().household(family), duty);
  }

  private static String number(CsvRow row, String column, boolean required, ImportNotes notes) {
    String digits = SheetIn.plain(row.get(column)).replaceAll("[ .-]", "");
    if (!digits.matches("[0-9]{16}") && (required || !digits.isEmpty())) {
      notes.error(row, column, "harus 16 angka yang tersimpan sebagai teks", "must be 16 digits kept as text");
    }
    return digits;
  }
}
