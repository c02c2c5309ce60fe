package id.siaga.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestActors;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.access.Role;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What offices upload: the good file, the same file from other programs, and every kind of bad one. */
class StationImportTest {
  private static final String SAMPLE = TestOffice.sample();
  private static final String ONE = "3673011001001";
  private static TestServer server;
  private static String admin;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    admin = TestActors.admin(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A fresh round has a fresh roll, so each test begins without stations. */
  @BeforeEach
  void freshRoll() {
    TestOffice.round(server, admin);
  }

  @Test
  void storesTheWholeCityOnceAndTheSecondTimeNothing() {
    long before = events();
    JsonNode first = post(SAMPLE);
    assertEquals(List.of(992, 992, 0, true), figures(first));
    assertEquals(0, first.get("errorCount").asInt() + first.get("warningCount").asInt(), first.toString());
    assertEquals(before + 1, events());
    JsonNode second = post(SAMPLE);
    assertEquals(List.of(992, 0, 0, true), figures(second));
    assertEquals(before + 1, events(), "an import that changes nothing is no event");
    JsonNode stations = server.get("/api/stations?territory=36.73.01", admin).json().get("stations");
    assertEquals(328, stations.size());
    assertEquals("Serang", stations.get(0).get("kelurahan").asText());
    assertEquals(-6.12228, stations.get(0).get("lat").asDouble());
    assertEquals(269, stations.get(0).get("dptMale").asInt());
  }

  @Test
  void dryRunCountsButStoresNothing() {
    Answer answer = TestOffice.importStations(server, admin, SAMPLE.getBytes(StandardCharsets.UTF_8), true);
    assertEquals(List.of(992, 992, 0, false), figures(answer.json()));
    assertEquals(0, stations());
    assertEquals(400, server.call("POST", "/api/imports/stations?dryRun=ya", admin, SAMPLE.getBytes(
        StandardCharsets.UTF_8), "text/csv").status());
    assertEquals(400, server.call("POST", "/api/imports/stations?dryrun=true", admin, SAMPLE.getBytes(
        StandardCharsets.UTF_8), "text/csv").status());
    assertEquals(0, stations());
  }

  @Test
  void fiveBadRowsOf992AreNamedAndNothingChanges() {
    List<String> lines = new ArrayList<>(SAMPLE.lines().toList());
    lines.set(9, lines.get(9).replaceFirst("^\\d+", "3,67301E+12".replace(",", ".")));
    lines.set(99, lines.get(99).replaceFirst("^\\d{10}", "3673019999"));
    lines.set(199, lines.get(198));
    lines.set(499, lines.get(499).replaceFirst(",-6\\.", ",-96."));
    lines.set(899, lines.get(899).replaceFirst("^3673", "3604"));
    long before = events();
    JsonNode result = post(String.join("\r\n", lines));
    assertEquals(List.of(992, 0, 0, false), figures(result));
    assertEquals(List.of("10 code", "100 code", "200 code", "500 lat", "900 code"), places(result, "errors"));
    assertTrue(message(result, 0).contains("Teks"), "the remedy is named");
    assertTrue(message(result, 2).contains("baris 199"), "the first row of the pair is named");
    assertTrue(message(result, 4).contains("di luar wilayah"), message(result, 4));
    assertEquals(0, stations());
    assertEquals(before, events());
  }

  @Test
  void readsTheSameFileFromEveryProgram() {
    byte[] windows = SAMPLE.replace("\n", "\r\n").replace(',', ';').getBytes(Charset.forName("windows-1252"));
    assertEquals(List.of(992, 992, 0, true), figures(post(windows)));
    String quoted = SAMPLE.lines().map(line -> Arrays.stream(line.split(",", -1)).map(c -> '"' + c + '"')
        .collect(Collectors.joining(","))).collect(Collectors.joining("\r\n"));
    assertEquals(List.of(992, 0, 0, true), figures(post("\uFEFF" + quoted)));
    String dotted = SAMPLE.replaceAll("(?m)^(\\d\\d)(\\d\\d)(\\d\\d)(\\d{4})(\\d{3}),", "$1.$2.$3.$4.$5,");
    assertTrue(dotted.contains("36.73.01.1001.001,"));
    assertEquals(List.of(992, 0, 0, true), figures(post(dotted)));
    String indonesian = SAMPLE.replace(',', ';').replaceAll("(-?\\d+)\\.(\\d{5});", "$1,$2;").replaceFirst(".*",
        "KODE;Nomor;Kode Kelurahan;Kelurahan;Kecamatan;Lintang;Bujur;DPT Laki;DPT Perempuan;Khusus;Sinyal");
    assertTrue(indonesian.contains("-6,12228;106,13477"));
    assertEquals(List.of(992, 0, 0, true), figures(post(indonesian)));
  }

  @Test
  void keepsOldWindowsLettersAndWhatAFileLeavesOut() {
    post("code;alamat;lat;lon\n" + ONE + ";\"Gedung Café; lantai 2\";-6,1;106,1\n", "windows-1252");
    JsonNode changed = post("code,dpt_laki\n" + ONE + ",12\n");
    assertEquals(List.of(1, 0, 1, true), figures(changed));
    JsonNode station = server.get("/api/stations?q=caf", admin).json().get("stations").get(0);
    assertEquals("Gedung Café; lantai 2", station.get("place").asText());
    assertEquals(12, station.get("dptMale").asInt());
    post("code,alamat\n" + ONE + ",\n");
    assertFalse(server.get("/api/stations", admin).json().get("stations").get(0).has("place"));
    assertEquals(1, stations(), "stations that a file leaves out stay");
  }

  @Test
  void warnsOfWhatItCanDecideItself() {
    JsonNode result = post("code,number,kelurahan,sponsor,lat,lon\n" + ONE + ",7,Serang,x,-6.1,106.1\n"
        + "3673011001002,2,Cipare,x,6.1,10.1\n");
    assertEquals(List.of(2, 2, 0, true), figures(result));
    assertEquals(List.of("1 sponsor", "2 number", "3 lat", "3 kelurahan"), places(result, "warnings"));
    assertEquals(1, server.get("/api/stations", admin).json().get("stations").get(0).get("number").asInt());
  }

  @Test
  void namesEveryBadCell() {
    assertBad("code", "", "367301100100", "36730110010011", "0673011001001", "3673011001000", "abc", "3,67301E+12",
        "3.67301E+12", "3673011001001x", "-3673011001001", "٣٦٧٣٠١١٠٠١٠٠١");
    for (String bad : List.of("0", "1000", "dua", "-1", "1.5")) assertBadCell("number", bad);
    for (String bad : List.of("x", "91", "-6.122.280", "1e2", "NaN", "--6")) assertBadCell("lat", bad);
    for (String bad : List.of("-1", "1.5", "banyak", "123456")) assertBadCell("dpt_male", bad);
    assertBadCell("place", "x".repeat(201));
    assertBadCell("signal", "x".repeat(41));
    assertBadCell("lat", "x".repeat(39) + "\uD83D\uDE00\uD83D\uDE00");
    JsonNode half = post("code,lat,lon\n" + ONE + ",-6.1,\n");
    assertEquals(List.of("2 lon"), places(half, "errors"));
    assertEquals(0, stations());
  }

  @Test
  void toleratesWhatIsClear() {
    String codes = "'3673011001001\n=\"3673011001002\"\n36.73.01.1001.003\n 36 73 01 1001 004\n3673011001005.0\n";
    String csv = "code\n" + codes.replace("=\"3673011001002\"", "\"=\"\"3673011001002\"\"\"");
    assertEquals(List.of(5, 5, 0, true), figures(post(csv)));
  }

  @Test
  void whatIsNoTableIsOneClearError() {
    byte[] garbage = new byte[100_000];
    new Random(7).nextBytes(garbage);
    for (byte[] bytes : List.of(garbage, new byte[0], "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
        "nomor,lat\n1,2\n".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 0, 0})) {
      JsonNode result = post(bytes);
      assertEquals(1, result.get("errors").size(), result.toString());
      assertFalse(result.get("applied").asBoolean());
    }
    Answer english = TestOffice.importStations(server, admin, "nomor\n1\n", "accept-language", "en");
    assertTrue(message(english.json(), 0).contains("required column"), message(english.json(), 0));
    assertEquals(0, stations());
  }

  @Test
  void aHeaderOfAnyLengthIsShownShort() {
    JsonNode result = post("code," + "kolom".repeat(300) + "\n" + ONE + ",x\n");
    assertEquals(41, result.get("warnings").get(0).get("field").asText().length());
  }

  @Test
  void belongsToThoseWhoMayImport() {
    byte[] csv = ("code\n" + ONE + "\n").getBytes(StandardCharsets.UTF_8);
    assertEquals(401, TestOffice.importStations(server, null, csv, false).status());
    String coordinator = TestActors.token(server, Role.COORDINATOR, "36.73");
    assertEquals(403, TestOffice.importStations(server, coordinator, csv, false).status());
    String neighbour = TestActors.token(server, Role.ADMIN, "36.73.02");
    assertEquals(List.of("2 code"), places(TestOffice.importStations(server, neighbour, csv, false).json(), "errors"));
    assertEquals(0, stations());
    assertEquals(404, server.get("/api/stations?territory=36.73.01", neighbour).status());
    assertTrue(leftovers().isEmpty(), "no upload stays on disk: " + leftovers());
  }

  @Test
  void isCutOffAt64MiB() throws IOException {
    URI url = URI.create(server.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(("POST /api/imports/stations HTTP/1.1\r\nhost: x\r\nauthorization: Bearer " + admin
          + "\r\ncontent-type: text/csv\r\ncontent-length: " + (64L * 1024 * 1024 + 1) + "\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes(12);
      assertEquals("HTTP/1.1 413", new String(start, StandardCharsets.US_ASCII));
    }
    assertTrue(leftovers().isEmpty(), "no upload stays on disk: " + leftovers());
  }

  private static void assertBad(String column, String... cells) {
    for (String cell : cells) {
      JsonNode result = post(column + ",sinyal\n\"" + cell + "\",baik\n");
      assertEquals(List.of("2 " + column), places(result, "errors"), cell + " " + result);
    }
  }

  private static void assertBadCell(String column, String cell) {
    String lon = column.equals("lat") ? ",lon" : "";
    JsonNode result = post("code," + column + lon + "\n" + ONE + ",\"" + cell + "\"" + (lon.isEmpty() ? "" : ",106.1")
        + "\n");
    assertEquals(List.of("2 " + column), places(result, "errors"), cell + " " + result);
  }

  private static JsonNode post(String csv) {
    return post(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode post(String csv, String charset) {
    return post(csv.getBytes(Charset.forName(charset)));
  }

  private static JsonNode post(byte[] csv) {
    Answer answer = TestOffice.importStations(server, admin, csv, false);
    assertEquals(200, answer.status(), answer.json().toString());
    return answer.json();
  }

  private static List<Object> figures(JsonNode result) {
    return List.of(result.get("rows").asInt(), result.get("created").asInt(), result.get("changed").asInt(),
        result.get("applied").asBoolean());
  }

  private static List<String> places(JsonNode result, String list) {
    return StreamSupport.stream(result.get(list).spliterator(), false)
        .map(note -> note.get("row").asText() + " " + note.get("field").asText()).toList();
  }

  private static String message(JsonNode result, int index) {
    return result.get("errors").get(index).get("message").asText();
  }

  private static int stations() {
    return server.get("/api/stations", admin).json().get("stations").size();
  }

  private static long events() {
    return TestDatabase.count(server.database, "select count(*) from journal where kind = 'stations.imported'");
  }

  private static List<Path> leftovers() {
    try (var files = Files.list(server.server.config().dataDir().resolve("uploads"))) {
      return files.toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
