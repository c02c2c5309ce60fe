package id.siaga;

import id.siaga.db.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the whole data folder in one file, keys included; the server must be stopped. */
@Command(name = "backup", mixinStandardHelpOptions = true, description =
    "Menyimpan seluruh folder data ke satu berkas; hentikan server dahulu. / "
    + "Keeps the whole data folder in one file; stop the server first.")
final class BackupCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "berkas baru / a new file (.zip)")
  private Path target;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Config config = Config.from(System.getenv());
    if (!config.database().embedded()) {
      throw new IllegalArgumentException("Basis data luar dicadangkan dengan alatnya sendiri (pg_basebackup); "
          + "simpan pula folder keys. / An external database is backed up with its own tools (pg_basebackup); keep "
          + "the folder keys as well.");
    }
    long files = DataFolder.backup(config.dataDir(), target);
    spec.commandLine().getOut().printf("%d berkas disimpan ke / files kept in %s%n", files, target);
    spec.commandLine().getOut().println(
        "Berkas ini berisi kunci: simpan di tempat aman. / It holds keys: keep it safe.");
    return 0;
  }
}
