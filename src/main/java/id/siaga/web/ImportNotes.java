package id.siaga.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what is wrong or doubtful in an import, as much of it as somebody can read. Not for several threads at once.
 */
public final class ImportNotes {
  public static final int LIST_MAX_NOTES = 200;
  private static final int SHOWN_MAX_CHARS = 40;
  private final boolean english;
  private final List<ImportResult.Note> errors = new ArrayList<>();
  private final List<ImportResult.Note> warnings = new ArrayList<>();
  private int errorCount;
  private int warningCount;

  public ImportNotes(boolean english) {
    this.english = english;
  }

  public void error(int row, String field, String id, String en) {
    errorCount++;
    add(errors, row, field, id, en);
  }

  public void error(CsvRow row, String column, String id, String en) {
    error(row.number(), row.header(column), id, en);
  }

  public void warn(int row, String field, String id, String en) {
    warningCount++;
    add(warnings, row, field, id, en);
  }

  public void warn(CsvRow row, String column, String id, String en) {
    warn(row.number(), row.header(column), id, en);
  }

  public boolean failed() {
    return errorCount > 0;
  }

  public int errorCount() {
    return errorCount;
  }

  /** The answer when something stands against storing. */
  public ImportResult refused(int rows) {
    return result(rows, 0, 0, false);
  }

  public ImportResult result(int rows, int created, int changed, boolean applied) {
    return new ImportResult(rows, created, changed, sorted(errors), sorted(warnings), errorCount, warningCount,
        applied);
  }

  /** A cell's text as a message may show it: quoted, and cut when it is long. */
  public static String shown(String text) {
    return "“" + cut(text).replaceAll("\\s+", " ") + "”";
  }

  /** The beginning of a long text; a letter that takes two chars is never cut in half. */
  static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= SHOWN_MAX_CHARS) return text;
    return text.substring(0, text.offsetByCodePoints(0, SHOWN_MAX_CHARS)) + "…";
  }

  private void add(List<ImportResult.Note> list, int row, String field, String id, String en) {
    if (list.size() < LIST_MAX_NOTES) list.add(new ImportResult.Note(row, cut(field), english ? en : id));
  }

  private static List<ImportResult.Note> sorted(List<ImportResult.Note> notes) {
    return notes.stream().sorted(Comparator.comparingInt(ImportResult.Note::row)).toList();
  }
}
