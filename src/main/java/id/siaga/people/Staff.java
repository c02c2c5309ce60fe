package id.siaga.people;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Adds staff members to the office: a person, a login without a password yet, and rights in one territory. */
final class Staff {
  private final People people;
  private final OfficeJournal office;
  private final Passwords passwords;
  private final Clock clock;

  /** Somebody who is to work here. */
  record Draft(String name, String login, Role role, Territory territory) {
    Draft {
      name = PersonFields.name("name", name);
      login = PersonFields.login("login", login);
      requireRole(role);
    }
  }

  static void requireRole(Role role) {
    if (role == null || role == Role.SUPERVISOR) {
      throw Problem.invalid("role", "peran harus admin, coordinator, atau observer",
          "role must be admin, coordinator or observer");
    }
  }

  Staff(People people, OfficeJournal office, Passwords passwords, Clock clock) {
    this.people = people;
    this.office = office;
    this.passwords = passwords;
    this.clock = clock;
  }

  People people() {
    return people;
  }

  OfficeJournal office() {
    return office;
  }

  Passwords passwords() {
    return passwords;
  }

  /** @param by who adds them; null when the office itself is being set up */
  Future<UUID> add(Tx tx, Actor by, Draft draft, List<Event> out) {
    UUID actor = by == null ? null : by.person();
    return StaffStore.taken(tx, draft.login()).compose(taken -> {
      if (taken) {
        throw Problem.invalid("login", "nama masuk ini sudah dipakai orang lain", "this login is already taken");
      }
      return people.add(tx, draft.name(), null);
    }).compose(person -> StaffStore.insertLogin(tx, person, draft.login())
        .compose(done -> people.grant(tx, actor, new Grant(person, draft.role(), draft.territory(), null), out))
        .map(rights -> {
          Territory.Span span = draft.territory().spans().get(0);
          out.add(new Event("staff.added", null, actor, clock.instant(), new Body().put("person", person)
              .put("role", draft.role().wire()).put("low", span.low()).put("high", span.high()).text()));
          return person;
        }));
  }
}
