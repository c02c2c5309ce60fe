package id.siaga.region;

import id.siaga.access.Actor;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import id.siaga.region.StationImportStore.Difference;
import id.siaga.web.CsvTable;
import id.siaga.web.ImportNotes;
import id.siaga.web.ImportResult;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes an office's list of stations into the roll of the current round: all of it or, with one error, nothing. */
final class StationImport {
  static final int CHUNK_ROWS = 2_000;
  private final Vertx vertx;
  private final Journal journal;
  private final Sources sources;

  /** Where an import looks things up. */
  record Sources(Db db, Rolls rolls, Clock clock) {}

  StationImport(Vertx vertx, Journal journal, Sources sources) {
    this.vertx = vertx;
    this.journal = journal;
    this.sources = sources;
  }

  Future<ImportResult> run(Actor actor, Upload upload) {
    boolean dry = upload.only("dryRun").flag("dryRun");
    int roll = sources.rolls.currentRoll();
    StationRows rows = new StationRows(actor.territory());
    return CsvTable.read(vertx, upload, StationRows.COLUMNS, rows::parse)
        .compose(table -> checkNames(table).compose(checked -> {
          if (table.notes().failed()) return Future.succeededFuture(table.notes().refused(table.rows()));
          return dry ? rehearse(table, roll) : store(actor, table, roll);
        }));
  }

  private Future<ImportResult> rehearse(CsvTable<StationRow> table, int roll) {
    return sources.db.tx(tx -> RegionStore.slowAllowed(tx).compose(ok -> compare(tx, table, roll)))
        .map(found -> table.notes().result(table.rows(), found.created(), found.changed(), false));
  }

  private Future<ImportResult> store(Actor actor, CsvTable<StationRow> table, int roll) {
    return journal.write(tx -> RegionStore.slowAllowed(tx)
        .compose(ok -> StationImportStore.lockRoll(tx, roll))
        .compose(ok -> compare(tx, table, roll))
        .compose(found -> found.isNone() ? Future.succeededFuture(found)
            : each(table, chunk -> StationImportStore.store(tx, roll, chunk, table.columns()))
                .compose(ok -> sources.rolls.addStates(tx, roll))
                .compose(ok -> journal.append(tx, Chain.OFFICE, List.of(event(actor, table, roll, found))))
                .map(found)))
        .map(found -> table.notes().result(table.rows(), found.created(), found.changed(), true));
  }

  private static Future<Difference> compare(Tx tx, CsvTable<StationRow> table, int roll) {
    Difference[] sum = {Difference.NONE};
    return each(table, chunk -> StationImportStore.compare(tx, roll, chunk, table.columns())
        .onSuccess(found -> sum[0] = sum[0].plus(found))).map(done -> sum[0]);
  }

  private Event event(Actor actor, CsvTable<StationRow> table, int roll, Difference found) {
    String body = new Body().put("rows", table.rows()).put("created", found.created())
        .put("changed", found.changed()).put("roll", roll).text();
    return new Event(RegionFeature.IMPORTED, null, actor.person(), sources.clock.instant(), body);
  }

  /** Compares each row with the official list: an unknown kelurahan is an error, another name or code a warning. */
  private Future<Void> checkNames(CsvTable<StationRow> table) {
    Set<Long> wanted = table.items().stream().map(StationRow::kelurahan).collect(Collectors.toSet());
    return RegionStore.any(sources.db).compose(any -> !any ? Future.succeededFuture()
        : RegionStore.kelurahan(sources.db, wanted)
            .map(known -> {
              table.items().forEach(row -> checkName(row, known.get(row.kelurahan()), table.notes()));
              return null;
            }));
  }

  private static void checkName(StationRow row, Names official, ImportNotes notes) {
    String area = String.valueOf(row.code() / 1000);
    StationRow.Claimed claimed = row.claimed();
    if (official == null) {
      notes.error(row.row(), "code", "tidak ada kelurahan atau desa dengan kode " + area,
          "there is no kelurahan or desa with the code " + area);
    } else if (!claimed.kelurahanCode().isEmpty() && !StationCell.plain(claimed.kelurahanCode()).equals(area)) {
      notes.warn(row.row(), "kelurahan_code", "tidak sama dengan kode TPS; yang dipakai kode TPS",
          "differs from the station code; the station code is used");
    } else if (differs(claimed.kelurahan(), official.kelurahan())
        || differs(claimed.kecamatan(), official.kecamatan())) {
      String name = official.kelurahan() + ", " + official.kecamatan();
      notes.warn(row.row(), "kelurahan", "menurut kode TPS ini seharusnya " + name,
          "by the station code this should be " + name);
    }
  }

  private static boolean differs(String given, String official) {
    return !given.isEmpty() && official != null && !letters(given).equals(letters(official));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }

  private static Future<Void> each(CsvTable<StationRow> table, Function<List<StationRow>, Future<?>> work) {
    Future<Void> all = Future.succeededFuture();
    List<StationRow> rows = table.items().stream().sorted(Comparator.comparingLong(StationRow::code)).toList();
    for (int from = 0; from < rows.size(); from += CHUNK_ROWS) {
      List<StationRow> chunk = rows.subList(from, Math.min(from + CHUNK_ROWS, rows.size()));
      all = all.compose(ok -> work.apply(chunk)).mapEmpty();
    }
    return all;
  }
}
