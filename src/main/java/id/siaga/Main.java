package id.siaga;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the product; each lives in a class of its own. */
@Command(name = "siaga", mixinStandardHelpOptions = true, version = "Siaga TPS 0.1.0",
    description = "Merekrut, menempatkan, dan memandu Pengawas TPS. / "
        + "Recruits, places and steers polling-station supervisors.",
    subcommands = {ServeCommand.class, CommandLine.HelpCommand.class})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
      return 1;
    });
    int code = line.execute(args.length == 0 ? new String[] {"help"} : args);
    if (code != 0 || !ServeCommand.serving()) System.exit(code);
  }
}
