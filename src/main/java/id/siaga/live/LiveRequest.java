package id.siaga.live;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.journal.Chain;
import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a socket asks to see, checked against what its ticket allows.
 *
 * @param after the cursor that the client already has, or {@link #FROM_NOW}
 */
record LiveRequest(Audience.Key audience, long after) {
  static final long FROM_NOW = -1;
  private static final Set<String> KNOWN = Set.of("ticket", "after", "territory", "chain");
  private static final int SEQ_MAX_DIGITS = 18;

  /** Throws a problem that names the parameter; what lies outside the reader's territory is as good as not there. */
  static LiveRequest of(MultiMap params, Tickets.Ticket ticket, Chains chains) {
    for (String name : params.names()) {
      if (!KNOWN.contains(name) || params.getAll(name).size() > 1) throw wrong(name);
    }
    long after = params.contains("after") ? number("after", params.get("after")) : FROM_NOW;
    int chain = chain(params.get("chain"), chains);
    if (chain == Chain.OFFICE) {
      if (!ticket.office()) throw wrong("chain");
      return new LiveRequest(new Audience.Key(chain, ticket.actor().territory(), true), after);
    }
    Territory round = chains.territory(chain).orElseThrow(() -> wrong("chain"));
    Territory mine = ticket.actor().territory();
    String wanted = params.get("territory");
    if (wanted != null) mine = mine.intersect(Territory.parse("territory", wanted));
    if (mine.isEmpty()) throw wrong("territory");
    return new LiveRequest(new Audience.Key(chain, mine, mine.contains(round)), after);
  }

  private static int chain(String value, Chains chains) {
    if (value != null) {
      long chain = number("chain", value);
      if (chain > Integer.MAX_VALUE) throw wrong("chain");
      return (int) chain;
    }
    OptionalInt current = chains.current();
    return Optional.of(current).filter(OptionalInt::isPresent).orElseThrow(() -> wrong("chain")).getAsInt();
  }

  private static long number(String name, String value) {
    boolean digits = !value.isEmpty() && value.length() <= SEQ_MAX_DIGITS
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) throw wrong(name);
    return Long.parseLong(value);
  }

  private static Problem wrong(String name) {
    return Problem.invalid(name, "tidak sesuai", "does not fit");
  }
}
