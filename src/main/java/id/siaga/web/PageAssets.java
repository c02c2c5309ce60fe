package id.siaga.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the built style and script of the public pages, whose names carry a hash. */
record PageAssets(String script, List<String> styles) {
  private static final String MANIFEST = "/pages/.vite/manifest.json";
  private static final String ENTRY = "src/public/main.ts";

  /** Pages that were never built look plain, but work. */
  static PageAssets load() {
    try (InputStream in = PageAssets.class.getResourceAsStream(MANIFEST)) {
      if (in == null) return new PageAssets(null, List.of());
      JsonNode entry = Json.MAPPER.readTree(in).path(ENTRY);
      List<String> styles = new ArrayList<>();
      entry.path("css").forEach(css -> styles.add("/" + css.asText()));
      return new PageAssets(entry.has("file") ? "/" + entry.get("file").asText() : null, styles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
