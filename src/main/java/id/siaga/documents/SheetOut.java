package id.siaga.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a list row by row for a spreadsheet, so that a long one never stands in memory. */
public interface SheetOut extends Closeable {
  /** Cells may be text, whole or broken numbers, truth values, or null; anything else is written as its text. */
  void row(List<?> cells) throws IOException;

  /** The two forms that every list can be had in. */
  enum Format {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public final String extension;
    public final String contentType;

    Format(String extension, String contentType) {
      this.extension = extension;
      this.contentType = contentType;
    }

    /** @param header the first row, whose names an import understands */
    public SheetOut open(OutputStream out, String title, List<String> header) throws IOException {
      return this == CSV ? new CsvOut(out, header) : new XlsxOut(out, title, header);
    }
  }
}
