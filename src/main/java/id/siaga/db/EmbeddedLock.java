package id.siaga.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Exists so that two processes never serve one data folder; the lock falls when its process dies. */
final class EmbeddedLock implements AutoCloseable {
  /** On POSIX, closing any channel of a file drops the lock: a second try must not even open it. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel channel;

  private EmbeddedLock(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  static EmbeddedLock take(Path root) {
    if (!HELD.add(root)) {
      throw taken(root);
    }
    EmbeddedLock lock = null;
    try {
      lock = open(root);
      return lock;
    } finally {
      if (lock == null) {
        HELD.remove(root);
      }
    }
  }

  private static EmbeddedLock open(Path root) {
    Path file = root.resolve("siaga.lock");
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock held = channel.tryLock();
      if (held == null) {
        channel.close();
        throw taken(root);
      }
      return new EmbeddedLock(root, channel);
    } catch (IOException unusable) {
      throw new EmbeddedFailure("Berkas " + file + " tidak dapat ditulis.",
        "The file " + file + " cannot be written.", unusable);
    }
  }

  private static EmbeddedFailure taken(Path root) {
    return new EmbeddedFailure("Folder data " + root + " sedang dipakai proses Siaga TPS lain.",
      "The data folder " + root + " is in use by another Siaga TPS process.");
  }

  boolean held() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      throw new EmbeddedFailure("Kunci folder data tidak dapat dilepas.",
        "The lock of the data folder cannot be released.", gone);
    } finally {
      HELD.remove(root);
    }
  }
}
