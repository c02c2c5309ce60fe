package id.siaga.web;

import java.nio.file.Path;
import java.util.Map;

/**
 * A body that was streamed to a private file because it may be large; the pipeline deletes it after the answer.
 *
 * @param query the call's query fields, each at most once
 * @param english the reader's language, for messages about single rows
 */
public record Upload(Path file, long bytes, Map<String, String> query, boolean english) {
  public boolean flag(String name) {
    return "true".equals(query.get(name));
  }
}
