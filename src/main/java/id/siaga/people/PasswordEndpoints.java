package id.siaga.people;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.web.Endpoint;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** The calls by which people set their own password: the first time by link, later by the one they have. */
final class PasswordEndpoints {
  private final Db db;
  private final Staff staff;
  private final OneTimeLinks links;
  private final Sessions sessions;
  private final SignInBrake brake;

  public record ByLink(String code, String password) {}

  public record Change(String current, String next) {}

  PasswordEndpoints(Db db, Staff staff, OneTimeLinks links, Sessions sessions, SignInBrake brake) {
    this.db = db;
    this.staff = staff;
    this.links = links;
    this.sessions = sessions;
    this.brake = brake;
  }

  List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.post("/api/password", Access.anyone("the one-time code is the proof"), ByLink.class, Void.class,
            this::byLink),
        Endpoint.put("/api/me/password", Access.signedIn("the caller's own password"), Change.class, Void.class,
            this::change));
  }

  private Future<Void> byLink(Actor nobody, ByLink in) {
    return links.check(db, OneTimeLinks.PASSWORD, in.code())
        .compose(person -> login(person.orElseThrow(OneTimeLinks::gone)))
        .compose(login -> {
          PasswordRules.check("password", in.password(), login.login());
          brake.clear(login.login());
          return staff.passwords().hash(in.password());
        })
        .compose(hash -> staff.office().write((tx, out) -> links.use(tx, OneTimeLinks.PASSWORD, in.code())
            .map(person -> person.orElseThrow(OneTimeLinks::gone))
            .compose(person -> StaffStore.setPassword(tx, person, hash)
                .compose(done -> sessions.endAll(tx, person, person, out))
                .onSuccess(done -> out.add(event(person))))));
  }

  private Future<Void> change(Actor actor, Change in) {
    String slot = "own:" + actor.person();
    return login(actor.person()).compose(login -> {
      PasswordRules.check("next", in.next(), login.login());
      brake.admit(slot);
      return staff.passwords().matches(in.current() == null ? "" : in.current(), login.passwordHash());
    }).compose(right -> {
      if (!right) throw Problem.invalid("current", "kata sandi sekarang tidak cocok", "is not your current password");
      brake.clear(slot);
      return staff.passwords().hash(in.next());
    }).compose(hash -> staff.office().write((tx, out) -> StaffStore.setPassword(tx, actor.person(), hash)
        .compose(done -> sessions.endOthers(tx, actor.person(), 0, actor.session(), out))
        .onSuccess(done -> out.add(event(actor.person())))));
  }

  private Future<StaffStore.Login> login(UUID person) {
    return StaffStore.login(db, person).map(login -> login.orElseThrow(Problem::notFound));
  }

  private Event event(UUID person) {
    return new Event("password.set", null, person, sessions.clock().instant(), new Body().put("person", person).text());
  }
}
