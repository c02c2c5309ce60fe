package id.siaga.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which spreadsheet programs write the same table must read as the same table. */
class CsvTableTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final CsvColumns COLUMNS = new CsvColumns().required("code", "kode").optional("name", "nama")
      .ignored("a; note");
  @TempDir Path dir;

  @AfterAll
  static void close() throws Exception {
    VERTX.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
  }

  @Test
  void readsEveryDialectAlike() throws Exception {
    List<String> wanted = List.of("2 1=Serang, Kota", "3 2=Ciracas");
    assertEquals(wanted, read("code,name\n1,\"Serang, Kota\"\n2,Ciracas\n"));
    assertEquals(wanted, read("code;name\r\n1;Serang, Kota\r\n2;Ciracas"));
    assertEquals(wanted, read("\uFEFFKODE;Nama\r\n1;Serang, Kota\r\n2;Ciracas\r\n"));
    assertEquals(wanted, read("code\tname\n1\tSerang, Kota\n2\tCiracas\n"));
    assertEquals(wanted, read("\"a; note\",code,name\n,1,\"Serang, Kota\"\n,2,Ciracas,,\n"));
  }

  @Test
  void countsRowsAsASpreadsheetShowsThem() throws Exception {
    assertEquals(List.of("2 1=two\nlines", "5 2=x"), read("code,name\n1,\"two\nlines\"\n\n,\n2,x\n"));
    assertEquals(List.of("3 1=x"), read("sep=;\ncode;name\n1;x\n"));
  }

  @Test
  void readsOldWindowsLettersAndUtf16() throws Exception {
    assertEquals(List.of("2 1=Café"), read("code,name\n1,Café\n".getBytes(Charset.forName("windows-1252"))));
    assertEquals(List.of("2 1=Café"), read("code,name\n1,Café\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("2 1=Café"), read("\uFEFFcode\tname\n1\tCafé\n".getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void namesAMissingColumnOnce() throws Exception {
    ImportResult result = result("name\nx\ny\n".getBytes(StandardCharsets.UTF_8), false);
    assertEquals(1, result.errors().size());
    assertEquals("code", result.errors().get(0).field());
    assertTrue(result.errors().get(0).message().contains("kode"), result.errors().get(0).message());
    assertTrue(result("name\nx\n".getBytes(StandardCharsets.UTF_8), true).errors().get(0).message()
        .contains("required column"));
  }

  @Test
  void namesWhatIsNoTable() throws Exception {
    byte[] garbage = new byte[4096];
    new Random(1).nextBytes(garbage);
    for (byte[] bytes : List.of(garbage, new byte[0], ",,\n,\n".getBytes(StandardCharsets.UTF_8),
        "\r\n\r\n".getBytes(StandardCharsets.UTF_8),
        new byte[] {'P', 'K', 3, 4, 20, 0}, "code,name\n1,\"open\n2,x\n".getBytes(StandardCharsets.UTF_8),
        "code,code\n1,2\n".getBytes(StandardCharsets.UTF_8),
        "code,name\n1,Serang, Kota\n".getBytes(StandardCharsets.UTF_8))) {
      ImportResult result = result(bytes, false);
      assertEquals(1, result.errors().size(), result.toString());
      assertFalse(result.applied());
    }
  }

  @Test
  void boundsWhatItReads() throws Exception {
    String many = "code\n" + IntStream.range(0, CsvTable.ROWS_MAX + 5).mapToObj(i -> "1")
        .collect(Collectors.joining("\n"));
    assertEquals(CsvTable.ROWS_MAX + 2, result(many.getBytes(StandardCharsets.UTF_8), false).errors().get(0).row());
    String bad = "code\n" + IntStream.range(0, 300).mapToObj(i -> "x").collect(Collectors.joining("\n"));
    ImportNotes notes = table(bad.getBytes(StandardCharsets.UTF_8), false).notes();
    for (int i = 0; i < 300; i++) notes.error(i, "code", "salah", "wrong");
    ImportResult result = notes.refused(300);
    assertEquals(ImportNotes.LIST_MAX_NOTES, result.errors().size());
    assertEquals(300, result.errorCount());
  }

  private List<String> read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(byte[] bytes) throws Exception {
    CsvTable<String> table = table(bytes, false);
    assertFalse(table.notes().failed(), table.notes().refused(0).toString());
    assertEquals(0, table.notes().refused(0).warningCount());
    return table.items();
  }

  private ImportResult result(byte[] bytes, boolean english) throws Exception {
    CsvTable<String> table = table(bytes, english);
    return table.notes().refused(table.rows());
  }

  private CsvTable<String> table(byte[] bytes, boolean english) throws Exception {
    Path file = write(bytes);
    return CsvTable.read(VERTX, new Upload(file, bytes.length, Map.of(), english), COLUMNS,
        (row, notes) -> row.number() + " " + row.get("code") + "=" + row.get("name"))
        .toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(dir, "t", ".csv"), bytes);
  }
}
