package id.siaga.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the plain text in which an office writes its letters, so that nobody needs to know a markup language:
 * {@code = } letterhead, {@code # } title, {@code ## } line below it, {@code ^ } in the middle, {@code 1. } and
 * {@code - } items, {@code label :: text} two columns, {@code > } signature (alone: room for it), {@code **bold**}.
 * Other lines are paragraphs, which a blank line ends. {@code {name}} stands for a value.
 */
final class PaperMarkup {
  private static final Pattern ITEM = Pattern.compile("(\\d{1,2}\\.|[a-z]\\.|-) .*");
  private static final Pattern MARK = Pattern.compile("\\*\\*|\\{([a-z_]+)}");

  /** What a block is. */
  enum Kind { HEAD, TITLE, NUMBER, CENTRE, ITEM, PAIR, SIGN, ROOM, TEXT }

  /** Plain text, or the name of a value. */
  record Piece(String text, boolean value, boolean bold) {}

  /** A line of the text, or a paragraph of several; {@code ended}: a blank line follows. */
  static final class Block {
    final Kind kind;
    final List<Piece> label;
    final List<Piece> text;
    boolean ended;

    private Block(Kind kind, String label, String text) {
      this.kind = kind;
      this.label = pieces(label);
      this.text = pieces(text);
    }
  }

  private PaperMarkup() {}

  static List<Block> read(String body) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String raw : body.lines().map(String::strip).toList()) {
      Block own = raw.isEmpty() ? null : block(raw);
      boolean goesOn = own != null && own.kind == Kind.TEXT;
      if (goesOn) {
        open.append(open.length() == 0 ? "" : " ").append(raw);
        continue;
      }
      close(blocks, open);
      if (own != null) blocks.add(own);
      if (own == null && !blocks.isEmpty()) blocks.get(blocks.size() - 1).ended = true;
    }
    close(blocks, open);
    return blocks;
  }

  private static void close(List<Block> blocks, StringBuilder open) {
    if (open.length() == 0) return;
    blocks.add(new Block(Kind.TEXT, "", open.toString()));
    open.setLength(0);
  }

  private static Block block(String line) {
    int pair = line.indexOf(" :: ");
    if (line.startsWith("= ")) return new Block(Kind.HEAD, "", line.substring(2));
    if (line.startsWith("## ")) return new Block(Kind.NUMBER, "", line.substring(3));
    if (line.startsWith("# ")) return new Block(Kind.TITLE, "", line.substring(2));
    if (line.startsWith("^ ")) return new Block(Kind.CENTRE, "", line.substring(2));
    if (line.equals(">")) return new Block(Kind.ROOM, "", "");
    if (line.startsWith("> ")) return new Block(Kind.SIGN, "", line.substring(2));
    if (ITEM.matcher(line).matches()) {
      int blank = line.indexOf(' ');
      String mark = line.substring(0, blank);
      return new Block(Kind.ITEM, mark.equals("-") ? "\u2022" : mark, line.substring(blank + 1));
    }
    if (pair > 0) return new Block(Kind.PAIR, line.substring(0, pair), line.substring(pair + 4));
    return new Block(Kind.TEXT, "", line);
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(text.strip());
    boolean bold = false;
    int from = 0;
    while (mark.find()) {
      if (mark.start() > from) pieces.add(new Piece(text.strip().substring(from, mark.start()), false, bold));
      if (mark.group(1) == null) {
        bold = !bold;
      } else {
        pieces.add(new Piece(mark.group(1), true, bold));
      }
      from = mark.end();
    }
    if (from < text.strip().length()) pieces.add(new Piece(text.strip().substring(from), false, bold));
    return List.copyOf(pieces);
  }
}
