package id.siaga.region;

import static id.siaga.web.ImportNotes.shown;

import id.siaga.web.CsvRow;
import id.siaga.web.ImportNotes;
import java.util.regex.Pattern;

/** Reads a station code as people and spreadsheets write it; every import that names stations reads it here. */
public final class StationCell {
  private static final Pattern DAMAGED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,2}");
  private static final Pattern CODE = Pattern.compile("[1-9]\\d{12}");
  private static final Pattern WRAPPED = Pattern.compile("^=?[\"'’]|\"$");
  private static final Pattern DECIMAL = Pattern.compile("\\d{13}[.,]0+");
  private static final Pattern DOTTED = Pattern.compile("\\d[\\d. -]*");
  private static final Pattern PUNCTUATION = Pattern.compile("[. -]");

  private StationCell() {}

  /** The code, or 0 after noting what is wrong with the cell. */
  public static long read(CsvRow row, String column, ImportNotes notes) {
    String cell = row.get(column);
    String digits = plain(cell);
    if (cell.isEmpty()) {
      notes.error(row, column, "kode TPS kosong", "the station code is empty");
    } else if (DAMAGED.matcher(digits).matches() || DAMAGED.matcher(cell).matches()) {
      notes.error(row, column, "kode " + shown(cell) + " dirusak aplikasi lembar kerja, angka terakhirnya hilang; "
          + "atur format kolom ini sebagai Teks pada berkas asal, lalu ekspor ulang",
          "the code " + shown(cell) + " was damaged by a spreadsheet, its last digits are lost; "
          + "format this column as Text in the original file and export again");
    } else if (!CODE.matcher(digits).matches() || digits.endsWith("000")) {
      notes.error(row, column, "kode " + shown(cell) + " harus 13 angka: 10 angka kelurahan dan nomor TPS 001–999, "
          + "misalnya 36.73.01.1001.001", "the code " + shown(cell) + " must have 13 digits: 10 of the kelurahan and "
          + "the number 001–999, for example 36.73.01.1001.001");
    } else {
      return Long.parseLong(digits);
    }
    return 0;
  }

  /** Takes away what people and programs put around a code: dots, blanks, an apostrophe, ="…", a trailing .0. */
  static String plain(String cell) {
    if (CODE.matcher(cell).matches()) return cell;
    String bare = WRAPPED.matcher(cell).replaceAll("").strip();
    if (DECIMAL.matcher(bare).matches()) return bare.substring(0, 13);
    return DOTTED.matcher(bare).matches() ? PUNCTUATION.matcher(bare).replaceAll("") : bare;
  }
}
