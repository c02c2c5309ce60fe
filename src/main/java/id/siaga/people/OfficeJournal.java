package id.siaga.people;

import id.siaga.db.Tx;
import id.siaga.journal.Chain;
import id.siaga.journal.Event;
import id.siaga.journal.Journal;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes changes of people and access: the work collects its events, they are appended to the office's chain as the
 * last statement, and after the commit they act in this process before the caller is answered.
 */
public final class OfficeJournal {
  private final Journal journal;
  private final RevocationFeed feed;
  private final Turns turns;

  /** The work of one transaction; it may run again, each time with a fresh list. */
  public interface Work<T> {
    Future<T> run(Tx tx, List<Event> out);
  }

  private record Written<T>(T result, long first, List<Event> events) {}

  OfficeJournal(Journal journal, RevocationFeed feed, Turns turns) {
    this.journal = journal;
    this.feed = feed;
    this.turns = turns;
  }

  /** Takes the office's head row now instead of at the end, for work that must not be overtaken. */
  public Future<Void> lock(Tx tx) {
    return journal.lock(tx, Chain.OFFICE).mapEmpty();
  }

  public <T> Future<T> write(Work<T> work) {
    return turns.take(() -> now(work));
  }

  private <T> Future<T> now(Work<T> work) {
    Future<Written<T>> committed = journal.write(tx -> {
      List<Event> out = new ArrayList<>();
      return work.run(tx, out).compose(result -> journal.append(tx, Chain.OFFICE, out)
          .map(first -> new Written<>(result, first, out)));
    });
    return committed.map(written -> {
      for (int i = 0; i < written.events.size(); i++) {
        Event event = written.events.get(i);
        feed.act(event.kind(), written.first + i, event.at(), event.body());
      }
      return written.result;
    });
  }
}
