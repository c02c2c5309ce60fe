package id.siaga.recruitment;

import id.siaga.documents.IndonesianTime;
import id.siaga.documents.Template;
import id.siaga.region.Names;
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
  private static final Template FRONT = Template.load("/daftar/depan.html");
  private static final Template NOTICE = Template.load("/daftar/pendaftaran.html");
  private static final Template REPORT = Template.load("/daftar/laporkan.html");
  private final PublicSite site;

  NoticePages(PublicSite site) {
    this.site = site;
  }

  List<Page> pages() {
    return List.of(Page.get("/", PublicSite.OPEN, this::front), Page.get("/daftar", PublicSite.OPEN, this::notice),
        Page.get("/laporkan", PublicSite.OPEN, in -> Future.succeededFuture(
            PageReply.show(PageShell.page("Laporkan pelanggaran", REPORT.fill(Map.of()))))));
  }

  private Future<PageReply> front(PageRequest in) {
    Map<String, Object> scope = new HashMap<>();
    scope.put("period", shown().map(this::period).orElse("Belum ada pendaftaran yang dibuka."));
    return Future.succeededFuture(PageReply.show(PageShell.page("Pengawas TPS", FRONT.fill(scope))));
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

  private String period(Wave wave) {
    WaveSettings s = wave.settings();
    if (wave.open(site.now())) {
      return "Pendaftaran dibuka sampai " + IndonesianTime.day(s.closesOn()) + ", pukul "
          + s.closesAt().toString().replace(':', '.') + ".";
    }
    return wave.over(site.now()) ? "Pendaftaran sudah ditutup pada " + IndonesianTime.day(s.closesOn()) + "."
        : "Pendaftaran dibuka mulai " + IndonesianTime.day(s.opensOn()) + ".";
  }

  private Future<PageReply> notice(PageRequest in) {
    Optional<Wave> found = shown();
    if (found.isEmpty()) {
      return Future.succeededFuture(PageReply.show(PageShell.page("Pendaftaran Pengawas TPS",
          "<h1>Pendaftaran Pengawas TPS</h1>\n<p class=\"notice tone-info\">Belum ada pendaftaran yang dibuka. Jadwal "
              + "diumumkan di halaman ini.</p>")));
    }
    Wave wave = found.get();
    List<Wave> waves = wave.open(site.now()) ? site.waves().open() : List.of(wave);
    Map<Long, Integer> needs = new LinkedHashMap<>();
    waves.forEach(one -> needs.putAll(one.areas()));
    return site.names(needs.keySet()).map(names -> {
      WaveSettings s = wave.settings();
      Map<String, Object> scope = new HashMap<>();
      scope.put("name", wave.name());
      scope.put("period", period(wave));
      scope.put("open", wave.open(site.now()));
      scope.put("tone", wave.open(site.now()) ? "go" : "info");
      scope.put("soon", !wave.open(site.now()) && !wave.over(site.now()));
      scope.put("over", wave.over(site.now()));
      scope.put("dates", dates(s));
      scope.put("requirements", requirements(s));
      scope.put("papers", s.documents().stream().map(document -> Map.of("words", document.kind().words(false)
          + (document.required() ? "" : " (jika ada)"))).toList());
      scope.put("office", (s.officeFrom() + "–" + s.officeTo()).replace(':', '.'));
      scope.put("total", needs.values().stream().mapToInt(Integer::intValue).sum());
      scope.put("districts", districts(needs, names));
      return PageReply.show(PageShell.page("Pendaftaran Pengawas TPS", NOTICE.fill(scope)));
    });
  }

  private static List<Map<String, ?>> dates(WaveSettings s) {
    return List.of(
        Map.of("what", "Pendaftaran", "when", StatusWords.span(s.opensOn(), s.closesOn())),
        Map.of("what", "Hasil pemeriksaan berkas", "when", IndonesianTime.day(s.resultsOn())),
        Map.of("what", "Tanggapan masyarakat", "when", StatusWords.span(s.feedbackFrom(), s.feedbackTo())),
        Map.of("what", "Wawancara", "when", StatusWords.span(s.interviewsFrom(), s.interviewsTo())),
        Map.of("what", "Pengumuman calon terpilih", "when", IndonesianTime.day(s.decisionOn())),
        Map.of("what", "Pelantikan", "when", IndonesianTime.day(s.swearingInOn())));
  }

  private static List<Map<String, ?>> requirements(WaveSettings s) {
    List<Map<String, ?>> lines = new ArrayList<>();
    for (int i = 0; i < Requirement.OF_THE_LAW; i++) {
      lines.add(Map.of("words", Requirement.values()[i].words(s, false)));
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
