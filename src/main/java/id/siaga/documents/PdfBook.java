package id.siaga.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A PDF that grows page by page from XHTML, so that a long one can be made in pieces with a progress between them. All
 * of it is slow and blocking: only for worker threads, one at a time.
 *
 * <p>The face is Plus Jakarta Sans, named {@code Jakarta} in pages, in the weights 400, 600 and 800.
 */
public final class PdfBook implements Closeable {
  private static final String FACE = "Jakarta";
  private final PDDocument document = new PDDocument();
  private final PDFont regular;
  private final PDFont semiBold;
  private final PDFont extraBold;

  static {
    XRLog.setLoggingEnabled(false);
  }

  public PdfBook(String title) throws IOException {
    regular = font("Regular");
    semiBold = font("SemiBold");
    extraBold = font("ExtraBold");
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer("Siaga TPS");
    document.setDocumentInformation(information);
  }

  /** Adds the pages of one XHTML document. */
  public void add(String xhtml) throws IOException {
    DefaultObjectDrawerFactory objects = new DefaultObjectDrawerFactory();
    objects.registerDrawer(QrImage.TYPE, new QrImage());
    PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document).useFastMode()
        .withHtmlContent(xhtml, null).useObjectDrawerFactory(objects)
        .useFont(new PDFontSupplier(regular), FACE, 400, FontStyle.NORMAL, true)
        .useFont(new PDFontSupplier(semiBold), FACE, 600, FontStyle.NORMAL, true)
        .useFont(new PDFontSupplier(extraBold), FACE, 800, FontStyle.NORMAL, true);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  public void save(Path file) throws IOException {
    document.save(file.toFile());
  }

  /** The whole of a short one. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private PDFont font(String weight) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(PdfFace.bytes(weight)), true);
  }
}
