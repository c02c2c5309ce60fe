package id.siaga.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The measured server as a process, so that its memory and processor time are its own. */
final class BenchProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader in;
  private final PrintStream out;
  final int appPort;
  final int feedPort;
  final int barePort;

  BenchProcess(String... jvm) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(jvm));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName(), "live-server"));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    out = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    String[] ports = answer().split(" ");
    appPort = Integer.parseInt(ports[0]);
    feedPort = Integer.parseInt(ports[1]);
    barePort = Integer.parseInt(ports[2]);
  }

  String ask(String command) {
    out.println(command);
    return answer();
  }

  private String answer() {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(LiveBenchServer.ANSWER)) return line.substring(1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the measured server ended");
  }

  /** Resident memory in bytes. */
  long residentBytes() {
    try {
      String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
      String line = status.lines().filter(l -> l.startsWith("VmRSS")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Heap after a collection, bytes. */
  long heapBytes() {
    return Long.parseLong(ask("memory").split(" ")[0]);
  }

  @Override
  public void close() {
    out.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
