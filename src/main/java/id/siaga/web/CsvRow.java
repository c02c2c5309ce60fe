package id.siaga.web;

import java.util.List;
import java.util.Map;

/** One row of an import, its cells by the names that we gave the columns. */
public final class CsvRow {
  private final int number;
  private final List<String> cells;
  private final List<String> header;
  private final Map<String, Integer> places;

  CsvRow(int number, List<String> cells, List<String> header, Map<String, Integer> places) {
    this.number = number;
    this.cells = cells;
    this.header = header;
    this.places = places;
  }

  /** The number at which a spreadsheet shows this row; the header is row 1. */
  public int number() {
    return number;
  }

  /** The cell without blanks around it; empty when the cell or the whole column is missing. */
  public String get(String column) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place).strip();
  }

  /** Whether the file has this column at all: what is missing is left as it is, what is empty is cleared. */
  public boolean has(String column) {
    return places.containsKey(column);
  }

  /** The column's name as this file writes it. */
  public String header(String column) {
    Integer place = places.get(column);
    return place == null ? column : CsvColumns.normal(header.get(place));
  }
}
