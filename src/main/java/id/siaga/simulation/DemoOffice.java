package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Territory;
import id.siaga.simulation.DemoAccounts.Account;
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

/**
 * Prepares the demonstration's voting day as an office would, through the same calls: set-up, stations, people, staff,
 * invitations. Blocking, for the main thread.
 */
public final class DemoOffice implements AutoCloseable {
  public static final String TERRITORY = "36.73";
  private static final String VOTING_DAY = "2024-11-27";
  private static final String STATIONS = "contoh/tps-serang.csv";
  /** For one of so many stations nobody convinces. */
  private static final int NOBODY_EVERY = 50;
  static final String[] FIRST = ("Agus Ahmad Aisyah Andi Ani Asep Ayu Bambang Budi Citra Dede Dewi Dian Eka "
      + "Endang Fajar Fitri Hadi Hasan Heni Ika Indra Iwan Joko Kartika Lestari Lina Maman Maya Nani Nur Oman Putri "
      + "Rahmat Ratna Rina Rini Rizki Rohman Sari Siti Sri Suci Tati Titin Udin Wahyu Wati Yanti Yusuf").split(" ");
  static final String[] LAST = ("Abdullah Anwar Aryani Firmansyah Fauziah Gunawan Hakim Handayani Hidayat "
      + "Husna Irawan Kurniawan Kusuma Lestari Maulana Mulyani Nugraha Nurjanah Permana Prasetyo Purnama Rahayu "
      + "Ramadhan Rosmawati Saputra Setiawan Solihin Sopian Suhendar Sulastri Suryadi Susanti Utami Wahyuni "
      + "Wibowo Wijaya Wulandari Yulianti Yuniar Zulkarnaen").split(" ");
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final ApiClient api;
  private final DemoAccounts accounts;
  private DemoCalls admin;
  private int round;

  /** One supervisor's way in. */
  public record Invited(long station, String code, String link) {}

  public DemoOffice(URI url, Path trusted, DemoAccounts accounts) {
    this.api = new ApiClient(vertx, url, trusted);
    this.accounts = accounts;
    this.admin = new DemoCalls(api, null);
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
    Account first = DemoAccounts.ALL.get(0);
    admin = new DemoCalls(api, admin.post("/api/setup", Map.of("code", setUpCode, "name", first.name(), "login",
        first.login(), "password", accounts.password(first.login()), "territory", TERRITORY, "votingDay",
        VOTING_DAY)).path("token").asText());
    findRound();
  }

  /** The months before: stations, people, staff, and how the people were found. */
  public void fill() {
    String stations = stations();
    admin.upload("/api/imports/stations", stations);
    staff();
    new DemoRecruitment(admin, accounts, DemoApplicants.namesByArea(people(stations))).play();
    new DemoStaffingProposal(admin, round).play();
    new DemoStaffingPapers(admin, round).play();
    new DemoTraining(admin, accounts, round).play();
  }

  /** Signs in to an office that was built before. */
  public void enter() {
    String login = DemoAccounts.ALL.get(0).login();
    admin = admin.as(login, accounts.password(login));
    findRound();
  }

  /** Fresh codes for all who have a station. */
  public List<Invited> invite() {
    List<Invited> all = new ArrayList<>();
    for (JsonNode line : admin.post("/api/invitations", Map.of("round", round))) {
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
    round = admin.get("/api/rounds").path("current").asInt();
  }

  private void staff() {
    StringBuilder csv = new StringBuilder("login,name,role,territory\n");
    Map<String, String> passwords = new HashMap<>();
    for (Account account : DemoAccounts.ALL.subList(1, DemoAccounts.ALL.size())) {
      csv.append(account.login()).append(",\"").append(account.name()).append("\",").append(account.role()).append(',')
          .append(account.territory()).append('\n');
      passwords.put(account.login(), accounts.password(account.login()));
    }
    for (JsonNode line : admin.upload("/api/imports/staff", csv.toString()).path("links")) {
      String link = line.path("link").asText();
      admin.post("/api/password", Map.of("code", link.substring(link.lastIndexOf('/') + 1),
          "password", passwords.get(line.path("login").asText())));
    }
  }

  /** Who is to be found good enough for which kelurahan; where in it they serve, the proposal says. */
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
}
