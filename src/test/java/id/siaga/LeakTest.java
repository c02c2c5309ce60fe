package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Runs after all others: whatever they left in their databases, no identity or phone number stands in clear. */
@Order(Integer.MAX_VALUE)
class LeakTest {
  private static final String CANARY_NIK = "3673014703910042";
  /** Signs of JPEG, PDF and PNG, each too long to stand by chance in megabytes of encrypted bytes. */
  private static final List<String> READABLE = List.of("JFIF\0\1", "%PDF-1.", "\rIHDR\0", "/Type/Page");

  @Test
  void noDatabaseOfThisRunHoldsAnIdentityPhoneNumberAddressOrBirthDateInClear() {
    TestDatabase.create();
    assertEquals(List.of(), TestDatabase.all().parallelStream()
        .flatMap(url -> Dump.find(url, List.of("Jalan Contoh", "1990-05-15")).stream()
            .map(line -> url.substring(url.lastIndexOf('/') + 1) + " " + line)).toList());
  }

  @Test
  void noDocumentLiesReadableOnTheDisk() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("target", "test-servers"))) {
      for (Path file : files.filter(LeakTest::kept).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (READABLE.stream().anyMatch(bytes::contains)) found.add(file.toString());
      }
    }
    assertEquals(List.of(), found);
  }

  private static boolean kept(Path file) {
    return file.toString().contains("/vault/") && Files.isRegularFile(file);
  }

  /** One applicant's way through refusals of every kind, with the logs and the answers read along. */
  @Test
  void neitherLogsNorRefusalsSayWhoItIsAbout() {
    ListAppender<ILoggingEvent> logs = new ListAppender<>();
    logs.start();
    List<Logger> loggers = List.of((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME),
        (Logger) LoggerFactory.getLogger("access"));
    Level before = loggers.get(1).getLevel();
    loggers.forEach(logger -> logger.addAppender(logs));
    loggers.get(1).setLevel(Level.INFO);
    try (TestServer server = TestServer.start()) {
      StringBuilder refusals = new StringBuilder();
      refuse(server, refusals);
      String all = refusals + logs.list.stream().map(event -> event.getFormattedMessage()
          + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))
          .collect(Collectors.joining("\n"));
      assertTrue(all.contains("/api/recruitment/applicants"), "the requests were logged");
      for (String canary : List.of("Kanariawati", "Zubaedah", CANARY_NIK, "081299887766", "Gang Kanari",
          "1991-03-07")) {
        assertFalse(all.contains(canary), canary + " in: " + all);
      }
    } finally {
      loggers.forEach(logger -> logger.detachAppender(logs));
      loggers.get(1).setLevel(before);
    }
  }

  private static void refuse(TestServer server, StringBuilder refusals) {
    String admin = TestSetUp.open(server).admin;
    int wave = TestApplicants.wave(server, admin, TestApplicants.AREA);
    Map<String, Object> personal = TestApplicants.personal(TestApplicants.AREA);
    personal.putAll(Map.of("nik", CANARY_NIK, "phone", "081299887766", "address", "Gang Kanari 5", "birthDate",
        "1991-03-07"));
    Map<String, Object> paper = Map.of("wave", wave, "area", TestApplicants.AREA, "name", "Zubaedah Kanariawati", "sex",
        "P", "personal", personal);
    String list = "/api/recruitment/applicants";
    String one = list + "/" + TestApplicants.good(server.post(list, admin, paper)).path("id").asText();
    Map<String, Object> bad = new HashMap<>(personal);
    bad.putAll(Map.of("email", "Zubaedah Kanariawati", "kk", CANARY_NIK + "0", "rt", "Gang Kanari"));
    List<TestServer.Answer> answers = List.of(
        server.post(list, admin, Map.of("wave", wave, "area", TestApplicants.AREA, "name", "Zubaedah Kanariawati",
            "sex", "Zubaedah", "personal", bad)),
        server.post(list, admin, "{\"name\":\"Zubaedah Kanariawati\",\"nik\":\"" + CANARY_NIK + "\""),
        server.post(list, admin, "{\"Zubaedah Kanariawati\":1}"),
        server.post(one + "/moves", admin, Map.of("move", "PASS", "version", 9)),
        server.post(one + "/moves", admin, Map.of("move", "DECREE", "version", 1, "note", "Zubaedah Kanariawati")),
        server.post(one + "/moves", admin, Map.of("move", "DROP", "version", 1, "note", CANARY_NIK)),
        server.call("PUT", one + "/documents/KTP", admin, "Zubaedah Kanariawati".getBytes(StandardCharsets.UTF_8),
            "image/jpeg"));
    for (TestServer.Answer answer : answers) {
      assertTrue(answer.status() >= 400 && answer.status() < 500, answer.status() + " " + answer.json());
      refusals.append(answer.json()).append('\n');
    }
  }

  /** The search itself must find what it looks for. */
  @Test
  void theSearchFindsWhatStandsInClear() {
    Config.Database database = TestDatabase.create();
    TestDatabase.owner(database, "create table leak (a text, b bytea)");
    TestDatabase.owner(database, "insert into leak values ('telepon 081234567890', "
        + "convert_to('Jalan Melati', 'UTF8'))");
    assertEquals(1, Dump.find(database.ownerUrl(), List.of("Jalan Mawar")).size(), "the number");
    assertEquals(2, Dump.find(database.ownerUrl(), List.of("Jalan Melati", "Jalan Mawar")).size(), "the street too");
    TestDatabase.owner(database, "drop table leak");
  }
}
