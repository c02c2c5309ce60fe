package id.siaga.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV (RFC 4180) as a spreadsheet of an Indonesian office opens it: UTF-8 with its mark, semicolons. Whatever
 * applicants wrote stays text there: a cell that would begin a formula, and a number of which a spreadsheet would drop
 * digits (a NIK, a phone), gets an apostrophe in front; {@link #plain} takes it off again.
 */
public final class CsvOut implements SheetOut {
  private static final char BOM = '\uFEFF';
  private static final char APOSTROPHE = '\'';
  /** What begins a formula somewhere, the wide forms of East Asian keyboards included. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final int DIGITS_KEPT = 11;
  private final CsvWriter csv;

  public CsvOut(OutputStream out, List<String> header) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BOM);
    csv = CsvWriter.builder().fieldSeparator(';').quoteStrategy(QuoteStrategies.ALWAYS)
        .lineDelimiter(LineDelimiter.CRLF).build(writer);
    row(header);
  }

  @Override
  public void row(List<?> cells) {
    csv.writeRecord(cells.stream().map(CsvOut::cell).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static String cell(Object value) {
    if (value == null) return "";
    return value instanceof Number || value instanceof Boolean ? value.toString() : safe(value.toString());
  }

  static String safe(String text) {
    boolean risky = !text.isEmpty() && (FORMULA.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == APOSTROPHE);
    return risky || loses(text) ? APOSTROPHE + text : text;
  }

  /** The text that {@link #safe} was given. */
  static String plain(String cell) {
    if (cell.length() < 2 || cell.charAt(0) != APOSTROPHE) return cell;
    String rest = cell.substring(1);
    return safe(rest).equals(cell) ? rest : cell;
  }

  /** Digits that a spreadsheet would round, or whose leading zero it would drop. */
  private static boolean loses(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && (text.length() > DIGITS_KEPT || text.length() > 1 && text.charAt(0) == '0');
  }
}
