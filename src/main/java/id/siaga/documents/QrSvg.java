package id.siaga.documents;

import io.nayuki.qrcodegen.QrCode;

/** Draws a QR code (ISO/IEC 18004) as markup for a page: sharp at any size and without an image to load. */
public final class QrSvg {
  private static final int MARGIN = 4;

  private QrSvg() {}

  /** The dark modules as one path of units, margin included, and the side of the whole. */
  public record Drawing(int size, String path) {}

  public static Drawing drawing(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder dark = new StringBuilder();
    for (int row = 0; row < code.size; row++) {
      for (int from = 0; from < code.size; from++) {
        if (!code.getModule(from, row)) continue;
        int to = from + 1;
        while (to < code.size && code.getModule(to, row)) to++;
        dark.append('M').append(from + MARGIN).append(' ').append(row + MARGIN).append('h').append(to - from)
            .append("v1h-").append(to - from).append('z');
        from = to;
      }
    }
    return new Drawing(code.size + 2 * MARGIN, dark.toString());
  }

  public static String of(String text) {
    Drawing drawing = drawing(text);
    int size = drawing.size();
    return "<svg class=\"qr\" role=\"img\" aria-label=\"Kode QR nomor lamaran\" viewBox=\"0 0 " + size + " " + size
        + "\" xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
        + "H0z\"/><path fill=\"#000\" d=\"" + drawing.path() + "\"/></svg>";
  }
}
