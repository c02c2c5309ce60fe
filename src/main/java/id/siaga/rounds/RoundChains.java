package id.siaga.rounds;

import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.live.Chains;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells the live sockets which rounds are open and how far they and the office reach. */
public final class RoundChains implements Chains {
  private final Rounds rounds;
  private final Db db;

  public RoundChains(Rounds rounds, Db db) {
    this.rounds = rounds;
    this.db = db;
  }

  @Override
  public OptionalInt current() {
    return rounds.any() ? OptionalInt.of(rounds.current().id()) : OptionalInt.empty();
  }

  @Override
  public Optional<Territory> territory(int round) {
    return rounds.all().stream().filter(open -> open.id() == round).findFirst().map(Round::territory);
  }

  @Override
  public Future<Territory> office() {
    return db.first(RoundStore.OFFICE, Tuple.tuple(), row -> Territory.of(row.getLong(0), row.getLong(1)))
        .map(office -> office.orElse(Territory.COUNTRY));
  }
}
