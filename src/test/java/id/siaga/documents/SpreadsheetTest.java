package id.siaga.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.documents.Workbooks.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists out to spreadsheets and back in: nothing becomes a formula, no digit is lost, no file fills the memory. */
class SpreadsheetTest {
  /** Over the whole reading of the worst file, most of it dropped at once. */
  private static final long ALLOCATED_MAX_BYTES = 1_000L * Workbooks.MEGABYTE;
  @TempDir
  private Path folder;

  @Test
  void noCellOfACsvBecomesAFormula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> odd = List.of("=1+1", "+62812", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1", "a;b", "a\"b", "a\nb",
        "3673010101990001", "081234567890", "007", "12", "O'Neil", "");
    try (SheetOut csv = SheetOut.Format.CSV.open(out, "", List.of("nama"))) {
      for (String cell : odd) csv.row(List.of(cell));
      csv.row(Arrays.asList(null, -5, 1.5, true));
    }
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFF\"nama\"\r\n\"'=1+1\"\r\n\"'+62812\"\r\n\"'-1\"\r\n\"'@SUM(A1)\"\r\n\"'\tx\""),
        text);
    assertTrue(text.contains("\"'＝1\"") && text.contains("\"''=1\"") && text.contains("\"a\"\"b\""), text);
    assertTrue(text.contains("\"'3673010101990001\"") && text.contains("\"'007\"") && text.contains("\r\n\"12\"\r\n"),
        text);
    assertTrue(text.endsWith("\"\";\"-5\";\"1.5\";\"true\"\r\n"), text);
    for (String cell : odd) assertEquals(cell, CsvOut.plain(CsvOut.safe(cell)));
    assertEquals("O'Neil", CsvOut.plain("O'Neil"));
    assertEquals("'tis", CsvOut.plain("'tis"), "an apostrophe of one's own stays");
  }

  @Test
  void aWorkbookComesBackAsItWentOut() throws Exception {
    byte[] book = Workbooks.of(List.of("nama", "nik"), List.of(Arrays.asList("=1+1 & <b>", "0673010101990001"),
        Arrays.asList(), Arrays.asList(null, "x\u0007y\uFFFF", 12, 1.5, true)));
    assertEquals(List.of("\"nama\",\"nik\"", "\"=1+1 & <b>\",\"0673010101990001\"", "\"\"",
        "\"\",\"xy\",\"12\",\"1.5\",\"1\""), lines(book));
  }

  @Test
  void readsWhatOtherProgramsWrite() throws Exception {
    Map<String, Part> parts = Workbooks.parts(Workbooks.text("<x:worksheet xmlns:x='s'><x:dimension ref='A1:XFD1'/>"
        + "<x:sheetData><x:row r='2' spans='1:3'><x:c r='C2' t='s'><x:v>1</x:v></x:c><x:c r='D2' s='4'/>"
        + "<x:c r='XFD2' s='1'></x:c></x:row>"
        + "<x:row><x:c><x:v>3.6730101019900010E15</x:v></x:c><x:c><x:f>A1&gt;1</x:f><x:v>36526</x:v></x:c>"
        + "<x:c t='str'><x:v>a&amp;b&#233;</x:v></x:c><x:c t='s'/></x:row></x:sheetData></x:worksheet>"));
    parts.put("xl/sharedStrings.xml", Workbooks.text("\uFEFF<?xml version='1.0'?><sst><si><t>satu</t></si>"
        + "<si><r><rPr><b val='a>b'/></rPr><t>du</t></r><r><t xml:space='preserve'>a </t></r><rPh><t>x</t></rPh>"
        + "</si></sst>"));
    assertEquals(List.of("\"\"", "\"\",\"\",\"dua \"", "\"3.673010101990001E+15\",\"36526\",\"a&bé\""),
        lines(Workbooks.archive(parts)));
  }

  @Test
  void hostileWorkbooksAreRefusedAndMemoryStaysFlat() throws IOException {
    Map<String, byte[]> hostile = hostile();
    for (Map.Entry<String, byte[]> file : hostile.entrySet()) {
      long before = allocated();
      UnfitException why = assertThrows(UnfitException.class, () -> lines(file.getValue()), file.getKey());
      assertTrue(why.id.length() > 20 && why.en.length() > 20 && why.row >= 1, file.getKey());
      long used = allocated() - before;
      assertTrue(used < ALLOCATED_MAX_BYTES, file.getKey() + " allocates " + used / Workbooks.MEGABYTE + " MB");
    }
    assertTrue(hostile.size() >= 20);
  }

  private static Map<String, byte[]> hostile() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("no archive", "PK\3\4 tidak ada apa-apa".getBytes(StandardCharsets.UTF_8));
    files.put("cut off", Arrays.copyOf(Workbooks.sheet("<row/>"), 300));
    files.put("no workbook", Workbooks.archive(Map.of("a.txt", Workbooks.text("a"))));
    Part row = Workbooks.text("<worksheet><sheetData></sheetData></worksheet>");
    Map<String, Part> many = Workbooks.parts(row);
    for (int i = 0; i < 2_000; i++) many.put("x" + i, Workbooks.text(""));
    files.put("thousands of parts", Workbooks.archive(many));
    files.put("bomb of blanks", Workbooks.archive(Workbooks.parts(Workbooks.repeated("<worksheet><sheetData>",
        "<row></row>                                   ", 2 * Workbooks.MEGABYTE))));
    files.put("one endless text", Workbooks.archive(Workbooks.parts(Workbooks.repeated("<worksheet><sheetData><row><c>"
        + "<v>", "0000000000", 7 * Workbooks.MEGABYTE))));
    files.put("one endless tag", Workbooks.archive(Workbooks.parts(Workbooks.repeated("<worksheet><sheetData><row a='",
        "0000000000", 7 * Workbooks.MEGABYTE))));
    files.put("endless depth", Workbooks.archive(Workbooks.parts(Workbooks.repeated("<worksheet>", "<a>",
        12 * Workbooks.MEGABYTE))));
    Map<String, Part> strings = Workbooks.parts(row);
    strings.put("xl/sharedStrings.xml", Workbooks.repeated("<sst>", "<si><t>" + "a".repeat(1_000) + "</t></si>",
        60 * 1024));
    files.put("bomb of strings", Workbooks.archive(strings));
    strings.put("xl/sharedStrings.xml", Workbooks.repeated("<sst>", "<si/>", 2 * Workbooks.MEGABYTE));
    files.put("bomb of empty strings", Workbooks.archive(strings));
    strings.put("xl/sharedStrings.xml", Workbooks.repeated("<sst><si>", "<t>" + "a".repeat(1_000) + "</t>", 60 * 1024));
    files.put("one endless string", Workbooks.archive(strings));
    Map<String, Part> rels = Workbooks.parts(row);
    rels.put("xl/_rels/workbook.xml.rels", Workbooks.text("<Relationships><Relationship Id='rId1'"
        + " Target='../../../etc/passwd'/></Relationships>"));
    files.put("a way out", Workbooks.archive(rels));
    Map<String, String> cells = Map.of("row of 16384 columns", "<row><c r='XFD1'><v>1</v></c></row>",
        "column beyond", "<row><c r='ZZZZZZZ1'><v>1</v></c></row>",
        "last row", "<row r='1048576'><c><v>1</v></c></row>",
        "row beyond", "<row r='99999999999'/>", "rows backwards", "<row r='2'/><row r='1'/>", "huge number",
        "<row><c><v>1E999999999</v></c></row>", "no such string", "<row><c t='s'><v>7</v></c></row>", "negative string",
        "<row><c t='s'><v>-1</v></c></row>", "no number", "<row><c><v>=1</v></c></row>", "long cell",
        "<row><c t='inlineStr'><is><t>" + "a".repeat(9_000) + "</t></is></c></row>");
    cells.forEach((name, xml) -> files.put(name, Workbooks.sheet(xml)));
    files.put("comment", Workbooks.sheet("<!-- " + "a".repeat(100) + " -->"));
    files.put("not UTF-8", Workbooks.archive(Workbooks.parts(out -> out.write(new byte[] {'<', (byte) 0xFF, '>'}))));
    files.put("billion laughs", Workbooks.archive(Workbooks.parts(Workbooks.text("<!DOCTYPE a [<!ENTITY b \"c\">"
        + "<!ENTITY d \"&b;&b;&b;\">]><worksheet><sheetData><row><c><v>&d;</v></c></row></sheetData></worksheet>"))));
    return files;
  }

  private List<String> lines(byte[] book) throws IOException, UnfitException {
    Path file = Files.write(folder.resolve("buku.xlsx"), book);
    XlsxIn.toCsv(file, folder.resolve("buku.csv"));
    return Files.readString(folder.resolve("buku.csv")).lines().toList();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
