package id.siaga.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements of {@code ./siaga bench}, each with its baselines in the same run. */
@Command(name = "siaga bench", mixinStandardHelpOptions = true, description = "Pengukuran. / Measurements.",
    subcommands = {IntakeBench.class, LiveBench.class, LiveBenchServer.class, LossBench.class, DeskBench.class,
        PapersBench.class, StaffingBench.class, CommandLine.HelpCommand.class})
public final class Bench {
  private Bench() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args.length == 0 ? new String[] {"help"} : args));
  }
}
