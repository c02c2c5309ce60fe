package id.siaga;

import id.siaga.db.EmbeddedPostgres;
import id.siaga.proof.Proof;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recomputes every hash of every journal; works beside a running server too. */
@Command(name = "verify", mixinStandardHelpOptions = true, description =
    "Memeriksa jurnal: 0 utuh, 2 diubah, 3 tidak lengkap. / Checks the journal: 0 whole, 2 tampered, 3 incomplete.")
final class VerifyCommand implements Callable<Integer> {
  @Option(names = "--data", paramLabel = "FOLDER", description =
      "folder data; biasanya SIAGA_DATA_DIR / the data folder; default SIAGA_DATA_DIR")
  private Path data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Config config = Config.from(System.getenv());
    if (!config.database().embedded() && data == null) return check(config.database().url());
    Path folder = data == null ? config.dataDir() : data;
    if (!Files.exists(folder.resolve("postgres"))) {
      throw new IllegalArgumentException("Tidak ada basis data di / there is no database in " + folder);
    }
    Optional<String> running = EmbeddedPostgres.running(folder);
    if (running.isPresent()) return check(running.get());
    try (EmbeddedPostgres embedded = EmbeddedPostgres.start(folder)) {
      return check(embedded.appUrl());
    }
  }

  private int check(String url) {
    PrintWriter out = spec.commandLine().getOut();
    Proof.Result result = Proof.check(url);
    result.chains().forEach(chain -> out.printf("%s %d: %,d catatan / entries%n",
        chain.chain() == 0 ? "kantor / office" : "putaran / round", chain.chain(), chain.entries()));
    result.findings().forEach(finding -> out.printf("- %s%n", finding.text()));
    out.println(switch (result.exitCode()) {
      case Proof.WHOLE -> "UTUH: semua sidik cocok, tidak ada nomor yang hilang. / WHOLE: all hashes fit, no gap.";
      case Proof.TAMPERED -> "DIUBAH: isi jurnal tidak cocok dengan sidiknya. / TAMPERED: entries do not fit.";
      default -> "TIDAK LENGKAP: ada nomor yang hilang. / INCOMPLETE: numbers are missing.";
    });
    out.flush();
    return result.exitCode();
  }
}
