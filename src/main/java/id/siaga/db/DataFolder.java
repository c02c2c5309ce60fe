package id.siaga.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies everything that must survive, database and keys alike, into one file and back. Cold: the server is stopped,
 * the database ends cleanly first, and the folder's lock is held, so the copy is of one moment.
 */
public final class DataFolder {
  /** What is made again at every start, or is only on its way through. */
  private static final Set<String> LEFT_OUT = Set.of("postgres-bin", "uploads", "siaga.lock", "postgres.log");

  private DataFolder() {}

  /** The number of files written; nothing is left behind when it fails. */
  public static long backup(Path folder, Path target) {
    EmbeddedPostgres.start(folder).close();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (EmbeddedLock lock = EmbeddedLock.take(folder.toAbsolutePath().normalize())) {
      long files = write(folder, part);
      Files.move(part, target);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      part.toFile().delete();
    }
  }

  /** Unpacks into a folder that must be empty or missing. */
  public static long restore(Path source, Path folder) {
    try {
      if (Files.exists(folder) && Files.list(folder).findAny().isPresent()) {
        throw new EmbeddedFailure("Folder " + folder + " tidak kosong; pilih folder lain.",
            "The folder " + folder + " is not empty; choose another one.");
      }
      Files.createDirectories(folder);
      return read(source, folder.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long write(Path folder, Path part) throws IOException {
    long[] files = {0};
    try (OutputStream out = Files.newOutputStream(part); ZipOutputStream zip = new ZipOutputStream(out)) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
          if (skipped(folder, dir)) return FileVisitResult.SKIP_SUBTREE;
          if (!dir.equals(folder)) zip.putNextEntry(new ZipEntry(name(folder, dir) + "/"));
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
          // A copy that lies in the folder itself must not be copied into itself without end.
          boolean copied = attributes.isRegularFile() && !skipped(folder, file) && !Files.isSameFile(file, part);
          if (!copied) return FileVisitResult.CONTINUE;
          zip.putNextEntry(new ZipEntry(name(folder, file)));
          Files.copy(file, zip);
          files[0]++;
          return FileVisitResult.CONTINUE;
        }
      });
    }
    return files[0];
  }

  private static long read(Path source, Path folder) throws IOException {
    long files = 0;
    try (InputStream in = Files.newInputStream(source); ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) throw new IOException("entry outside the folder: " + entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } else {
          Files.copy(zip, path);
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
          files++;
        }
      }
    }
    return files;
  }

  private static boolean skipped(Path folder, Path path) {
    return path.getParent() != null && path.getParent().equals(folder)
        && LEFT_OUT.contains(path.getFileName().toString());
  }

  private static String name(Path folder, Path path) {
    return folder.relativize(path).toString();
  }
}
