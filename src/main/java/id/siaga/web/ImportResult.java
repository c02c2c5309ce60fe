package id.siaga.web;

import java.util.List;

/**
 * What an import did or, when dry, would do: the one answer of every import, in the reader's language.
 *
 * @param created rows that are new, whether or not they were stored
 * @param errors what stands against storing, in the order of the rows; with one of them nothing is stored
 * @param errorCount all errors, also those beyond the list's end
 * @param applied whether anything was stored: not when dry, not with an error
 */
public record ImportResult(int rows, int created, int changed, List<Note> errors, List<Note> warnings, int errorCount,
    int warningCount, boolean applied) {

  /** One cell, by the row number that a spreadsheet shows (the header is row 1), and what is wrong with it. */
  public record Note(int row, String field, String message) {}
}
