package id.siaga.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Writes the canonical JSON text of an event: fields in the order in which the code names them, no blanks, so that the
 * stored text is the hashed, sent and replayed text.
 */
public final class Body {
  private final StringBuilder out = new StringBuilder(160).append('{');

  public Body put(String name, String value) {
    if (value == null) return raw(name, "null");
    name(name).append('"');
    for (int i = 0; i < value.length(); i++) escape(value.charAt(i));
    out.append('"');
    return this;
  }

  public Body put(String name, UUID value) {
    return put(name, value == null ? null : value.toString());
  }

  public Body put(String name, Instant value) {
    return put(name, value == null ? null : value.toString());
  }

  public Body put(String name, long value) {
    name(name).append(value);
    return this;
  }

  public Body put(String name, boolean value) {
    name(name).append(value);
    return this;
  }

  public Body put(String name, Collection<String> values) {
    name(name).append('[');
    boolean first = true;
    for (String value : values) {
      if (!first) out.append(',');
      first = false;
      out.append('"');
      for (int i = 0; i < value.length(); i++) escape(value.charAt(i));
      out.append('"');
    }
    out.append(']');
    return this;
  }

  public String text() {
    return out.toString() + '}';
  }

  private Body raw(String name, String json) {
    name(name).append(json);
    return this;
  }

  private StringBuilder name(String name) {
    if (out.length() > 1) out.append(',');
    return out.append('"').append(name).append("\":");
  }

  private void escape(char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c < 0x20) {
      out.append(String.format("\\u%04x", (int) c));
    } else {
      out.append(c);
    }
  }
}
