package id.siaga.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.TestOffice;
import id.siaga.TestSetUp;
import id.siaga.TestStaff;
import id.siaga.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A server that dies by SIGKILL while it numbers, and again while it prints: the book of a whole city ends by itself
 * after the restart, and nobody has two papers of a kind, or a number that is missing or given twice.
 */
class PapersKillTest {
  private static final int PEOPLE = 992;
  private static final int CARDS_PER_PAGE = 10;
  private static final int WAIT_MAX_SECONDS = 120;
  private final LossApp app = new LossApp(Path.of("target", "papers-kill").toAbsolutePath(), List.of("serve"));
  private HttpClient client = HttpClient.newHttpClient();
  private String admin;

  @AfterEach
  void stop() {
    app.stop();
  }

  @Test
  void aBookOfAWholeCityEndsByItselfAfterTwoDeaths() throws Exception {
    open();
    String job = json(call("POST", "/api/staffing/papers", Json.bytes(Map.of("round", round(), "kinds",
        List.of("SURAT_TUGAS", "ID_CARD"))), "application/json")).path("id").asText();
    until(job, view -> view.path("done").asInt() > PEOPLE / 4);
    app.kill();
    start();
    until(job, view -> view.path("done").asInt() > PEOPLE + PEOPLE / 4);
    app.killDatabase();
    app.kill();
    start();
    JsonNode done = until(job, view -> view.path("state").asText().equals("done"));
    assertEquals(2 * PEOPLE, done.path("total").asInt());

    Set<String> holders = new HashSet<>();
    Map<String, Set<Integer>> series = new TreeMap<>();
    for (JsonNode paper : papers()) {
      String number = paper.path("number").asText();
      assertEquals("VALID", paper.path("state").asText(), number);
      assertTrue(holders.add(paper.path("kind").asText() + paper.path("person").asText()), number + " is a second one");
      int count = Integer.parseInt(number.substring(0, number.indexOf('/')));
      assertTrue(series.computeIfAbsent(number.substring(number.indexOf('/')), s -> new TreeSet<>()).add(count),
          number + " is given twice");
    }
    assertEquals(2 * PEOPLE, holders.size());
    assertEquals(12, series.size(), "two kinds in six kecamatan");
    series.forEach((name, numbers) -> assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed()
        .collect(Collectors.toSet()), numbers, name));
    try (PDDocument book = Loader.loadPDF(call("GET", done.path("result").path("file").asText(), null, null))) {
      assertEquals(PEOPLE + (PEOPLE + CARDS_PER_PAGE - 1) / CARDS_PER_PAGE, book.getNumberOfPages());
    }
  }

  /** A fresh office with a supervisor at each station. */
  private void open() throws Exception {
    app.startFresh();
    client = HttpClient.newHttpClient();
    Map<String, Object> office = TestSetUp.setUp(app.setUpCode());
    office.put("votingDay", LocalDate.now(ZoneOffset.UTC).toString());
    admin = json(call("POST", "/api/setup", Json.bytes(office), "application/json")).path("token").asText();
    call("POST", "/api/imports/stations", TestOffice.sample().getBytes(StandardCharsets.UTF_8), "text/csv");
    call("POST", "/api/imports/people", TestStaff.everybody().getBytes(StandardCharsets.UTF_8), "text/csv");
  }

  private void start() {
    app.start();
    client = HttpClient.newHttpClient();
  }

  private int round() throws Exception {
    return json(call("GET", "/api/rounds", null, null)).path("current").asInt();
  }

  private List<JsonNode> papers() throws Exception {
    List<JsonNode> all = new java.util.ArrayList<>();
    JsonNode page = json(call("GET", "/api/staffing/papers", null, null));
    page.path("papers").forEach(all::add);
    while (page.has("next")) {
      page = json(call("GET", "/api/staffing/papers?after=" + page.path("next").asText(), null, null));
      page.path("papers").forEach(all::add);
    }
    return all;
  }

  private interface Wanted {
    boolean in(JsonNode job);
  }

  private JsonNode until(String job, Wanted wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_MAX_SECONDS);
    JsonNode view = json(call("GET", "/api/jobs/" + job, null, null));
    while (!wanted.in(view)) {
      assertTrue(System.nanoTime() < end && !view.path("state").asText().equals("failed"), view.toString());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      view = json(call("GET", "/api/jobs/" + job, null, null));
    }
    return view;
  }

  private JsonNode json(byte[] body) throws IOException {
    return Json.MAPPER.readTree(body);
  }

  private byte[] call(String method, String path, byte[] body, String type) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.url() + path)).method(method, body == null
        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    if (type != null) request.header("content-type", type);
    if (admin != null) request.header("authorization", "Bearer " + admin);
    HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " "
          + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }
}
