package id.siaga.documents;

import id.siaga.access.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes an uploaded file into the vault: looked at, images made anew without what the camera added, PDF as it is, then
 * encrypted. One picture at a time, because each takes its share of the memory while it is open.
 */
public final class DocumentIntake {
  private static final int PICTURES_MAX = 1;
  private static final int WAITING_MAX = 60;
  private static final int PICTURE_MAX_SECONDS = 30;
  private static final int RETRY_AFTER_SECONDS = 10;
  private final Vault vault;
  private final WorkerExecutor pool;
  private final AtomicInteger waiting = new AtomicInteger();

  /** What was taken in: its type as found, and what the vault holds. */
  public record Taken(FileType type, Vault.Stored stored) {}

  public DocumentIntake(Vertx vertx, Vault vault) {
    this.vault = vault;
    this.pool = vertx.createSharedWorkerExecutor("pictures", PICTURES_MAX, PICTURE_MAX_SECONDS, TimeUnit.SECONDS);
  }

  /** Refuses with a sentence for the sender; the source stays where it is. */
  public Future<Taken> take(UUID id, Path source) {
    if (waiting.incrementAndGet() > WAITING_MAX) {
      waiting.decrementAndGet();
      return Future.failedFuture(Problem.unavailable(RETRY_AFTER_SECONDS));
    }
    Path copy = source.resolveSibling(source.getFileName() + ".jpg");
    return pool.executeBlocking(() -> clean(source, copy), false)
        .onComplete(done -> waiting.decrementAndGet())
        .compose(type -> vault.put(id, type == FileType.PDF ? source : copy).map(stored -> new Taken(type, stored)))
        .eventually(() -> pool.executeBlocking(() -> Files.deleteIfExists(copy), false));
  }

  private static FileType clean(Path source, Path copy) throws IOException {
    FileSniffer.Found found = FileSniffer.look(source);
    if (found.type() == FileType.PDF) return FileType.PDF;
    PhotoCopy.make(source, found, copy);
    return FileType.JPEG;
  }
}
