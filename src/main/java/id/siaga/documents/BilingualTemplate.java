package id.siaga.documents;

import id.siaga.web.Language;
import java.util.Map;

/** A page in both languages: the same marks in other words, as a test sees to. */
public final class BilingualTemplate {
  private final Template indonesian;
  private final Template english;

  private BilingualTemplate(Template indonesian, Template english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /** Reads {@code /folder/page.html} and, in English, {@code /folder/en/page.html}. */
  public static BilingualTemplate load(String resource) {
    int name = resource.lastIndexOf('/') + 1;
    return new BilingualTemplate(Template.load(resource),
        Template.load(resource.substring(0, name) + "en/" + resource.substring(name)));
  }

  public String fill(Language language, Map<String, ?> values) {
    return (language.english() ? english : indonesian).fill(values);
  }
}
