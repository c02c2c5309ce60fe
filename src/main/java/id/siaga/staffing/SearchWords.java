package id.siaga.staffing;

import java.util.Arrays;

/** Takes apart what people type into a search field, so that every list finds by the same habits. */
final class SearchWords {
  private static final int WORDS_MAX = 8;

  private SearchWords() {}

  /** The words to look for with LIKE; "TPS" itself says nothing. */
  static String[] of(String typed) {
    return Arrays.stream((typed == null ? "" : typed).trim().split("[\\s,]+"))
        .filter(word -> !word.isEmpty() && !word.equalsIgnoreCase("tps")).limit(WORDS_MAX)
        .map(SearchWords::plain).toArray(String[]::new);
  }

  /** What LIKE would read as a pattern is taken as it stands; a dotted code is searched without its dots. */
  private static String plain(String word) {
    String bare = word.matches("[0-9.]+") ? word.replace(".", "") : word;
    return bare.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
