package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestStaff;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The printed invitations: readable by people and by phones, complete, sorted, and closed to everybody else. */
class SheetTest {
  private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
  private static final Map<String, Actor> ACTORS = new HashMap<>();
  private static final TestClock CLOCK = new TestClock();
  private static TestServer server;
  private static String admin;
  private static int round;

  @BeforeAll
  static void start() {
    server = TestServer.start(CLOCK);
    admin = token("36.73");
    round = TestOffice.round(server, admin);
    TestOffice.importStations(server, admin, TestOffice.sample());
    TestStaff.importPeople(server, admin, TestStaff.everybody().replaceFirst("Pengawas Contoh \\d+",
        "Ñyi Rd. Siti Nur’aini Puspitawati & <Sons> Kusumaningrum"), false);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theWholeCityIsPrintedInSecondsEveryCardOnce() throws Exception {
    long before = workersCpuMs();
    JsonNode job = done(order(admin, Map.of("round", round)));
    long tookMs = workersCpuMs() - before;
    assertTrue(tookMs < 20_000, "992 cards took " + tookMs + " ms of the workers' time");
    assertEquals(992, job.get("total").asInt());
    try (PDDocument pdf = Loader.loadPDF(file(admin, job).raw().body())) {
      assertEquals(124, pdf.getNumberOfPages());
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      TreeSet<String> codes = new TreeSet<>();
      for (Matcher code = CODE.matcher(text); code.find();) codes.add(code.group());
      assertEquals(992, codes.size());
      List<String> names = new ArrayList<>();
      for (Matcher name = Pattern.compile("Pengawas Contoh \\d+").matcher(text); name.find();) names.add(name.group());
      assertEquals(991, names.size());
    }
    assertEquals(992, TestDatabase.count(server.database,
        "select count(*) from invitation where voided_at is null and used_at is null"));
  }

  @Test
  void aCardSaysAllInWordsAndInItsQrCode() throws Exception {
    JsonNode job = done(order(admin, Map.of("round", round, "territory", "36.73.01.1001")));
    try (PDDocument pdf = Loader.loadPDF(file(admin, job).raw().body())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      stripper.setEndPage(1);
      String text = stripper.getText(pdf).replaceAll("\\s+", " ");
      for (String word : List.of("Ñyi Rd. Siti Nur’aini Puspitawati & <Sons> Kusumaningrum", "TPS 001", "TPS 008",
          "Kel. Serang", "Kec. Serang", "Aktifkan HP ini", "Sabtu, 30 November 2024, 06.00 WIB",
          "Pemilihan 2024 · 27 November 2024", "Sekali pakai")) {
        assertTrue(text.contains(word), word + " is missing in: " + text);
      }
      List<String> codes = new ArrayList<>();
      for (Matcher code = CODE.matcher(text); code.find();) codes.add(code.group());
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      ImageIO.write(page, "png", Files.createDirectories(Path.of("target", "sheets")).resolve("page.png").toFile());
      TreeSet<String> links = new TreeSet<>(decoded(page));
      TreeSet<String> wanted = new TreeSet<>();
      codes.forEach(code -> wanted.add("http://127.0.0.1:" + server.server.port() + "/phone/#" + code));
      assertEquals(wanted, links);
      assertEquals(8, links.size());
      String code = codes.get(0);
      Answer enrolled = server.post("/api/enrolments", null, Map.of("code", code));
      assertEquals(200, enrolled.status(), enrolled.json().toString());
      assertEquals(3673011001001L, enrolled.json().get("station").get("code").asLong());
    }
  }

  @Test
  void chosenStationsMakeASmallSheet() throws Exception {
    JsonNode job = done(order(admin, Map.of("round", round, "stations", List.of(3673021001002L, 3673021001001L))));
    try (PDDocument pdf = Loader.loadPDF(file(admin, job).raw().body())) {
      assertEquals(1, pdf.getNumberOfPages());
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.indexOf("021001001") < text.indexOf("021001002"), "in the order of the codes: " + text);
    }
  }

  @Test
  void theFileWithLiveCodesIsTheOwnersForADay() throws Exception {
    String near = token("36.73.02");
    JsonNode job = done(order(near, Map.of("round", round)));
    assertEquals(200, file(near, job).status());
    assertEquals("application/pdf", file(near, job).raw().headers().firstValue("content-type").orElse(""));
    assertEquals("no-store", file(near, job).raw().headers().firstValue("cache-control").orElse(""));
    assertEquals(200, server.get("/api/jobs/" + job.get("id").asText(), admin).status(), "the city may see it run");
    assertEquals(404, file(admin, job).status(), "but not read the codes");
    assertEquals(401, file(null, job).status());
    assertEquals(404, server.get("/api/jobs/" + job.get("id").asText(), token("36.73.03")).status());
    CLOCK.advance(Duration.ofHours(24));
    try {
      // A new token, because the old one has expired meanwhile.
      assertEquals(410, file(renewed(near), job).status());
    } finally {
      CLOCK.advance(Duration.ofHours(-24));
    }
    assertFalse(TestDatabase.text(server.database, "select string_agg(input || coalesce(result, ''), ' ') from job")
        .matches("(?s).*" + CODE + ".*"), "no code in the database");
  }

  @Test
  void onlyOnesOwnTerritoryCanBePrinted() {
    String near = token("36.73.02");
    assertEquals(404, order(near, Map.of("round", round, "territory", "36.73.01")).status());
    assertEquals(404, order(near, Map.of("round", round, "stations", List.of(3673011001001L))).status());
    assertEquals(404, order(token("36.04"), Map.of("round", round)).status());
    assertEquals(404, order(near, Map.of("round", 999)).status());
    assertEquals(400, order(near, Map.of()).status());
    assertEquals(400, order(near, Map.of("round", round, "stations", List.of())).status());
    assertEquals(403, order(TestActors.token(server, Role.COORDINATOR, "36.73"), Map.of("round", round)).status());
  }

  @Test
  void withNobodyToInviteTheJobSaysSo() {
    JsonNode job = until(order(admin, Map.of("round", round, "stations", List.of(3673011001999L))), "failed");
    assertTrue(job.get("problem").get("detail").asText().startsWith("Belum ada pengawas"), job.toString());
  }

  /** Processor time, because the clock on the wall also measures what else this machine does. */
  private static long workersCpuMs() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("jobs")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos / 1_000_000;
  }

  private static String token(String territory) {
    UUID person = UUID.randomUUID();
    TestDatabase.owner(server.database, "insert into person (id, name, created_at) values ('" + person
        + "', 'Admin Contoh', '2024-11-20')");
    Actor actor = new Actor(person, UUID.randomUUID(), Role.ADMIN, Territory.parse("t", territory), 0);
    String token = TestActors.token(server, actor);
    ACTORS.put(token, actor);
    return token;
  }

  private static String renewed(String token) {
    return TestActors.token(server, ACTORS.get(token));
  }

  private static Answer order(String token, Map<String, ?> wanted) {
    return server.post("/api/invitations/sheet", token, wanted);
  }

  private static JsonNode done(Answer accepted) {
    assertEquals(202, accepted.status(), accepted.json().toString());
    return until(accepted, "done");
  }

  /** Asks five times a second, as a page does, until the job is in this state. */
  private static JsonNode until(Answer accepted, String state) {
    String id = accepted.json().get("id").asText();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    Executor later = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
    while (true) {
      JsonNode job = CompletableFuture.supplyAsync(() -> server.get("/api/jobs/" + id, admin).json(), later).join();
      String now = job.path("state").asText();
      if (now.equals(state)) return job;
      assertTrue(System.nanoTime() < end && List.of("accepted", "running").contains(now), job.toString());
    }
  }

  private static Answer file(String token, JsonNode job) {
    return server.get(job.get("result").get("file").asText(), token);
  }

  private static List<String> decoded(BufferedImage page) throws Exception {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    List<String> texts = new ArrayList<>();
    for (Result result : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(light)),
        Map.of(DecodeHintType.TRY_HARDER, true))) {
      texts.add(result.getText());
    }
    return texts;
  }
}
