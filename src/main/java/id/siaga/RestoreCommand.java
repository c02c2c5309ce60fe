package id.siaga;

import id.siaga.db.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a kept data folder back, into an empty one. */
@Command(name = "restore", mixinStandardHelpOptions = true, description =
    "Mengembalikan folder data ke SIAGA_DATA_DIR yang kosong. / Brings a data folder back into an empty "
        + "SIAGA_DATA_DIR.")
final class RestoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "berkas dari / a file made by backup")
  private Path source;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Config config = Config.from(System.getenv());
    long files = DataFolder.restore(source, config.dataDir());
    spec.commandLine().getOut().printf("%d berkas dikembalikan ke / files brought back to %s%n",
        files, config.dataDir());
    spec.commandLine().getOut().println("Periksa dengan / check with: ./siaga verify");
    return 0;
  }
}
