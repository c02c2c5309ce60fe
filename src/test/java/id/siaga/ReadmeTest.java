package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.bench.Bench;
import id.siaga.tidy.Repository;
import id.siaga.tidy.Repository.Source;
import id.siaga.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** Reads README and docs as a newcomer would: every link leads somewhere, and nothing that exists is left out. */
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern NAMED = Pattern.compile("`((?:src|docs|sql|webroot|\\.ci)/[\\w./-]+)`");
  private static final List<Source> PAGES = Repository.sources(".", ".md");
  private static final String README = read("README.md");

  @Test
  void everyLinkLeadsToAFileALineOrAHeading() {
    List<String> dead = new ArrayList<>();
    for (Source page : PAGES) {
      String text = page.text();
      LINK.matcher(text).results().filter(link -> !link.group(1).matches("(https?|mailto):.*"))
          .filter(link -> !leads(page.path(), link))
          .forEach(link -> dead.add(page.path() + ": " + link.group()));
      NAMED.matcher(text).results().map(name -> name.group(1)).filter(name -> !Files.exists(Path.of(name)))
          .forEach(name -> dead.add(page.path() + ": " + name));
    }
    assertTrue(PAGES.size() > 1, "too few pages: " + PAGES.size());
    assertEquals(List.of(), dead);
  }

  @Test
  void everyCommandAndSettingIsDescribed() {
    List<String> words = new ArrayList<>();
    commands(Main.class).forEach(command -> words.add("(\\./siaga |`)" + command));
    commands(Bench.class).forEach(command -> words.add("bench " + command));
    Arrays.stream(Config.Option.values()).forEach(option -> words.add("`" + option + "`"));
    none(words.stream());
  }

  @Test
  void everyPageOfTheDeskAndEveryScreenOfThePhoneIsDescribed() {
    none(all("webroot/src/console/nav.ts", "key: '(\\w+)'").map(key -> "`#/" + key + "`"));
    none(all("webroot/src/phone/Inner.tsx", "case '(\\w+)':").map(screen -> "`" + screen + "`"));
  }

  @Test
  void everyEndpointAndEveryPageForEverybodyBelongsToARow() throws IOException {
    List<String> known = Pattern.compile("`(/[\\w./-]*)…?`").matcher(README).results().map(found -> found.group(1))
        .toList();
    List<String> unknown = new ArrayList<>();
    JsonNode paths = Json.MAPPER.readTree(Files.readAllBytes(Path.of("docs/openapi.json"))).path("paths");
    paths.fieldNames().forEachRemaining(path -> {
      if (known.stream().noneMatch(row -> below(path, row))) unknown.add(path);
    });
    try (TestServer server = TestServer.start()) {
      server.server.features().stream().flatMap(feature -> feature.pages().stream()).map(page -> page.path())
          .filter(path -> known.stream().noneMatch(row -> below(path, row))).forEach(unknown::add);
    }
    assertEquals(List.of(), unknown);
  }

  private static Stream<String> commands(Class<?> of) {
    return Arrays.stream(of.getAnnotation(Command.class).subcommands())
        .map(command -> command.getAnnotation(Command.class)).filter(command -> !command.hidden()).map(Command::name)
        .filter(name -> of == Main.class || !name.equals("help"));
  }

  private static boolean below(String path, String row) {
    return path.equals(row) || row.length() > 1 && path.startsWith(row.endsWith("/") ? row : row + "/");
  }

  private static boolean leads(Path page, MatchResult link) {
    Path target = link.group(1).isEmpty() ? page : page.toAbsolutePath().resolveSibling(link.group(1));
    if (!Files.exists(target)) return false;
    String place = link.group(2);
    if (place == null || Files.isDirectory(target)) return true;
    String text = read(target.toString());
    if (place.matches("L\\d+")) return text.lines().count() >= Integer.parseInt(place.substring(1));
    return text.lines().filter(line -> line.startsWith("#")).anyMatch(line -> anchor(line).equals(place));
  }

  private static String anchor(String heading) {
    return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\w\\s-]", "").replace(' ', '-');
  }

  private static Stream<String> all(String file, String pattern) {
    List<String> found = Pattern.compile(pattern).matcher(read(file)).results().map(one -> one.group(1)).toList();
    assertTrue(found.size() > 5, file + " has changed its shape: " + found);
    return found.stream();
  }

  private static void none(Stream<String> patterns) {
    assertEquals(List.of(), patterns.filter(pattern -> !Pattern.compile(pattern).matcher(README).find()).toList(),
        "not in README");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
