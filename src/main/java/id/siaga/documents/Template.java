package id.siaga.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills pages that are written beforehand, and escapes whatever it puts in unless that is {@link Html} already.
 *
 * <p>{@code {{name}}} puts in a value; {@code {{#name}}…{{/name}}} repeats its inside for each map of a list, or
 * shows it when the value is neither absent, false nor empty text. Inside, the names of the surroundings are still
 * known. A name that nobody gave is an error and not an empty place; null is an empty place.
 */
public final class Template {
  private static final Pattern MARK = Pattern.compile("\\{\\{([#/]?)(\\w+)}}");

  private interface Part {
    void fill(Scope scope, StringBuilder out);
  }

  /** The values at one place, the inner ones first. */
  private record Scope(Map<String, ?> values, Scope outer) {
    Object get(String name) {
      if (values.containsKey(name)) return values.get(name);
      if (outer == null) throw new IllegalStateException("the page asks for " + name);
      return outer.get(name);
    }
  }

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = parts;
  }

  /** Reads a page of the class path once; keep the template. */
  public static Template load(String resource) {
    try (InputStream in = Template.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("no page " + resource);
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Template parse(String text) {
    Matcher mark = MARK.matcher(text);
    int[] at = {0};
    List<Part> parts = section(text, mark, at, null);
    return new Template(parts);
  }

  public String fill(Map<String, ?> values) {
    StringBuilder out = new StringBuilder(8_192);
    fill(parts, new Scope(values, null), out);
    return out.toString();
  }

  private static List<Part> section(String text, Matcher mark, int[] at, String name) {
    List<Part> parts = new ArrayList<>();
    while (mark.find()) {
      String plain = text.substring(at[0], mark.start());
      parts.add((scope, out) -> out.append(plain));
      at[0] = mark.end();
      String found = mark.group(2);
      if (mark.group(1).equals("/")) {
        if (!found.equals(name)) throw new IllegalStateException("section " + name + " ends as " + found);
        return parts;
      }
      parts.add(mark.group(1).equals("#") ? repeated(found, section(text, mark, at, found)) : value(found));
    }
    if (name != null) throw new IllegalStateException("section " + name + " does not end");
    String rest = text.substring(at[0]);
    parts.add((scope, out) -> out.append(rest));
    return parts;
  }

  private static Part value(String name) {
    return (scope, out) -> {
      Object value = scope.get(name);
      if (value == null) return;
      out.append(value instanceof Html html ? html.markup() : Html.escaped(value).markup());
    };
  }

  private static Part repeated(String name, List<Part> inside) {
    return (scope, out) -> {
      Object value = scope.get(name);
      if (value instanceof Iterable<?> items) {
        for (Object item : items) fill(inside, new Scope(values(item), scope), out);
      } else if (value != null && !value.equals(false) && !value.equals("")) {
        fill(inside, scope, out);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> values(Object item) {
    return (Map<String, ?>) item;
  }

  private static void fill(List<Part> parts, Scope scope, StringBuilder out) {
    for (Part part : parts) part.fill(scope, out);
  }
}
