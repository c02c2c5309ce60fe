package id.siaga.jobs;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder of finished and half-made files, readable by nobody else on the machine; blocking. */
final class JobFiles {
  private static final String PART = ".part";
  private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private final Path folder;

  JobFiles(Path folder) {
    this.folder = folder;
  }

  Path of(UUID job) {
    return folder.resolve(job.toString());
  }

  /** A fresh empty file for a run that begins. */
  Path begin(UUID job) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
    Path part = folder.resolve(job + PART);
    Files.deleteIfExists(part);
    return Files.createFile(part, only("rw-------"));
  }

  Path finish(UUID job) throws IOException {
    return Files.move(folder.resolve(job + PART), of(job), StandardCopyOption.ATOMIC_MOVE);
  }

  Void remove(UUID job) throws IOException {
    Files.deleteIfExists(folder.resolve(job + PART));
    Files.deleteIfExists(of(job));
    return null;
  }

  /** The jobs whose files lie here. */
  Map<UUID, Path> all() throws IOException {
    Map<UUID, Path> found = new HashMap<>();
    if (!Files.isDirectory(folder)) return found;
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> {
        String name = file.getFileName().toString().replace(PART, "");
        if (name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) found.put(UUID.fromString(name), file);
      });
    }
    return found;
  }

  private static FileAttribute<?>[] only(String permissions) {
    return POSIX ? new FileAttribute<?>[] {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
  }
}
