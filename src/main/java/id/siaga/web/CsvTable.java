package id.siaga.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Reads what an office exports from its spreadsheet, whichever program and locale wrote it: comma, semicolon or tab,
 * byte order mark, Windows line ends and letters, quoted cells (RFC 4180). Nothing in such a file is an exception:
 * all that is wrong stands in {@link #notes()}.
 *
 * @param items what the caller made of the rows, without those it answered with null
 * @param rows how many rows hold anything, the header not counted
 * @param columns those of our columns that the file has
 */
public record CsvTable<T>(List<T> items, int rows, Set<String> columns, ImportNotes notes) {
  public static final int ROWS_MAX = 500_000;
  private static final int COLUMNS_MAX = 200;
  private static final int CELL_MAX_CHARS = 8_000;
  private static final int WORKERS_MAX = 2;
  private static final int READ_MAX_SECONDS = 120;
  private static final String FILE = "file";

  /**
   * Reads the file on a bounded worker pool.
   *
   * @param parse makes an item of a row, or notes what is wrong with it and answers null; runs on the worker, row by
   *     row, so it may remember earlier rows but must not wait for anything
   */
  public static <T> Future<CsvTable<T>> read(Vertx vertx, Upload upload, CsvColumns columns,
      BiFunction<CsvRow, ImportNotes, T> parse) {
    WorkerExecutor pool = vertx.createSharedWorkerExecutor("csv", WORKERS_MAX, READ_MAX_SECONDS, TimeUnit.SECONDS);
    return pool.executeBlocking(() -> read(upload, columns, parse), false).eventually(pool::close);
  }

  private static <T> CsvTable<T> read(Upload upload, CsvColumns columns, BiFunction<CsvRow, ImportNotes, T> parse)
      throws IOException {
    CsvTable<T> table = new CsvTable<>(List.of(), 0, Set.of(), new ImportNotes(upload.english()));
    try {
      return table.filled(CsvText.of(upload.file()), columns, parse);
    } catch (CsvText.UnreadableException e) {
      unreadable(e.why, table.notes);
      return table;
    }
  }

  private CsvTable<T> filled(CsvText text, CsvColumns columns, BiFunction<CsvRow, ImportNotes, T> parse)
      throws IOException {
    List<T> found = new ArrayList<>();
    int number = 0;
    int count = 0;
    Map<String, Integer> places = null;
    try (Reader in = text.open(); CsvReader<CsvRecord> csv = csv(text).build(limits(), in)) {
      Iterator<CsvRecord> records = csv.iterator();
      List<String> header = List.of();
      while (records.hasNext()) {
        List<String> cells = records.next().getFields();
        number++;
        if (cells.stream().allMatch(String::isBlank) || number == 1 && text.delimiterLine()) continue;
        if (places == null) {
          header = cells;
          places = columns.places(header, number, notes);
          if (notes.failed()) break;
        } else if (++count > ROWS_MAX) {
          notes.error(number, FILE, "berkas berisi lebih dari " + ROWS_MAX + " baris; bagilah menjadi beberapa berkas",
              "the file has more than " + ROWS_MAX + " rows; split it into several files");
          break;
        } else {
          T item = fits(cells, header, number) ? parse.apply(new CsvRow(number, cells, header, places), notes) : null;
          if (item != null) found.add(item);
        }
      }
      if (places == null) unreadable(CsvText.Unreadable.EMPTY, notes);
    } catch (CsvParseException e) {
      notes.error(number + 1, FILE, "baris ini tidak dapat dibaca; mungkin ada tanda kutip yang tidak ditutup",
          "this row cannot be read; perhaps a quotation mark is not closed");
    }
    return new CsvTable<>(found, count, places == null ? Set.of() : places.keySet(), notes);
  }

  /** More cells than columns, and not just empty ones, means that a delimiter stands inside an unquoted cell. */
  private boolean fits(List<String> cells, List<String> header, int number) {
    for (int i = header.size(); i < cells.size(); i++) {
      if (cells.get(i).isBlank()) continue;
      notes.error(number, FILE, "baris ini berisi " + cells.size() + " isian, judul kolom hanya " + header.size()
          + "; isian yang memuat pemisah harus diapit tanda kutip", "this row has " + cells.size()
          + " cells but the header only " + header.size() + "; put a cell that holds the delimiter in quotes");
      return false;
    }
    return true;
  }

  private static CsvReader.CsvReaderBuilder csv(CsvText text) {
    return CsvReader.builder().fieldSeparator(text.delimiter()).skipEmptyLines(false).allowExtraFields(true)
        .allowMissingFields(true).allowUnclosedQuote(false).allowExtraCharsAfterClosingQuote(true)
        .detectBomHeader(false);
  }

  private static CsvRecordHandler limits() {
    return CsvRecordHandler.builder().maxFields(COLUMNS_MAX).maxFieldSize(CELL_MAX_CHARS)
        .maxRecordSize(COLUMNS_MAX * CELL_MAX_CHARS).build();
  }

  private static void unreadable(CsvText.Unreadable why, ImportNotes notes) {
    switch (why) {
      case EMPTY -> notes.error(1, FILE, "berkas ini kosong", "this file is empty");
      case SPREADSHEET -> notes.error(1, FILE,
          "ini berkas Excel; simpan sebagai “CSV UTF-8” lalu unggah berkas CSV itu",
          "this is an Excel file; save it as “CSV UTF-8” and upload that");
      case BINARY -> notes.error(1, FILE, "ini bukan berkas teks CSV", "this is not a CSV text file");
    }
  }
}
