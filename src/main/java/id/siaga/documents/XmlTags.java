package id.siaga.documents;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads the tags of a part of a workbook one after the other, holding no more than one tag and the text before it. A
 * general XML reader remembers names, comments and depths without end, which a hostile file makes use of; workbooks
 * have no comments, no CDATA and no document type, so whatever begins with {@code <!} is refused.
 */
final class XmlTags implements Closeable {
  private static final int TAG_MAX_CHARS = 16 * 1024;
  private static final int TAGS_MAX = 10_000_000;
  private static final int TEXT_MAX_CHARS = 64 * 1024;
  private final Reader in;
  private final StringBuilder tag = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private String name;
  private int atChar;
  private int tags;

  XmlTags(InputStream bytes) {
    in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 16 * 1024);
  }

  /** Goes to the next tag; false at the end. */
  boolean next() throws IOException, UnfitException {
    try {
      do {
        text.setLength(0);
        if (!upToTag()) return false;
        tag();
      } while (tag.charAt(0) == '?');
      return true;
    } catch (CharacterCodingException e) {
      throw UnfitException.damaged();
    }
  }

  private boolean upToTag() throws IOException, UnfitException {
    for (int c = in.read(); c >= 0; c = in.read()) {
      atChar++;
      if (c == '<') return true;
      if (c == 0xFEFF && atChar == 1) continue;
      if (text.length() >= TEXT_MAX_CHARS) throw UnfitException.cellTooLong(0);
      text.append((char) c);
    }
    return false;
  }

  private void tag() throws IOException, UnfitException {
    if (++tags > TAGS_MAX) throw UnfitException.tooLarge();
    tag.setLength(0);
    int quote = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (quote == 0 && c == '>' && tag.length() > 0) {
        name = name();
        return;
      }
      if (tag.length() >= TAG_MAX_CHARS || tag.length() == 0 && (c == '!' || c == '>')) {
        throw UnfitException.damaged();
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (quote == c) {
        quote = 0;
      }
      tag.append((char) c);
    }
    throw UnfitException.damaged();
  }

  boolean opens(String name) {
    return tag.charAt(0) != '/' && this.name.equals(name);
  }

  /** Also of a tag that closes itself. */
  boolean closes(String name) {
    return (tag.charAt(0) == '/' || tag.charAt(tag.length() - 1) == '/') && this.name.equals(name);
  }

  /** Without a prefix, because programs differ in whether they write one. */
  private String name() {
    int start = tag.charAt(0) == '/' ? 1 : 0;
    int end = start;
    while (end < tag.length() && !Character.isWhitespace(tag.charAt(end)) && tag.charAt(end) != '/') end++;
    String whole = tag.substring(start, end);
    return whole.substring(whole.indexOf(':') + 1);
  }

  /** The value of an attribute, by its name with or without a prefix; null when the tag has none. */
  String attribute(String name) {
    for (int at = tag.indexOf(name, 1); at > 0; at = tag.indexOf(name, at + 1)) {
      char before = tag.charAt(at - 1);
      int equals = at + name.length();
      while (equals < tag.length() && Character.isWhitespace(tag.charAt(equals))) equals++;
      if (!Character.isWhitespace(before) && before != ':' || equals >= tag.length() || tag.charAt(equals) != '=') {
        continue;
      }
      int quote = equals + 1;
      while (quote < tag.length() && Character.isWhitespace(tag.charAt(quote))) quote++;
      if (quote >= tag.length()) return null;
      int end = tag.indexOf(String.valueOf(tag.charAt(quote)), quote + 1);
      return end < 0 ? null : decoded(tag.substring(quote + 1, end));
    }
    return null;
  }

  /** What stood between the tag before and this one. */
  String text() {
    return decoded(text.toString());
  }

  private static String decoded(String raw) {
    if (raw.indexOf('&') < 0) return raw;
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
      String letter = end < 0 || end - i > 10 ? null : letter(raw.substring(i + 1, end));
      out.append(letter == null ? String.valueOf(raw.charAt(i)) : letter);
      if (letter != null) i = end;
    }
    return out.toString();
  }

  private static String letter(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> name.matches("#x[0-9a-fA-F]{1,6}") ? point(Integer.parseInt(name.substring(2), 16))
          : name.matches("#[0-9]{1,7}") ? point(Integer.parseInt(name.substring(1))) : null;
    };
  }

  private static String point(int code) {
    return Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF) ? Character.toString(code) : "";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
