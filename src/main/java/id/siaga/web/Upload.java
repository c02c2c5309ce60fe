package id.siaga.web;

import id.siaga.access.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A body that was streamed to a private file because it may be large; the pipeline deletes it after the answer.
 *
 * @param query the call's query and path fields, each at most once
 * @param english the reader's language, for messages about single rows
 */
public record Upload(Path file, long bytes, Map<String, String> query, boolean english) {
  /** A switch that is off unless it says true; a dry run must not turn real over a typing error. */
  public boolean flag(String name) {
    String value = query.getOrDefault(name, "false");
    if (value.equals("true") || value.equals("false")) return value.equals("true");
    throw Problem.invalid(name, "harus true atau false", "must be true or false");
  }

  /** Refuses any query field but these. */
  public Upload only(String... names) {
    for (String given : query.keySet()) {
      if (!List.of(names).contains(given)) {
        throw Problem.invalid(given, "isian ini tidak dikenal", "this field is not known");
      }
    }
    return this;
  }
}
