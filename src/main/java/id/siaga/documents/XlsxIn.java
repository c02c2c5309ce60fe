package id.siaga.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Turns the first sheet of an uploaded workbook into CSV with the same row numbers. Every measure is bounded while it
 * is read, because what a file says about itself may be false: parts, bytes after unpacking, texts, rows, columns.
 */
final class XlsxIn {
  static final int ROWS_MAX = 100_000;
  static final int COLUMNS_MAX = 200;
  private static final int PARTS_MAX = 1_000;
  private static final long BYTES_MAX = 64L * 1024 * 1024;
  private static final int STRINGS_MAX_CHARS = 16 * 1024 * 1024;
  private static final int STRINGS_MAX = 1_000_000;
  private final ZipFile zip;
  private long bytesLeft = BYTES_MAX;

  private XlsxIn(ZipFile zip) {
    this.zip = zip;
  }

  static void toCsv(Path workbook, Path csv) throws IOException, UnfitException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      if (zip.size() > PARTS_MAX) throw UnfitException.damaged();
      XlsxIn in = new XlsxIn(zip);
      List<String> strings = in.strings();
      try (Writer out = Files.newBufferedWriter(csv); XmlTags tags = in.part(in.firstSheet());
          CsvWriter lines = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
        new XlsxSheet(tags, strings).write(lines);
      }
    } catch (TooLargeException e) {
      throw UnfitException.tooLarge();
    } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
      throw UnfitException.damaged();
    }
  }

  private String firstSheet() throws IOException, UnfitException {
    String id = null;
    try (XmlTags tags = part("xl/workbook.xml")) {
      while (id == null && tags.next()) {
        if (tags.opens("sheet")) id = tags.attribute("r:id") == null ? tags.attribute("id") : tags.attribute("r:id");
      }
    }
    Map<String, String> targets = new HashMap<>();
    try (XmlTags tags = part("xl/_rels/workbook.xml.rels")) {
      while (tags.next() && targets.size() < PARTS_MAX) {
        if (tags.opens("Relationship")) targets.put(tags.attribute("Id"), tags.attribute("Target"));
      }
    }
    String target = targets.get(id);
    if (target == null) throw UnfitException.damaged();
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private List<String> strings() throws IOException, UnfitException {
    List<String> strings = new ArrayList<>();
    if (zip.getEntry("xl/sharedStrings.xml") == null) return strings;
    int chars = 0;
    StringBuilder one = new StringBuilder();
    boolean spoken = false;
    try (XmlTags tags = part("xl/sharedStrings.xml")) {
      while (tags.next()) {
        if (tags.opens("si")) one.setLength(0);
        if (tags.opens("rPh")) spoken = true;
        if (tags.closes("rPh")) spoken = false;
        if (tags.closes("t") && !spoken) one.append(tags.text());
        if (one.length() > STRINGS_MAX_CHARS) throw UnfitException.tooLarge();
        if (!tags.closes("si")) continue;
        chars += one.length();
        if (chars > STRINGS_MAX_CHARS || strings.size() >= STRINGS_MAX) throw UnfitException.tooLarge();
        strings.add(one.toString());
      }
    }
    return strings;
  }

  private XmlTags part(String name) throws IOException, UnfitException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) throw UnfitException.damaged();
    return new XmlTags(new Bounded(zip.getInputStream(entry)));
  }

  /** Thrown from within a stream, where only such may be thrown. */
  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts what really comes out of the archive, over all its parts. */
  private final class Bounded extends FilterInputStream {
    private Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) count(1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      if (n > 0) count(n);
      return n;
    }

    private void count(int n) throws TooLargeException {
      bytesLeft -= n;
      if (bytesLeft < 0) throw new TooLargeException();
    }
  }
}
