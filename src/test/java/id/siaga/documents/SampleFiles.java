package id.siaga.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and attackers send them, made on the spot. */
public final class SampleFiles {
  private SampleFiles() {}

  /** A picture with something to see in it. */
  public static byte[] image(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0xE9EDF2));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(0x12304F));
    graphics.fillRect(0, 0, width / 2, height / 4);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] jpeg() {
    return image("jpeg", 640, 480);
  }

  public static byte[] png() {
    return image("png", 320, 200);
  }

  /** A PDF of one empty page, with more objects put in between. */
  public static byte[] pdf(String more) {
    return text("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]"
        + "/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n" + more
        + "\ntrailer\n<</Root 1 0 R/Size 4>>\nstartxref\n9\n%%EOF\n");
  }

  /** Objects packed away where a plain search does not see them. */
  public static byte[] packedPdf(String dictionary, byte[] objects) {
    byte[] packed = deflated(objects);
    return join(text("%PDF-1.5\n1 0 obj\n<</Type/Catalog>>\nendobj\n4 0 obj\n<<" + dictionary + "/Length "
        + packed.length + ">>\nstream\n"), packed, text("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
  }

  /** A PNG that claims these measures over hardly any data. */
  public static byte[] pngOf(int width, int height, int depth, int colour, byte[] pixels) {
    byte[] head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) colour).array();
    return join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, chunk("IHDR", head),
        chunk("IDAT", deflated(pixels)), chunk("IEND", new byte[0]));
  }

  public static byte[] chunk(String type, byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(text(type));
    crc.update(body);
    return join(ByteBuffer.allocate(4).putInt(body.length).array(), text(type), body,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** The JPEG with this segment put in after its start. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    byte[] head = ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) marker).putShort((short) (body.length + 2))
        .array();
    byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
    return join(new byte[] {(byte) 0xFF, (byte) 0xD8}, head, body, rest);
  }

  public static byte[] zip(String name, String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9))) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) out.writeBytes(part);
    return out.toByteArray();
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
