package id.siaga.web;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out how a spreadsheet program wrote a text file: its encoding, its delimiter, and whether it is text at all.
 *
 * @param delimiterLine whether Excel's {@code sep=;} stands before the header
 */
record CsvText(Path file, Charset charset, int bomBytes, char delimiter, boolean delimiterLine) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int HEADER_MAX_CHARS = 16 * 1024;

  /** Why a file cannot be read as CSV. */
  enum Unreadable { EMPTY, SPREADSHEET, BINARY }

  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;
    final Unreadable why;

    UnreadableException(Unreadable why) {
      super(why.name(), null, false, false);
      this.why = why;
    }
  }

  static CsvText of(Path file) throws IOException, UnreadableException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    if (starts(start, 'P', 'K', 3, 4) || starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableException(Unreadable.SPREADSHEET);
    }
    CsvText text = starts(start, 0xEF, 0xBB, 0xBF) ? new CsvText(file, StandardCharsets.UTF_8, 3, ',', false)
        : starts(start, 0xFF, 0xFE) ? new CsvText(file, StandardCharsets.UTF_16LE, 2, ',', false)
        : starts(start, 0xFE, 0xFF) ? new CsvText(file, StandardCharsets.UTF_16BE, 2, ',', false)
        : new CsvText(file, StandardCharsets.UTF_8, 0, ',', false);
    if (!text.isText() && text.bomBytes == 0) text = new CsvText(file, WINDOWS_1252, 0, ',', false);
    if (!text.isText()) throw new UnreadableException(Unreadable.BINARY);
    return text.delimited();
  }

  /** The text after the mark that says its encoding. */
  Reader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.skipNBytes(bomBytes);
    return new BufferedReader(new InputStreamReader(in, charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private boolean isText() throws IOException {
    char[] chunk = new char[8192];
    try (Reader in = open()) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        for (int i = 0; i < n; i++) {
          char c = chunk[i];
          if (c < ' ' && c != '\n' && c != '\r' && c != '\t') return false;
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private CsvText delimited() throws IOException, UnreadableException {
    StringBuilder first = new StringBuilder();
    try (Reader in = open()) {
      int c = in.read();
      while (c >= 0 && first.length() < HEADER_MAX_CHARS && (c != '\n' && c != '\r' || first.toString().isBlank())) {
        if (c != '\n' && c != '\r') first.append((char) c);
        c = in.read();
      }
    }
    String line = first.toString().strip();
    if (line.isEmpty()) throw new UnreadableException(Unreadable.EMPTY);
    boolean named = line.regionMatches(true, 0, "sep=", 0, 4) && line.length() == 5;
    return new CsvText(file, charset, bomBytes, named ? line.charAt(4) : likeliest(line), named);
  }

  /** The delimiter that occurs most often outside quotes. */
  private static char likeliest(String header) {
    int[] counts = new int[128];
    boolean quoted = false;
    for (char c : header.toCharArray()) {
      if (c == '"') quoted = !quoted;
      if (!quoted && c < 128) counts[c]++;
    }
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (counts[c] > counts[best]) best = c;
    }
    return best;
  }

  private static boolean starts(byte[] start, int... with) {
    if (start.length < with.length) return false;
    for (int i = 0; i < with.length; i++) {
      if ((start[i] & 0xFF) != with[i]) return false;
    }
    return true;
  }
}
