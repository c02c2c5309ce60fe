package id.siaga;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The simulated phones as a process of their own, of the same class path, which ends when this one does. */
final class DemoPlayers {
  private DemoPlayers() {}

  static Process start(String url, Path invitations, Config.Tls tls) {
    List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m", "-XX:+UseSerialGC", "-cp", absolute(System.getProperty("java.class.path")), Main.class.getName(),
        "simulate", "--url", url, "--invitations", invitations.toString(), "--end-with-input"));
    if (tls.on()) line.addAll(List.of("--trust", tls.certFile()));
    try {
      Process process = new ProcessBuilder(line).redirectInput(ProcessBuilder.Redirect.PIPE)
          .redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "players-end"));
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String absolute(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator)) parts.add(Path.of(part).toAbsolutePath().toString());
    return String.join(File.pathSeparator, parts);
  }
}
