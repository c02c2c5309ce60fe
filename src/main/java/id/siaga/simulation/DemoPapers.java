package id.siaga.simulation;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws the papers that the demonstration's applicants hand in; each says that it is a sample. */
final class DemoPapers {
  static final List<String> KINDS = List.of("KTP", "PAS_FOTO", "IJAZAH", "SURAT_PERNYATAAN", "SURAT_LAMARAN", "DRH");
  private static final Map<String, String> TITLES = Map.of("KTP", "KARTU TANDA PENDUDUK", "PAS_FOTO", "PAS FOTO 4 x 6",
      "IJAZAH", "IJAZAH SMA", "SURAT_PERNYATAAN", "SURAT PERNYATAAN", "SURAT_LAMARAN", "SURAT LAMARAN", "DRH",
      "DAFTAR RIWAYAT HIDUP");

  private DemoPapers() {}

  /** A JPEG of the paper. */
  static byte[] draw(String kind, String name) {
    boolean card = kind.equals("KTP");
    BufferedImage image = new BufferedImage(card ? 860 : 700, card ? 540 : 940, BufferedImage.TYPE_INT_RGB);
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
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
