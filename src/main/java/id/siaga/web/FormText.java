package id.siaga.web;

import id.siaga.access.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what a form sends (application/x-www-form-urlencoded), strictly: each field known, once, and sound text. */
final class FormText {
  private FormText() {}

  static Map<String, String> decode(byte[] body, Set<String> known) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (body.length == 0) return fields;
    int from = 0;
    for (int i = 0; i <= body.length; i++) {
      if (i < body.length && body[i] != '&') continue;
      int sign = from;
      while (sign < i && body[sign] != '=') sign++;
      if (sign == i) throw broken();
      put(fields, known, plain(body, from, sign), plain(body, sign + 1, i));
      from = i + 1;
    }
    return fields;
  }

  static void put(Map<String, String> fields, Set<String> known, String name, String value) {
    if (!known.contains(name)) throw Json.malformed("ada isian yang tidak dikenal", "there is an unknown field");
    if (!Text.sound(value)) {
      throw Problem.invalid(name, "berisi karakter yang tidak dapat disimpan",
          "holds a character that cannot be kept");
    }
    if (fields.putIfAbsent(name, value.replace("\r\n", "\n")) != null) {
      throw Json.malformed("ada isian yang terkirim dua kali", "a field was sent twice");
    }
  }

  /** Strict UTF-8; whatever is not would come back as other letters than were typed. */
  static String utf8(byte[] bytes, int length) {
    try {
      return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      throw Json.malformed("isi bukan UTF-8 yang benar", "the body is not valid UTF-8");
    }
  }

  private static String plain(byte[] body, int from, int to) {
    byte[] out = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      if (body[i] != '%') {
        out[length++] = body[i] == '+' ? (byte) ' ' : body[i];
        continue;
      }
      int high = i + 2 <= to - 1 ? Character.digit(body[i + 1], 16) : -1;
      int low = i + 2 <= to - 1 ? Character.digit(body[i + 2], 16) : -1;
      if (high < 0 || low < 0) throw broken();
      out[length++] = (byte) (high << 4 | low);
      i += 2;
    }
    return utf8(out, length);
  }

  private static Problem broken() {
    return Json.malformed("formulir rusak", "the form is damaged");
  }
}
