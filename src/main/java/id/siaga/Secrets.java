package id.siaga;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys that live in files outside the database, made at first start and readable by nobody else. */
record Secrets(byte[] tokenKey, byte[] fieldKey, byte[] codeKey, byte[] vaultKey) {
  private static final int KEY_BYTES = 32;

  static Secrets load(Config config) {
    Path keys = config.dataDir().resolve("keys");
    try {
      Files.createDirectories(keys);
      if (Files.getFileStore(keys).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
      }
      String tokenFile = config.doors().tokenKeyFile();
      return new Secrets(key(tokenFile.isEmpty() ? keys.resolve("token.key") : Path.of(tokenFile)),
          key(keys.resolve("field.key")), key(keys.resolve("code.key")), key(keys.resolve("vault.key")));
    } catch (IOException e) {
      throw new UncheckedIOException("keys in " + keys + " cannot be read or made", e);
    }
  }

  private static byte[] key(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, Base64.getEncoder().encodeToString(fresh) + "\n", StandardOpenOption.WRITE);
    }
    byte[] key = Base64.getDecoder().decode(Files.readString(file).trim());
    if (key.length < KEY_BYTES) throw new IOException(file + " holds less than 32 bytes");
    return key;
  }
}
