package id.siaga.simulation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Draws the papers that the demonstration's applicants hand in; each says that it is a sample. */
final class DemoPapers {
  static final List<String> KINDS = List.of("KTP", "PAS_FOTO", "IJAZAH", "SURAT_PERNYATAAN", "SURAT_LAMARAN", "DRH");
  private static final Map<String, String> TITLES = Map.of("KTP", "KARTU TANDA PENDUDUK", "PAS_FOTO", "PAS FOTO 4 x 6",
      "IJAZAH", "IJAZAH SMA", "SURAT_PERNYATAAN", "SURAT PERNYATAAN", "SURAT_LAMARAN", "SURAT LAMARAN", "DRH",
      "DAFTAR RIWAYAT HIDUP");

  private DemoPapers() {}

  /** A PNG of a name written with a finger; each number writes in its own way. */
  static byte[] signature(long number) {
    BufferedImage image = new BufferedImage(300, 110, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    SplittableRandom hand = new SplittableRandom(number);
    Path2D line = new Path2D.Double();
    line.moveTo(15, 40 + hand.nextInt(30));
    for (int x = 15; x < 250; x += 30) {
      line.curveTo(x + 10, hand.nextInt(90), x + 25, 20 + hand.nextInt(80), x + 30, 35 + hand.nextInt(40));
    }
    g.draw(line);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    g.drawString("contoh", 255, 104);
    g.dispose();
    return written(image, "png");
  }

  /** A JPEG of the paper. */
  static byte[] draw(String kind, String name) {
    boolean card = kind.equals("KTP");
    BufferedImage image = new BufferedImage(card ? 860 : 700, card ? 540 : 940, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(card ? new Color(0xCFE5F5) : new Color(0xFCFBF7));
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setColor(new Color(0x12304F));
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
    g.drawString(TITLES.get(kind), 40, 70);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
    g.drawString("Nama: " + name, 40, 140);
    for (int y = 190; y < image.getHeight() - 60; y += 44) {
      g.setColor(new Color(0xB9C4CF));
      g.fillRect(40, y, image.getWidth() - (y % 3 == 0 ? 260 : 120), 12);
    }
    g.rotate(-0.35, image.getWidth() / 2.0, image.getHeight() / 2.0);
    g.setColor(new Color(180, 40, 40, 90));
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 120));
    g.drawString("CONTOH", image.getWidth() / 2 - 270, image.getHeight() / 2 + 40);
    g.dispose();
    return written(image, "jpg");
  }

  private static byte[] written(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
