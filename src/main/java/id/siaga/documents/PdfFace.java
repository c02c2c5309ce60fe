package id.siaga.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of Plus Jakarta Sans inside one PDF; remembers how wide each letter is, because that is asked most. */
final class PdfFace {
  private static final int TABLES_AT = 4;
  private static final int DIRECTORY_AT = 12;
  private static final int ENTRY_BYTES = 16;
  private static final int GSUB = 0x47535542;
  private static final int UNKNOWN = 0x47535558;
  private static final int LETTERS = 1 << 16;
  private static final float MISSING = -1;
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final float[] widths = new float[LETTERS];
  final PDFont pdf;

  PdfFace(PDDocument document, String weight) throws IOException {
    font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(weight)));
    glyphs = font.getUnicodeCmapLookup();
    pdf = PDType0Font.load(document, font, true);
    Arrays.fill(widths, Float.NaN);
  }

  /** The file of a weight; looking for ligatures in all text is slow, and a table of another name is not looked at. */
  static byte[] bytes(String weight) throws IOException {
    try (InputStream in = PdfFace.class.getResourceAsStream("/fonts/PlusJakartaSans-" + weight + ".ttf")) {
      byte[] file = in.readAllBytes();
      ByteBuffer bytes = ByteBuffer.wrap(file);
      int tables = bytes.getShort(TABLES_AT);
      for (int entry = DIRECTORY_AT; entry < DIRECTORY_AT + tables * ENTRY_BYTES; entry += ENTRY_BYTES) {
        if (bytes.getInt(entry) == GSUB) bytes.putInt(entry, UNKNOWN);
      }
      return file;
    }
  }

  /** The text with a question mark for each letter that the face does not have. */
  String printable(String text) {
    boolean plain = true;
    for (int i = 0; plain && i < text.length(); i++) plain = text.charAt(i) >= ' ' && text.charAt(i) < 0x7f;
    if (plain) return text;
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
      if (c >= LETTERS || of(c) == MISSING) {
        out.append(c < ' ' ? ' ' : '?');
      } else {
        out.appendCodePoint(c);
      }
    });
    return out.toString();
  }

  /** Of printable text, in thousandths of the size. */
  float width(String text) {
    float width = 0;
    for (int i = 0; i < text.length(); i++) width += Math.max(0, of(text.charAt(i)));
    return width;
  }

  private float of(int letter) {
    float known = widths[letter];
    if (!Float.isNaN(known)) return known;
    try {
      int glyph = letter < ' ' ? 0 : glyphs.getGlyphId(letter);
      float width = glyph == 0 ? MISSING : font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm();
      widths[letter] = width;
      return width;
    } catch (IOException e) {
      throw new IllegalStateException("the face cannot be read", e);
    }
  }
}
