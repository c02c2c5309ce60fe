package id.siaga.web;

import java.util.Map;

/**
 * A call of a page, decoded: every field stands at most once and is one that the page declared.
 *
 * @param file null unless the form carried one with something in it
 * @param language the language that the reader chose
 * @param self where this page is read again, for the link to the other language
 * @param peer the caller's address, only for slowing those who guess
 * @param host the address that the browser used
 */
public record PageRequest(Map<String, String> path, Map<String, String> query, Map<String, String> fields,
    PageFile file, Map<String, String> cookies, Language language, String self, String peer, String host) {
  /** Empty when it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  /** The words for this reader. */
  public String say(String indonesian, String english) {
    return language.say(indonesian, english);
  }

  /** Null when there is none. */
  public String cookie(String name) {
    return cookies.get(name);
  }
}
