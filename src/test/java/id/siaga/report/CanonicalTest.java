package id.siaga.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.siaga.web.Json;
import org.junit.jupiter.api.Test;

/** One text for equal items: what was stored years ago must still be recognised as the same. */
class CanonicalTest {
  @Test
  void keysAreSortedAndBlanksGone() throws Exception {
    JsonNode item = Json.MAPPER.readTree("{\"b\": [1, -2.50, 3.0, true, null],\n \"a\": {\"z\": {}, \"d\": \"x\"}}");
    assertEquals("{\"a\":{\"d\":\"x\",\"z\":{}},\"b\":[1,-2.5,3,true,null]}", Canonical.text(item));
    assertArrayEquals(Canonical.digest(item), Canonical.digest(Json.MAPPER.readTree(item.toString())));
  }

  @Test
  void textIsQuotedAsJacksonDoes() {
    StringBuilder every = new StringBuilder("\"\\/\u2028\u2029\uD83D\uDE00<>&'");
    for (char c = 0; c < 0x180; c++) every.append(c);
    String text = every.toString();
    assertEquals(TextNode.valueOf(text).toString(), Canonical.text(TextNode.valueOf(text)));
    assertEquals("{" + TextNode.valueOf(text) + ":" + TextNode.valueOf(text) + "}",
        Canonical.text(Json.MAPPER.createObjectNode().put(text, text)));
  }
}
