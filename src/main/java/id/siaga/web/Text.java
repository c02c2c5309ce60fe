package id.siaga.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.access.Problem;

/** Keeps out text that no database could keep: NUL, and halves of surrogate pairs. */
public final class Text {
  private Text() {}

  /** Refuses, by the name of its field, text that could not be stored as it was sent; looks into lists and objects. */
  public static void sound(String field, JsonNode node) {
    if (node.isTextual()) require(field, node.textValue());
    node.fields().forEachRemaining(child -> {
      String path = field.isEmpty() ? child.getKey() : field + "." + child.getKey();
      require(path, child.getKey());
      sound(path, child.getValue());
    });
    for (int i = 0; node.isArray() && i < node.size(); i++) sound(field + "." + i, node.get(i));
  }

  private static void require(String field, String text) {
    if (!sound(text)) {
      throw Problem.invalid(field, "berisi karakter yang tidak dapat disimpan",
          "holds a character that cannot be kept");
    }
  }

  static boolean sound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
