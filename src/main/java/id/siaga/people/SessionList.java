package id.siaga.people;

import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shows people where they are signed in, and lets them, or whoever manages staff there, end it. */
final class SessionList {
  private final Db db;
  private final OfficeJournal office;
  private final Sessions sessions;
  private final Clock clock;

  public record Page(List<Item> sessions) {}

  public record Item(UUID id, @Maybe String device, Instant createdAt, Instant lastSeenAt, boolean current) {}

  SessionList(Db db, OfficeJournal office, Sessions sessions, Clock clock) {
    this.db = db;
    this.office = office;
    this.sessions = sessions;
    this.clock = clock;
  }

  Future<Page> of(Actor actor, UUID personOrNull) {
    UUID person = personOrNull == null ? actor.person() : personOrNull;
    return SessionListStore.live(db, reach(actor), actor.person(), person, clock.instant())
        .map(rows -> rows.orElseThrow(Problem::notFound))
        .map(rows -> new Page(rows.stream().map(r -> new Item(r.id(), r.device(), r.createdAt(), r.lastSeenAt(),
            r.id().equals(actor.session()))).toList()));
  }

  Future<Void> end(Actor actor, UUID session) {
    return office.write((tx, out) ->
        SessionListStore.owned(tx, reach(actor), actor.person(), session).compose(owned -> {
          if (!owned) throw Problem.notFound();
          return sessions.end(tx, actor.person(), List.of(session), out);
        }));
  }

  /** Where the caller manages others; nowhere for most. */
  private static Territory reach(Actor actor) {
    return actor.may(Permission.STAFF_MANAGE) ? actor.territory() : Territory.NOWHERE;
  }
}
