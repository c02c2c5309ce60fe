package id.siaga.documents;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Walks the chunks of a PNG (ISO/IEC 15948) from end to end without inflating any. */
final class PngScan {
  private static final int SIGNATURE_BYTES = 8;
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;
  private static final int OTHER_MAX_BYTES = 2 * 1024 * 1024;
  private static final int CHUNKS_MAX = 20_000;

  private PngScan() {}

  static FileSniffer.Pixels pixels(DataInputStream in) throws IOException {
    in.skipNBytes(SIGNATURE_BYTES);
    int headLength = in.readInt();
    int head = in.readInt();
    if (headLength != 13 || head != IHDR) throw FileType.broken();
    int width = in.readInt();
    int height = in.readInt();
    int depth = in.readUnsignedByte();
    int colour = in.readUnsignedByte();
    in.skipNBytes(2);
    int interlace = in.readUnsignedByte();
    in.skipNBytes(4);
    boolean sound = width > 0 && height > 0 && (depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16)
        && colour <= 6 && colour != 1 && colour != 5 && interlace <= 1;
    if (!sound) throw FileType.broken();
    boolean data = false;
    for (int i = 0;; i++) {
      int length = in.readInt();
      int type = in.readInt();
      if (length < 0 || i > CHUNKS_MAX) throw FileType.broken();
      if (type == IEND) break;
      data |= type == IDAT;
      other(in, type, length);
      in.skipNBytes(4);
    }
    in.skipNBytes(4);
    if (!data) throw FileType.broken();
    if (Traces.in(in)) throw FileType.mixed();
    return new FileSniffer.Pixels(width, height, samples(colour) * (depth == 16 ? 2 : 1), false, 1);
  }

  private static void other(DataInputStream in, int type, int length) throws IOException {
    if (type == IDAT) {
      in.skipNBytes(length);
      return;
    }
    if (length > OTHER_MAX_BYTES) throw FileType.broken();
    byte[] body = in.readNBytes(length);
    if (body.length < length) throw new EOFException();
    if (Traces.in(body, length)) throw FileType.mixed();
  }

  private static int samples(int colour) {
    return switch (colour) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }
}
