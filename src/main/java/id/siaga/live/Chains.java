package id.siaga.live;

import id.siaga.access.Territory;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells the live sockets which journals exist and how far each reaches; the rounds know, and stand above us. */
public interface Chains {
  /** The chain that a socket watches unless it names one; empty before the first round. */
  OptionalInt current();

  /** The whole territory of an open round; empty when there is no such round. */
  Optional<Territory> territory(int round);

  /** The whole territory of the office, which a reader of the office's own chain must hold. */
  Future<Territory> office();
}
