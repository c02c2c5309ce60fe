package id.siaga.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pakta integritas as a phone shows it: the office's letter without letterhead, number and signature. */
record PledgeText(int version, String title, List<String> paragraphs) {
  private static final Pattern VALUE = Pattern.compile("\\{([a-z_]+)}");

  /** Reads the text of a letter; a value that the phone has none for stays empty. */
  static PledgeText read(int version, String title, String body, Map<String, String> values) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : body.lines().map(String::strip).toList()) {
      boolean frame = line.isEmpty() || line.matches("(=|#|##|\\^|>)( .*)?");
      boolean own = line.matches("(\\d{1,2}\\.|[a-z]\\.|-) .*") || line.contains(" :: ");
      if (frame || own) close(paragraphs, open);
      if (frame) continue;
      open.append(open.length() == 0 ? "" : " ").append(line.replace(" :: ", ": "));
      if (own) close(paragraphs, open);
    }
    close(paragraphs, open);
    return new PledgeText(version, title, paragraphs.stream().map(text -> filled(text, values)).toList());
  }

  private static void close(List<String> paragraphs, StringBuilder open) {
    if (open.length() > 0) paragraphs.add(open.toString());
    open.setLength(0);
  }

  private static String filled(String text, Map<String, String> values) {
    Matcher value = VALUE.matcher(text.replace("**", ""));
    return value.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(values.getOrDefault(found.group(1), ""))));
  }
}
