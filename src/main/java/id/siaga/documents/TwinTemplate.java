package id.siaga.documents;

import id.siaga.web.Tongue;
import java.util.Map;

/** A page in both languages: the same marks in other words, as a test sees to. */
public final class TwinTemplate {
  private final Template indonesian;
  private final Template english;

  private TwinTemplate(Template indonesian, Template english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /** Reads {@code /folder/page.html} and, in English, {@code /folder/en/page.html}. */
  public static TwinTemplate load(String resource) {
    int name = resource.lastIndexOf('/') + 1;
    return new TwinTemplate(Template.load(resource),
        Template.load(resource.substring(0, name) + "en/" + resource.substring(name)));
  }

  public String fill(Tongue tongue, Map<String, ?> values) {
    return (tongue.english() ? english : indonesian).fill(values);
  }
}
