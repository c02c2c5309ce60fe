package id.siaga.staffing;

import id.siaga.documents.PdfSheets;
import id.siaga.staffing.PaperMarkup.Block;
import id.siaga.staffing.PaperStore.Issued;
import id.siaga.staffing.TemplateStore.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints papers: letters on a page each, cards ten to a page. Each template is read once for all of them. Blocking, for
 * worker threads.
 */
final class PaperPrinter {
  private static final String VOID = "TIDAK BERLAKU";
  private static final String BY_HAND = "........................................";
  private final Map<List<Object>, List<Block>> texts = new HashMap<>();
  private final String base;
  private final Papers papers;

  PaperPrinter(List<Text> texts, String base, Papers papers) {
    texts.forEach(text -> this.texts.put(List.of(text.kind(), text.version()), PaperMarkup.read(text.body())));
    this.base = base;
    this.papers = papers;
  }

  byte[] single(Issued paper) throws IOException {
    try (PdfSheets out = new PdfSheets(paper.kind().words(false) + " " + paper.number())) {
      if (paper.voidAt() != null) out.stamp(VOID);
      print(out, paper, 0);
      return out.bytes();
    }
  }

  /** How a template looks with the examples of its values. */
  static byte[] example(Text text, String base) throws IOException {
    try (PdfSheets out = new PdfSheets(text.title())) {
      new PaperPrinter(List.of(text), base, null).draw(out, text.kind(), text.version(), PaperFields.of(text.kind()),
          0);
      return out.bytes();
    }
  }

  /** Adds one; {@code count}: how many of this kind were printed before it. */
  void print(PdfSheets out, Issued paper, int count) throws IOException {
    draw(out, paper.kind(), paper.template(), papers.values(paper), count);
  }

  private void draw(PdfSheets out, PaperKind kind, int version, Map<String, String> values, int count)
      throws IOException {
    List<Block> blocks = texts.get(List.of(kind, version));
    String link = base + "/cek/" + values.get("kode");
    if (kind == PaperKind.ID_CARD) {
      CardLayout.draw(out, blocks, shown(kind, values), link, count % CardLayout.PER_PAGE);
    } else {
      LetterLayout.draw(out, blocks, shown(kind, values), link, base.replaceFirst("^https?://", "") + "/cek");
    }
  }

  /** What nobody knows is left for the pen. */
  private static Map<String, String> shown(PaperKind kind, Map<String, String> values) {
    Map<String, String> shown = new HashMap<>();
    for (String name : PaperFields.of(kind).keySet()) {
      String value = values.get(name);
      boolean blank = value == null || value.isBlank();
      shown.put(name, !blank ? value : name.equals("alamat_kantor") ? "" : BY_HAND);
    }
    return shown;
  }
}
