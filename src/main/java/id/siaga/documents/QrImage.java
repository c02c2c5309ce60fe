package id.siaga.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws QR codes (ISO/IEC 18004) as outlines, sharp at any size: in a page,
 * {@code <object type="image/qr" data-text="…"></object>} becomes one. The page leaves a white margin of four modules.
 */
final class QrImage implements FSObjectDrawer {
  static final String TYPE = "image/qr";

  @Override
  public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
      OutputDevice device, RenderingContext context, int dotsPerPixel) {
    QrCode code = QrCode.encodeText(element.getAttribute("data-text"), QrCode.Ecc.MEDIUM);
    double module = Math.min(width, height) / dotsPerPixel / code.size;
    Path2D dark = dark(code, module);
    device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, graphics -> {
      graphics.setColor(Color.BLACK);
      graphics.fill(dark);
    });
    return Map.of();
  }

  /** All dark modules as one shape, so that no hairlines of white come between neighbours. */
  private static Path2D dark(QrCode code, double module) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int row = 0; row < code.size; row++) {
      for (int from = 0; from < code.size; from++) {
        if (!code.getModule(from, row)) continue;
        int to = from + 1;
        while (to < code.size && code.getModule(to, row)) to++;
        path.moveTo(from * module, row * module);
        path.lineTo(to * module, row * module);
        path.lineTo(to * module, (row + 1) * module);
        path.lineTo(from * module, (row + 1) * module);
        path.closePath();
        from = to;
      }
    }
    return path;
  }
}
