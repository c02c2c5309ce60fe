package id.siaga;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves an office: production with SIAGA_DATABASE_URL, else with the embedded database. */
@Command(name = "serve", description = "Menjalankan server. / Runs the server.")
final class ServeCommand implements Callable<Integer> {
  private static volatile boolean serving;
  @Spec private CommandSpec spec;

  static boolean serving() {
    return serving;
  }

  /** Keeps the process alive until it is told to stop, then closes the server's parts in order. */
  static void stayOpen(Server server) {
    serving = true;
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
  }

  @Override
  public Integer call() {
    Server server = Server.start(Config.from(System.getenv()), Clock.systemUTC());
    stayOpen(server);
    spec.commandLine().getOut().printf("Siaga TPS: http://%s:%d/%n", server.config().host(), server.port());
    server.setUpLink().ifPresent(link -> spec.commandLine().getOut().printf(
        "Siapkan kantor ini, satu kali / set up this office, once: %s%n", link));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
