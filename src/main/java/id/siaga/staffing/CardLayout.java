package id.siaga.staffing;

import static id.siaga.staffing.LetterLayout.GREY;
import static id.siaga.staffing.LetterLayout.INK;
import static id.siaga.staffing.LetterLayout.NAVY;

import id.siaga.documents.PdfSheets;
import id.siaga.documents.PdfSheets.Face;
import id.siaga.documents.PdfSheets.Line;
import id.siaga.documents.PdfSheets.Run;
import id.siaga.documents.PdfSheets.Style;
import id.siaga.staffing.PaperMarkup.Block;
import id.siaga.staffing.PaperMarkup.Kind;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Draws identity cards of the size of a bank card (ISO/IEC 7810 ID-1), ten to a page, to be cut out. */
final class CardLayout {
  static final int PER_PAGE = 10;
  private static final int COLUMNS = 2;
  private static final double LEFT = 17.4;
  private static final double TOP = 12.5;
  private static final double WIDTH = 85.6;
  private static final double HEIGHT = 53.98;
  private static final double GAP = 2;
  private static final double INSIDE = 4;
  private static final double TEXT_WIDTH = 48;
  private static final double QR = 25;
  private static final double BAND = 11.4;
  private static final Color LINE = new Color(0x8b97a5);
  private static final Style HEAD = new Style(Face.SEMI_BOLD, 6.4, Color.WHITE);
  private static final Style TITLE = new Style(Face.EXTRA_BOLD, 10.5, Color.WHITE);
  private static final Style STATION = new Style(Face.EXTRA_BOLD, 20, NAVY);
  private static final Style PLACE = new Style(Face.REGULAR, 7.4, GREY);
  private static final Style NAME = new Style(Face.SEMI_BOLD, 10.5, INK);
  private static final Style LONG_NAME = new Style(Face.SEMI_BOLD, 7.6, INK);
  private static final Style SMALL = new Style(Face.REGULAR, 6, GREY);
  private static final Style CODE = new Style(Face.EXTRA_BOLD, 8.2, NAVY);
  private final PdfSheets out;
  private final Map<String, String> values;
  private final double x;
  private final double y;

  private CardLayout(PdfSheets out, Map<String, String> values, int place) {
    this.out = out;
    this.values = values;
    this.x = LEFT + place % COLUMNS * (WIDTH + GAP);
    this.y = TOP + place / COLUMNS * (HEIGHT + GAP / 4);
  }

  /** Draws one at its place on the page, which is begun with the first. */
  static void draw(PdfSheets out, List<Block> blocks, Map<String, String> values, String link, int place)
      throws IOException {
    if (place == 0) out.page();
    new CardLayout(out, values, place).draw(blocks, link);
  }

  private void draw(List<Block> blocks, String link) throws IOException {
    out.box(NAVY, x, y, WIDTH, BAND);
    out.frame(LINE, x, y, WIDTH, HEIGHT);
    lines(blocks, Kind.HEAD, HEAD, 4.2);
    lines(blocks, Kind.TITLE, TITLE, 9);
    out.text(new Run(values.get("tps"), STATION), x + INSIDE, y + 19.6);
    column(PLACE, 24, 3.3, 2, values.get("kelurahan"), "Kec. " + values.get("kecamatan"));
    boolean fits = out.wrap(PdfSheets.runs(values.get("nama"), NAME), TEXT_WIDTH).size() <= 2;
    column(fits ? NAME : LONG_NAME, fits ? 34 : 33, fits ? 4.4 : 3.2, fits ? 2 : 3, values.get("nama"));
    out.text(new Run("No. " + values.get("nomor"), SMALL), x + INSIDE, y + 43.6);
    double left = x + WIDTH - INSIDE - QR;
    out.qr(link, left, y + 14, QR);
    Run code = new Run(values.get("kode"), CODE);
    out.text(code, left + (QR - out.width(code)) / 2, y + 43.6);
    foot(blocks);
  }

  private void lines(List<Block> blocks, Kind kind, Style style, double top) throws IOException {
    for (Block block : blocks) {
      if (block.kind != kind) continue;
      List<Line> lines = out.wrap(LetterLayout.runs(block.text, style, values), WIDTH - 2 * INSIDE);
      if (!lines.isEmpty()) out.line(lines.get(0), x + INSIDE, y + top);
      return;
    }
  }

  private void column(Style style, double top, double step, int max, String... texts) throws IOException {
    double at = y + top;
    int drawn = 0;
    for (String text : texts) {
      for (Line line : out.wrap(PdfSheets.runs(text, style), TEXT_WIDTH)) {
        if (drawn++ >= max) return;
        out.line(line, x + INSIDE, at);
        at += step;
      }
    }
  }

  private void foot(List<Block> blocks) throws IOException {
    double at = y + 47.6;
    for (Block block : blocks) {
      if (block.kind != Kind.TEXT) continue;
      for (Line line : out.wrap(LetterLayout.runs(block.text, SMALL, values), WIDTH - 2 * INSIDE)) {
        if (at > y + HEIGHT - 1) return;
        out.line(line, x + INSIDE, at);
        at += 2.6;
      }
    }
  }
}
