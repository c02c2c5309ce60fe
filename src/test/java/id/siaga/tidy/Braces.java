package id.siaga.tidy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Measures methods by matching braces, after comments and strings were blanked out. */
final class Braces {
  private static final Pattern TYPE = Pattern.compile("(^|\\s)(class|interface|enum|record|@interface)\\s+\\w+");

  /** A block directly inside a type: a method, a constructor, an initialiser. */
  record Block(int firstLine, int lines, String head) {}

  private record Open(int line, boolean type, String head) {}

  private Braces() {}

  static List<Block> blocks(String java) {
    String code = blank(java);
    List<Block> blocks = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    StringBuilder head = new StringBuilder();
    int line = 0;
    int headLine = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\n') line++;
      if (c == '{') {
        open.push(new Open(headLine, TYPE.matcher(head).find(), head.toString().trim()
            .replaceAll("\\s+", " ")));
      } else if (c == '}' && !open.isEmpty()) {
        Open closed = open.pop();
        boolean member = !closed.type && !open.isEmpty() && open.peek().type;
        if (member) blocks.add(new Block(closed.line, line - closed.line + 1, closed.head));
      }
      if (c == '{' || c == '}' || c == ';') {
        head.setLength(0);
      } else {
        if (head.toString().isBlank() && !Character.isWhitespace(c)) headLine = line;
        head.append(c);
      }
    }
    return blocks;
  }

  /** The code with every comment, string and character literal replaced by blanks; line breaks stay. */
  static String blank(String java) {
    Pattern noise = Pattern.compile("\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"
        + "|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    return noise.matcher(java).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
  }
}
