package id.siaga.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pages are filled with: never markup unless it is said to be, and nothing left out by mistake. */
class TemplateTest {
  @Test
  void everythingIsEscapedUnlessItIsMarkup() {
    Template page = Template.parse("<p title=\"{{a}}\">{{a}} {{b}}</p>");
    String safe = "&lt;i a=&quot;1&quot;&gt; &amp; &#39;x&#39;";
    assertEquals("<p title=\"" + safe + "\">" + safe + " <b>7</b></p>",
        page.fill(Map.of("a", "<i a=\"1\"> & 'x'", "b", new Html("<b>7</b>"))));
    assertEquals("<p title=\"ab\">ab 😀</p>", page.fill(Map.of("a", "a\u0000\u0008\uFFFEb\uD800", "b", "😀")),
        "characters that no XML may hold are left out");
    assertEquals("<p title=\"{{b}}\">{{b}} 1</p>",
        page.fill(Map.of("a", "{{b}}", "b", 1)), "values are no templates");
  }

  @Test
  void listsRepeatAndSwitchesShow() {
    Template page = Template.parse("{{#rows}}[{{n}}{{#new}} baru{{/new}} {{all}}]{{/rows}}"
        + "{{#note}}({{note}}){{/note}}.");
    assertEquals("[1 baru x][2 x](hai).", page.fill(Map.of("all", "x", "note", "hai", "rows",
        List.of(Map.of("n", 1, "new", true), Map.of("n", 2, "new", false)))));
    assertEquals(".", page.fill(Map.of("all", "x", "note", "", "rows", List.of())));
  }

  @Test
  void mistakesAreLoud() {
    assertThrows(IllegalStateException.class, () -> Template.parse("{{nama}}").fill(Map.of("name", "x")));
    assertThrows(IllegalStateException.class, () -> Template.parse("{{#a}}x"));
    assertThrows(IllegalStateException.class, () -> Template.parse("{{#a}}x{{/b}}"));
    assertThrows(IllegalStateException.class, () -> Template.parse("x{{/b}}"));
    assertEquals("", Template.parse("{{a}}").fill(Collections.singletonMap("a", null)));
  }
}
