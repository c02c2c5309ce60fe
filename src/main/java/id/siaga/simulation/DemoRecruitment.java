package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.simulation.DemoAccounts.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the months before the demonstration's voting day through the recruitment's own calls: a list is imported, each
 * kecamatan checks papers, hears, scores and decides, and an extension is still under way, so that every screen has
 * something true to show.
 */
final class DemoRecruitment {
  private static final String ROOT = "/api/recruitment";
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final int HELD_AGO_SECONDS = 3_600;
  private static final Pattern FEEDBACK = Pattern.compile("href=\"(/daftar/tanggapan/[^\"]+)\"");
  private static final String[] VOICES = {
      "Calon ini saya lihat memasang spanduk salah satu pasangan calon di rumahnya bulan lalu. (contoh)",
      "Calon ini rajin dan jujur; ia sekretaris RT kami selama lima tahun. (contoh)"};
  private static final int SLOT_SEATS = 60;
  private static final int EXTENSION_EACH = 12;
  private final DemoCalls admin;
  private final DemoAccounts accounts;
  private final DemoApplicants people = new DemoApplicants();
  private final Random random = new Random(77);
  private final LocalDate today = LocalDate.now();

  DemoRecruitment(DemoCalls admin, DemoAccounts accounts) {
    this.admin = admin;
    this.accounts = accounts;
  }

  void play() {
    int wave = admin.post(ROOT + "/waves", Map.of("name", "Gelombang 1 (contoh)", "settings", settings()))
        .path("id").asInt();
    JsonNode needs = admin.get(ROOT + "/needs?wave=" + wave).path("rows");
    admin.upload("/api/imports/applicants?wave=" + wave, people.regular(needs));
    List<Account> offices = DemoAccounts.ALL.stream().filter(each -> each.level().equals("kecamatan")).toList();
    for (Account office : offices) {
      DemoCalls desk = admin.as(office.login(), accounts.password(office.login()));
      screen(desk, wave, office.territory(), 0);
      announce(desk, wave, office.territory());
      interview(desk, wave, office.territory());
      decide(desk, wave, office.territory());
    }
    JsonNode extension = admin.post(ROOT + "/extensions", Map.of("wave", wave, "opensOn", today.minusDays(4),
        "closesOn", today.plusDays(10)));
    int second = extension.path("id").asInt();
    admin.putNow(ROOT + "/waves/" + second, Map.of("version", extension.path("version").asInt(),
        "settings", after(extension.path("settings").deepCopy(), today.plusDays(10))));
    admin.upload("/api/imports/applicants?wave=" + second, people.extension(extension.path("areas"), EXTENSION_EACH));
    List<DemoCalls> desks = offices.stream().map(each -> admin.as(each.login(), accounts.password(each.login())))
        .toList();
    for (int i = 0; i < desks.size(); i++) extend(desks.get(i), second, offices.get(i).territory(), i);
  }

  /** The first kecamatan has everything before it, the next ones are some steps further on. */
  private void extend(DemoCalls desk, int wave, String territory, int stage) {
    List<JsonNode> sent = list(desk, wave, territory, "TERKIRIM");
    for (String kind : DemoPapers.KINDS) {
      desk.each(sent, each -> desk.paper(each.path("id").asText(), kind,
          DemoPapers.draw(kind, each.path("name").asText())));
    }
    if (stage > 0) screen(desk, wave, territory, 3);
    if (stage > 2) announce(desk, wave, territory);
    if (stage > 2) hear(desk, wave, territory);
    if (stage > 3) interview(desk, wave, territory);
  }

  /** The rules of 2024 with its dates moved: interviews are these days, an extension is open now. */
  private ObjectNode settings() {
    ObjectNode settings = admin.get(ROOT + "/waves").path("preset").deepCopy();
    long days = ChronoUnit.DAYS.between(LocalDate.parse(settings.path("interviewsFrom").asText()), today) - 3;
    List<String> dates = new ArrayList<>();
    settings.fields().forEachRemaining(field -> {
      if (field.getValue().asText().matches(DATE)) dates.add(field.getKey());
    });
    dates.forEach(name -> settings.put(name, LocalDate.parse(settings.path(name).asText()).plusDays(days).toString()));
    return settings.put("extensionOpensOn", today.minusDays(4).toString())
        .put("extensionClosesOn", today.plusDays(10).toString());
  }

  /** The days of an extension, one after the other: the preset's own lie before it when it opens this late. */
  private static ObjectNode after(ObjectNode settings, LocalDate closes) {
    String[] names = {"resultsOn", "feedbackFrom", "feedbackTo", "interviewsFrom", "interviewsTo", "decisionOn",
        "swearingInOn"};
    int[] days = {1, 2, 4, 5, 6, 7, 9};
    for (int i = 0; i < names.length; i++) settings.put(names[i], closes.plusDays(days[i]).toString());
    return settings;
  }

  /** Looks at all papers; of every so many the last one stays for the visitor of the demonstration. */
  private void screen(DemoCalls desk, int wave, String territory, int leaveEvery) {
    List<JsonNode> sent = list(desk, wave, territory, "TERKIRIM");
    List<JsonNode> looked = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) if (leaveEvery == 0 || i % leaveEvery > 0) looked.add(sent.get(i));
    desk.each(looked.stream().filter(each -> each.path("fails").asInt() == 0).toList(),
        each -> desk.api().post(moves(each), desk.token(), move("PASS", each, List.of())));
    desk.each(looked.stream().filter(each -> each.path("fails").asInt() > 0).toList(),
        each -> desk.api().post(moves(each), desk.token(), move("PROPOSE_REJECT", each, List.of("USIA"))));
    // Another person confirms a rejection.
    List<JsonNode> proposed = list(admin, wave, territory, "DIUSULKAN_TMS");
    admin.each(leaveEvery == 0 ? proposed : proposed.subList(0, proposed.size() / 2),
        each -> admin.api().post(moves(each), admin.token(), move("CONFIRM_REJECT", each, List.of())));
  }

  private void announce(DemoCalls desk, int wave, String territory) {
    for (String step : List.of("FILES", "FEEDBACK")) {
      desk.post(ROOT + "/announcements", Map.of("wave", wave, "territory", territory, "step", step));
    }
  }

  /** The public says something about a few of the names that have just been published. */
  private void hear(DemoCalls desk, int wave, String territory) {
    List<JsonNode> named = list(desk, wave, territory, "MASA_TANGGAPAN");
    if (named.isEmpty()) return;
    String page = desk.page("/daftar/pengumuman?kelurahan=" + named.get(0).path("area").asLong());
    Matcher link = FEEDBACK.matcher(page);
    for (int i = 0; i < VOICES.length && link.find(); i++) {
      String path = link.group(1);
      desk.each(List.of(VOICES[i]), text -> desk.api().form(path, Map.of("isi", text, "nama", "Warga (contoh)",
          "kontak", "")));
    }
  }

  private void interview(DemoCalls desk, int wave, String territory) {
    int waiting = list(desk, wave, territory, "MASA_TANGGAPAN").size();
    for (int i = 0; i * SLOT_SEATS < waiting; i++) {
      desk.post(ROOT + "/slots", Map.of("wave", wave, "territory", territory, "startsAt", today.plusDays(1)
          + (i % 2 == 0 ? "T08:00:00+07:00" : "T13:00:00+07:00"), "minutes", 240, "place",
          "Kantor Panwascam, ruang " + (i + 1) + " (contoh)", "capacity",
          SLOT_SEATS));
    }
    desk.post(ROOT + "/slots/fill", Map.of("wave", wave, "territory", territory));
    List<JsonNode> invited = list(desk, wave, territory, "DIJADWALKAN_WAWANCARA");
    desk.each(invited, each -> desk.api().post(ROOT + "/attendance", desk.token(),
        Map.of("applicant", each.path("id").asText(), "present", random.nextInt(30) > 0)));
    desk.each(list(desk, wave, territory, "HADIR"), each -> desk.put(ROOT + "/scores/" + each.path("id").asText(),
        Map.of("points", points())));
  }

  private Map<String, Integer> points() {
    Map<String, Integer> points = new HashMap<>();
    for (String criterion : List.of("PENGETAHUAN", "INTEGRITAS", "KESEDIAAN", "KOMUNIKASI", "GAWAI")) {
      points.put(criterion, 50 + random.nextInt(48));
    }
    return points;
  }

  private void decide(DemoCalls desk, int wave, String territory) {
    String id = desk.post(ROOT + "/plenos", Map.of("wave", wave, "territory", territory, "heldAt",
        Instant.now().minusSeconds(HELD_AGO_SECONDS))).path("pleno").path("id").asText();
    desk.post(ROOT + "/plenos/" + id + "/publish", Map.of());
  }

  private static String moves(JsonNode applicant) {
    return ROOT + "/applicants/" + applicant.path("id").asText() + "/moves";
  }

  private static Map<String, Object> move(String move, JsonNode applicant, List<String> reasons) {
    return Map.of("move", move, "version", applicant.path("version").asInt(), "reasons", reasons);
  }

  private static List<JsonNode> list(DemoCalls desk, int wave, String territory, String state) {
    List<JsonNode> all = new ArrayList<>();
    String path = ROOT + "/applicants?territory=" + territory + "&wave=" + wave + "&state=" + state;
    String after = "";
    do {
      JsonNode page = desk.get(path + after);
      page.path("applicants").forEach(all::add);
      after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
    } while (!after.isEmpty());
    return all;
  }
}
