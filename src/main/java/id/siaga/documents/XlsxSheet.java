package id.siaga.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the rows of one sheet; blank rows stay, so that messages name the rows that people see. */
final class XlsxSheet {
  private static final int CELL_MAX_CHARS = 8_000;
  private static final int NUMBER_MAX_CHARS = 40;
  /** A spreadsheet keeps no more digits of a number. */
  private static final int DIGITS_KEPT = 15;
  private final XmlTags tags;
  private final List<String> strings;
  private int written;
  private int row;
  private final List<String> cells = new ArrayList<>();
  private int column;
  private String type;
  private final StringBuilder value = new StringBuilder();

  XlsxSheet(XmlTags tags, List<String> strings) {
    this.tags = tags;
    this.strings = strings;
  }

  void write(CsvWriter out) throws IOException, UnfitException {
    boolean spoken = false;
    while (tags.next()) {
      if (tags.opens("row")) startRow();
      if (tags.opens("c")) startCell();
      if (tags.opens("rPh")) spoken = true;
      if (tags.closes("rPh")) spoken = false;
      if (tags.closes("v") || tags.closes("t") && !spoken) add(tags.text());
      if (tags.closes("c")) endCell();
      if (tags.closes("row")) endRow(out);
      if (tags.closes("sheetData")) return;
    }
    throw UnfitException.damaged();
  }

  private void startRow() throws UnfitException {
    String given = tags.attribute("r");
    int next = given == null ? row + 1 : number(given);
    if (next <= row) throw UnfitException.damaged();
    row = next;
    column = -1;
    cells.clear();
  }

  private void startCell() throws UnfitException {
    String place = tags.attribute("r");
    column = place == null ? column + 1 : column(place);
    type = tags.attribute("t");
    value.setLength(0);
  }

  private void add(String text) throws UnfitException {
    value.append(text);
    if (value.length() > CELL_MAX_CHARS) throw UnfitException.cellTooLong(row);
  }

  private void endCell() throws UnfitException {
    String text = text().replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "");
    if (text.isBlank()) return;
    if (column < 0 || column >= XlsxIn.COLUMNS_MAX) throw UnfitException.tooManyColumns(row, XlsxIn.COLUMNS_MAX);
    while (cells.size() <= column) cells.add("");
    cells.set(column, text);
  }

  private void endRow(CsvWriter out) throws UnfitException {
    if (cells.isEmpty()) return;
    if (row > XlsxIn.ROWS_MAX) throw UnfitException.tooManyRows(XlsxIn.ROWS_MAX);
    while (++written < row) out.writeRecord(Collections.singletonList(""));
    out.writeRecord(cells);
    cells.clear();
  }

  private String text() throws UnfitException {
    String raw = value.toString();
    if (raw.isBlank()) return "";
    if ("s".equals(type)) {
      int at = number(raw);
      if (at >= strings.size()) throw UnfitException.damaged();
      String shared = strings.get(at);
      if (shared.length() > CELL_MAX_CHARS) throw UnfitException.cellTooLong(row);
      return shared;
    }
    return type == null || type.equals("n") ? plain(raw) : raw;
  }

  /** A number of more digits than a spreadsheet keeps stays in its short form, so that it is not taken for a whole. */
  private static String plain(String raw) throws UnfitException {
    if (raw.length() > NUMBER_MAX_CHARS || !raw.strip().matches("-?[0-9.]+([eE][+-]?[0-9]{1,3})?")) {
      throw UnfitException.damaged();
    }
    BigDecimal number = new BigDecimal(raw.strip()).stripTrailingZeros();
    int whole = number.precision() - number.scale();
    if (whole <= DIGITS_KEPT) return number.toPlainString();
    return new BigDecimal(number.unscaledValue(), number.precision() - 1).toPlainString() + "E+" + (whole - 1);
  }

  private static int number(String digits) throws UnfitException {
    if (!digits.strip().matches("[0-9]{1,9}")) throw UnfitException.damaged();
    return Integer.parseInt(digits.strip());
  }

  /** A is 0; three letters are the most that a spreadsheet has. */
  private static int column(String place) throws UnfitException {
    int column = 0;
    int letters = 0;
    while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
      char c = Character.toUpperCase(place.charAt(letters++));
      if (c < 'A' || c > 'Z' || letters > 3) throw UnfitException.damaged();
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }
}
