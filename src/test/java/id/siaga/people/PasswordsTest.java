package id.siaga.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.Config;
import id.siaga.access.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Passwords at the price that the product asks, whatever other tests pay. */
class PasswordsTest {
  private static final Vertx VERTX = Vertx.vertx();
  private final Passwords passwords = new Passwords(VERTX, Config.from(Map.of()).passwords());

  @AfterAll
  static void stop() {
    VERTX.close();
  }

  @Test
  void aHashIsDearSaltedAndMatchesItsPasswordAlone() throws Exception {
    String hash = wait(passwords.hash("empat ekor kuda biru"));
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertFalse(hash.equals(wait(passwords.hash("empat ekor kuda biru"))), "salted");
    assertTrue(wait(passwords.matches("empat ekor kuda biru", hash)));
    assertFalse(wait(passwords.matches("empat ekor kuda hijau", hash)));
    assertFalse(wait(passwords.matches("empat ekor kuda biru", null)), "nobody's password");
  }

  @Test
  void theSamePasswordTypedOnTwoKeyboardsIsTheSame() throws Exception {
    assertTrue(wait(passwords.matches("caf\u00e9 pagi hari", wait(passwords.hash("cafe\u0301 pagi hari")))));
  }

  @Test
  void aStormIsToldToComeBackAndTheOthersAreServed() throws Exception {
    Passwords few = new Passwords(VERTX, new PasswordCost(4096, 1));
    String hash = wait(few.hash("empat ekor kuda biru"));
    var storm = IntStream.range(0, 60).mapToObj(i -> few.matches("empat ekor kuda biru", hash)).toList();
    Future.join(storm).otherwiseEmpty().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    assertTrue(storm.stream().filter(Future::succeeded).count() >= 40);
    Problem refused = (Problem) storm.stream().filter(Future::failed).findFirst().orElseThrow().cause();
    assertEquals(503, refused.kind().status);
    assertTrue(wait(few.matches("empat ekor kuda biru", hash)), "and is over");
  }

  private static <T> T wait(Future<T> asked) throws Exception {
    return asked.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
