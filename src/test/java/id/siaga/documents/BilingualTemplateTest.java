package id.siaga.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two pages in two languages are one page: whatever is filled in, linked to or sent is the same in both. */
class BilingualTemplateTest {
  private static final Path PAGES = Path.of("src/main/resources");
  private static final Pattern SAME = Pattern.compile("\\{\\{[#/]?\\w+}}"
      + "|<(/?\\w+)|\\b(?:href|action|method|name|id|for|type|value|class|enctype|capture|accept|autocomplete)="
      + "\"[^\"]*\"");

  @Test
  void thePagesAreFound() throws IOException {
    assertTrue(english().count() >= 15);
  }

  @TestFactory
  Stream<DynamicTest> bothLanguagesHaveTheSameMarksLinksAndFields() throws IOException {
    return english().map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
      Path own = page.getParent().resolveSibling(page.getFileName());
      assertEquals(parts(own), parts(page));
    }));
  }

  private static List<String> parts(Path page) throws IOException {
    return SAME.matcher(Files.readString(page)).results().map(MatchResult::group).sorted().toList();
  }

  private static Stream<Path> english() throws IOException {
    try (Stream<Path> all = Files.walk(PAGES)) {
      return all.filter(path -> path.getParent().endsWith("en") && path.toString().endsWith(".html")).toList().stream();
    }
  }
}
