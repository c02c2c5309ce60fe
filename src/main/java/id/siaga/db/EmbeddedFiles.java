package id.siaga.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Exists because the database is strict about who may read its folder, and a crash about what is on disk. */
final class EmbeddedFiles {
  private EmbeddedFiles() { }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  static FileAttribute<?>[] mode(String permissions, Path path) {
    if (!posix(path)) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
  }

  static void restrict(Path path, String permissions) throws IOException {
    if (posix(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /** Forces a file, or on systems that can a folder's entries, to the disk. */
  static void flush(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && !posix(path)) {
      return;
    }
    StandardOpenOption way = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, way)) {
      channel.force(true);
    }
  }

  /** Makes the folder unless it is there, be it by a symbolic link. */
  static Path folder(Path path) throws IOException {
    return Files.isDirectory(path) ? path : Files.createDirectories(path);
  }

  static void give(Path tree, int uid, int gid) throws IOException {
    for (Path path : everything(tree)) {
      Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Others may pass through to what they may read; they still cannot list the folder. */
  static void letThrough(Path folder) throws IOException {
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(folder);
    if (now.add(PosixFilePermission.OTHERS_EXECUTE)) {
      Files.setPosixFilePermissions(folder, now);
    }
  }

  static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  static int group(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:gid");
  }

  /** Only for folders that were never served: half-made clusters and half-unpacked binaries. */
  static void remove(Path tree) throws IOException {
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      for (Path path : everything(tree)) {
        Files.delete(path);
      }
    }
  }

  /** Leaves first, the folder itself last. */
  static List<Path> everything(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
