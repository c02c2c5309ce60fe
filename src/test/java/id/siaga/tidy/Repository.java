package id.siaga.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that somebody wrote: everything in the working copy except what tools fetch or build. */
public final class Repository {
  private static final List<String> MADE = List.of(".git", "target", "node_modules", "dist", "regions",
      "data",
      ".idea", ".vscode");

  private Repository() {}

  /** A text file and its lines; the first line is number 1 in messages. */
  public record Source(Path path, List<String> lines) {
    public String at(int index) {
      return path.toString().replace('\\', '/') + ":" + (index + 1);
    }

    public String text() {
      return String.join("\n", lines) + "\n";
    }

    public String name() {
      return path.getFileName().toString();
    }
  }

  /** Text files below a folder with one of the endings; binary files are left out. */
  public static List<Source> sources(String folder, String... endings) {
    try (Stream<Path> paths = walk(Path.of(folder))) {
      return paths.filter(path -> endings.length == 0 || ends(path, endings)).sorted().map(Repository::read)
          .filter(source -> source != null).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return Stream.empty();
    Stream<Path> children = Files.list(folder);
    return children.flatMap(path -> {
      String name = path.getFileName().toString();
      if (!Files.isDirectory(path)) return name.endsWith(".log") ? Stream.empty() : Stream.of(path);
      boolean made = MADE.contains(name) && !path.toString().contains("src");
      try {
        return made ? Stream.empty() : walk(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }).onClose(children::close);
  }

  private static boolean ends(Path path, String... endings) {
    return Stream.of(endings).anyMatch(path.toString()::endsWith);
  }

  private static Source read(Path path) {
    try {
      return new Source(path.normalize(), Files.readAllLines(path));
    } catch (MalformedInputException binary) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
