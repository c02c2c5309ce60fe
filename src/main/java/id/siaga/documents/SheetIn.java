package id.siaga.documents;

import id.siaga.web.CsvColumns;
import id.siaga.web.CsvRow;
import id.siaga.web.CsvTable;
import id.siaga.web.ImportNotes;
import id.siaga.web.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Reads an uploaded list whether it came as CSV or as an XLSX workbook; what is wrong stands in its notes. */
public final class SheetIn {
  private static final int WORKERS_MAX = 1;
  private static final int READ_MAX_SECONDS = 60;

  private SheetIn() {}

  /** As {@link CsvTable#read}; of a workbook the first sheet is read. */
  public static <T> Future<CsvTable<T>> read(Vertx vertx, Upload upload, CsvColumns columns,
      BiFunction<CsvRow, ImportNotes, T> parse) {
    WorkerExecutor pool = vertx.createSharedWorkerExecutor("xlsx", WORKERS_MAX, READ_MAX_SECONDS, TimeUnit.SECONDS);
    return pool.executeBlocking(() -> csv(upload), false).eventually(pool::close).compose(csv -> {
      if (csv == null) return CsvTable.read(vertx, upload, columns, parse);
      if (csv.unfit != null) return Future.succeededFuture(refused(upload, csv.unfit));
      Upload converted = new Upload(csv.file, upload.bytes(), upload.query(), upload.english());
      return CsvTable.read(vertx, converted, columns, parse)
          .eventually(() -> vertx.fileSystem().delete(csv.file.toString()));
    });
  }

  /** A cell as it was before {@link CsvOut} made it safe for spreadsheets. */
  public static String plain(String cell) {
    return CsvOut.plain(cell);
  }

  private record Converted(Path file, UnfitException unfit) {}

  /** Null when the file is no workbook. */
  private static Converted csv(Upload upload) throws IOException {
    if (!isWorkbook(upload.file())) return null;
    Path csv = Files.createTempFile(upload.file().getParent(), "sheet", ".csv");
    try {
      XlsxIn.toCsv(upload.file(), csv);
      return new Converted(csv, null);
    } catch (UnfitException e) {
      Files.delete(csv);
      return new Converted(null, e);
    } catch (IOException | RuntimeException e) {
      Files.delete(csv);
      throw e;
    }
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }
  }

  private static <T> CsvTable<T> refused(Upload upload, UnfitException unfit) {
    ImportNotes notes = new ImportNotes(upload.english());
    notes.error(unfit.row, "file", unfit.id, unfit.en);
    return new CsvTable<>(List.of(), 0, Set.of(), notes);
  }
}
