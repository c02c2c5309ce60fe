package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Territory;
import id.siaga.simulation.DemoAccounts.Account;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Prepares the demonstration's voting day as an office would, through the same calls: set-up, stations, people, staff,
 * invitations. Blocking, for the main thread.
 */
public final class DemoOffice implements AutoCloseable {
  public static final String TERRITORY = "36.73";
  private static final String VOTING_DAY = "2024-11-27";
  private static final String STATIONS = "contoh/tps-serang.csv";
  /** One of so many stations has nobody yet. */
  private static final int NOBODY_EVERY = 50;
  private static final int STEP_MAX_SECONDS = 90;
  private static final int TRIES_MAX = 6;
  private static final String[] FIRST = ("Agus Ahmad Aisyah Andi Ani Asep Ayu Bambang Budi Citra Dede Dewi Dian Eka "
      + "Endang Fajar Fitri Hadi Hasan Heni Ika Indra Iwan Joko Kartika Lestari Lina Maman Maya Nani Nur Oman Putri "
      + "Rahmat Ratna Rina Rini Rizki Rohman Sari Siti Sri Suci Tati Titin Udin Wahyu Wati Yanti Yusuf").split(" ");
  private static final String[] LAST = ("Abdullah Anwar Aryani Firmansyah Fauziah Gunawan Hakim Handayani Hidayat "
      + "Husna Irawan Kurniawan Kusuma Lestari Maulana Mulyani Nugraha Nurjanah Permana Prasetyo Purnama Rahayu "
      + "Ramadhan Rosmawati Saputra Setiawan Solihin Sopian Suhendar Sulastri Suryadi Susanti Utami Wahyuni "
      + "Wibowo Wijaya Wulandari Yulianti Yuniar Zulkarnaen").split(" ");
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final ApiClient api;
  private final DemoAccounts accounts;
  private String token;
  private int round;

  /** One supervisor's way in. */
  public record Invited(long station, String code, String link) {}

  public DemoOffice(URI url, Path trusted, DemoAccounts accounts) {
    this.api = new ApiClient(vertx, url, trusted);
    this.accounts = accounts;
  }

  @Override
  public void close() {
    vertx.close();
  }

  public int round() {
    return round;
  }

  /** The first minute: the office, its admin, its round; {@code setUpCode} is that of the printed one-time link. */
  public void setUp(String setUpCode) {
    Account admin = DemoAccounts.ALL.get(0);
    token = call("/api/setup", Map.of("code", setUpCode, "name", admin.name(), "login", admin.login(), "password",
        accounts.password(admin.login()), "territory", TERRITORY, "votingDay", VOTING_DAY)).path("token").asText();
    findRound();
  }

  /** The weeks before: stations, people, staff. */
  public void fill() {
    String stations = stations();
    upload("/api/imports/stations", stations);
    upload("/api/imports/people", people(stations));
    staff();
  }

  /** Signs in to an office that was built before. */
  public void enter() {
    Account admin = DemoAccounts.ALL.get(0);
    token = call("/api/session", Map.of("login", admin.login(), "password", accounts.password(admin.login())))
        .path("token").asText();
    findRound();
  }

  /** Fresh codes for all who have a station. */
  public List<Invited> invite() {
    List<Invited> all = new ArrayList<>();
    for (JsonNode line : call("/api/invitations", Map.of("round", round))) {
      all.add(new Invited(line.path("station").asLong(), line.path("code").asText(), line.path("link").asText()));
    }
    return all;
  }

  /** Staff accounts as {@code demo.json} lists them. */
  public List<Map<String, Object>> staffEntries() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Account account : DemoAccounts.ALL) {
      Territory.Span span = Territory.parse("territory", account.territory()).spans().get(0);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("role", account.role());
      entry.put("login", account.login());
      entry.put("password", accounts.password(account.login()));
      entry.put("territory", span);
      entries.add(entry);
    }
    return entries;
  }

  private void findRound() {
    round = patiently("/api/rounds", () -> api.get("/api/rounds", token)).path("current").asInt();
  }

  private void staff() {
    StringBuilder csv = new StringBuilder("login,name,role,territory\n");
    Map<String, String> passwords = new HashMap<>();
    for (Account account : DemoAccounts.ALL.subList(1, DemoAccounts.ALL.size())) {
      csv.append(account.login()).append(",\"").append(account.name()).append("\",").append(account.role()).append(',')
          .append(account.territory()).append('\n');
      passwords.put(account.login(), accounts.password(account.login()));
    }
    for (JsonNode line : upload("/api/imports/staff", csv.toString()).path("links")) {
      String link = line.path("link").asText();
      call("/api/password", Map.of("code", link.substring(link.lastIndexOf('/') + 1),
          "password", passwords.get(line.path("login").asText())));
    }
  }

  private static String people(String stations) {
    StringBuilder csv = new StringBuilder("name,station\n");
    String[] rows = stations.split("\\R");
    for (int i = 1; i < rows.length; i++) {
      if (i % NOBODY_EVERY == 0) continue;
      String name = FIRST[i * 7 % FIRST.length] + " " + LAST[(i * 11 + i / FIRST.length) % LAST.length] + " (contoh)";
      csv.append(name).append(',').append(rows[i], 0, rows[i].indexOf(',')).append('\n');
    }
    return csv.toString();
  }

  private static String stations() {
    try (InputStream in = DemoOffice.class.getClassLoader().getResourceAsStream(STATIONS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode call(String path, Object body) {
    return patiently(path, () -> api.post(path, token, body));
  }

  private JsonNode upload(String path, String csv) {
    JsonNode result = patiently(path, () -> api.upload(path, token, csv));
    if (!result.path("errors").isEmpty()) throw new IllegalStateException(path + ": " + result.path("errors").get(0));
    return result;
  }

  /** Asks again while the server is too busy; every call here but the first set-up may be made twice. */
  private static JsonNode patiently(String path, Supplier<Future<ApiClient.Answer>> call) {
    String why = "";
    for (int i = 0; i < TRIES_MAX; i++) {
      try {
        ApiClient.Answer answer = call.get().toCompletionStage().toCompletableFuture()
            .get(STEP_MAX_SECONDS, TimeUnit.SECONDS);
        if (answer.good()) return answer.json();
        why = answer.why();
        if (answer.status() < 500 && answer.status() != 429) break;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException | TimeoutException e) {
        why = e.getMessage();
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1L + i));
    }
    throw new IllegalStateException("Data contoh tidak dapat disiapkan / the sample data could not be made: " + path
        + ": " + why);
  }
}
