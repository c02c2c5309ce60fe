package id.siaga.documents;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Walks the segments of a JPEG (ITU T.81) from end to end without decoding any. */
final class JpegScan {
  private static final int SCANS_MAX = 64;
  private static final int SEGMENTS_MAX = 2_000;
  private static final long PROGRESSIVE_PIXELS_MAX = 20_000_000;
  private static final int ORIENTATION = 0x0112;
  private final DataInputStream in;
  private int width;
  private int height;
  private int parts;
  private boolean progressive;
  private int turn = 1;
  private int scans;

  JpegScan(DataInputStream in) {
    this.in = in;
  }

  FileSniffer.Pixels pixels() throws IOException {
    in.skipNBytes(2);
    int marker = marker(in.read());
    for (int segments = 0; marker != 0xD9; segments++) {
      if (segments > SEGMENTS_MAX) throw FileType.broken();
      marker = segment(marker);
    }
    if (parts == 0 || scans == 0) throw FileType.broken();
    if (Traces.in(in)) throw FileType.mixed();
    if (progressive && (long) width * height > PROGRESSIVE_PIXELS_MAX) throw FileType.tooManyPixels(4_000);
    return new FileSniffer.Pixels(width, height, parts, progressive, turn);
  }

  /** The marker that follows this segment. */
  private int segment(int marker) throws IOException {
    if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) return marker(in.read());
    if (marker < 0xC0 || marker == 0xD8) throw FileType.broken();
    int length = in.readUnsignedShort() - 2;
    if (length < 0) throw FileType.broken();
    byte[] body = in.readNBytes(length);
    if (body.length < length) throw new EOFException();
    if (marker >= 0xE0 && marker <= 0xEF || marker == 0xFE) {
      if (Traces.in(body, length)) throw FileType.mixed();
      if (marker == 0xE1) turn = turn(body);
    } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
      frame(marker, body);
    } else if (marker == 0xDA) {
      if (++scans > SCANS_MAX) throw FileType.broken();
      return afterScan();
    }
    return marker(in.read());
  }

  private void frame(int marker, byte[] body) {
    if (parts > 0 || body.length < 6) throw FileType.broken();
    height = (body[1] & 0xFF) << 8 | body[2] & 0xFF;
    width = (body[3] & 0xFF) << 8 | body[4] & 0xFF;
    parts = body[5] & 0xFF;
    progressive = marker == 0xC2;
    if (width == 0 || height == 0) throw FileType.broken();
    if (marker > 0xC2 || body[0] != 8 || parts != 1 && parts != 3) {
      throw FileType.refused("JPEG ini memakai warna atau kompresi yang tidak biasa; simpan ulang sebagai JPEG biasa.",
          "This JPEG uses unusual colours or compression; save it again as a plain JPEG.");
    }
  }

  /** In a scan every FF is followed by 00 or by a restart; anything else is the next marker. */
  private int afterScan() throws IOException {
    while (true) {
      int b = in.read();
      if (b < 0) throw new EOFException();
      if (b != 0xFF) continue;
      while (b == 0xFF) b = in.read();
      if (b < 0) throw new EOFException();
      if (b != 0 && (b < 0xD0 || b > 0xD7)) return b;
    }
  }

  private int marker(int first) throws IOException {
    if (first < 0) throw new EOFException();
    if (first != 0xFF) throw FileType.broken();
    int b = first;
    while (b == 0xFF) b = in.read();
    if (b < 0) throw new EOFException();
    return b;
  }

  /** Which way up the camera was held; 1 when it does not say. */
  private static int turn(byte[] app1) {
    if (app1.length < 16 || app1[0] != 'E' || app1[1] != 'x' || app1[2] != 'i' || app1[3] != 'f') return 1;
    boolean little = app1[6] == 'I';
    long at = 6 + number(app1, 10, 4, little);
    long entries = at + 2 > app1.length ? 0 : number(app1, (int) at, 2, little);
    for (int i = 0; i < Math.min(entries, 200); i++) {
      long entry = at + 2 + i * 12L;
      if (entry + 10 > app1.length) return 1;
      if (number(app1, (int) entry, 2, little) == ORIENTATION) {
        int value = (int) number(app1, (int) entry + 8, 2, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static long number(byte[] bytes, int at, int length, boolean little) {
    long value = 0;
    for (int i = 0; i < length; i++) value = value << 8 | bytes[at + (little ? length - 1 - i : i)] & 0xFF;
    return value;
  }
}
