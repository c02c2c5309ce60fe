package id.siaga;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the product; each lives in a class of its own. */
@Command(name = "siaga", mixinStandardHelpOptions = true, version = "Siaga TPS 0.1.0",
    description = "Merekrut, menempatkan, dan memandu Pengawas TPS. / "
        + "Recruits, places and steers polling-station supervisors.",
    subcommands = {ServeCommand.class, DemoCommand.class, SimulateCommand.class, VerifyCommand.class,
        BackupCommand.class, RestoreCommand.class,
        CommandLine.HelpCommand.class},
    synopsisSubcommandLabel = "PERINTAH / COMMAND", commandListHeading = "%nPerintah / commands:%n",
    footerHeading = "%nJuga / also:%n",
    footer = {"  test      Seluruh uji. / The whole test suite.",
        "  bench     Mengukur. / Measures; ./siaga bench help.",
        "%nPengaturan dari lingkungan / options from the environment:"})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
      return 1;
    });
    line.getSubcommands().get("help").getCommandSpec().usageMessage()
        .description("Menampilkan bantuan sebuah perintah. / Shows help on a command.");
    line.getCommandSpec().usageMessage().footer(footer(line.getCommandSpec().usageMessage().footer()));
    int code = line.execute(args.length == 0 ? new String[] {"help"} : args);
    if (code != 0 || !ServeCommand.serving()) System.exit(code);
  }

  private static String[] footer(String[] first) {
    List<String> lines = new ArrayList<>(List.of(first));
    for (Config.Option option : Config.Option.values()) {
      String fallback = option.fallback.isEmpty() ? "" : " [" + option.fallback + "]";
      lines.add(String.format("  %-27s %s%s", option, option.meaning, fallback).replace("%", "%%"));
    }
    return lines.toArray(String[]::new);
  }
}
