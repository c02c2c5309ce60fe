package id.siaga.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Exists to make the folder of the database once, whole or not at all, and with passwords from the start. */
final class EmbeddedCluster {
  static final String ADMIN = "siaga_admin";
  private static final String ONLY_PASSWORDS = """
    # Ditulis ulang setiap kali dinyalakan. Written anew at every start.
    host all all 127.0.0.1/32 scram-sha-256
    """;
  /** First values in postgresql.conf, which an operator may change; EmbeddedServer fixes the others. */
  private static final List<String> DEFAULTS = List.of("shared_buffers=256MB", "max_connections=100",
    "max_wal_size=2GB", "timezone=UTC", "log_timezone=UTC", "jit=off", "log_line_prefix=%m [%p] %u@%d ",
    "log_error_verbosity=terse", "log_min_error_statement=panic");

  private EmbeddedCluster() { }

  static boolean exists(EmbeddedHome home) {
    return Files.exists(home.cluster().resolve("PG_VERSION"));
  }

  static void ensure(EmbeddedHome home, EmbeddedKeys keys) {
    try {
      if (!exists(home)) {
        create(home, keys.admin());
      }
      Files.writeString(home.cluster().resolve("pg_hba.conf"), ONLY_PASSWORDS);
      home.account().give(home.cluster());
    } catch (IOException unusable) {
      throw new EmbeddedFailure("Folder basis data " + home.cluster() + " tidak dapat ditulis.",
        "The database folder " + home.cluster() + " cannot be written.", unusable);
    }
  }

  /** Under another name until it is finished: a crash in between leaves nothing like a database. */
  private static void create(EmbeddedHome home, String password) throws IOException {
    if (Files.exists(home.cluster())) {
      throw new EmbeddedFailure("Folder " + home.cluster() + " ada tetapi bukan basis data.",
        "The folder " + home.cluster() + " exists but is not a database.");
    }
    Path fresh = home.root().resolve("postgres.new");
    Path secret = home.root().resolve("postgres.new.password");
    EmbeddedFiles.remove(fresh);
    Files.deleteIfExists(secret);
    Files.createFile(secret, EmbeddedFiles.mode("rw-------", secret));
    Files.createDirectory(fresh, EmbeddedFiles.mode("rwx------", fresh));
    try {
      Files.writeString(secret, password);
      home.account().give(secret);
      home.account().give(fresh);
      if (!home.run("initdb", initdb(fresh, secret))) {
        throw new EmbeddedFailure(
          "Basis data tidak dapat dibuat; sebabnya ada di " + home.log() + ".",
          "The database cannot be made; " + home.log() + " says why.");
      }
      Files.move(fresh, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
      EmbeddedFiles.flush(home.root());
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  private static List<String> initdb(Path folder, Path secret) {
    List<String> arguments = new ArrayList<>(List.of("--pgdata=" + folder, "--username=" + ADMIN,
      "--pwfile=" + secret, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
      "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums",
      "--no-instructions"));
    for (String setting : DEFAULTS) {
      arguments.add("--set");
      arguments.add(setting);
    }
    return arguments;
  }
}
