package id.siaga.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks: good ones through our own writer, hostile ones by hand. */
public final class Workbooks {
  static final int MEGABYTE = 1024 * 1024;
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Workbooks() {}

  /** What writes one part of an archive. */
  interface Part {
    void write(OutputStream out) throws IOException;
  }

  public static byte[] of(List<String> header, List<List<?>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetOut sheet = SheetOut.Format.XLSX.open(out, "Contoh", header)) {
      for (List<?> row : rows) sheet.row(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What the first sheet of a workbook says, as CSV. */
  public static String csv(byte[] workbook) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "workbooks")), "w");
      XlsxIn.toCsv(Files.write(folder.resolve("buku.xlsx"), workbook), folder.resolve("buku.csv"));
      return Files.readString(folder.resolve("buku.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnfitException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A workbook whose sheet holds this XML between its outer tags. */
  static byte[] sheet(String rows) {
    return archive(parts(text(HEAD + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")));
  }

  static Map<String, Part> parts(Part sheet) {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("xl/workbook.xml", text(HEAD + "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>"
        + "</sheets></workbook>"));
    parts.put("xl/_rels/workbook.xml.rels", text(HEAD + "<Relationships><Relationship Id=\"rId1\""
        + " Target=\"worksheets/sheet1.xml\"/></Relationships>"));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    return parts;
  }

  static Part text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A beginning, and then the same again and again. */
  static Part repeated(String start, String again, int times) {
    byte[] more = again.getBytes(StandardCharsets.UTF_8);
    return out -> {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < times; i++) out.write(more);
    };
  }

  static byte[] archive(Map<String, Part> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
