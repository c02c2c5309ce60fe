package id.siaga.web;

import id.siaga.access.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a stored multipart/form-data body (RFC 7578) apart: small fields into memory, the one file into a file of its
 * own. Blocking, for worker threads; never holds more than a buffer of the file.
 */
final class Multipart {
  private static final int HEADER_MAX_BYTES = 2_048;
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final Pattern BOUNDARY = Pattern.compile(
      "multipart/form-data;\\s*boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DISPOSITION = Pattern.compile(
      "content-disposition:\\s*form-data;\\s*name=\"([\\w.-]{1,64})\"(;\\s*filename=.*)?", Pattern.CASE_INSENSITIVE);
  private final Path body;
  private final byte[] delimiter;
  private final Set<String> known;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private PageFile file;
  private long fieldBytes;

  /** What was in the body; the file is null when none was chosen. */
  record Parts(Map<String, String> fields, PageFile file) {}

  private Multipart(Path body, String boundary, Set<String> known) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    this.known = known;
  }

  /** Null when the type is not multipart/form-data with a sound boundary. */
  static String boundary(String contentType) {
    Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType.strip());
    return matcher.matches() ? matcher.group(1) : null;
  }

  static Parts read(Path body, String boundary, Set<String> known, Path target) throws IOException {
    return new Multipart(body, boundary, known).read(target);
  }

  private Parts read(Path target) throws IOException {
    List<Long> ends = delimiters();
    try (RandomAccessFile in = new RandomAccessFile(body.toFile(), "r")) {
      for (int i = 0; i < ends.size(); i++) {
        in.seek(ends.get(i));
        int a = in.read();
        int b = in.read();
        boolean last = i == ends.size() - 1;
        if (last ? a != '-' || b != '-' : a != '\r' || b != '\n') throw broken();
        if (last && in.length() - in.getFilePointer() > 2) throw broken();
        if (!last) part(in, ends.get(i + 1) - delimiter.length, target);
      }
    }
    return new Parts(fields, file);
  }

  /** Where each delimiter ends; the first one stands at the very beginning, without its line end. */
  private List<Long> delimiters() throws IOException {
    List<Long> ends = new ArrayList<>();
    int[] back = back();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(body), BUFFER_BYTES)) {
      int matched = 2;
      long at = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        at++;
        while (matched > 0 && delimiter[matched] != (byte) next) matched = back[matched - 1];
        if (delimiter[matched] == (byte) next) matched++;
        if (ends.isEmpty() && at == delimiter.length - 2 && matched < delimiter.length) throw broken();
        if (matched < delimiter.length) continue;
        matched = 0;
        ends.add(at);
        if (ends.size() > Page.PARTS_MAX + 1) {
          throw Json.malformed("formulir berisi lebih dari " + Page.PARTS_MAX + " bagian",
              "the form has more than " + Page.PARTS_MAX + " parts");
        }
      }
    }
    // A form without any field is just the closing one.
    if (ends.isEmpty()) throw broken();
    return ends;
  }

  /** How much of the delimiter still stands when the next byte does not fit (Knuth, Morris and Pratt). */
  private int[] back() {
    int[] back = new int[delimiter.length];
    for (int i = 1, k = 0; i < delimiter.length; i++) {
      while (k > 0 && delimiter[k] != delimiter[i]) k = back[k - 1];
      if (delimiter[k] == delimiter[i]) k++;
      back[i] = k;
    }
    return back;
  }

  private void part(RandomAccessFile in, long end, Path target) throws IOException {
    Matcher disposition = header(in, end);
    String name = disposition.group(1);
    long bytes = end - in.getFilePointer();
    if (disposition.group(2) == null) {
      fieldBytes += bytes;
      if (fieldBytes > Page.FORM_MAX_BYTES) throw tooLarge(Page.FORM_MAX_BYTES);
      byte[] value = new byte[(int) bytes];
      in.readFully(value);
      FormText.put(fields, known, name, FormText.utf8(value, value.length));
    } else {
      if (!known.contains(name)) throw Json.malformed("ada isian yang tidak dikenal", "there is an unknown field");
      if (bytes > Page.FILE_MAX_BYTES) throw tooLarge(Page.FILE_MAX_BYTES);
      if (bytes == 0) return;
      if (file != null) throw Json.malformed("hanya satu berkas sekali kirim", "only one file at a time");
      file = copy(in, bytes, name, target);
    }
  }

  private Matcher header(RandomAccessFile in, long end) throws IOException {
    byte[] start = new byte[(int) Math.min(HEADER_MAX_BYTES, end - in.getFilePointer())];
    long from = in.getFilePointer();
    in.readFully(start);
    String text = new String(start, StandardCharsets.UTF_8);
    int blank = new String(start, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
    if (blank < 0) throw broken();
    in.seek(from + blank + 4);
    Matcher found = null;
    for (String line : text.split("\r\n\r\n", 2)[0].split("\r\n")) {
      Matcher matcher = DISPOSITION.matcher(line);
      if (matcher.matches()) {
        if (found != null) throw broken();
        found = matcher;
      } else if (!line.toLowerCase(java.util.Locale.ROOT).startsWith("content-type:")) {
        throw broken();
      }
    }
    if (found == null) throw broken();
    return found;
  }

  private static PageFile copy(RandomAccessFile in, long bytes, String name, Path target) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      for (long left = bytes; left > 0;) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) throw broken();
        out.write(buffer, 0, read);
        left -= read;
      }
    }
    return new PageFile(name, target, bytes);
  }

  private static Problem broken() {
    return Json.malformed("formulir rusak atau terpotong", "the form is damaged or cut off");
  }

  static Problem tooLarge(long maxBytes) {
    String limit = maxBytes >= 1 << 20 ? (maxBytes >> 20) + " MB" : (maxBytes >> 10) + " KB";
    return Problem.of(Problem.Kind.TOO_LARGE, "Kiriman lebih besar dari " + limit
        + ". Foto ulang dengan ukuran lebih kecil, atau pindai dengan resolusi lebih rendah.",
        "What was sent is larger than " + limit + ". Take the photo at a smaller size or scan at a lower resolution.");
  }
}
