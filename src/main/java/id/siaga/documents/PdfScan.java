package id.siaga.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Refuses PDF that is more than pages: scripts, programs to launch, files inside, forms that send, encryption. Names
 * are compared after undoing their #xx writing, and packed objects are unpacked up to a limit and read too.
 */
final class PdfScan {
  private static final int WINDOW_BYTES = 64 * 1024;
  private static final int OVERLAP_BYTES = 2_048;
  private static final int END_BYTES = 66 * 1024;
  private static final int PACKED_MAX = 5_000;
  private static final long UNPACKED_MAX_BYTES = 32L << 20;
  private static final Pattern ACTIVE = Pattern.compile("/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm"
      + "|ImportData|GoToE|GoToR|Rendition|Movie|XFA(?=[\\s\\[/(<0-9]))(?![A-Za-z])"
      + "|/JS\\s*[(<]|/JS\\s+\\d+\\s+\\d+\\s+R");
  private static final Pattern LOCKED = Pattern.compile("/Encrypt(?![A-Za-z])");
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final Pattern ESCAPE = Pattern.compile("#[0-9A-Fa-f]{2}");
  private long unpacked;
  private int packed;

  private PdfScan() {}

  static void check(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      new PdfScan().check(in);
    }
  }

  private void check(RandomAccessFile in) throws IOException {
    in.seek(Math.max(0, in.length() - END_BYTES));
    String end = text(in, END_BYTES);
    if (end.lastIndexOf("%%EOF") < 0) throw FileType.broken();
    if (end.contains("PK\5\6") || Traces.in(bytes(end.substring(end.lastIndexOf("%%EOF"))), end.length()
        - end.lastIndexOf("%%EOF"))) {
      throw FileType.mixed();
    }
    List<Long> streams = new ArrayList<>();
    for (long at = 0; at < in.length(); at += WINDOW_BYTES) {
      in.seek(at);
      String window = text(in, WINDOW_BYTES + OVERLAP_BYTES);
      names(window);
      if (html(window)) throw FileType.mixed();
      var found = STREAM.matcher(window);
      while (found.find() && found.start() < WINDOW_BYTES) {
        String before = window.substring(Math.max(0, found.start() - OVERLAP_BYTES), found.start());
        if (found.start() < OVERLAP_BYTES && at > 0) before = before(in, at + found.start());
        if (packed(before)) streams.add(at + found.end());
      }
    }
    for (long stream : streams) unpack(in, stream);
  }

  private static String before(RandomAccessFile in, long end) throws IOException {
    long from = Math.max(0, end - OVERLAP_BYTES);
    in.seek(from);
    return text(in, (int) (end - from));
  }

  /** Whether the dictionary before a stream is that of packed objects; only those have a First. */
  private boolean packed(String before) {
    String dictionary = plain(before.substring(Math.max(0, before.lastIndexOf("endobj"))));
    if (!dictionary.matches("(?s).*/(First|ObjStm)(?![A-Za-z]).*")) return false;
    boolean readable = dictionary.matches("(?s).*/(FlateDecode|Fl)(?![A-Za-z]).*")
        && !dictionary.matches("(?s).*/(LZW|ASCII|RunLength|Crypt)\\w*.*");
    if (!readable && dictionary.contains("/Filter") || ++packed > PACKED_MAX) throw unusual();
    return readable;
  }

  private void unpack(RandomAccessFile in, long at) throws IOException {
    in.seek(at);
    byte[] window = new byte[WINDOW_BYTES];
    int kept = 0;
    InputStream plain = new InflaterInputStream(Channels.newInputStream(in.getChannel()));
    try {
      while (true) {
        int read = plain.readNBytes(window, kept, window.length - kept);
        unpacked += read;
        if (unpacked > UNPACKED_MAX_BYTES) throw unusual();
        names(new String(window, 0, kept + read, StandardCharsets.ISO_8859_1));
        if (read < window.length - kept) return;
        System.arraycopy(window, window.length - OVERLAP_BYTES, window, 0, OVERLAP_BYTES);
        kept = OVERLAP_BYTES;
      }
    } catch (ZipException | java.io.EOFException e) {
      throw unusual();
    }
  }

  private static void names(String text) {
    String plain = plain(text);
    if (ACTIVE.matcher(plain).find()) {
      throw FileType.refused("PDF ini memuat program, formulir, atau berkas lain; cetak ulang menjadi PDF biasa.",
          "This PDF carries scripts, sending forms or other files; print it again as a plain PDF.");
    }
    if (LOCKED.matcher(plain).find()) {
      throw FileType.refused("PDF ini dikunci dengan kata sandi; simpan ulang tanpa kata sandi.",
          "This PDF is locked with a password; save it again without one.");
    }
  }

  private static boolean html(String window) {
    String lower = window.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("<script") || lower.contains("<!doctype html") || lower.contains("<?php")
        || lower.contains("<iframe");
  }

  private static String plain(String text) {
    if (text.indexOf('#') < 0) return text;
    return ESCAPE.matcher(text).replaceAll(found -> {
      char c = (char) Integer.parseInt(found.group().substring(1), 16);
      return Character.isLetterOrDigit(c) && c < 128 ? String.valueOf(c) : "_";
    });
  }

  private static String text(RandomAccessFile in, int max) throws IOException {
    byte[] bytes = new byte[(int) Math.min(max, in.length() - in.getFilePointer())];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static RuntimeException unusual() {
    return FileType.refused("PDF ini dibuat dengan cara yang tidak biasa; cetak ulang menjadi PDF biasa.",
        "This PDF is built in an unusual way; print it again as a plain PDF.");
  }
}
