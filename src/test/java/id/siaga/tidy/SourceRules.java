package id.siaga.tidy;

import id.siaga.tidy.Repository.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The measures of one source file; each answers its violations as {@code file:line what}. */
public final class SourceRules {
  public static final int FILE_MAX_LINES = 300;
  public static final int METHOD_MAX_LINES = 70;
  public static final int LINE_MAX_COLUMNS = 120;
  private static final Pattern PUBLIC_TYPE = Pattern.compile(
      "^public\\s+(?:(?:abstract|final|sealed|non-sealed)\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");

  /** Looked for from the front and sparing, because else long texts without a full stop at their end take seconds. */
  private static final Pattern SENTENCE = Pattern.compile("\\w{3}.*?\\w.*?[.:?;]");

  private SourceRules() {}

  public static List<String> tooLong(Source source) {
    int lines = source.lines().size();
    return lines <= FILE_MAX_LINES ? List.of() : List.of(source.at(0) + " has " + lines + " lines");
  }

  /** File, lines and methods of a Java file. */
  public static List<String> sizes(Source source) {
    List<String> wrong = new ArrayList<>(tooLong(source));
    for (int i = 0; i < source.lines().size(); i++) {
      int columns = source.lines().get(i).codePointCount(0, source.lines().get(i).length());
      if (columns > LINE_MAX_COLUMNS) wrong.add(source.at(i) + " has " + columns + " columns");
    }
    for (Braces.Block block : Braces.blocks(source.text())) {
      if (block.lines() > METHOD_MAX_LINES) {
        wrong.add(source.at(block.firstLine()) + " a method of " + block.lines() + " lines: " + block.head());
      }
    }
    return wrong;
  }

  /** Public types without a javadoc whose first sentence ends. */
  public static List<String> withoutReason(Source source) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      Matcher type = PUBLIC_TYPE.matcher(source.lines().get(i));
      if (type.find() && !documented(source, i)) wrong.add(source.at(i) + " " + type.group(1)
          + " does not say why");
    }
    return wrong;
  }

  private static boolean documented(Source source, int type) {
    int end = type - 1;
    while (end >= 0 && !source.lines().get(end).contains("*/")) {
      boolean annotation = source.lines().get(end).isBlank() || source.lines().get(end).matches("[@ )].*");
      if (!annotation) return false;
      end--;
    }
    int start = end;
    while (start >= 0 && !source.lines().get(start).contains("/*")) start--;
    if (start < 0) return false;
    String text = String.join(" ", source.lines().subList(start, end + 1)).replaceAll("[/*\\s]+", " ");
    return source.lines().get(start).contains("/**") && SENTENCE.matcher(text).find();
  }

  public static String code(Source source) {
    return Braces.blank(source.text());
  }

  public static List<String> matching(Source source, String text, String regex, String what) {
    List<String> wrong = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    Pattern pattern = Pattern.compile(regex);
    for (int i = 0; i < lines.length; i++) {
      Matcher found = pattern.matcher(lines[i]);
      if (found.find()) wrong.add(source.at(i) + " " + what + ": " + found.group());
    }
    return wrong;
  }
}
