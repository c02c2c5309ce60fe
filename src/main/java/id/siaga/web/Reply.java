package id.siaga.web;

import java.util.Map;

/**
 * A result that also sets a status (202) or headers (a cookie, a download name); most handlers return the bare result.
 */
public record Reply<T>(int status, T body, Map<String, String> headers) {
  public static <T> Reply<T> accepted(T body) {
    return new Reply<>(202, body, Map.of());
  }

  public static <T> Reply<T> with(T body, Map<String, String> headers) {
    return new Reply<>(200, body, headers);
  }
}
