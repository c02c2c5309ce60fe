package id.siaga.documents;

/** Text that is markup already, so that templates put it in as it stands; whoever makes one answers for it. */
public record Html(String markup) {
  /** Text as markup shows it; characters that no XML document may hold are left out. */
  public static Html escaped(Object value) {
    String text = String.valueOf(value);
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().filter(Html::allowed).forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(c);
      }
    });
    return new Html(out.toString());
  }

  /** The characters of XML 1.0, production 2. */
  private static boolean allowed(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
