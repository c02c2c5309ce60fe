package id.siaga.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.journal.Chain;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** One text for equal JSON values (keys sorted, no blanks), so that the same item sent twice is seen to be the same. */
final class Canonical {
  private Canonical() {}

  static byte[] digest(JsonNode item) {
    return Chain.sha256().digest(text(item).getBytes(StandardCharsets.UTF_8));
  }

  static String text(JsonNode node) {
    StringBuilder out = new StringBuilder(256);
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      object(node, out);
    } else if (node.isArray()) {
      out.append('[');
      for (int i = 0; i < node.size(); i++) {
        if (i > 0) out.append(',');
        write(node.get(i), out);
      }
      out.append(']');
    } else if (node.isTextual()) {
      quote(node.textValue(), out);
    } else if (node.isFloatingPointNumber()) {
      double value = node.doubleValue();
      out.append(value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value)
          : String.valueOf(value));
    } else {
      out.append(node.asText());
    }
  }

  /** As Jackson writes a text, without the generator that it makes for each single one. */
  private static StringBuilder quote(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    return out.append('"');
  }

  private static void object(JsonNode node, StringBuilder out) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> it = node.fields(); it.hasNext();) {
      Map.Entry<String, JsonNode> field = it.next();
      sorted.put(field.getKey(), field.getValue());
    }
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
      if (!first) out.append(',');
      first = false;
      quote(field.getKey(), out).append(':');
      write(field.getValue(), out);
    }
    out.append('}');
  }
}
