package id.siaga;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.tidy.Repository;
import id.siaga.tidy.Repository.Source;
import id.siaga.tidy.SourceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads the source as a reviewer would: sizes, leftovers, and what must not leave a machine. */
class SourceTidyTest {
  private static final List<Source> JAVA = Repository.sources("src", ".java");
  private static final List<Source> MAIN = Repository.sources("src/main/java", ".java");
  private static final List<Source> PAGES = Repository.sources("webroot/src", ".ts", ".tsx", ".css");
  private static final List<Source> ALL = Repository.sources(".");

  @Test
  void theFilesAreFound() {
    assertTrue(MAIN.size() > 50, "main " + MAIN.size());
    assertTrue(JAVA.size() > MAIN.size(), "java " + JAVA.size());
    assertTrue(PAGES.size() > 20, "pages " + PAGES.size());
    assertTrue(ALL.stream().anyMatch(s -> s.name().equals("pom.xml")));
  }

  @Test
  void javaFilesFitTheirMeasure() {
    List<String> wrong = new ArrayList<>();
    JAVA.forEach(source -> wrong.addAll(SourceRules.sizes(source)));
    none(wrong);
  }

  @Test
  void publicTypesSayWhyTheyExist() {
    List<String> wrong = new ArrayList<>();
    MAIN.forEach(source -> wrong.addAll(SourceRules.withoutReason(source)));
    none(wrong);
  }

  @Test
  void handlersLeaveFailuresToThePipeline() {
    List<String> wrong = new ArrayList<>();
    MAIN.stream().filter(source -> source.name().endsWith("Feature.java"))
        .forEach(source -> wrong.addAll(SourceRules.matching(source, SourceRules.code(source),
        "\\bcatch\\s*\\(",
            "a handler that catches")));
    none(wrong);
  }

  @Test
  void pagesFitTheirMeasure() {
    List<String> wrong = new ArrayList<>();
    for (Source source : PAGES) {
      boolean test = source.name().contains(".test.");
      boolean rendered = source.text().startsWith("// Rendered");
      if (!rendered && !source.name().endsWith(".css")) wrong.addAll(SourceRules.tooLong(source));
      wrong.addAll(SourceRules.matching(source, source.text(),
          "\\bconsole\\.(log|debug|info)\\b|\\bdebugger;",
          "a print-out"));
      String anything = test ? "@ts-nocheck" : "@ts-ignore|@ts-nocheck|\\bas any\\b|: any\\b";
      wrong.addAll(SourceRules.matching(source, source.text(), anything, "types switched off"));
      wrong.addAll(SourceRules.matching(source, source.text(),
          "innerHTML|dangerouslySetInnerHTML|document\\.write\\b",
          "text taken for HTML"));
    }
    none(wrong);
  }

  @Test
  void nothingIsLeftOver() {
    String markers = "\\b(" + "TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b";
    List<String> wrong = new ArrayList<>();
    ALL.stream().filter(source -> source.path().toString()
        .matches(".*\\.(java|tsx?|css|html|sql|sh|mjs|md|xml|yml)"))
        .forEach(source -> wrong.addAll(SourceRules.matching(source, source.text(), markers,
        "a leftover marker")));
    none(wrong);
  }

  @Test
  void nothingTellsWhereItWasMade() {
    Pattern home = Pattern.compile("(?<![\\w.])/(work/|home/\\w|Users/\\w|root/|tmp/wt)|[A-Z]:\\\\\\\\Users"
        + "|https?://(registry\\.|repo1?\\.maven|[\\w.-]*(artifactory|nexus|mirror))");
    List<String> wrong = new ArrayList<>();
    for (Source source : ALL) {
      if (source.name().equals("SourceTidyTest.java")) continue;
      wrong.addAll(SourceRules.matching(source, source.text(), home.pattern(), "a machine or a registry"));
      if (source.name().equals("package-lock.json")) {
        wrong.addAll(SourceRules.matching(source, source.text(), "\"resolved\"", "a download address"));
      }
    }
    none(wrong);
  }

  private static void none(List<String> wrong) {
    assertTrue(wrong.isEmpty(), wrong.size() + " to put right:\n" + String.join("\n", wrong));
  }
}
