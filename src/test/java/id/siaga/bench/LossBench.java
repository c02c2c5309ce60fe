package id.siaga.bench;

import id.siaga.simulation.LossOffice;
import id.siaga.simulation.LossRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The long form of the test that nothing acknowledged is ever lost. */
@Command(name = "loss", mixinStandardHelpOptions = true, description =
    "Server dimatikan paksa berkali-kali; tidak ada yang hilang. / Kills the server again and again; nothing is lost.")
public final class LossBench implements Callable<Integer> {
  @Option(names = "--kills", defaultValue = "50", description = "berapa kali / how often")
  private int kills;
  @Option(names = "--clients", defaultValue = "200", description = "pengirim / clients")
  private int clients;
  @Option(names = "--data", defaultValue = "target/bench-loss", description = "folder data / the data folder")
  private Path data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    LossRun.Result result = LossRun.run(LossOffice.DEMO, data, clients, kills, line -> {
      out.println(line);
      out.flush();
    });
    out.printf("%d acknowledged, %d of them after a resend, %d stored, %d differences%n", result.acknowledged(),
        result.answeredAgain(), result.stored(), result.differences().size());
    result.differences().forEach(out::println);
    out.flush();
    return result.differences().isEmpty() ? 0 : 1;
  }
}
