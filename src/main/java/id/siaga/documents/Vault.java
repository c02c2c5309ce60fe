package id.siaga.documents;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Keeps people's documents on disk so that neither a copy of the disk nor of the database shows them: each file
 * encrypted under its own id, written and read in chunks, never whole in memory, on few threads of its own.
 */
public final class Vault {
  private static final int WORKERS_MAX = 3;
  private static final int FILE_MAX_SECONDS = 60;
  private final Path folder;
  private final VaultCipher cipher;
  private final WorkerExecutor pool;

  /** What was stored, as it was before encryption. */
  public record Stored(UUID id, long bytes, byte[] sha256) {}

  /** @param key at least 32 bytes from outside the database */
  public Vault(Vertx vertx, Path folder, byte[] key) {
    this.folder = folder;
    this.cipher = new VaultCipher(key);
    this.pool = vertx.createSharedWorkerExecutor("vault", WORKERS_MAX, FILE_MAX_SECONDS, TimeUnit.SECONDS);
  }

  /** Encrypts a file under an id that was never used; it is on the disk when this succeeds. */
  public Future<Stored> put(UUID id, Path source) {
    return pool.executeBlocking(() -> write(id, source), false);
  }

  /** Sends the plain bytes on, as fast as they are taken; fails as soon as a chunk is not what was stored. */
  public Future<Void> read(UUID id, WriteStream<Buffer> out) {
    return pool.executeBlocking(() -> cipher.reader(id, Files.newInputStream(file(id))), false)
        .compose(reader -> {
          Promise<Void> done = Promise.promise();
          next(reader, out, done);
          return done.future().eventually(() -> pool.executeBlocking(() -> close(reader), false));
        });
  }

  /** Succeeds also when there is no such file. */
  public Future<Boolean> delete(UUID id) {
    return pool.executeBlocking(() -> Files.deleteIfExists(file(id)), false);
  }

  private void next(VaultCipher.Reader reader, WriteStream<Buffer> out, Promise<Void> done) {
    pool.executeBlocking(reader::next, false).onFailure(done::fail).onSuccess(chunk -> {
      if (chunk == null) {
        done.complete();
        return;
      }
      out.write(Buffer.buffer(chunk)).onFailure(done::tryFail).onSuccess(sent -> next(reader, out, done));
    });
  }

  private Stored write(UUID id, Path source) throws IOException {
    Path target = file(id);
    Path part = target.resolveSibling(id + ".part");
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createDirectories(target.getParent());
    if (Files.exists(target)) throw new IOException("the vault holds a file of this id already");
    MessageDigest digest = sha256();
    long bytes;
    try (InputStream in = new DigestInputStream(Files.newInputStream(source), digest);
        OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      bytes = cipher.encrypt(id, in, out);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    return new Stored(id, bytes, digest.digest());
  }

  private static Void close(VaultCipher.Reader reader) throws IOException {
    reader.close();
    return null;
  }

  /** Spread over 256 folders, so that none grows without end. */
  private Path file(UUID id) {
    String name = id.toString();
    return folder.resolve(name.substring(name.length() - 2)).resolve(name);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
