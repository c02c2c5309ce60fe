package id.siaga.recruitment;

import id.siaga.documents.IndonesianTime;
import id.siaga.documents.PdfBook;
import id.siaga.documents.Template;
import id.siaga.recruitment.PlenoStore.Held;
import id.siaga.recruitment.PlenoStore.Line;
import id.siaga.recruitment.PlenoStore.Place;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lays out what a plenary decided: the minutes with ranks, scores and reasons, and the announcement with names alone.
 * Slow and blocking, for worker threads.
 */
final class PlenoPapers {
  private static final Template MINUTES = Template.load("/documents/minutes.html");
  private static final Template ANNOUNCEMENT = Template.load("/documents/announcement.html");
  private static final Map<String, String> OUTCOMES = Map.of(PlenoPlan.CHOSEN, "Terpilih", PlenoPlan.RESERVE,
      "Cadangan", PlenoPlan.NOT_CHOSEN, "Tidak terpilih");
  private final Held held;
  private final Wave wave;
  private final String kecamatan;
  private final Map<UUID, String> reasons;

  /** @param reasons why somebody was placed against the rank */
  PlenoPapers(Held held, Wave wave, String kecamatan, Map<UUID, String> reasons) {
    this.held = held;
    this.wave = wave;
    this.kecamatan = kecamatan;
    this.reasons = reasons;
  }

  byte[] minutes(List<Place> places, List<Line> lines) throws IOException {
    Map<String, Object> values = head();
    values.put("areas", areas(places, lines, (line, row) -> {
      row.put("number", line.number());
      row.put("sex", line.sex());
      row.put("score", Ranking.id(line.score()));
      row.put("outcome", OUTCOMES.get(line.outcome()));
      String reason = reasons.get(line.applicant());
      row.put("note", reason == null ? line.tie()
          : (line.tie() == null ? "" : line.tie() + " ") + "Diputuskan berbeda dari peringkat: " + reason);
    }));
    values.put("chosen", count(lines, PlenoPlan.CHOSEN));
    values.put("reserve", count(lines, PlenoPlan.RESERVE));
    values.put("others", count(lines, PlenoPlan.NOT_CHOSEN));
    values.put("chair", held.chair());
    return print("Berita acara pleno " + held.number(), MINUTES.fill(values));
  }

  /**
   * Those who are chosen now and the reserve, without scores, and without the numbers: with one and a birth date
   * anybody could follow somebody else's application.
   */
  byte[] announcement(List<Place> places, List<Line> lines) throws IOException {
    Map<String, Object> values = head();
    List<Line> named = lines.stream().filter(line -> chosen(line) || line.state() == ApplicantState.CADANGAN)
        .toList();
    values.put("areas", areas(places, named, (line, row) ->
        row.put("outcome", chosen(line) ? "Terpilih" : "Cadangan")));
    values.put("published", IndonesianTime.day(wave.today(held.publishedAt())));
    return print("Pengumuman " + held.number(), ANNOUNCEMENT.fill(values));
  }

  private static boolean chosen(Line line) {
    return line.state() == ApplicantState.TERPILIH || line.state() == ApplicantState.DITETAPKAN;
  }

  private interface Filler {
    void fill(Line line, Map<String, Object> row);
  }

  private Map<String, Object> head() {
    ZoneId zone = wave.settings().zone();
    Map<String, Object> head = new HashMap<>();
    head.put("kecamatan", kecamatan);
    head.put("wave", wave.name());
    head.put("number", held.number());
    head.put("when", IndonesianTime.moment(held.heldAt(), zone));
    head.put("day", IndonesianTime.day(wave.today(held.heldAt())));
    return head;
  }

  private static List<Map<String, ?>> areas(List<Place> places, List<Line> lines, Filler filler) {
    Map<Long, List<Map<String, ?>>> byArea = new LinkedHashMap<>();
    for (Line line : lines) {
      Map<String, Object> row = new HashMap<>();
      row.put("rank", line.rank());
      row.put("name", line.name());
      filler.fill(line, row);
      byArea.computeIfAbsent(line.area(), area -> new ArrayList<>()).add(row);
    }
    List<Map<String, ?>> areas = new ArrayList<>();
    for (Place place : places) {
      Map<String, Object> area = new HashMap<>();
      area.put("kelurahan", place.areaName() == null ? String.valueOf(place.area() / 1000) : place.areaName());
      area.put("need", place.need());
      area.put("seats", place.seats());
      area.put("absent", place.absent() == 0 ? null : place.absent());
      List<Map<String, ?>> rows = byArea.getOrDefault(place.area(), List.of());
      area.put("rows", rows);
      area.put("empty", rows.isEmpty());
      area.put("filled", !rows.isEmpty());
      areas.add(area);
    }
    return areas;
  }

  private static long count(List<Line> lines, String outcome) {
    return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
  }

  private static byte[] print(String title, String page) throws IOException {
    try (PdfBook book = new PdfBook(title)) {
      book.add(page);
      return book.bytes();
    }
  }
}
