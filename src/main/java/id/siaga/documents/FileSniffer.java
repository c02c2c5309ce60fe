package id.siaga.documents;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells what an uploaded file is from its bytes alone, and refuses with one clear sentence whatever is no plain photo
 * or scan: other types, cut-off files, two formats in one, images that would fill the memory, PDF that acts.
 *
 * <p>Reads the file as a stream, decodes no picture, and is blocking: for worker threads.
 */
public final class FileSniffer {
  static final int SIDE_MAX_PIXELS = 12_000;
  static final long PIXELS_MAX = 50_000_000;
  private static final int START_BYTES = 512;
  private static final int BUFFER_BYTES = 16 * 1024;

  /**
   * What a file was found to be.
   *
   * @param pixel how an image is built; null for a PDF
   */
  public record Found(FileType type, Pixels pixel) {}

  /**
   * The measures of an image.
   *
   * @param bytesPerPixel what one pixel takes when decoded
   * @param wholeAtOnce whether a decoder must hold the whole image (progressive JPEG)
   * @param turn the orientation of EXIF, 1 to 8
   */
  record Pixels(int width, int height, int bytesPerPixel, boolean wholeAtOnce, int turn) {}

  private FileSniffer() {}

  public static Found look(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START_BYTES);
    }
    if (start.length == 0) throw FileType.refused("Berkas ini kosong; pilih berkas lain.", "This file is empty.");
    if (starts(start, "%PDF-")) {
      PdfScan.check(file);
      return new Found(FileType.PDF, null);
    }
    boolean jpeg = starts(start, "\u00ff\u00d8\u00ff");
    if (!jpeg && !starts(start, "\u0089PNG\r\n\u001a\n")) throw other(start);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
      Pixels pixels = jpeg ? new JpegScan(in).pixels() : PngScan.pixels(in);
      int side = Math.max(pixels.width, pixels.height);
      if (side > SIDE_MAX_PIXELS || (long) pixels.width * pixels.height > PIXELS_MAX) {
        throw FileType.tooManyPixels(4_000);
      }
      return new Found(jpeg ? FileType.JPEG : FileType.PNG, pixels);
    } catch (EOFException e) {
      throw FileType.broken();
    }
  }

  private static RuntimeException other(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    String lower = text.stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("GIF8")) return kind("GIF");
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return kind("WebP");
    if (text.startsWith("ftyp", 4)) return kind("HEIC, AVIF atau video");
    if (text.startsWith("BM") || text.startsWith("II*\0") || text.startsWith("MM\0*")) return kind("BMP atau TIFF");
    if (text.startsWith("PK")) return kind("Word, Excel atau ZIP");
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) return kind("Word atau Excel");
    if (lower.startsWith("<") || lower.contains("<svg") || lower.contains("<html")) return kind("SVG atau halaman web");
    if (text.contains("%PDF-")) {
      return FileType.refused("PDF ini diawali isi lain; simpan ulang sebagai PDF.",
          "Something stands before this PDF; save it again as PDF.");
    }
    return FileType.refused("Berkas ini bukan foto JPEG, PNG, atau PDF.", "This file is no JPEG, PNG or PDF.");
  }

  private static RuntimeException kind(String name) {
    return FileType.refused("Berkas " + name + " tidak diterima; kirim foto JPEG atau PNG, atau PDF.",
        "A file of this kind (" + name.replace(" atau ", " or ").replace("halaman web", "web page")
            + ") is not accepted; send a JPEG or PNG photo or a PDF.");
  }

  private static boolean starts(byte[] bytes, String signature) {
    byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || bytes[i] != wanted[i]) return false;
    }
    return true;
  }
}
