package id.siaga.jobs;

import io.vertx.core.Future;
import java.time.Duration;

/**
 * How one kind of long work is done. A run may happen again from the beginning, after a crash or a restart, so it must
 * leave nothing behind that a second run would trip over.
 */
public interface JobRunner {
  /** The file that a run wrote to {@link JobRun#file()}, as its reader will see it. */
  record Output(String name, String contentType) {}

  /** Names the work in the database; never changed once jobs of it may exist. */
  String kind();

  /** How long the file is kept. */
  default Duration keep() {
    return Duration.ofDays(7);
  }

  /** Whether only who asked for the work may read its file, and no admin besides. */
  default boolean ownerOnly() {
    return false;
  }

  /** Does the work; calls {@link JobRun#progress} between its parts, which also ends it when it was cancelled. */
  Future<Output> run(JobRun run);
}
