package id.siaga.documents;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A PDF of A4 pages that is drawn by hand: for hundreds of pages of one simple look, where a layout of XHTML
 * ({@link PdfBook}) would take many times as long. Places are millimetres from the upper left corner. Blocking, for
 * worker threads, one at a time.
 */
public final class PdfSheets implements Closeable {
  public static final double WIDTH_MM = 210;
  public static final double HEIGHT_MM = 297;
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double MM_PER_POINT = 25.4 / 72;
  private static final PDRectangle A4 = new PDRectangle((float) (WIDTH_MM * POINTS_PER_MM),
      (float) (HEIGHT_MM * POINTS_PER_MM));
  private final PDDocument document = new PDDocument();
  private final Map<Face, PdfFace> faces = new EnumMap<>(Face.class);
  private PDPageContentStream page;
  private String stamp;

  /** The weights of the house's type. */
  public enum Face {
    REGULAR("Regular"), SEMI_BOLD("SemiBold"), EXTRA_BOLD("ExtraBold");

    private final String file;

    Face(String file) {
      this.file = file;
    }
  }

  /** How text looks. */
  public record Style(Face face, double points, Color colour) {
    public Style with(Face other) {
      return new Style(other, points, colour);
    }
  }

  /** Some text of one look inside a line or paragraph; a line feed breaks the line. */
  public record Run(String text, Style style) {}

  /** Runs that fit into a width, and how wide they are in millimetres. */
  public record Line(List<Run> runs, double widthMm) {}

  public PdfSheets(String title) throws IOException {
    for (Face face : Face.values()) faces.put(face, new PdfFace(document, face.file));
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer("Siaga TPS");
    document.setDocumentInformation(information);
  }

  /** Writes across the pages that end from now on, again and again, so that no part of one can be taken for valid. */
  public void stamp(String words) {
    stamp = words;
  }

  /** Begins a new page. */
  public void page() throws IOException {
    endPage();
    PDPage next = new PDPage(A4);
    document.addPage(next);
    page = new PDPageContentStream(document, next, AppendMode.OVERWRITE, true);
  }

  /** @param y of the line that letters stand on */
  public void text(Run run, double x, double y) throws IOException {
    PdfFace face = faces.get(run.style().face());
    String text = face.printable(run.text());
    if (text.isEmpty()) return;
    page.beginText();
    page.setFont(face.pdf, (float) run.style().points());
    page.setNonStrokingColor(run.style().colour());
    page.newLineAtOffset(x(x), y(y));
    page.showText(text);
    page.endText();
  }

  public void line(Line line, double x, double y) throws IOException {
    double at = x;
    for (Run run : line.runs()) {
      text(run, at, y);
      at += width(run);
    }
  }

  /** Breaks text into lines between its words; a word that is too long for a line is cut. */
  public List<Line> wrap(List<Run> runs, double widthMm) {
    PdfWrap wrap = new PdfWrap(this::width, widthMm);
    runs.forEach(wrap::add);
    return wrap.lines();
  }

  public double width(Run run) {
    PdfFace face = faces.get(run.style().face());
    return face.width(face.printable(run.text())) / 1000 * run.style().points() * MM_PER_POINT;
  }

  public void box(Color colour, double x, double y, double width, double height) throws IOException {
    page.setNonStrokingColor(colour);
    page.addRect(x(x), y(y + height), x(width), x(height));
    page.fill();
  }

  /** A thin frame. */
  public void frame(Color colour, double x, double y, double width, double height) throws IOException {
    page.setStrokingColor(colour);
    page.setLineWidth(0.5f);
    page.addRect(x(x), y(y + height), x(width), x(height));
    page.stroke();
  }

  /** A QR code (ISO/IEC 18004) as one shape, so that no hairlines come between its modules; its margin is yours. */
  public void qr(String text, double x, double y, double size) throws IOException {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    double module = size / code.size;
    page.setNonStrokingColor(Color.BLACK);
    for (int row = 0; row < code.size; row++) {
      for (int from = 0; from < code.size; from++) {
        if (!code.getModule(from, row)) continue;
        int to = from + 1;
        while (to < code.size && code.getModule(to, row)) to++;
        page.addRect(x(x + from * module), y(y + (row + 1) * module), x((to - from) * module), x(module));
        from = to;
      }
    }
    page.fill();
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  public void save(Path file) throws IOException {
    endPage();
    document.save(file.toFile());
  }

  /** The whole of a short one. */
  public byte[] bytes() throws IOException {
    endPage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    endPage();
    document.close();
  }

  private void endPage() throws IOException {
    if (page == null) return;
    if (stamp != null) PdfStamp.draw(page, faces.get(Face.EXTRA_BOLD), stamp);
    page.close();
    page = null;
  }

  private static float x(double mm) {
    return (float) (mm * POINTS_PER_MM);
  }

  private static float y(double mm) {
    return (float) ((HEIGHT_MM - mm) * POINTS_PER_MM);
  }

  /** Runs for text of one look. */
  public static List<Run> runs(String text, Style style) {
    return new ArrayList<>(List.of(new Run(text, style)));
  }
}
