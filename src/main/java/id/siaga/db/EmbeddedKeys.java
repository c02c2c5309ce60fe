package id.siaga.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Exists so that every account of the embedded database has its own random password, closed to others. */
record EmbeddedKeys(String admin, String owner, String app) {
  private static final int PASSWORD_BYTES = 32;

  /** Reads the passwords, or makes them on the first start. */
  static EmbeddedKeys in(Path root, boolean clusterExists) {
    Path folder = root.resolve("keys");
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder, EmbeddedFiles.mode("rwx------", folder));
      }
      EmbeddedFiles.restrict(folder, "rwx------");
      Path admin = folder.resolve("postgres-admin.password");
      if (clusterExists && !Files.exists(admin)) {
        throw new EmbeddedFailure(
          "Kata sandi basis data hilang: kembalikan " + admin + " dari cadangan.",
          "The database password is lost: restore " + admin + " from a backup.");
      }
      return new EmbeddedKeys(password(admin), password(folder.resolve("postgres-owner.password")),
        password(folder.resolve("postgres-app.password")));
    } catch (IOException unusable) {
      throw new EmbeddedFailure("Folder kunci " + folder + " tidak dapat dibaca atau ditulis.",
        "The key folder " + folder + " cannot be read or written.", unusable);
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] secret = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(secret);
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, EmbeddedFiles.mode("rw-------", fresh));
      Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
      EmbeddedFiles.flush(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      EmbeddedFiles.flush(file.getParent());
    }
    EmbeddedFiles.restrict(file, "rw-------");
    return Files.readString(file).strip();
  }

  /** Never in a log line. */
  @Override
  public String toString() {
    return "EmbeddedKeys";
  }
}
