package id.siaga;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.siaga.simulation.Simulation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a voting day with simulated phones against a running server. */
@Command(name = "simulate", mixinStandardHelpOptions = true, description =
    "Memainkan hari pemungutan suara dengan HP simulasi. / Plays a voting day with simulated phones.")
final class SimulateCommand implements Callable<Integer> {
  @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "alamat server / the server")
  private URI url;
  @Option(names = "--invitations", required = true, paramLabel = "FILE", description =
      "demo.json, atau jawaban POST /api/invitations / or the answer of POST /api/invitations")
  private Path invitations;
  @Option(names = "--speed", paramLabel = "N", description =
      "detik putaran tiap detik; bila kosong mengikuti jam putaran / seconds of the round each second; else its clock")
  private Double speed;
  @Option(names = "--seed", defaultValue = "2024", description = "benih acak / random seed")
  private long seed;
  @Option(names = "--phones", defaultValue = "100000", paramLabel = "N", description =
      "paling banyak HP / at most so many phones")
  private int phones;
  @Option(names = "--until", paramLabel = "HH:MM", description = "berhenti pada jam ini / stop at this time")
  private LocalTime until;
  @Option(names = "--trust", paramLabel = "FILE", description =
      "sertifikat yang dipercaya (PEM) / a certificate to trust")
  private Path trusted;
  @Option(names = "--login", description = "admin, bila tidak ada di berkas / an admin, if the file names none")
  private String login;
  @Option(names = "--password", interactive = true, arity = "0..1", description =
      "ditanyakan bila kosong / asked for when empty")
  private String password;
  @Option(names = "--end-with-input", hidden = true, description = "for a parent process that may die")
  private boolean endWithInput;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (endWithInput) watchInput();
    // Broken connections are what phones are simulated for; each is counted, none needs a line.
    ((Logger) LoggerFactory.getLogger("io.vertx.core")).setLevel(Level.OFF);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    PrintWriter out = spec.commandLine().getOut();
    Future<Boolean> equal = Simulation.play(vertx,
        new Simulation.Settings(url, invitations, speed, seed, phones, until, trusted, login, password), out);
    try {
      return equal.toCompletionStage().toCompletableFuture().get() ? 0 : 1;
    } catch (ExecutionException e) {
      out.println(e.getCause().getMessage());
      out.flush();
      return 1;
    }
  }

  /** Ends with the process that started us, even when that one is killed. */
  private static void watchInput() {
    Thread watch = new Thread(() -> {
      try (InputStream in = System.in) {
        while (in.read() >= 0) continue;
      } catch (IOException gone) {
        // The same as its end.
      }
      Runtime.getRuntime().halt(0);
    }, "watch-input");
    watch.setDaemon(true);
    watch.start();
  }
}
