package id.siaga.people;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Manages the staff of a territory: who they are, whether they may come in, and how they get a password. */
final class StaffDesk {
  private static final int LIST_MAX_RIGHTS = 5_000;
  private final Db db;
  private final Staff staff;
  private final OneTimeLinks links;
  private final Sessions sessions;
  private final Clock clock;

  /** The wire form; the state is what the office has to do next: nothing, wait for a password, or restore. */
  public record StaffView(UUID id, String name, String login, Role role, List<Territory.Span> territories,
      String state, @Maybe Instant lastSeenAt) {}

  StaffDesk(Db db, Staff staff, OneTimeLinks links, Sessions sessions, Clock clock) {
    this.db = db;
    this.staff = staff;
    this.links = links;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Somebody new and the code of their link. */
  record Added(UUID id, String code) {}

  Future<List<StaffView>> list(Actor actor) {
    return StaffStore.list(db, actor.territory(), LIST_MAX_RIGHTS).map(rows -> {
      Map<UUID, List<StaffStore.Row>> byPerson = new LinkedHashMap<>();
      rows.forEach(row -> byPerson.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
      return byPerson.values().stream().map(StaffDesk::view).toList();
    });
  }

  Future<Added> add(Actor actor, Staff.Draft draft) {
    return staff.office().write((tx, out) -> add(tx, actor, draft, out));
  }

  Future<Added> add(Tx tx, Actor actor, Staff.Draft draft, List<Event> out) {
    return staff.add(tx, actor, draft, out)
        .compose(person -> links.issue(tx, OneTimeLinks.PASSWORD, person).map(code -> new Added(person, code)));
  }

  /** The code of a fresh link; links from before no longer work. */
  Future<String> passwordLink(Actor actor, UUID person) {
    return staff.office().write((tx, out) -> reached(tx, actor, person)
        .compose(login -> links.issue(tx, OneTimeLinks.PASSWORD, person))
        .map(code -> {
          out.add(event("password.link", actor, person));
          return code;
        }));
  }

  Future<Void> suspend(Actor actor, UUID person) {
    if (person.equals(actor.person())) {
      throw Problem.conflict("Anda tidak dapat menangguhkan diri sendiri.", "You cannot suspend yourself.");
    }
    return staff.office().write((tx, out) -> reached(tx, actor, person)
        .compose(login -> StaffStore.suspend(tx, person, clock.instant()))
        .compose(changed -> {
          if (changed == 0) return Future.succeededFuture();
          out.add(event("staff.suspended", actor, person));
          return sessions.endAll(tx, actor.person(), person, out);
        }));
  }

  /** Another role or area instead of the present ones; whoever it is signs in anew. */
  Future<Void> changeRights(Actor actor, UUID person, Role role, Territory territory) {
    if (person.equals(actor.person())) {
      throw Problem.conflict("Anda tidak dapat mengubah peran sendiri.", "You cannot change your own role.");
    }
    Staff.requireRole(role);
    return staff.office().write((tx, out) -> reached(tx, actor, person)
        .compose(login -> StaffStore.rightsOf(tx, person))
        .compose(rights -> staff.people().endRights(tx, actor.person(), rights, out))
        .compose(done -> staff.people().grant(tx, actor.person(), new Grant(person, role, territory, null), out))
        .compose(granted -> {
          Territory.Span span = territory.spans().get(0);
          out.add(new Event("staff.rights", null, actor.person(), clock.instant(), new Body().put("person", person)
              .put("role", role.wire()).put("low", span.low()).put("high", span.high()).text()));
          return sessions.endAll(tx, actor.person(), person, out);
        }));
  }

  Future<Void> restore(Actor actor, UUID person) {
    return staff.office().write((tx, out) -> reached(tx, actor, person)
        .compose(login -> StaffStore.restore(tx, person)).map(changed -> {
          if (changed > 0) out.add(event("staff.restored", actor, person));
          return null;
        }));
  }

  /** The login of somebody all of whose rights lie in the caller's territory; others do not exist for the caller. */
  private Future<StaffStore.Login> reached(Tx tx, Actor actor, UUID person) {
    return SessionListStore.reaches(tx, actor.territory(), actor.person(), person).compose(reached -> {
      if (!reached) throw Problem.notFound();
      return StaffStore.login(tx, person).map(login -> login.orElseThrow(Problem::notFound));
    });
  }

  private Event event(String kind, Actor actor, UUID person) {
    return new Event(kind, null, actor.person(), clock.instant(), new Body().put("person", person).text());
  }

  private static StaffView view(List<StaffStore.Row> rights) {
    StaffStore.Row first = rights.get(0);
    Role role = rights.stream().map(StaffStore.Row::role).min(java.util.Comparator.naturalOrder()).orElseThrow();
    List<Territory.Span> spans = rights.stream().filter(r -> r.role() == role).map(StaffStore.Row::span).toList();
    String state = first.suspended() ? "suspended" : first.hasPassword() ? "active" : "invited";
    return new StaffView(first.id(), first.name(), first.login(), role, new Territory(spans).spans(), state,
        first.lastSeenAt());
  }
}
