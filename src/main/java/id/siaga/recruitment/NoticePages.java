package id.siaga.recruitment;

import id.siaga.documents.BilingualTemplate;
import id.siaga.documents.IndonesianTime;
import id.siaga.region.Names;
import id.siaga.web.Language;
import id.siaga.web.Page;
import id.siaga.web.PageReply;
import id.siaga.web.PageRequest;
import id.siaga.web.PageShell;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The front door and the announcement: when, where, who, with which papers; and when it is closed, until when. */
final class NoticePages {
  private static final BilingualTemplate FRONT = BilingualTemplate.load("/daftar/depan.html");
  private static final BilingualTemplate NOTICE = BilingualTemplate.load("/daftar/pendaftaran.html");
  private static final BilingualTemplate REPORT = BilingualTemplate.load("/daftar/laporkan.html");
  private final PublicSite site;

  NoticePages(PublicSite site) {
    this.site = site;
  }

  List<Page> pages() {
    return List.of(Page.get("/", PublicSite.OPEN, this::front), Page.get("/daftar", PublicSite.OPEN, this::notice),
        Page.get("/laporkan", PublicSite.OPEN, in -> Future.succeededFuture(
            PageReply.show(PageShell.page(in, in.say("Laporkan pelanggaran", "Report a violation"),
                REPORT.fill(in.language(), Map.of()))))));
  }

  private Future<PageReply> front(PageRequest in) {
    Map<String, Object> scope = new HashMap<>();
    scope.put("period", shown().map(wave -> period(wave, in.language()))
        .orElse(in.say("Belum ada pendaftaran yang dibuka.", "Applications are not open yet.")));
    return Future.succeededFuture(PageReply.show(PageShell.page(in,
        in.say("Pengawas TPS", "Polling-station supervisors"), FRONT.fill(in.language(), scope))));
  }

  /** The wave to speak of: one that is open, else the next to open, else the last that closed. */
  private Optional<Wave> shown() {
    Instant now = site.now();
    List<Wave> open = site.waves().open();
    if (!open.isEmpty()) return Optional.of(open.get(open.size() - 1));
    Optional<Wave> next = site.waves().all().stream().filter(wave -> !wave.over(now))
        .min(Comparator.comparing(wave -> wave.settings().opensOn()));
    return next.isPresent() ? next : site.waves().all().stream()
        .max(Comparator.comparing(wave -> wave.settings().closesOn()));
  }

  private String period(Wave wave, Language language) {
    WaveSettings s = wave.settings();
    String closes = IndonesianTime.day(s.closesOn(), language);
    if (wave.open(site.now())) {
      String time = s.closesAt().toString().replace(':', '.');
      return language.say("Pendaftaran dibuka sampai " + closes + ", pukul " + time + ".",
          "Applications are open until " + closes + ", " + time + ".");
    }
    String opens = IndonesianTime.day(s.opensOn(), language);
    return wave.over(site.now())
        ? language.say("Pendaftaran sudah ditutup pada " + closes + ".", "Applications closed on " + closes + ".")
        : language.say("Pendaftaran dibuka mulai " + opens + ".", "Applications open on " + opens + ".");
  }

  private Future<PageReply> notice(PageRequest in) {
    Optional<Wave> found = shown();
    String title = in.say("Pendaftaran Pengawas TPS", "Becoming a polling-station supervisor");
    if (found.isEmpty()) {
      return Future.succeededFuture(PageReply.show(PageShell.page(in, title, "<h1>" + title
          + "</h1>\n<p class=\"notice tone-info\">" + in.say("Belum ada pendaftaran yang dibuka. Jadwal diumumkan di "
          + "halaman ini.", "Applications are not open yet. The dates are announced on this page.") + "</p>")));
    }
    Wave wave = found.get();
    List<Wave> waves = wave.open(site.now()) ? site.waves().open() : List.of(wave);
    Map<Long, Integer> needs = new LinkedHashMap<>();
    waves.forEach(one -> needs.putAll(one.areas()));
    return site.names(needs.keySet()).map(names -> {
      WaveSettings s = wave.settings();
      Map<String, Object> scope = new HashMap<>();
      scope.put("name", wave.name());
      scope.put("period", period(wave, in.language()));
      scope.put("open", wave.open(site.now()));
      scope.put("tone", wave.open(site.now()) ? "go" : "info");
      scope.put("soon", !wave.open(site.now()) && !wave.over(site.now()));
      scope.put("over", wave.over(site.now()));
      scope.put("dates", dates(s, in.language()));
      scope.put("requirements", requirements(s, in.language()));
      scope.put("papers", s.documents().stream().map(document -> Map.of("words",
          document.kind().words(in.language().english())
              + (document.required() ? "" : in.say(" (jika ada)", " (if there is one)")))).toList());
      scope.put("office", (s.officeFrom() + "–" + s.officeTo()).replace(':', '.'));
      scope.put("total", needs.values().stream().mapToInt(Integer::intValue).sum());
      scope.put("districts", districts(needs, names));
      return PageReply.show(PageShell.page(in, title, NOTICE.fill(in.language(), scope)));
    });
  }

  private static List<Map<String, ?>> dates(WaveSettings s, Language t) {
    return List.of(
        date(t.say("Pendaftaran", "Applications"), StatusWords.span(s.opensOn(), s.closesOn(), t)),
        date(t.say("Hasil pemeriksaan berkas", "Result of the check of papers"), IndonesianTime.day(s.resultsOn(), t)),
        date(t.say("Tanggapan masyarakat", "Public feedback"), StatusWords.span(s.feedbackFrom(), s.feedbackTo(), t)),
        date(t.say("Wawancara", "Interviews"), StatusWords.span(s.interviewsFrom(), s.interviewsTo(), t)),
        date(t.say("Pengumuman calon terpilih", "Announcement of the chosen"), IndonesianTime.day(s.decisionOn(), t)),
        date(t.say("Pelantikan", "Oath"), IndonesianTime.day(s.swearingInOn(), t)));
  }

  private static Map<String, ?> date(String what, String when) {
    return Map.of("what", what, "when", when);
  }

  private static List<Map<String, ?>> requirements(WaveSettings s, Language language) {
    List<Map<String, ?>> lines = new ArrayList<>();
    for (int i = 0; i < Requirement.OF_THE_LAW; i++) {
      lines.add(Map.of("words", Requirement.values()[i].words(s, language.english())));
    }
    return lines;
  }

  private static List<Map<String, ?>> districts(Map<Long, Integer> needs, Map<Long, Names> names) {
    Map<String, List<Map<String, ?>>> byDistrict = new LinkedHashMap<>();
    Map<String, Integer> sums = new LinkedHashMap<>();
    names.forEach((area, name) -> {
      byDistrict.computeIfAbsent(name.kecamatan(), k -> new ArrayList<>())
          .add(Map.of("place", name.kelurahan(), "need", needs.get(area)));
      sums.merge(name.kecamatan(), needs.get(area), Integer::sum);
    });
    List<Map<String, ?>> out = new ArrayList<>();
    byDistrict.forEach((name, rows) -> out.add(Map.of("district", name, "rows", rows, "sum", sums.get(name))));
    return out;
  }
}
