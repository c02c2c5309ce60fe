package id.siaga.db;

/** Exists so that whoever starts the product reads one plain sentence in both languages, not a stack. */
public final class EmbeddedFailure extends IllegalStateException {
  private final String indonesian;
  private final String english;

  EmbeddedFailure(String indonesian, String english) {
    this(indonesian, english, null);
  }

  EmbeddedFailure(String indonesian, String english, Throwable cause) {
    super(indonesian + " / " + english, cause);
    this.indonesian = indonesian;
    this.english = english;
  }

  public String indonesian() {
    return indonesian;
  }

  public String english() {
    return english;
  }
}
