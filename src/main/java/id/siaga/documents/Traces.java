package id.siaga.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for the marks of other formats in bytes that should hold none. */
final class Traces {
  /** Long enough that no photo has them by chance; letters in lower case fit capitals too. */
  private static final List<byte[]> MARKS = marks("<html", "<script", "<svg", "<!doctype", "<iframe", "<?php", "<body",
      "javascript:", "PK\3\4", "PK\5\6", "%PDF-", "<%@ page", "Rar!\u001a\7");
  private static final int MARK_MAX_BYTES = 11;
  private static final int WINDOW_BYTES = 32 * 1024;

  private Traces() {}

  static boolean in(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      byte first = lower(bytes[i]);
      for (byte[] mark : MARKS) {
        if (lower(mark[0]) == first && fits(bytes, length, i, mark)) return true;
      }
    }
    return false;
  }

  /** Reads to the end. */
  static boolean in(InputStream in) throws IOException {
    byte[] window = new byte[WINDOW_BYTES];
    int kept = 0;
    while (true) {
      int read = in.readNBytes(window, kept, window.length - kept);
      if (in(window, kept + read)) return true;
      if (read < window.length - kept) return false;
      System.arraycopy(window, window.length - MARK_MAX_BYTES, window, 0, MARK_MAX_BYTES);
      kept = MARK_MAX_BYTES;
    }
  }

  private static boolean fits(byte[] bytes, int length, int at, byte[] mark) {
    if (at + mark.length > length) return false;
    for (int i = 0; i < mark.length; i++) {
      if (lower(bytes[at + i]) != lower(mark[i])) return false;
    }
    return true;
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }

  private static List<byte[]> marks(String... marks) {
    return List.of(marks).stream().map(mark -> mark.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }
}
