package id.siaga.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an XLSX workbook of one sheet as it goes. Text is written as text cells, which no spreadsheet reads as a
 * number or a formula, so a NIK keeps all its digits.
 */
public final class XlsxOut implements SheetOut {
  private static final int FLUSH_EVERY_ROWS = 500;
  private static final int CELL_MAX_CHARS = 32_000;
  private static final double WIDTH_CHARS = 22;
  private final Workbook book;
  private final Worksheet sheet;
  private int rows;

  public XlsxOut(OutputStream out, String title, List<String> header) throws IOException {
    book = new Workbook(out, "Siaga TPS", "1.0");
    sheet = book.newWorksheet(title);
    for (int i = 0; i < header.size(); i++) sheet.width(i, WIDTH_CHARS);
    sheet.freezePane(0, 1);
    row(header);
    sheet.range(0, 0, 0, Math.max(0, header.size() - 1)).style().bold().set();
  }

  @Override
  public void row(List<?> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      if (value instanceof Number number) {
        sheet.value(rows, i, number);
      } else if (value instanceof Boolean truth) {
        sheet.value(rows, i, truth);
      } else if (value != null && !value.toString().isEmpty()) {
        sheet.inlineString(rows, i, readable(value.toString()));
      }
    }
    rows++;
    if (rows % FLUSH_EVERY_ROWS == 0) sheet.flush();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  /** Without what XML 1.0 cannot hold, and no longer than a cell may be. */
  private static String readable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n'
        || c == '\t').limit(CELL_MAX_CHARS).forEach(out::appendCodePoint);
    return out.toString();
  }
}
