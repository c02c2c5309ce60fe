package id.siaga.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Makes a fresh JPEG of an image's pixels and of nothing else: no place, no camera, no hidden bytes. Rows are skipped
 * while decoding so that no image takes more than a fixed part of the memory.
 */
final class PhotoCopy {
  static final int SIDE_PIXELS = 2_400;
  private static final long DECODED_MAX_BYTES = 36_000_000;
  private static final float QUALITY = 0.85f;

  private PhotoCopy() {}

  /** Writes to a file that does not exist yet; blocking. */
  static void make(Path source, FileSniffer.Found found, Path target) throws IOException {
    BufferedImage image;
    try {
      image = upright(reduced(decoded(source, found)), found.pixel().turn());
    } catch (IOException | RuntimeException e) {
      // Decoders answer damage with whatever comes to their mind.
      throw FileType.broken();
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (FileImageOutputStream out = new FileImageOutputStream(target.toFile())) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage decoded(Path source, FileSniffer.Found found) throws IOException {
    FileSniffer.Pixels pixels = found.pixel();
    int step = 1;
    while ((long) (pixels.width() / step + 1) * (pixels.height() / step + 1) * pixels.bytesPerPixel()
        > DECODED_MAX_BYTES) {
      step++;
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName(found.type() == FileType.JPEG ? "jpeg" : "png").next();
    try (FileImageInputStream in = new FileImageInputStream(source.toFile())) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != pixels.width() || reader.getHeight(0) != pixels.height()) throw FileType.broken();
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  /** Halves until it nearly fits, then fits: one big step would drop whole strokes of handwriting. */
  private static BufferedImage reduced(BufferedImage image) {
    BufferedImage now = image;
    double factor = Math.min(1, (double) SIDE_PIXELS / Math.max(now.getWidth(), now.getHeight()));
    int width = Math.max(1, (int) Math.round(now.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(now.getHeight() * factor));
    while (now.getWidth() / 2 > width && now.getHeight() / 2 > height) {
      now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
    }
    return drawn(now, width, height);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = on(out);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return out;
  }

  /** Turned as the camera says; the eight ways of EXIF 2.3, tag 274. */
  private static BufferedImage upright(BufferedImage image, int turn) {
    if (turn == 1) return image;
    int w = image.getWidth();
    int h = image.getHeight();
    AffineTransform move = switch (turn) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      default -> new AffineTransform(0, -1, 1, 0, 0, w);
    };
    BufferedImage out = new BufferedImage(turn < 5 ? w : h, turn < 5 ? h : w, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = on(out);
    graphics.drawImage(image, move, null);
    graphics.dispose();
    return out;
  }

  /** White stands where nothing is drawn. */
  private static Graphics2D on(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    return graphics;
  }
}
