package id.siaga.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Exists to unpack the database programs from the class path once; later starts find them there. */
final class EmbeddedBinaries {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private EmbeddedBinaries() { }

  /** Answers the folder that holds bin, lib and share. */
  static Path unpack(Path root) {
    String archive = archiveName();
    URL source = EmbeddedBinaries.class.getResource("/" + archive);
    if (source == null) {
      throw new EmbeddedFailure("Tidak ada PostgreSQL bawaan untuk sistem ini (" + archive
        + "): pakai SIAGA_DATABASE_URL.",
        "No built-in PostgreSQL for this system (" + archive + "): use SIAGA_DATABASE_URL.");
    }
    try {
      Path shelf = EmbeddedFiles.folder(root.resolve("postgres-bin"));
      Path home = shelf.resolve(identity(source));
      if (!complete(home)) {
        EmbeddedFiles.remove(home);
        Path fresh = shelf.resolve("unpacking");
        EmbeddedFiles.remove(fresh);
        Files.createDirectory(fresh);
        Files.writeString(marker(fresh), Long.toString(extract(source, fresh)));
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
      }
      return home;
    } catch (IOException unusable) {
      throw new EmbeddedFailure("PostgreSQL tidak dapat dibongkar ke " + root + ".",
        "PostgreSQL cannot be unpacked into " + root + ".", unusable);
    }
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
    if (system.contains("mac")) {
      return "postgres-darwin-x86_64.txz";
    }
    if (!system.contains("linux")) {
      return "postgres-" + system.replace(' ', '-') + ".txz";
    }
    String alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + alpine + ".txz";
  }

  /** Another release of the binaries unpacks beside this one. */
  private static String identity(URL source) throws IOException {
    URLConnection connection = source.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      long checksum = jar.getJarEntry().getCrc();
      jar.getJarFile().close();
      return Long.toHexString(checksum);
    }
    return Long.toString(connection.getContentLengthLong());
  }

  private static Path marker(Path home) {
    return home.resolve("unpacked");
  }

  /** A power cut may leave empty files behind a finished rename, so the bytes are counted. */
  private static boolean complete(Path home) throws IOException {
    if (!Files.exists(marker(home))) {
      return false;
    }
    long bytes = 0;
    for (Path path : EmbeddedFiles.everything(home)) {
      boolean program = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
      bytes += program && !path.equals(marker(home)) ? Files.size(path) : 0;
    }
    return Long.toString(bytes).equals(Files.readString(marker(home)));
  }

  private static long extract(URL source, Path home) throws IOException {
    long bytes = 0;
    try (InputStream file = new BufferedInputStream(source.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        bytes += place(tar, entry, home);
      }
    }
    return bytes;
  }

  private static long place(TarArchiveInputStream tar, TarArchiveEntry entry, Path home)
      throws IOException {
    Path target = home.resolve(entry.getName()).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("Outside of the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      EmbeddedFiles.restrict(Files.createDirectories(target), "rwxr-xr-x");
      return 0;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return 0;
    }
    Files.copy(entry.isLink() ? Files.newInputStream(home.resolve(entry.getLinkName())) : tar, target);
    boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
    EmbeddedFiles.restrict(target, program ? "rwxr-xr-x" : "rw-r--r--");
    return Files.size(target);
  }
}
