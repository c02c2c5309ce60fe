package id.siaga;

import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.journal.Chain;
import java.util.UUID;

/** Tokens of people who need not exist in the database: the quick way in for tests that are not about signing in. */
public final class TestActors {
  private TestActors() {}

  public static String token(TestServer server, Role role, String territory) {
    return token(server, new Actor(UUID.randomUUID(), UUID.randomUUID(), role,
        Territory.parse("territory", territory), 0));
  }

  public static String token(TestServer server, Actor actor) {
    Kernel kernel = server.server.kernel();
    return kernel.tokens().issue(actor, kernel.tailer().seq(Chain.OFFICE)).token();
  }

  public static String admin(TestServer server) {
    return token(server, Role.ADMIN, "36.73");
  }
}
