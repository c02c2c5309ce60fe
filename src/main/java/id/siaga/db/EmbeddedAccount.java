package id.siaga.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exists because PostgreSQL refuses to run as root: says as whom the server runs and who owns its files.
 * Every prefix replaces itself by the server, so the process number stays that of the server.
 */
record EmbeddedAccount(List<String> prefix, int uid, int gid) {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedAccount.class);
  private static final int UNCHANGED = -1;
  private static final List<String> SYSTEM_USERS = List.of("siaga", "postgres", "nobody");
  private static final EmbeddedAccount PLAIN = new EmbeddedAccount(List.of(), UNCHANGED, UNCHANGED);

  /** Who owns existing data goes on owning it; else root in a user namespace, else a system user. */
  static EmbeddedAccount choose(EmbeddedHome home, boolean namespaces) throws IOException {
    if (!"0".equals(answer(List.of("id", "-u")).orElse(""))) {
      return PLAIN;
    }
    Path cluster = home.cluster();
    if (Files.exists(cluster) && EmbeddedFiles.owner(cluster) != 0) {
      return system(home, EmbeddedFiles.owner(cluster), EmbeddedFiles.group(cluster))
        .orElseThrow(() -> refused(home));
    }
    List<String> namespace = List.of("unshare", "-U");
    if (namespaces && unprivileged(namespace)) {
      return new EmbeddedAccount(namespace, UNCHANGED, UNCHANGED);
    }
    for (String user : SYSTEM_USERS) {
      Optional<String> uid = answer(List.of("id", "-u", user));
      Optional<String> gid = answer(List.of("id", "-g", user));
      if (uid.isPresent() && gid.isPresent()) {
        return system(home, Integer.parseInt(uid.get()), Integer.parseInt(gid.get()))
          .orElseThrow(() -> refused(home));
      }
    }
    throw refused(home);
  }

  private static Optional<EmbeddedAccount> system(EmbeddedHome home, int uid, int gid) throws IOException {
    LOG.info("PostgreSQL berjalan sebagai / runs as system user {}", uid);
    EmbeddedFiles.letThrough(home.root());
    List<List<String>> ways = List.of(
      List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"),
      List.of("chroot", "--userspec=" + uid + ":" + gid, "/"));
    for (List<String> way : ways) {
      if (unprivileged(way) && reaches(way, home)) {
        return Optional.of(new EmbeddedAccount(way, uid, gid));
      }
    }
    return Optional.empty();
  }

  private static boolean unprivileged(List<String> prefix) {
    return answer(with(prefix, List.of("id", "-u"))).filter(uid -> !uid.equals("0")).isPresent();
  }

  private static boolean reaches(List<String> prefix, EmbeddedHome home) {
    return answer(with(prefix, List.of(home.program("postgres"), "--version"))).isPresent();
  }

  private static EmbeddedFailure refused(EmbeddedHome home) {
    String root = home.root().toString();
    return new EmbeddedFailure("PostgreSQL tidak boleh berjalan sebagai root dan tidak ada pengguna"
      + " sistem yang dapat membuka " + root + ": jalankan sebagai pengguna biasa, pindahkan"
      + " SIAGA_DATA_DIR (misalnya ke /var/lib/siaga) atau pakai SIAGA_DATABASE_URL.",
      "PostgreSQL must not run as root and no system user can open " + root + ": run as an ordinary"
      + " user, move SIAGA_DATA_DIR (to /var/lib/siaga, say) or use SIAGA_DATABASE_URL.");
  }

  List<String> command(List<String> arguments) {
    return with(prefix, arguments);
  }

  /** Hands a file or folder to the account that the server runs as. */
  void give(Path tree) throws IOException {
    if (uid != UNCHANGED) {
      EmbeddedFiles.give(tree, uid, gid);
    }
  }

  private static List<String> with(List<String> prefix, List<String> arguments) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(arguments);
    return all;
  }

  /** The first line of a command's output; empty when it is missing or fails. */
  static Optional<String> answer(List<String> command) {
    try {
      Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes()).strip();
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
