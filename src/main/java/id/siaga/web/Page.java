package id.siaga.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.Set;
import java.util.function.Function;

/**
 * One page of HTML for people without a session, declared rather than programmed: it works in a browser without
 * scripts, and the pipeline, the sweep test and the limits all read this record.
 *
 * @param reason why anyone may call it
 * @param fields the form fields it takes; any other is refused
 */
public record Page(HttpMethod method, String path, String reason, Takes takes, Set<String> fields,
    Function<PageRequest, Future<PageReply>> handler) {
  public static final int FORM_MAX_BYTES = 64 * 1024;
  public static final int FILE_MAX_BYTES = 8 * 1024 * 1024;
  public static final int PARTS_MAX = 9;

  /** What a call may carry: nothing, a form, or a form with at most one file, which is streamed to disk. */
  public enum Takes { NOTHING, FORM, FILE }

  public static Page get(String path, String reason, Function<PageRequest, Future<PageReply>> handler) {
    return new Page(HttpMethod.GET, path, reason, Takes.NOTHING, Set.of(), handler);
  }

  public static Page form(String path, String reason, Set<String> fields,
      Function<PageRequest, Future<PageReply>> handler) {
    return new Page(HttpMethod.POST, path, reason, Takes.FORM, fields, handler);
  }

  public static Page upload(String path, String reason, Set<String> fields,
      Function<PageRequest, Future<PageReply>> handler) {
    return new Page(HttpMethod.POST, path, reason, Takes.FILE, fields, handler);
  }
}
