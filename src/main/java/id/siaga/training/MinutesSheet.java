package id.siaga.training;

import id.siaga.documents.PdfSheets;
import id.siaga.documents.PdfSheets.Face;
import id.siaga.documents.PdfSheets.Line;
import id.siaga.documents.PdfSheets.Run;
import id.siaga.documents.PdfSheets.Style;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws the minutes of a training: a hall may hold thousands, whose names a layout of XHTML takes a minute to set.
 * First everything is measured and shared out to pages, so that each can say how many there are. Blocking, for worker
 * threads.
 */
final class MinutesSheet {
  private static final Color NAVY = new Color(0x12304f);
  private static final Color INK = new Color(0x16202c);
  private static final Color GREY = new Color(0x4a5766);
  private static final Color RULE = new Color(0xcfd6df);
  private static final Color BAND = new Color(0xe9edf2);
  private static final Color WARN = new Color(0x8a5300);
  private static final Style PLAIN = new Style(Face.REGULAR, 9.6, INK);
  private static final Style CELL = new Style(Face.REGULAR, 8.8, INK);
  private static final Style LABEL = new Style(Face.SEMI_BOLD, 8.4, INK);
  private static final Style HEAD = new Style(Face.EXTRA_BOLD, 12.5, NAVY);
  private static final Style TITLE = new Style(Face.EXTRA_BOLD, 12.5, INK);
  private static final Style SUBTITLE = new Style(Face.SEMI_BOLD, 10.6, NAVY);
  private static final Style FOOT = new Style(Face.REGULAR, 7.5, GREY);
  private static final double LEFT = 18;
  private static final double WIDTH = PdfSheets.WIDTH_MM - 2 * LEFT;
  private static final double TOP = 16;
  private static final double BOTTOM = 276;
  private static final double FOOT_Y = 286;
  private static final double[] COLUMNS = {14, 98, WIDTH - 112};
  private static final double PAD = 1.6;
  private static final double LINE = 0.494;
  private final PdfSheets out;
  private final List<Part> parts = new ArrayList<>();

  /** What the minutes say beside the names. */
  record Facts(String area, boolean rehearsal, String number, String round, String when, String place, String day) {}

  /** Somebody in the list. */
  record Named(String name, String station) {}

  /** Draws itself with its upper edge at a height of the page. */
  private interface Ink {
    void at(double y) throws IOException;
  }

  /**
   * What stays together on a page.
   *
   * @param below how much of what follows must find room on the same page
   * @param head what is said again above it on a new page; null for nothing
   */
  private record Part(double height, double below, Part head, Ink ink) {}

  private MinutesSheet(PdfSheets out) {
    this.out = out;
  }

  static byte[] print(Facts facts, List<Named> came, List<Named> missing) throws IOException {
    try (PdfSheets out = new PdfSheets("Berita acara " + facts.number())) {
      MinutesSheet sheet = new MinutesSheet(out);
      sheet.opening(facts, came.size());
      sheet.table("Yang hadir", came);
      if (!missing.isEmpty()) sheet.table("Diundang tetapi tidak hadir", missing);
      sheet.closing(facts);
      sheet.draw();
      return out.bytes();
    }
  }

  private void opening(Facts facts, int came) {
    middle("PANITIA PENGAWAS PEMILIHAN", HEAD);
    middle(facts.area().toUpperCase(Locale.ROOT), HEAD);
    add(4, 0, y -> out.box(NAVY, LEFT, y + 1.6, WIDTH, 0.6));
    if (facts.rehearsal()) middle("GLADI: bukan untuk keperluan resmi", new Style(Face.SEMI_BOLD, 10, WARN));
    space(5);
    middle("BERITA ACARA", TITLE);
    middle("BIMBINGAN TEKNIS PENGAWAS TPS", TITLE);
    middle("Nomor: " + facts.number(), PLAIN);
    space(5);
    flow(List.of(new Run("Pada hari " + facts.when() + ", bertempat di " + facts.place()
        + ", telah dilaksanakan bimbingan teknis Pengawas TPS untuk " + facts.round() + ". Sebanyak ", PLAIN),
        new Run(came + " orang", PLAIN.with(Face.SEMI_BOLD)),
        new Run(" hadir, sebagaimana daftar berikut.", PLAIN)));
  }

  private void table(String title, List<Named> people) {
    space(5);
    double row = height(CELL) + 2 * PAD;
    add(height(SUBTITLE) + 2, 2 * row, y -> out.text(new Run(title + " (" + people.size() + " orang)", SUBTITLE), LEFT,
        y + height(SUBTITLE)));
    Part head = row(List.of(line("No.", LABEL), line("Nama", LABEL), line("TPS", LABEL)), BAND, null);
    parts.add(new Part(head.height, row, null, head.ink));
    for (int i = 0; i < people.size(); i++) {
      Named one = people.get(i);
      parts.add(row(List.of(line(String.valueOf(i + 1), CELL), wrap(one.name(), COLUMNS[1]),
          wrap(one.station(), COLUMNS[2])), null, head));
    }
  }

  private void closing(Facts facts) {
    space(4);
    flow(List.of(new Run("Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
        PLAIN)));
    space(7);
    add(36, 0, y -> {
      centred(facts.day(), LEFT + WIDTH / 2, y + 4);
      centred("Saksi,", LEFT, y + 9);
      centred("Yang memimpin,", LEFT + WIDTH / 2, y + 9);
      for (double left : new double[] {LEFT, LEFT + WIDTH / 2}) out.box(INK, left + 12, y + 33, WIDTH / 2 - 24, 0.2);
    });
  }

  private void centred(String text, double left, double y) throws IOException {
    Run run = new Run(text, PLAIN);
    out.text(run, left + (WIDTH / 2 - out.width(run)) / 2, y);
  }

  private Part row(List<List<Line>> cells, Color fill, Part head) {
    double step = height(CELL);
    double height = cells.stream().mapToInt(List::size).max().orElse(1) * step + 2 * PAD;
    return new Part(height, 0, head, y -> {
      double x = LEFT;
      if (fill != null) out.box(fill, x, y, WIDTH, height);
      for (int i = 0; i < cells.size(); i++) {
        out.frame(RULE, x, y, COLUMNS[i], height);
        double at = y + PAD + step * 0.8;
        for (Line line : cells.get(i)) {
          out.line(line, i == 0 ? x + COLUMNS[0] - PAD - line.widthMm() : x + PAD, at);
          at += step;
        }
        x += COLUMNS[i];
      }
    });
  }

  private List<Line> line(String text, Style style) {
    Run run = new Run(text, style);
    return List.of(new Line(List.of(run), out.width(run)));
  }

  private List<Line> wrap(String text, double width) {
    return out.wrap(PdfSheets.runs(text, CELL), width - 2 * PAD);
  }

  private void middle(String text, Style style) {
    for (Line line : out.wrap(PdfSheets.runs(text, style), WIDTH)) {
      add(height(style), 0, y -> out.line(line, LEFT + (WIDTH - line.widthMm()) / 2, y + height(style)));
    }
  }

  private void flow(List<Run> runs) {
    for (Line line : out.wrap(runs, WIDTH)) add(height(PLAIN), 0, y -> out.line(line, LEFT, y + height(PLAIN)));
  }

  private void space(double height) {
    add(height, 0, y -> { });
  }

  private void add(double height, double below, Ink ink) {
    parts.add(new Part(height, below, null, ink));
  }

  private static double height(Style style) {
    return style.points() * LINE;
  }

  private void draw() throws IOException {
    List<List<Part>> pages = pages();
    for (int i = 0; i < pages.size(); i++) {
      out.page();
      double y = TOP;
      for (Part part : pages.get(i)) {
        part.ink.at(y);
        y += part.height;
      }
      Run foot = new Run("Halaman " + (i + 1) + " dari " + pages.size(), FOOT);
      out.text(foot, LEFT + WIDTH - out.width(foot), FOOT_Y);
    }
  }

  private List<List<Part>> pages() {
    List<List<Part>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    double y = TOP;
    for (Part part : parts) {
      if (y + part.height + part.below > BOTTOM) {
        pages.add(new ArrayList<>());
        y = TOP;
        if (part.head != null) {
          pages.get(pages.size() - 1).add(part.head);
          y += part.head.height;
        }
      }
      pages.get(pages.size() - 1).add(part);
      y += part.height;
    }
    return pages;
  }
}
