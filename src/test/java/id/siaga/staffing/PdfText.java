package id.siaga.staffing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads what a PDF says, and keeps pictures of its first and last page to be looked at. */
final class PdfText {
  private static final int DPI = 90;

  private PdfText() {}

  static String of(byte[] pdf, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sheets"));
    try (PDDocument book = Loader.loadPDF(pdf)) {
      PDFRenderer pages = new PDFRenderer(book);
      ImageIO.write(pages.renderImageWithDPI(0, DPI), "png", folder.resolve(name + "-1.png").toFile());
      ImageIO.write(pages.renderImageWithDPI(book.getNumberOfPages() - 1, DPI), "png",
          folder.resolve(name + "-2.png").toFile());
      return new PDFTextStripper().getText(book).replaceAll("\\s+", " ");
    }
  }
}
