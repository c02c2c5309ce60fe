package id.siaga.staffing;

import id.siaga.documents.PdfSheets;
import id.siaga.documents.PdfSheets.Face;
import id.siaga.documents.PdfSheets.Line;
import id.siaga.documents.PdfSheets.Run;
import id.siaga.documents.PdfSheets.Style;
import id.siaga.staffing.PaperMarkup.Block;
import id.siaga.staffing.PaperMarkup.Kind;
import id.siaga.staffing.PaperMarkup.Piece;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Draws a letter: the blocks of its text from the top, at the foot of its last page the code that proves it. */
final class LetterLayout {
  static final Color NAVY = new Color(0x12304f);
  static final Color INK = new Color(0x16202c);
  static final Color GREY = new Color(0x4a5766);
  private static final Style PLAIN = new Style(Face.REGULAR, 10, INK);
  private static final Style HEAD = new Style(Face.EXTRA_BOLD, 12, NAVY);
  private static final Style ADDRESS = new Style(Face.REGULAR, 8.5, NAVY);
  private static final Style TITLE = new Style(Face.EXTRA_BOLD, 13, INK);
  private static final Style SMALL = new Style(Face.REGULAR, 7.6, GREY);
  private static final double LEFT = 24;
  private static final double WIDTH = PdfSheets.WIDTH_MM - 2 * LEFT;
  private static final double TOP = 18;
  private static final double BOTTOM = 279;
  private static final double LABEL = 36;
  private static final double ITEM = 8;
  private static final double SIGN_LEFT = 112;
  private static final double QR = 20;
  private static final double QR_TOP = 259;
  private static final double LINE = 0.494;
  private static final int HEAD_LINES = 2;
  private final PdfSheets out;
  private final Map<String, String> values;
  private double y;
  private int heads;

  private LetterLayout(PdfSheets out, Map<String, String> values) {
    this.out = out;
    this.values = values;
  }

  /**
   * Draws on new pages.
   *
   * @param link what the code on the paper says, {@code address} where somebody types it
   */
  static void draw(PdfSheets out, List<Block> blocks, Map<String, String> values, String link, String address)
      throws IOException {
    LetterLayout letter = new LetterLayout(out, values);
    letter.newPage();
    for (int i = 0; i < blocks.size(); i++) {
      letter.block(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
    }
    letter.proof(link, address);
  }

  private void newPage() throws IOException {
    out.page();
    y = TOP;
  }

  private void block(Block block, Block next) throws IOException {
    boolean last = next == null || next.kind != block.kind || block.ended;
    switch (block.kind) {
      case HEAD -> head(block, last);
      case TITLE -> centred(block, TITLE, 1);
      case NUMBER -> centred(block, PLAIN, last ? 4 : 1);
      case CENTRE -> centred(block, PLAIN, last ? 3.5 : 0);
      case ITEM -> columns(block, ITEM, 1, last);
      case PAIR -> columns(block, LABEL, 1.6, last);
      case SIGN -> sign(block);
      case ROOM -> y += 16;
      default -> {
        flow(out.wrap(runs(block.text, PLAIN), WIDTH), LEFT, PLAIN);
        y += 2.6;
      }
    }
  }

  private void head(Block block, boolean last) throws IOException {
    boolean name = heads++ < HEAD_LINES;
    List<Line> lines = out.wrap(runs(block.text, name ? HEAD : ADDRESS), WIDTH);
    for (Line line : lines) middle(line, name ? HEAD : ADDRESS);
    if (last) {
      out.box(NAVY, LEFT, y + 2.2, WIDTH, 0.6);
      y += 9;
    }
  }

  private void centred(Block block, Style style, double gap) throws IOException {
    for (Line line : out.wrap(runs(block.text, style), WIDTH)) middle(line, style);
    y += gap;
  }

  private void middle(Line line, Style style) throws IOException {
    step(style);
    out.line(line, LEFT + (WIDTH - line.widthMm()) / 2, y);
  }

  private void columns(Block block, double label, double gap, boolean last) throws IOException {
    List<Line> text = out.wrap(runs(block.text, PLAIN), WIDTH - label);
    boolean pair = block.kind == Kind.PAIR;
    List<Line> what = out.wrap(runs(block.label, pair ? new Style(Face.REGULAR, 10, GREY) : PLAIN), label - 2);
    for (int i = 0; i < Math.max(text.size(), what.size()); i++) {
      step(PLAIN);
      if (i < what.size()) out.line(what.get(i), LEFT, y);
      if (i < text.size()) out.line(text.get(i), LEFT + label, y);
    }
    y += last ? 3 : gap;
  }

  private void sign(Block block) throws IOException {
    for (Line line : out.wrap(runs(block.text, PLAIN), PdfSheets.WIDTH_MM - LEFT - SIGN_LEFT)) {
      step(PLAIN);
      out.line(line, SIGN_LEFT, y);
    }
  }

  private void flow(List<Line> lines, double left, Style style) throws IOException {
    for (Line line : lines) {
      step(style);
      out.line(line, left, y);
    }
  }

  /** To the next line, on the next page when this one is full. */
  private void step(Style style) throws IOException {
    double height = style.points() * LINE;
    if (y + height > BOTTOM) newPage();
    y += height;
  }

  private void proof(String link, String address) throws IOException {
    if (y > QR_TOP - 4) newPage();
    out.qr(link, LEFT, QR_TOP, QR);
    double left = LEFT + QR + 4;
    y = QR_TOP + 5;
    for (String text : List.of("Surat ini dapat diperiksa keasliannya:", "pindai kode di samping, atau buka " + address,
        "lalu ketik ")) {
      out.text(new Run(text, SMALL), left, y);
      if (text.endsWith(" ")) {
        out.text(new Run(values.get("kode"), SMALL.with(Face.EXTRA_BOLD)), left + out.width(new Run(text, SMALL)), y);
      }
      y += SMALL.points() * LINE;
    }
  }

  private List<Run> runs(List<Piece> pieces, Style style) {
    return runs(pieces, style, values);
  }

  static List<Run> runs(List<Piece> pieces, Style style, Map<String, String> values) {
    return pieces.stream().map(piece -> new Run(piece.value() ? values.get(piece.text()) : piece.text(),
        piece.bold() && style.face() == Face.REGULAR ? style.with(Face.SEMI_BOLD) : style)).toList();
  }
}
