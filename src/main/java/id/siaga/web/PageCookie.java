package id.siaga.web;

/**
 * A cookie that a page sets: never readable by scripts, never sent along from other sites' forms.
 *
 * @param maxAgeSeconds 0 takes it away
 */
public record PageCookie(String name, String value, String path, long maxAgeSeconds) {}
