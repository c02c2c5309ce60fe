package id.siaga.web;

/** The language of a page: Indonesian unless the reader asked for the other one, which their browser then remembers. */
public enum Language {
  INDONESIAN("id"), ENGLISH("en");

  static final String QUERY = "lang";
  static final String COOKIE = "siaga_bahasa";
  public final String code;

  Language(String code) {
    this.code = code;
  }

  public boolean english() {
    return this == ENGLISH;
  }

  /** Both at once, so that neither can be forgotten. */
  public String say(String indonesian, String english) {
    return this == ENGLISH ? english : indonesian;
  }

  public static Language of(boolean english) {
    return english ? ENGLISH : INDONESIAN;
  }

  /** The language of this code; null when it is none of ours. */
  static Language named(String code) {
    for (Language language : values()) if (language.code.equals(code)) return language;
    return null;
  }
}
