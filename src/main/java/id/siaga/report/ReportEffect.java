package id.siaga.report;

import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.rounds.Round;
import io.vertx.core.Future;
import java.util.List;

/** What follows from reports: a batch goes in, rows and events come out, in the same transaction. */
public interface ReportEffect {
  /** Reads, while the round's head row is held, what these reports touch. */
  Future<? extends Work> begin(Tx tx, Round round, List<NewReport> reports);

  /** One effect's share of one batch; reports come in the order in which they will be numbered. */
  interface Work {
    /** Applies a report in memory; a {@link id.siaga.access.Problem} rejects this report alone. */
    void apply(Filed filed);

    /** Adds to the report's event what readers need to know of the state after it. */
    default void describe(Filed filed, Body body) {}

    /** Writes what was applied; runs after the reports are stored. */
    Future<?> write(Tx tx);
  }
}
