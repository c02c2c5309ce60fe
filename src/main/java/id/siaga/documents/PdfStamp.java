package id.siaga.documents;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Words across a whole page that leave what is below them readable: for what must not be taken for valid. */
final class PdfStamp {
  private static final double MM = 72 / 25.4;
  private static final Color RED = new Color(0xb3261e);
  private static final float OPACITY = 0.38f;
  private static final float POINTS = 25;
  private static final double ANGLE = Math.toRadians(24);
  private static final double WIDE_MM = 87.6;
  private static final double TALL_MM = 54.5;
  private static final double FIRST_X_MM = 60;
  private static final double FIRST_Y_MM = 39;

  private PdfStamp() {}

  /** Draws one over each place where a card may lie, which covers a letter as well. */
  static void draw(PDPageContentStream page, PdfFace face, String words) throws IOException {
    PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
    pale.setNonStrokingAlphaConstant(OPACITY);
    page.saveGraphicsState();
    page.setGraphicsStateParameters(pale);
    page.setNonStrokingColor(RED);
    double half = face.width(words) / 1000 * POINTS / 2;
    for (double y = FIRST_Y_MM; y < PdfSheets.HEIGHT_MM; y += TALL_MM) {
      for (double x = FIRST_X_MM; x < PdfSheets.WIDTH_MM; x += WIDE_MM) {
        page.beginText();
        page.setFont(face.pdf, POINTS);
        page.setTextMatrix(Matrix.getRotateInstance(ANGLE, (float) (x * MM - half * Math.cos(ANGLE)),
            (float) ((PdfSheets.HEIGHT_MM - y) * MM - half * Math.sin(ANGLE))));
        page.showText(words);
        page.endText();
      }
    }
    page.restoreGraphicsState();
  }
}
