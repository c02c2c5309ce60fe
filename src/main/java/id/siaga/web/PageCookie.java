package id.siaga.web;

/**
 * A cookie that a page sets: never readable by scripts, never sent along from other sites' forms.
 *
 * @param maxAgeSeconds 0 takes it away
 */
public record PageCookie(String name, String value, String path, long maxAgeSeconds) {
  public PageCookie {
    // Found here and not while the answer is being written, where nothing can be told any more.
    if (!value.matches("[\\w.~-]*")) throw new IllegalArgumentException("a cookie of such letters breaks the answer");
  }
}
