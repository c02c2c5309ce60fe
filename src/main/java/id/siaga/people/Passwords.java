package id.siaga.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import id.siaga.access.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hashes and checks passwords (Argon2id, RFC 9106) on two threads of their own, so that no storm of sign-ins can take
 * the event loops or the memory: beyond the queue's bound a caller is told to come back.
 */
final class Passwords {
  private static final int THREADS = 2;
  private static final int QUEUE_MAX_JOBS = 40;
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int JOB_MAX_SECONDS = 10;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final WorkerExecutor workers;
  private final AtomicInteger jobs = new AtomicInteger();
  private final Argon2Function argon2;
  /** What passwords of unknown logins are checked against, so that they take as long as others. */
  private final String nobodys;

  Passwords(Vertx vertx, PasswordCost cost) {
    argon2 = Argon2Function.getInstance(cost.memoryKib(), cost.passes(), 1, HASH_BYTES, Argon2.ID);
    nobodys = "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=1$" + base64(SALT_BYTES) + "$"
        + base64(HASH_BYTES);
    workers = vertx.createSharedWorkerExecutor("passwords", THREADS, JOB_MAX_SECONDS, TimeUnit.SECONDS);
  }

  Future<String> hash(String password) {
    return run(() -> Password.hash(even(password)).addRandomSalt(SALT_BYTES).with(argon2).getResult());
  }

  /** False for a wrong password and, after the same work, when there is no hash. */
  Future<Boolean> matches(String password, String hashOrNull) {
    String hash = hashOrNull == null ? nobodys : hashOrNull;
    return run(() -> Password.check(even(password), hash).with(Argon2Function.getInstanceFromHash(hash))
        && hashOrNull != null);
  }

  private <T> Future<T> run(Callable<T> job) {
    if (jobs.incrementAndGet() > QUEUE_MAX_JOBS) {
      jobs.decrementAndGet();
      return Future.failedFuture(Problem.unavailable(RETRY_AFTER_SECONDS));
    }
    return workers.executeBlocking(job, false).onComplete(done -> jobs.decrementAndGet());
  }

  private static String base64(int bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
  }

  /** The same password typed on two keyboards is the same text. */
  private static String even(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
