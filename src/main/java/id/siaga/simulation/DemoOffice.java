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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prepares the demonstration's voting day as an office would, through the same calls: set-up, stations, people, staff,
 * invitations. Blocking, for the main thread.
 */
public final class DemoOffice implements AutoCloseable {
  public static final String TERRITORY = "36.73";
  private static final String VOTING_DAY = "2024-11-27";
  private static final String STATIONS = "contoh/tps-serang.csv";
  /** Whose office asks whether its supervisors can be reached, and where. */
  private static final String ASKING = "kec-serang";
  private static final String ASKED = "36.73.01";
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final ApiClient api;
  private final DemoAccounts accounts;
  private DemoCalls admin;
  private DemoSupervisors supervisors;
  private int round;

  /**
   * One supervisor's way in.
   *
   * @param fresh for who has just taken over: this phone is left to whoever looks on, and does not play by itself
   */
  public record Invited(long station, String code, String link, boolean fresh) {}

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
    admin.upload("/api/imports/stations", stations());
    staff();
    new DemoRecruitment(admin, accounts).play();
    new DemoStaffingProposal(admin, round).play();
    new DemoStaffingPapers(admin, round).play();
    new DemoTraining(admin, accounts, round).play();
    supervisors = new DemoSupervisors(admin, round);
    supervisors.answer();
  }

  /** The days before: what the supervisors themselves did since, and what came of it; some seconds after filling. */
  public void prepare() {
    supervisors.prepare();
    supervisors.reach(admin.as(ASKING, accounts.password(ASKING)), ASKED);
    supervisors.contacts();
    new DemoReplacements(admin, round).play();
  }

  /** Signs in to an office that was built before. */
  public void enter() {
    String login = DemoAccounts.ALL.get(0).login();
    admin = admin.as(login, accounts.password(login));
    findRound();
  }

  /** Fresh codes for all who have a station and did not decline it. */
  public List<Invited> invite() {
    Set<Long> declined = stations("/api/staffing/board?filter=declined&round=" + round, "rows");
    Set<Long> replaced = stations("/api/staffing/replacements?state=SELESAI&round=" + round, "replacements");
    List<Invited> all = new ArrayList<>();
    for (JsonNode line : admin.post("/api/invitations", Map.of("round", round))) {
      long station = line.path("station").asLong();
      if (declined.contains(station)) continue;
      all.add(new Invited(station, line.path("code").asText(), line.path("link").asText(),
          replaced.contains(station)));
    }
    return all;
  }

  private Set<Long> stations(String path, String list) {
    Set<Long> found = new HashSet<>();
    admin.get(path).path(list).forEach(row -> found.add(row.path("station").asLong()));
    return found;
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

  private static String stations() {
    try (InputStream in = DemoOffice.class.getClassLoader().getResourceAsStream(STATIONS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
